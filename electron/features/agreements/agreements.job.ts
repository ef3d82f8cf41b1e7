/** Agreements for a whole college at once, in the worker: made, or signed by one party; all of it or nothing, and one step to undo. */
import type { agreementsApi } from '../../../shared/features/agreements/agreements.api.ts';
import { ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';
import type { JobContext, Jobs } from '../../host/context.ts';
import { neededEnterprises, personOf, signersOf } from './agreements.sql.ts';
import { addAgreements, addSignature } from './agreements.write.ts';

type Skipped = { name: string; why: 'noEnterprise' | 'exists' | 'signed' | 'ended' };

export const agreementsJobs: Jobs<typeof agreementsApi> = {
  createMany: (ctx, { enrolmentIds }) =>
    ctx.write(({ db, tell }) => {
      const { lacking, skipped } = lackingOf(db, enrolmentIds);
      addAgreements(db, lacking, stepper(ctx, lacking.length, 'agreements.step.making'));
      if (lacking.length > 0) tell('agreements.didCreateMany', { n: lacking.length });
      return { created: lacking.length, skipped };
    }),
  signMany: (ctx, { ids, signing }) =>
    ctx.write(({ db, tell, session, now, today }) => {
      if (signing.signedOn > today) throw ruleError('agreements.signedInFuture', { date: signing.signedOn });
      const step = stepper(ctx, ids.length, 'agreements.step.signing');
      const skipped: Skipped[] = [];
      for (const [done, id] of ids.entries()) {
        step(done);
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
    }),
};

/** What each enrolment lacks, over its own period, and those for whom there is nothing to make. */
function lackingOf(db: WriteDb, enrolmentIds: readonly string[]) {
  const needed = neededEnterprises(db);
  const skipped: Skipped[] = [];
  const lacking = [...new Set(enrolmentIds)].flatMap((enrolmentId) => {
    const all = needed.get(enrolmentId) ?? [];
    const open = all.filter(({ hasAgreement }) => !hasAgreement);
    if (open.length === 0) {
      skipped.push({ name: personOf(db, enrolmentId), why: all.length === 0 ? 'noEnterprise' : 'exists' });
      return [];
    }
    const { startsOn, endsOn } = db.row('enrolment', enrolmentId);
    return open.map(({ enterpriseId }) => ({ enrolmentId, enterpriseId, startsOn, endsOn, note: '' }));
  });
  return { lacking, skipped };
}

/** Stops when the person asked for it, and tells every hundredth step. */
function stepper(ctx: JobContext, total: number, key: 'agreements.step.making' | 'agreements.step.signing') {
  return (done: number): void => {
    if (done % 100 !== 0) return;
    ctx.stopIfCancelled();
    ctx.progress(done, total, key);
  };
}
