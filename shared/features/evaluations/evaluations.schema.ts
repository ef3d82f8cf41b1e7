// What crosses about evaluations: the scheme, the entry grid, what is due, results with their arithmetic.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { anchor, band, itemKind, scoreSource } from './evaluations.rows.ts';

const side = z.enum(['college', 'enterprise']);
const mentor = z.object({ id: f.id, name: z.string(), nameEn: z.string() }).nullable();
/** A date a side has signed on, or null. */
const signedOn = f.isoDate.nullable();
/** Millionths of a point, or hundredths × weeks: exact whole numbers. */
const exact = z.number().int().min(0);
const reason = f.longText.refine((text) => text.length > 0, { error: 'field.required' });

export const schemeItem = z.object({
  id: f.id,
  key: z.string(),
  side,
  kind: itemKind,
  titleZh: z.string(),
  titleEn: z.string(),
  weight: f.basisPoints,
  anchors: z.array(anchor),
});
export const scheme = z.object({
  id: f.id,
  version: z.number().int(),
  nameZh: z.string(),
  nameEn: z.string(),
  passLine: f.hundredths,
  divergenceLimit: f.hundredths,
  bands: z.array(band),
  items: z.array(schemeItem),
});

/** One cohort and unit to choose from; `due`: stays that have ended and are not signed by both sides. */
export const choice = z.object({
  cohortId: f.id,
  cohortName: z.string(),
  cohortNameEn: z.string(),
  unitId: f.id,
  unitZh: z.string(),
  unitEn: z.string(),
  people: f.count,
  due: f.count,
  signed: f.count,
});

export const dueLine = z.object({
  stayId: f.id,
  enrolmentId: f.id,
  name: z.string(),
  studentNumber: z.string(),
  cohortId: f.id,
  cohortName: z.string(),
  unitId: f.id,
  unitZh: z.string(),
  unitEn: z.string(),
  enterpriseId: f.id.nullable(),
  enterprise: z.string(),
  post: z.string(),
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  isEnded: z.boolean(),
  enterpriseMentor: mentor,
  collegeMentor: mentor,
  enterpriseSignedOn: signedOn,
  collegeSignedOn: signedOn,
});

/** One score as entered: `value` null is not rated. */
export const gridScore = z.object({
  /** Key of the item, the same in every version of the scheme. */
  key: z.string(),
  value: f.hundredths.nullable(),
  source: scoreSource,
});
export const gridRow = z.object({
  stayId: f.id,
  evaluationId: f.id.nullable(),
  rev: f.rev.nullable(),
  enrolmentId: f.id,
  name: z.string(),
  nameEn: z.string(),
  studentNumber: z.string(),
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  enterprise: z.string(),
  enterpriseEn: z.string(),
  post: z.string(),
  postEn: z.string(),
  enterpriseMentor: mentor,
  collegeMentor: mentor,
  /** Index into `schemes`. */
  scheme: z.number().int().min(0),
  scores: z.array(gridScore),
  enterpriseSignedOn: signedOn,
  collegeSignedOn: signedOn,
  moderationReason: z.string(),
  /** Signed by both sides: nothing changes any more. */
  isFrozen: z.boolean(),
  hasBegun: z.boolean(),
  state: z.enum(['none', 'incomplete', 'complete']),
  missing: z.array(z.object({ side, key: z.string() })),
  enterpriseMean: f.hundredths.nullable(),
  collegeMean: f.hundredths.nullable(),
  totalHundredths: f.hundredths.nullable(),
  band: band.nullable(),
  gap: f.hundredths.nullable(),
  isOver: z.boolean(),
});
export const grid = z.object({
  cohort: z.object({ id: f.id, name: z.string(), nameEn: z.string() }),
  unit: z.object({ id: f.id, titleZh: z.string(), titleEn: z.string() }),
  side,
  /** The scheme in use first; others only when a row was begun under them. */
  schemes: z.array(scheme).min(1),
  rows: z.array(gridRow),
});

