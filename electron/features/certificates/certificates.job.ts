/** The certificates' long work, in the worker: preview, issue all or none, draw one, print many into one file. */
import { setImmediate as turn } from 'node:timers/promises';
import type { certificatesApi } from '../../../shared/features/certificates/certificates.api.ts';
import type { CertificateSnapshot } from '../../../shared/features/certificates/certificates.snapshot.ts';
import { formatNumber } from '../../../shared/features/certificates/number.rules.ts';
import { translate } from '../../../shared/messages/translate.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { CommandContext, JobContext, Jobs } from '../../host/context.ts';
import { writeAtomically } from '../../tabular/atomicFile.ts';
import { recordExport } from '../privacy/exports.write.ts';
import { assetsFor, paperFonts } from './assets.ts';
import { snapshotsOf } from './certificates.sql.ts';
import { issueCertificates, nextSerial } from './certificates.write.ts';
import { drawCertificate, drawCertificates } from './draw/draw.ts';
import { type ApprenticeFacts, apprenticeFacts } from './facts.sql.ts';
import { reasonsFor } from './gate.ts';
import { createSigningPair, signQrText } from './sign.ts';
import { buildSnapshot, type CollegeFacts, collegeFacts, majorOf, withoutEnglish } from './snapshot.ts';

export const certificatesJobs: Jobs<typeof certificatesApi> = {
  preview: async (ctx, { enrolmentId }) => {
    const { ready, college } = readyFacts(ctx.db, [enrolmentId], ctx.today, () => undefined);
    const [facts] = ready;
    if (facts === undefined) throw new AppError('notFound', 'error.notFound', { what: '@table.enrolment' });
    const snapshot = previewSnapshot(ctx.db, facts, college, ctx.today);
    const mark = translate('zh', 'certificates.previewMark');
    const bytes = await drawCertificate(snapshot, { ...assetsFor(ctx.db, [snapshot]), mark });
    return { ...(await keep(ctx, fileName(snapshot), bytes)), withoutEnglish: withoutEnglish(snapshot) };
  },
  issue: async (ctx, { enrolmentIds }) => {
    const total = enrolmentIds.length;
    const step = (done: number) => {
      ctx.stopIfCancelled();
      if (done % 20 === 0) ctx.progress(done, total, 'certificates.step.checking');
    };
    // First outside the write lock, so that a reason to refuse costs nobody's time; then again, on what is locked.
    readyFacts(ctx.db, enrolmentIds, ctx.today, step);
    await turn();
    const issued = await ctx.write((command) => issueAll(command, ctx, enrolmentIds));
    ctx.progress(total, total, 'certificates.step.signing');
    return { ids: issued.map(({ id }) => id), first: issued[0]?.number ?? '', last: issued.at(-1)?.number ?? '' };
  },
  render: async (ctx, { id }) => {
    const snapshots = snapshotsOf(ctx.db, [id]);
    const [snapshot] = snapshots;
    if (snapshot === undefined) throw new AppError('notFound', 'error.notFound', { what: '@table.certificate' });
    return keep(ctx, fileName(snapshot), await drawCertificate(snapshot, assetsFor(ctx.db, snapshots)));
  },
  print: async (ctx, { ids, reason }) => {
    refusePrint(ctx.db, ids, reason);
    const snapshots = snapshotsOf(ctx.db, ids);
    const bytes = await drawCertificates(snapshots, assetsFor(ctx.db, snapshots), async (done) => {
      ctx.stopIfCancelled();
      ctx.progress(done, ids.length, 'certificates.step.drawing');
      if (done % 20 === 0) await turn();
    });
    const [first] = snapshots;
    const many = translate('zh', 'certificates.batchFileName', { n: ids.length, date: ctx.today });
    const name = ids.length === 1 && first !== undefined ? fileName(first) : many;
    // A paper that is not in the register must not come out of the printer.
    const file = await keep(ctx, name, bytes, () => ctx.write((command) => logPrints(command, ids, reason)));
    return { ...file, printed: ids.length };
  },
};

