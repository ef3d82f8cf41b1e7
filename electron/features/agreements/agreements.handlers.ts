/** Answers the agreements' calls: one per enrolment and enterprise, and who has signed it when. */
import type { agreementsApi } from '../../../shared/features/agreements/agreements.api.ts';
import { coversUntil } from '../../../shared/features/agreements/agreements.rules.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import { named } from '../../db/named.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import type { Handlers } from '../../host/context.ts';
import { agreementCandidates, agreementLines, agreementRecord, neededEnterprises } from './agreements.sql.ts';
import { addAgreement, addSignature, refuseOverlap } from './agreements.write.ts';

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
    tell('agreements.didCreate', {
      ...named(db.row('person', db.row('enrolment', input.enrolmentId).personId)),
      number: made.number,
    });
    return made;
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

function refuseTakenNumber(db: WriteDb, number: string, id: string): void {
  const taken = db.where('agreement', { number }).some((row) => row.id !== id);
  if (!taken) return;
  const refusal = { key: 'agreements.numberTaken', params: { number } } as const;
  throw ruleError(refusal.key, refusal.params, { number: refusal });
}