/** What one person got for the same items before. */
export const lastScore = z.object({
  key: z.string(),
  value: f.hundredths,
  unitZh: z.string(),
  unitEn: z.string(),
  on: f.isoDate,
});

export const scoreEntry = z.strictObject({ stayId: f.id, itemId: f.id, value: f.hundredths.nullable() });
export const scoresInput = z.strictObject({
  scores: z.array(scoreEntry).min(1).max(50_000),
  /** What a coordinator enters for the enterprise counts as transcribed whatever is said here. */
  source: scoreSource.default('transcribed'),
});
export const signInput = z.strictObject({
  side,
  stayIds: z.array(f.id).min(1).max(5000),
  /** Date on the paper; not after today. */
  signedOn: f.isoDate,
});
export const moderateInput = z.strictObject({ stayId: f.id, rev: f.rev, reason });
export const withdrawInput = z.strictObject({ stayId: f.id, rev: f.rev, side, reason: f.label });

const arithmeticLine = schemeItem
  .omit({ id: true, anchors: true })
  .extend({ value: f.hundredths.nullable(), part: exact.nullable() });
/** What of a frozen evaluation is shown: as it was when both sides had signed, whatever the program computes today. */
export const frozen = z.object({
  totalHundredths: f.hundredths,
  sum: exact,
  band: band.nullable(),
  means: z.object({ enterprise: f.hundredths, college: f.hundredths }),
  lines: z.array(arithmeticLine),
});
/** An evaluation as the apprentice's record shows it. */
export const evaluationRecord = z.object({
  evaluationId: f.id.nullable(),
  stayId: f.id,
  unitId: f.id,
  unitZh: z.string(),
  unitEn: z.string(),
  enterprise: z.string(),
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  state: z.enum(['none', 'incomplete', 'complete']),
  enterpriseSignedOn: signedOn,
  enterpriseMentor: z.string(),
  collegeSignedOn: signedOn,
  collegeMentor: z.string(),
  moderationReason: z.string(),
  enterpriseMean: f.hundredths.nullable(),
  collegeMean: f.hundredths.nullable(),
  lines: z.array(arithmeticLine),
  sum: exact.nullable(),
  totalHundredths: f.hundredths.nullable(),
  band: band.nullable(),
});
const unitResult = z.object({
  unitId: f.id,
  unitZh: z.string(),
  unitEn: z.string(),
  weeks: f.weeks,
  totalHundredths: f.hundredths.nullable(),
  part: exact.nullable(),
});
export const enrolmentResult = z.object({
  enrolmentId: f.id,
  cohortId: f.id,
  state: z.enum(['complete', 'incomplete', 'noUnits']),
  lines: z.array(unitResult),
  weeks: f.count,
  sum: exact.nullable(),
  totalHundredths: f.hundredths.nullable(),
  passLine: f.hundredths,
  band: band.nullable(),
  isPassed: z.boolean(),
  evaluations: z.array(evaluationRecord),
});
export const resultLine = z.object({
  enrolmentId: f.id,
  name: z.string(),
  studentNumber: z.string(),
  state: z.enum(['complete', 'incomplete', 'noUnits']),
  /** Units with a total, and units required. */
  done: f.count,
  units: f.count,
  totalHundredths: f.hundredths.nullable(),
  band: band.nullable(),
  isPassed: z.boolean(),
});

export type SchemeView = z.output<typeof scheme>;
export type Choice = z.output<typeof choice>;
export type DueLine = z.output<typeof dueLine>;
export type Grid = z.output<typeof grid>;
export type GridRow = z.output<typeof gridRow>;
export type EvaluationRecord = z.output<typeof evaluationRecord>;
export type ResultView = z.output<typeof enrolmentResult>;
export type ResultLine = z.output<typeof resultLine>;
export type ScoresInput = z.output<typeof scoresInput>;
export type SignInput = z.output<typeof signInput>;