/** The facts of all, each before the gate. Throws `rule` naming the first who is not ready or already has one. */
function readyFacts(db: ReadDb, enrolmentIds: readonly string[], today: string, step: (done: number) => void) {
  const college = collegeFacts(db);
  if (college === null) throw ruleError('certificates.setup.code');
  const fonts = paperFonts();
  const wanted = [...new Set(enrolmentIds)];
  const ready = apprenticeFacts(db, wanted, today);
  if (ready.length < wanted.length) throw new AppError('notFound', 'error.notFound', { what: '@table.enrolment' });
  for (const [done, facts] of ready.entries()) {
    step(done);
    if (facts.certificate !== null)
      throw ruleError('certificates.alreadyIssued', { name: facts.name, number: facts.certificate.number });
    const [reason] = reasonsFor(facts, fonts, today);
    if (reason === undefined) continue;
    const { key, params } = reason;
    throw ruleError('certificates.notReady', { name: facts.name, n: ready.length - 1 }, { reason: { key, params } });
  }
  return { ready, college };
}

function issueAll(command: CommandContext, ctx: JobContext, enrolmentIds: readonly string[]) {
  const { db, today, now } = command;
  const { ready, college } = readyFacts(db, enrolmentIds, today, () => ctx.stopIfCancelled());
  const issued = issueCertificates(db, ready, college, { today, now }, (done) => {
    ctx.stopIfCancelled();
    if (done % 20 === 0) ctx.progress(done, ready.length, 'certificates.step.signing');
  });
  const range = { n: issued.length, first: issued[0]?.number ?? '', last: issued.at(-1)?.number ?? '' };
  command.tell('certificates.didIssue', range, { undo: false });
  return issued;
}

/** Today's paper with the number it would get; signed by a key that nobody knows, so that its code never verifies. */
function previewSnapshot(
  db: ReadDb,
  facts: ApprenticeFacts,
  college: CollegeFacts,
  today: string,
): CertificateSnapshot {
  const year = Number(today.slice(0, 4));
  const majorCode = majorOf(facts);
  const serial = nextSerial(db, college.code, majorCode, year);
  const number = formatNumber({ collegeCode: college.code, majorCode, year, serial });
  const { keyId, privateKey } = createSigningPair();
  const payload = { number, name: facts.name, date: today, programme: facts.programme.zh };
  const qrText = signQrText(payload, privateKey, college.verifyAddress);
  return buildSnapshot(facts, college, { number, issuedOn: today, keyId, qrText });
}

function refusePrint(db: ReadDb, ids: readonly string[], reason: string): void {
  const printed: string[] = [];
  for (const id of ids) {
    const { number, state } = db.row('certificate', id);
    if (state !== 'issued') throw ruleError('certificates.isRevoked', { number });
    if (db.get('SELECT 1 FROM certificatePrint WHERE certificateId = ?', [id]) !== undefined) printed.push(number);
  }
  if (printed.length > 0 && reason === '')
    throw ruleError('certificates.needsReason', { n: printed.length, number: printed[0] ?? '' });
}

function logPrints(command: CommandContext, ids: readonly string[], reason: string): void {
  const { db, now, tell } = command;
  refusePrint(db, ids, reason);
  for (const certificateId of ids) {
    const known = db.get<{ n: number }>('SELECT count(*) AS n FROM certificatePrint WHERE certificateId = ?', [
      certificateId,
    ]);
    const ord = (known?.n ?? 0) + 1;
    db.insert('certificatePrint', {
      certificateId,
      ord,
      printedAt: now.toISOString(),
      reason: ord === 1 ? '' : reason,
    });
  }
  const title = translate('zh', 'certificates.batchFileName', { n: ids.length, date: command.today });
  const fields = db.all<{ number: string }>(
    'SELECT number FROM certificate WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  const numbers = fields.map(({ number }) => number);
  recordExport(command, { kind: 'certificate', title, format: 'pdf', rows: ids.length, fields: numbers, about: ids });
  tell('certificates.didPrint', { n: ids.length }, { undo: false, kind: 'print', detail: { numbers } });
}

/** The file under its token; it is gone again when what has to be recorded with it cannot be. */
function keep(
  ctx: JobContext,
  name: string,
  bytes: Uint8Array,
  record: () => Promise<void> = async () => {},
): Promise<{ token: string; name: string }> {
  return ctx.files.make(name, async (path) => {
    await writeAtomically(path, bytes);
    await record();
  });
}

function fileName({ number }: CertificateSnapshot): string {
  return translate('zh', 'certificates.fileName', { number });
}
