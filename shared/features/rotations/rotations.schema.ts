// What crosses about the rotation plan: the board as compact lists, stays as people edit them, conflicts in words.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { segmentPlace } from '../programmes/programmes.rows.ts';
import { packedStays } from './rotations.packed.ts';
import { waiverLine } from './rotations.waivers.ts';

/** A version by number, the draft, or what is in force: the newest published version, before any is published the draft. */
export const versionChoice = z.union([z.number().int().min(1), z.literal('draft'), z.literal('inForce')]);
export type VersionChoice = z.output<typeof versionChoice>;

export const versionLine = z.object({
  number: z.number().int(),
  state: z.enum(['draft', 'published']),
  publishedOn: f.isoDate.nullable(),
  note: f.text,
  /** Stays in it, and stays that differ from the version before it. */
  stays: f.count,
  differing: f.count,
});
export type VersionLine = z.output<typeof versionLine>;

/** Place in another list of the same answer; -1 for none. */
const index = z.number().int().min(-1);
/** Days after `origin`, which is a Monday. */
const day = z.number().int();

export const boardUnit = z.object({
  id: f.id,
  titleZh: z.string(),
  titleEn: z.string(),
  shortZh: z.string(),
  shortEn: z.string(),
  colour: z.number().int(),
  weeks: z.number().int(),
  minStayWeeks: z.number().int(),
  /** Units that come before it. */
  requires: z.array(index),
});
export const boardPost = z.object({
  id: f.id,
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  enterprise: index,
  places: z.number().int(),
  /** Default mentor. */
  mentor: index,
  /** Units it teaches; empty when nobody has said. */
  units: z.array(index),
  closures: z.array(z.tuple([day, day, z.string()])),
});
export const boardPerson = z.object({
  enrolmentId: f.id,
  name: z.string(),
  nameEn: z.string(),
  number: z.string(),
  cohort: index,
  enterprise: index,
  /** Enterprise and college mentors on the day the board is opened, of the latest pairing otherwise. */
  mentors: z.array(index),
  startsOn: day,
  endsOn: day,
  isActive: z.boolean(),
  leaves: z.array(z.tuple([day, day])),
});
export const boardCohort = z.object({
  id: f.id,
  name: z.string(),
  nameEn: z.string(),
  startsOn: day,
  endsOn: day,
  /** Units of its standard, in their order. */
  units: z.array(index),
  segments: z.array(z.object({ from: day, to: day, place: segmentPlace, weekdays: f.weekdays })),
});
export const board = z.object({
  version: z.number().int(),
  state: z.enum(['draft', 'published']),
  /** The newest published version, which the draft is compared with. */
  published: z.object({ number: z.number().int(), on: f.isoDate.nullable() }).nullable(),
  origin: f.isoDate,
  /** Weeks from `origin`. */
  weeks: z.number().int(),
  today: day,
  units: z.array(boardUnit),
  enterprises: z.array(
    z.object({ id: f.id, name: z.string(), nameEn: z.string(), shortName: z.string(), colour: z.number().int() }),
  ),
  mentors: z.array(
    z.object({ id: f.id, name: z.string(), nameEn: z.string(), side: z.enum(['college', 'enterprise']) }),
  ),
  posts: z.array(boardPost),
  cohorts: z.array(boardCohort),
  people: z.array(boardPerson),
  /** The stays of each of the people, of all versions; `openBoard` (rotations.stays.ts) takes out those of this one. */
  packed: z.array(packedStays.nullable()),
});
export type BoardAnswer = z.output<typeof board>;
/**
 * All stays of a version by date, one array a column. Flags: 1 pinned, 2 differs from the published version, 4 has a
 * signed evaluation.
 */
export type BoardStays = {
  id: string[];
  rev: string[];
  person: number[];
  unit: number[];
  post: number[];
  from: number[];
  to: number[];
  weekdays: number[];
  flags: number[];
};
export type Board = Omit<BoardAnswer, 'packed'> & { stays: BoardStays };
export type BoardUnit = z.output<typeof boardUnit>;
export type BoardPost = z.output<typeof boardPost>;
export type BoardPerson = z.output<typeof boardPerson>;
export type BoardCohort = z.output<typeof boardCohort>;

/** A stay as one plans it. Unit or post may be left open. */
export const stayFields = z.strictObject({
  enrolmentId: f.id,
  unitId: f.id.nullable().default(null),
  postId: f.id.nullable().default(null),
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  weekdays: f.weekdays.default(127),
  isPinned: z.boolean().default(false),
  note: f.text.default(''),
});
export type StayFields = z.output<typeof stayFields>;

export const finding = z.object({
  kind: z.enum([
    'overbooked',
    'doubleBooked',
    'outside',
    'atSchool',
    'closed',
    'notTaught',
    'tooEarly',
    'tooShort',
    'missing',
  ]),
  severity: z.enum(['law', 'warn', 'info']),
  enrolmentId: f.id,
  name: z.string(),
  stayId: f.id.nullable(),
  postId: f.id.nullable(),
  unitId: f.id.nullable(),
  from: f.isoDate,
  to: f.isoDate,
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Why it is kept, if it is. */
  waiver: waiverLine.nullable(),
});
export type FindingLine = z.output<typeof finding>;

/** A stay with its names, for a record or a list. */
export const stayLine = z.object({
  id: f.id,
  rev: f.rev,
  enrolmentId: f.id,
  unitId: f.id.nullable(),
  unitZh: z.string(),
  unitEn: z.string(),
  colour: z.number().int().nullable(),
  postId: f.id.nullable(),
  post: z.string(),
  postEn: z.string(),
  enterpriseId: f.id.nullable(),
  enterprise: z.string(),
  enterpriseEn: z.string(),
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  weekdays: f.weekdays,
  isPinned: z.boolean(),
  note: z.string(),
});
export type StayLine = z.output<typeof stayLine>;
