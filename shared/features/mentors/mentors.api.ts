// Mentors of both sides, and pairings: who guides whom from when to when.
import { z } from 'zod';
import { command, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { sex } from '../apprentices/apprentices.rows.ts';
import { side } from './mentors.rows.ts';
import { mentorInput, mentorPatch, pairingInput } from './mentors.schema.ts';

const seen = { id: f.id, rev: f.rev };
const made = z.object({ id: f.id });
const people = ['mentor', 'pairing', 'person', 'enterprise', 'enrolment', 'college'] as const;
const message = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** How full a mentor is as of today. */
const load = { guided: f.count, limit: f.count, isOver: z.boolean() };

export const mentorLine = z.object({
  ...seen,
  personId: f.id,
  name: z.string(),
  nameEn: z.string(),
  sortKey: z.string(),
  searchKey: z.string(),
  side,
  enterpriseId: f.id.nullable(),
  enterpriseName: z.string(),
  enterpriseNameEn: z.string(),
  staffNumber: z.string(),
  title: z.string(),
  skillLevel: z.number().int().nullable(),
  /** Own limit; null: the college's. */
  maxApprentices: z.number().int().nullable(),
  phone: f.maskedPhone,
  ...load,
  /** Apprentices guided at any time. */
  guidedEver: f.count,
});

const pairingLine = z.object({
  ...seen,
  enrolmentId: f.id,
  name: z.string(),
  nameEn: z.string(),
  studentNumber: z.string(),
  cohortName: z.string(),
  cohortNameEn: z.string(),
  side,
  mentorId: f.id,
  mentorName: z.string(),
  mentorNameEn: z.string(),
  mentorTitle: z.string(),
  skillLevel: z.number().int().nullable(),
  enterpriseName: z.string(),
  enterpriseNameEn: z.string(),
  startsOn: f.isoDate,
  endsOn: f.isoDate.nullable(),
  reason: z.string(),
  when: z.enum(['past', 'now', 'future']),
});

const chosen = {
  enrolmentIds: z.array(f.id).min(1).max(5000),
  /** Mentor of each side; null leaves the side as it is. */
  mentors: z.strictObject({ college: f.id.nullable(), enterprise: f.id.nullable() }),
  startsOn: f.isoDate,
  endsOn: f.isoDate.nullable().default(null),
};

export const mentorsApi = {
  list: query(f.nothing, z.array(mentorLine), { reads: people }),
  get: query(
    z.strictObject({ id: f.id }),
    z.object({
      ...mentorLine.shape,
      personRev: f.rev,
      sex: sex.nullable(),
      email: z.string(),
      pairings: z.array(pairingLine),
      /** Posts where this is the default mentor. */
      posts: z.array(z.object({ id: f.id, name: z.string(), nameEn: z.string(), enterpriseName: z.string() })),
    }),
    { reads: [...people, 'cohort', 'post'] },
  ),
  create: command(mentorInput, made),
  update: command(mentorPatch.extend(seen), z.object({ rev: f.rev })),
  /** Takes mentors off the list; one who guides somebody now or later stays, and is named. */
  archive: command(
    z.strictObject({ items: z.array(z.strictObject(seen)).min(1).max(2000), reason: f.text }),
    z.object({ archived: f.count }),
  ),
  /** Mentors of a side to choose from as of a day, least load first. */
  choices: query(
    z.strictObject({ side, on: f.isoDate.optional() }),
    z.array(
      z.object({
        id: f.id,
        name: z.string(),
        searchKey: z.string(),
        title: z.string(),
        enterpriseId: f.id.nullable(),
        enterpriseName: z.string(),
        ...load,
        free: f.count,
      }),
    ),
    { reads: people },
  ),

  /** All pairings of one enrolment, newest first. */
  pairings: query(z.strictObject({ enrolmentId: f.id }), z.array(pairingLine), { reads: [...people, 'cohort'] }),
  /** What pairing would change for each apprentice, before anything is written. */
  previewPair: query(
    z.strictObject(chosen),
    z.object({
      lines: z.array(
        z.object({
          enrolmentId: f.id,
          name: z.string(),
          studentNumber: z.string(),
          side,
          /** Who guides on the first day as things are; empty: nobody. */
          before: z.string(),
          after: z.string(),
          change: z.enum(['new', 'replace', 'same', 'refused']),
          /** Last day of the earlier mentor. */
          beforeEndsOn: f.isoDate.nullable(),
          /** Last day of the new mentor; null: open. */
          endsOn: f.isoDate.nullable(),
          isOtherEnterprise: z.boolean(),
          refusal: message.nullable(),
        }),
      ),
      loads: z.array(
        z.object({ side, name: z.string(), guided: f.count, after: f.count, limit: f.count, isOver: z.boolean() }),
      ),
    }),
    { reads: people },
  ),
  /** Pairs many at once; those that cannot be paired are named and left as they are. */
  pair: command(
    z.strictObject({ ...chosen, reason: f.text.default('') }),
    z.object({
      paired: f.count,
      same: f.count,
      refused: z.array(z.object({ name: z.string(), side, ...message.shape })),
    }),
  ),
  pairOne: command(pairingInput, made),
  endPairing: command(z.strictObject({ ...seen, endsOn: f.isoDate, reason: f.text }), z.object({ rev: f.rev })),
  /** Takes away a pairing that was entered by mistake. */
  removePairing: command(z.strictObject({ ...seen, reason: f.text }), z.object({})),
};
