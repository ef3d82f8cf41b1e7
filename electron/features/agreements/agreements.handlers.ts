/** Answers the agreements' calls: one per enrolment and enterprise, and who has signed it when. */
import type { agreementsApi } from '../../../shared/features/agreements/agreements.api.ts';
import { coversUntil } from '../../../shared/features/agreements/agreements.rules.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import type { Handlers } from '../../host/context.ts';
import {
  agreementCandidates,
  agreementLines,
  agreementRecord,
  type NeededEnterprise,
  neededEnterprises,
  signersOf,
} from './agreements.sql.ts';
import { addAgreement, addSignature, refuseOverlap } from './agreements.write.ts';

type Skipped = { name: string; why: 'noEnterprise' | 'exists' | 'signed' | 'ended' };

export const agreements: Handlers<typeof agreementsApi> = {
  list: ({ db, today }, { enrolmentId }) =>
    agreementLines(db, today, enrolmentId === undefined ? {} : { enrolmentIds: [enrolmentId] }),
  get: ({ db, today }, { id }) => {
    const record = agreementRecord(db, today, id);
    if (record === undefined) throw new AppError('notFound', 'error.notFound', { what: '@table.agreement' });
    return record;
  },
  candidates: ({ db }) => candidatesOf(db),
  enterprises: ({ db }) => db.all('SELECT id, name FROM enterprise WHERE archivedAt IS NULL ORDER BY searchKey, name'),
  create: ({ db, tell }, input) => {
    const made = addAgreement(db, input);
    tell('agreements.didCreate', { name: personOf(db, input.enrolmentId), number: made.number });
    return made;
  },
  createMany: ({ db, tell }, { enrolmentIds }) => {
    const skipped: Skipped[] = [];
    const needed = neededEnterprises(db);
    let created = 0;
    for (const enrolmentId of new Set(enrolmentIds)) {
      const made = createLacking(db, enrolmentId, needed.get(enrolmentId) ?? []);
      if (typeof made === 'number') created += made;
      else skipped.push({ name: personOf(db, enrolmentId), why: made });
    }
    if (created > 0) tell('agreements.didCreateMany', { n: created });
    return { created, skipped };
  },
  update: ({ db, tell }, { id, rev, ...patch }) => {
    const before = db.row('agreement', id);
    if (before.endedOn !== null) throw ruleError('agreements.isEnded', { number: before.number });
    refuseOverlap(db, { ...before, ...patch }, id);
    refuseTakenNumber(db, patch.number, id);
    tell('agreements.didUpdate', { number: patch.number });
    return { rev: db.update('agreement', id, patch, rev) };
  },
  sign: ({ db, tell, session, now, today }, { id, signing }) => {
    const { number } = db.row('agreement', id);
    tell('agreements.didSign', { number, party: `@agreements.party.${signing.party}` });
    return { id: addSignature(db, id, signing, { actor: session.actor, now, today }) };
  },
  signMany: ({ db, tell, session, now, today }, { ids, signing }) => {
    if (signing.signedOn > today) throw ruleError('agreements.signedInFuture', { date: signing.signedOn });
    const skipped: Skipped[] = [];
    for (const id of ids) {
      const agreement = db.row('agreement', id);
      const hasSigned = db.where('agreementSignature', { agreementId: id, party: signing.party }).length > 0;
      const why = agreement.archivedAt !== null || agreement.endedOn !== null ? 'ended' : hasSigned ? 'signed' : null;
      if (why !== null) skipped.push({ name: personOf(db, agreement.enrolmentId), why });
      else {
        const signerName = signersOf(db, agreement)[signing.party];
        addSignature(db, id, { ...signing, signerName }, { actor: session.actor, now, today });
      }
    }
    const signed = ids.length - skipped.length;
    if (signed > 0) tell('agreements.didSignMany', { n: signed, party: `@agreements.party.${signing.party}` });
    return { signed, skipped };
  },
  unsign: ({ db, tell }, { signatureId, reason }) => {
    const signature = db.row('agreementSignature', signatureId);
    const { number } = db.row('agreement', signature.agreementId);
    db.archive('agreementSignature', signatureId, reason);
    tell('agreements.didUnsign', { number, party: `@agreements.party.${signature.party}` });
    return {};
  },
  end: ({ db, tell }, { id, rev, endedOn, reason }) => {
    const before = db.row('agreement', id);
    if (endedOn < before.startsOn || endedOn > coversUntil(before)) throw ruleError('agreements.endOutside');
    tell('agreements.didEnd', { number: before.number });
    return { rev: db.update('agreement', id, { endedOn, endReason: reason }, rev) };
  },
  remove: ({ db, tell }, { id, rev, reason }) => {
    const { number } = db.row('agreement', id);
    if (db.where('agreementSignature', { agreementId: id }).length > 0)
      throw ruleError('agreements.signedStays', { number });
    db.archive('agreement', id, reason, rev);
    tell('agreements.didRemove', { number });
    return {};
  },
};

function candidatesOf(db: ReadDb) {
  const needed = neededEnterprises(db);
  return agreementCandidates(db).map(({ agreements: n, ...rest }) => {
    const lacking = (needed.get(rest.enrolmentId) ?? []).filter(({ hasAgreement }) => !hasAgreement);
    return { ...rest, hasAgreement: n > 0 && lacking.length === 0, lacking: lacking.map(({ name }) => name) };
  });
}

/** Makes what an enrolment lacks, over its own period. Answers how many, or why there is nothing to make. */
function createLacking(
  db: WriteDb,
  enrolmentId: string,
  needed: readonly NeededEnterprise[],
): number | 'noEnterprise' | 'exists' {
  if (needed.length === 0) return 'noEnterprise';
  const { startsOn, endsOn } = db.row('enrolment', enrolmentId);
  const lacking = needed.filter(({ hasAgreement }) => !hasAgreement);
  for (const { enterpriseId } of lacking) addAgreement(db, { enrolmentId, enterpriseId, startsOn, endsOn, note: '' });
  return lacking.length === 0 ? 'exists' : lacking.length;
}

function refuseTakenNumber(db: WriteDb, number: string, id: string): void {
  const taken = db.where('agreement', { number }).some((row) => row.id !== id);
  if (!taken) return;
  const refusal = { key: 'agreements.numberTaken', params: { number } } as const;
  throw ruleError(refusal.key, refusal.params, { number: refusal });
}

function personOf(db: WriteDb, enrolmentId: string): string {
  return db.row('person', db.row('enrolment', enrolmentId).personId).name;
}
