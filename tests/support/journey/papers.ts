// The papers of the journey: agreements signed by all parties, and a certificate for everyone who passes the gate.
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../../electron/host/host.ts';
import { translate } from '../../../shared/messages/translate.ts';
import type { Call } from './client.ts';
import type { Setup } from './setup.ts';

const PARTIES = ['college', 'enterprise', 'apprentice', 'guardian'] as const;

/** Agreements with the own enterprise and every other one the plan leads to, signed on paper by every party. Returns how many. */
export async function signAgreements(call: Call, setup: Setup): Promise<number> {
  const open = (await call('agreements.candidates', {})).filter((c) => !c.hasAgreement);
  if (open.length) await call('agreements.createMany', { enrolmentIds: open.map((c) => c.enrolmentId) });
  await agreementsElsewhere(call);
  const ids = (await call('agreements.list', {})).map((a) => a.id);
  for (const party of PARTIES)
    await call('agreements.signMany', { ids, signing: { party, signedOn: setup.agreementsSignedOn, method: 'paper' } });
  return ids.length;
}

async function agreementsElsewhere(call: Call): Promise<void> {
  const covered = new Set((await call('agreements.list', {})).map((a) => `${a.enrolmentId} ${a.enterpriseId}`));
  for (const { enrolmentId, startsOn, endsOn } of await call('agreements.candidates', {})) {
    const stays = await call('rotations.stays', { enrolmentId });
    for (const enterpriseId of new Set(stays.map((s) => s.enterpriseId))) {
      if (enterpriseId === null || covered.has(`${enrolmentId} ${enterpriseId}`)) continue;
      await call('agreements.create', { enrolmentId, enterpriseId, startsOn, endsOn });
    }
  }
}

export type NotIssued = { name: string; studentNumber: string; reasons: string[] };

/** Issues all that can be issued, one PDF each into `out`; tells who cannot have one and why. */
export async function issueCertificates(
  call: Call,
  host: Host,
  out: string,
): Promise<{ certificates: number; notIssued: NotIssued[] }> {
  const notIssued: NotIssued[] = [];
  let certificates = 0;
  for (const cohort of await call('certificates.cohorts', {})) {
    const { rows } = await call('certificates.gate', { cohortId: cohort.id });
    const ready = rows.filter((r) => r.reasons.length === 0 && !r.certificate);
    for (const { name, studentNumber, reasons } of rows.filter((r) => r.reasons.length > 0))
      notIssued.push({ name, studentNumber, reasons: reasons.map((r) => translate('zh', r.key, r.params)) });
    if (!ready.length) continue;
    const { ids } = await call('certificates.issue', { enrolmentIds: ready.map((r) => r.enrolmentId) });
    for (const id of ids) {
      const file = await call('certificates.render', { id });
      const found = host.files.find(file.token);
      if (found) copyFileSync(found.path, path.join(out, file.name));
      certificates++;
    }
  }
  // With the public keys anybody can check the codes on the papers.
  writeFileSync(path.join(out, 'keys.json'), JSON.stringify(await call('certificates.keys', {}), null, 2));
  return { certificates, notIssued };
}
