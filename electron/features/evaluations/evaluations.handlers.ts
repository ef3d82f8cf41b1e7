// Answers the evaluations' calls: what is due, the class grid, scores, signatures of both sides, results.
import type { evaluationsApi } from '../../../shared/features/evaluations/evaluations.api.ts';
import { named } from '../../db/named.ts';
import type { WriteDb } from '../../db/write.ts';
import type { Handlers } from '../../host/context.ts';
import { choicesOf, dueStays } from './evaluations.sql.ts';
import { setScores, staysFor } from './evaluations.write.ts';
import { gridRows, lastScores, resultOfOne, resultsOfCohort } from './record.sql.ts';
import { schemeInUse } from './scheme.sql.ts';
import { moderate, signStays, withdraw } from './sign.write.ts';

/** Days ahead in which a stay's end makes its evaluation due. */
const AHEAD = 14;

export const evaluations: Handlers<typeof evaluationsApi> = {
  scheme: ({ db }) => schemeInUse(db),
  choices: ({ db, today }) => choicesOf(db, today),
  due: ({ db, today }, filter) => dueStays(db, today, daysAfter(today, AHEAD), filter),
  grid: ({ db, today }, { cohortId, unitId, side }) => {
    const cohort = db.row('cohort', cohortId);
    const unit = db.row('competenceUnit', unitId);
    return {
      cohort: { id: cohort.id, name: cohort.name, nameEn: cohort.nameEn },
      unit: { id: unit.id, titleZh: unit.titleZh, titleEn: unit.titleEn },
      side,
      ...gridRows(db, cohortId, unitId, today),
    };
  },
  lastScores: ({ db }, { stayId }) => lastScores(db, stayId),
  setScores: ({ db, tell, session, today }, { scores, source }) => {
    const written = setScores(db, scores, source, { actor: session.actor, role: session.role, today });
    if (written === 0) return { written };
    const people = new Set(scores.map(({ stayId }) => stayId));
    const name = nameOf(db, scores[0]?.stayId ?? '');
    if (people.size === 1) tell('evaluations.didScoreOne', { ...name, n: written });
    else tell('evaluations.didScore', { ...name, people: people.size, n: written });
    return { written };
  },
  moderate: ({ db, tell }, { stayId, reason, rev }) => {
    tell('evaluations.didModerate', nameOf(db, stayId));
    return { rev: moderate(db, stayId, reason, rev) };
  },
  sign: ({ db, tell, today }, input) => {
    const done = signStays(db, input, today);
    const params = {
      ...nameOf(db, input.stayIds[0] ?? ''),
      n: done.signed,
      side: `@evaluations.side.${input.side}`,
    };
    if (done.signed > 0) tell('evaluations.didSign', params, { undo: false });
    return done;
  },
  withdraw: ({ db, tell }, { stayId, side, rev, reason }) => {
    const params = { ...nameOf(db, stayId), side: `@evaluations.side.${side}`, reason };
    tell('evaluations.didWithdraw', params, { undo: false });
    return { rev: withdraw(db, stayId, side, rev) };
  },
  result: ({ db }, { enrolmentId }) => resultOfOne(db, enrolmentId),
  results: ({ db }, { cohortId }) => resultsOfCohort(db, cohortId),
};

function nameOf(db: WriteDb, stayId: string) {
  const stay = staysFor(db, [stayId]).get(stayId);
  return named({ name: stay?.personName ?? '', nameEn: stay?.personNameEn ?? '' });
}

function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
