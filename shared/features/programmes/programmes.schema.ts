// What crosses about programmes, standards, competence units, cohorts and alternation.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { calendarDate } from '../calendar/calendar.schema.ts';
import { criterion, dayMinutes, programmeType, segmentPlace } from './programmes.rows.ts';

export const programmeFields = z.strictObject({
  nameZh: f.label,
  nameEn: f.text,
  type: programmeType,
  majorCode: z
    .string()
    .trim()
    .regex(/^\d{6}$|^$/, { error: 'programmes.majorCodeShape' }),
  majorNameZh: f.text,
  majorNameEn: f.text,
  faculty: f.text,
  months: z.number().int().min(1).max(120),
  schoolMinutesPerDay: dayMinutes,
  enterpriseMinutesPerDay: dayMinutes,
});
export type ProgrammeFields = z.output<typeof programmeFields>;

export const unitFields = z.strictObject({
  code: f.label,
  titleZh: f.label,
  titleEn: f.text,
  /** at most 4 characters for a bar of the board; empty: the first of the title */
  shortZh: f.text,
  shortEn: f.text,
  weeks: f.weeks,
  minStayWeeks: f.weeks,
  level: z.number().int().min(1).max(8),
  criteria: z.array(criterion).max(30),
});
export type UnitFields = z.output<typeof unitFields>;
/** A unit with the codes of the units that come before it. */
export const unitWithRequires = unitFields.extend({ requires: z.array(z.string().max(120)).max(30) });
export type UnitWithRequires = z.output<typeof unitWithRequires>;
/** The fields of a unit in the order tables show them; pasted lines without heads are read in it. */
export const unitColumns = [
  'code',
  'titleZh',
  'titleEn',
  'shortZh',
  'shortEn',
  'weeks',
  'minStayWeeks',
  'level',
  'requires',
  'criteria',
] as const satisfies (keyof UnitWithRequires)[];
export type UnitColumn = (typeof unitColumns)[number];

export const unitRecord = z.object({
  ...unitFields.shape,
  id: f.id,
  rev: f.rev,
  ord: f.count,
  colour: z.number().int(),
  requires: z.array(f.id),
  posts: f.count,
});

const standardState = z.enum(['draft', 'inForce', 'replaced']);
export const standardLine = z.object({
  id: f.id,
  rev: f.rev,
  version: z.number().int(),
  state: standardState,
  effectiveOn: f.isoDate.nullable(),
  note: f.longText,
  units: f.count,
  weeks: f.count,
  cohorts: f.count,
});

/** How a unit differs from the version before. */
export const unitDifference = z.object({
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

const period = { startsOn: calendarDate, endsOn: calendarDate };
const isInOrder = (value: { startsOn: string; endsOn: string }) => value.startsOn <= value.endsOn;
const inOrder = { error: 'programmes.endsBeforeStart', path: ['endsOn'] };

const enterprisePlace = z.enum(['enterprise', 'base']);
/** What happens between the terms. */
const vacation = z.enum(['asPattern', 'school', 'enterprise', 'free']);
const weeksEach = z.number().int().min(1).max(26);

/** A generator of segments; the share of school and enterprise follows from what it makes. */
export const pattern = z.discriminatedUnion('kind', [
  /** blocks of weeks in turn, such as 4 + 2 */
  z.strictObject({
    kind: z.literal('weekBlocks'),
    enterpriseWeeks: weeksEach,
    schoolWeeks: weeksEach,
    first: z.enum(['school', 'enterprise']),
    enterprisePlace,
    vacation,
  }),
  /** the same weekdays each week; `enterpriseDays` is a weekday mask, the other weekdays are school */
  z.strictObject({ kind: z.literal('daysPerWeek'), enterpriseDays: f.weekdays, enterprisePlace, vacation }),
  /** whole terms in turn, in the order given, repeated */
  z.strictObject({ kind: z.literal('termBlocks'), places: z.array(segmentPlace).min(1).max(12), vacation }),
  /** one place throughout */
  z.strictObject({ kind: z.literal('whole'), place: segmentPlace, vacation }),
]);
export type Pattern = z.output<typeof pattern>;

export const segmentFields = z
  .strictObject({ ...period, place: segmentPlace, weekdays: f.weekdays, note: f.text })
  .refine(isInOrder, inOrder);
export type SegmentFields = z.output<typeof segmentFields>;
export const segmentRecord = z.object({
  ...period,
  place: segmentPlace,
  weekdays: f.weekdays,
  note: f.text,
  id: f.id,
  rev: f.rev,
});

/** Working days and minutes at each place, counted from segments and kinds of day. */
export const share = z.object({
  schoolDays: f.count,
  enterpriseDays: f.count,
  baseDays: f.count,
  schoolMinutes: f.minutes,
  enterpriseMinutes: f.minutes,
  baseMinutes: f.minutes,
  /** working days of the period with no segment, such as vacations */
  freeDays: f.count,
});
export type Share = z.output<typeof share>;

const cohortShape = {
  programmeId: f.id,
  standardId: f.id.nullable(),
  name: f.label,
  nameEn: f.text,
  entryYear: f.year,
  ...period,
};
export const cohortFields = z.strictObject(cohortShape).refine(isInOrder, inOrder);
export type CohortFields = z.output<typeof cohortFields>;
export const cohortChange = z.strictObject({ ...cohortShape, id: f.id, rev: f.rev }).refine(isInOrder, inOrder);
export const cohortLine = z.object({
  ...cohortShape,
  id: f.id,
  rev: f.rev,
  programmeNameZh: z.string(),
  programmeNameEn: z.string(),
  majorCode: z.string(),
  standardVersion: z.number().int().nullable(),
  apprentices: f.count,
  segments: f.count,
});

export const patternRequest = z.strictObject({ cohortId: f.id, ...period, pattern }).refine(isInOrder, inOrder);
