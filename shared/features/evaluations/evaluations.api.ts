// Evaluations of stays: what is due, entry by class, signatures of both sides, results over all units.
import { z } from 'zod';
import { command, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import {
  choice,
  dueLine,
  enrolmentResult,
  grid,
  lastScore,
  moderateInput,
  resultLine,
  scheme,
  scoresInput,
  signInput,
  withdrawInput,
} from './evaluations.schema.ts';

const own = ['evaluation', 'score', 'evaluationScheme', 'schemeItem'] as const;
const around = [
  ...own,
  'stay',
  'stayVersion',
  'planVersion',
  'enrolment',
  'person',
  'cohort',
  'competenceUnit',
  'pairing',
  'mentor',
  'post',
  'enterprise',
] as const;

export const evaluationsApi = {
  /** The scheme in use; the built-in one until another is stored. */
  scheme: query(f.nothing, scheme, { reads: own }),
  /** Cohorts and units with stays, and how many evaluations of each are due. */
  choices: query(f.nothing, z.array(choice), { reads: around }),
  /** Stays that have ended, or end within two weeks, without an evaluation signed by both sides; by end. */
  due: query(
    z.strictObject({ cohortId: f.id.optional(), enterpriseId: f.id.optional(), mentorId: f.id.optional() }),
    z.array(dueLine),
    { reads: around },
  ),
  /** Everybody of a cohort with a stay for the unit, all scores of both sides, by student number. */
  grid: query(
    z.strictObject({ cohortId: f.id, unitId: f.id, side: z.enum(['college', 'enterprise']).default('enterprise') }),
    grid,
    { reads: around },
  ),
  /** The newest earlier score of each item for the person of this stay. */
  lastScores: query(z.strictObject({ stayId: f.id }), z.array(lastScore), { reads: around }),
  /** Enters or clears scores of one or many stays as one step; refuses signed ones. `written`: cells that changed. */
  setScores: command(scoresInput, z.object({ written: f.count })),
  /** Records why two sides that differ by more than the limit stand as they are. */
  moderate: command(moderateInput, z.object({ rev: f.rev })),
  /** Signs one side of these stays for the mentor guiding then; all or none. Those already signed are passed over. */
  sign: command(signInput, z.object({ signed: f.count, frozen: f.count, passedOver: f.count })),
  /** Takes one side's signature back while the other has not signed. */
  withdraw: command(withdrawInput, z.object({ rev: f.rev })),
  /** One apprentice: evaluations by unit with their arithmetic, and the result over all units. */
  result: query(z.strictObject({ enrolmentId: f.id }), enrolmentResult, { reads: around }),
  /** A cohort's results, by student number. */
  results: query(z.strictObject({ cohortId: f.id }), z.array(resultLine), { reads: around }),
};
