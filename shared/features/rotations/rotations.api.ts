// The rotation plan: stays of apprentices at posts, in versions of which one is the draft.
import { z } from 'zod';
import { command, job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { board, finding, stayFields, stayLine, versionChoice, versionLine } from './rotations.schema.ts';
import { keptKind, waiverLine } from './rotations.waivers.ts';

const plan = ['planVersion', 'stayVersion', 'stay'] as const;
const world = [
  ...plan,
  'enrolment',
  'person',
  'cohort',
  'cohortSegment',
  'competenceUnit',
  'unitPrerequisite',
  'post',
  'postUnit',
  'postClosure',
  'enterprise',
  'leave',
] as const;
const seen = { id: f.id, rev: f.rev };
/** Why something that has begun is changed all the same; needed only there. */
const reason = f.text.default('');
const many = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(5000);
const done = z.object({ ids: z.array(f.id) });

export const rotationsApi = {
  /** Everything the board draws and checks, all cohorts (posts are shared), as compact lists. */
  board: query(
    z.strictObject({
      version: versionChoice,
      /** Default: from the first to the last day of the cohorts that have active apprentices. */
      from: f.isoDate.optional(),
      to: f.isoDate.optional(),
    }),
    board,
    { reads: [...world, 'pairing', 'mentor', 'evaluation'] },
  ),
  /** Plans stays. A post's default mentor is paired with an apprentice who has no enterprise mentor then. */
  place: command(z.strictObject({ stays: many(stayFields) }), done),
  /** Other days and, where given, another post. Without `endsOn` the length in days stays the same. */
  move: command(
    z.strictObject({
      stays: many(
        z.strictObject({
          ...seen,
          startsOn: f.isoDate,
          endsOn: f.isoDate.optional(),
          postId: f.id.nullable().optional(),
        }),
      ),
      reason,
    }),
    done,
  ),
  resize: command(
    z.strictObject({ stays: many(z.strictObject({ ...seen, startsOn: f.isoDate, endsOn: f.isoDate })), reason }),
    done,
  ),
  /** Anything about one stay. */
  edit: command(
    z.strictObject({
      ...seen,
      unitId: f.id.nullable().optional(),
      postId: f.id.nullable().optional(),
      startsOn: f.isoDate.optional(),
      endsOn: f.isoDate.optional(),
      weekdays: f.weekdays.optional(),
      note: f.text.optional(),
      reason,
    }),
    done,
  ),
  /** The same unit, post and length again, from another day or for another apprentice. */
  copy: command(
    z.strictObject({
      stays: many(z.strictObject({ id: f.id, startsOn: f.isoDate, enrolmentId: f.id.optional() })),
    }),
    done,
  ),
  remove: command(z.strictObject({ stays: many(z.strictObject(seen)), reason }), z.object({ removed: f.count })),
  pin: command(z.strictObject({ stays: many(z.strictObject(seen)), isPinned: z.boolean() }), done),

  /** Versions, newest first; the draft among them when it differs from the published one. */
  versions: query(f.nothing, z.array(versionLine), { reads: plan }),
  /** Makes the draft the version in force. What it says never changes afterwards. */
  publish: command(
    z.strictObject({ note: f.text.default('') }),
    z.object({ number: z.number().int(), stays: f.count }),
  ),
  /** Drops all changes since the newest published version. */
  discardDraft: command(f.nothing, z.object({ changes: f.count })),

  /** One apprentice's stays by date. */
  stays: query(z.strictObject({ enrolmentId: f.id, version: versionChoice.default('inForce') }), z.array(stayLine), {
    reads: [...plan, 'competenceUnit', 'post', 'enterprise'],
  }),
  /** What is wrong in a version, in words: overbooked posts, double bookings, missing units … */
  conflicts: query(z.strictObject({ version: versionChoice.default('draft') }), z.array(finding), {
    reads: [...world, 'waiver'],
  }),
  /** Required units and weeks that no stay covers yet. */
  unplanned: query(
    z.strictObject({ version: versionChoice.default('draft') }),
    z.array(
      z.object({
        enrolmentId: f.id,
        name: z.string(),
        cohortName: z.string(),
        unitId: f.id,
        unitZh: z.string(),
        unitEn: z.string(),
        weeks: z.number().int(),
      }),
    ),
    { reads: world },
  ),
  /** Findings that are kept knowingly. */
  waivers: query(f.nothing, z.array(waiverLine), { reads: ['waiver'] }),
  /** Keeps one kind of finding of a stay as it is planned in the draft; `rev` is the stay's. */
  keep: command(z.strictObject({ stayId: f.id, rev: f.rev, kind: keptKind, reason: f.label }), z.object({ id: f.id })),
  /** The finding is open again. */
  unkeep: command(z.strictObject(seen), z.object({})),
  /** Who is at a post, week by week. */
  load: query(
    z.strictObject({ postId: f.id, from: f.isoDate, to: f.isoDate, version: versionChoice.default('draft') }),
    z.object({
      places: z.number().int(),
      weeks: z.array(
        z.object({ startsOn: f.isoDate, most: z.number().int(), isClosed: z.boolean(), names: z.array(z.string()) }),
      ),
    }),
    { reads: world },
  ),
  /** Plans each missing unit at the first free post and weeks; says in words what found no place. */
  fill: job(
    z.strictObject({
      enrolmentIds: z.array(f.id).max(5000).optional(),
      cohortIds: z.array(f.id).max(500).optional(),
      /** First day that may be planned; default: the enrolment's first day. */
      from: f.isoDate.optional(),
    }),
    z.object({
      placed: f.count,
      people: f.count,
      left: z.array(
        z.object({
          enrolmentId: f.id,
          name: z.string(),
          unitId: f.id,
          weeks: z.number().int(),
          key: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
    }),
  ),
  /** Workbook: apprentices down and weeks across in the board's colours, and every stay as a row. */
  export: job(
    z.strictObject({
      version: versionChoice,
      from: f.isoDate.optional(),
      to: f.isoDate.optional(),
      language: z.enum(['zh', 'en']),
      /** What the colours mean, as on the board. */
      colourBy: z.enum(['unit', 'enterprise']).default('unit'),
    }),
    z.object({ token: f.fileToken, name: z.string() }),
  ),
};
