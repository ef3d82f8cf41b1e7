// Signs evaluations for each side, freezes them when both have signed, and records moderation and withdrawal.
import { outcomeOf, type Side, signProblem } from '../../../shared/features/evaluations/evaluations.rules.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';
import { ensureDefaultScheme, schemes, staysFor } from './evaluations.write.ts';
import { snapshotOf } from './snapshot.ts';
import { type StayFacts, scoresOf, valuesOf } from './stays.sql.ts';

export type Signing = { side: Side; stayIds: readonly string[]; signedOn: string };

/**
 * Signs one side of these stays for the mentor who guided then; both sides signed freeze an evaluation with its
 * arithmetic. All or none; those signed already are passed over.
 * Throws `rule`: items missing, sides too far apart without a moderation, no mentor, date to come or before the stay.
 */
export function signStays(
  db: WriteDb,
  { side, stayIds, signedOn }: Signing,
  today: string,
): { signed: number; frozen: number; passedOver: number } {
  ensureDefaultScheme(db);
  if (signedOn > today) throw ruleError('evaluations.signedInFuture', { date: signedOn });
  const stays = [...staysFor(db, stayIds).values()];
  const open = stays.filter((stay) => signatureOf(stay, side) === null);
  const scores = scoresOf(
    db,
    open.flatMap(({ evaluationId }) => evaluationId ?? []),
  );
  const schemeById = schemes(db);
  let frozen = 0;
  for (const stay of open) {
    const rows = scores.get(stay.evaluationId ?? '') ?? [];
    const scheme = schemeById(stay.schemeId);
    const outcome = outcomeOf(scheme, valuesOf(rows));
    refuseUnready(stay, side, signedOn, signProblem(outcome, side, stay.moderationReason ?? ''));
    const signature =
      side === 'enterprise'
        ? { enterpriseSignedOn: signedOn, enterpriseMentorId: stay.enterpriseMentorId }
        : { collegeSignedOn: signedOn, collegeMentorId: stay.collegeMentorId };
    const after = { ...stay, ...signature };
    const isWhole = after.enterpriseSignedOn !== null && after.collegeSignedOn !== null;
    const snapshot = isWhole ? { snapshot: snapshotOf(db, after, scheme, outcome, rows) } : {};
    db.update('evaluation', stay.evaluationId ?? '', { ...signature, ...snapshot });
    if (isWhole) frozen += 1;
  }
  return { signed: open.length, frozen, passedOver: stays.length - open.length };
}

/** Records why two ratings that lie too far apart stand; returns the new rev. Throws `rule` when frozen. */
export function moderate(db: WriteDb, stayId: string, reason: string, rev: string): string {
  return db.update('evaluation', openOne(db, stayId).id, { moderationReason: reason }, rev);
}

/** Takes one side's signature back; returns the new rev. Throws `rule` when frozen or not signed. */
export function withdraw(db: WriteDb, stayId: string, side: Side, rev: string): string {
  const { id, stay } = openOne(db, stayId);
  if (signatureOf(stay, side) === null)
    throw ruleError('evaluations.notSigned', { name: stay.personName, side: `@evaluations.side.${side}` });
  const none =
    side === 'enterprise'
      ? { enterpriseSignedOn: null, enterpriseMentorId: null }
      : { collegeSignedOn: null, collegeMentorId: null };
  return db.update('evaluation', id, none, rev);
}

const signatureOf = (stay: StayFacts, side: Side): string | null =>
  side === 'enterprise' ? stay.enterpriseSignedOn : stay.collegeSignedOn;

/** The evaluation of a stay that is not frozen yet. */
function openOne(db: WriteDb, stayId: string): { id: string; stay: StayFacts } {
  const stay = staysFor(db, [stayId]).get(stayId);
  if (!stay?.evaluationId) throw new AppError('notFound', 'error.notFound', { what: '@table.evaluation' });
  if (stay.isFrozen) throw ruleError('evaluations.isFrozen', { name: stay.personName });
  return { id: stay.evaluationId, stay };
}

function refuseUnready(stay: StayFacts, side: Side, signedOn: string, problem: ReturnType<typeof signProblem>): void {
  const name = stay.personName;
  const by = `@evaluations.side.${side}`;
  if (problem?.why === 'missing') throw ruleError('evaluations.missing', { name, side: by, n: problem.count });
  if (problem?.why === 'divergence') throw ruleError('evaluations.diverges', { name, gap: problem.gap / 100 });
  if (signedOn < stay.startsOn) throw ruleError('evaluations.signedBefore', { name, date: stay.startsOn });
  if ((side === 'enterprise' ? stay.enterpriseMentorId : stay.collegeMentorId) === null)
    throw ruleError('evaluations.noMentor', { name, side: by, date: stay.endsOn });
}
