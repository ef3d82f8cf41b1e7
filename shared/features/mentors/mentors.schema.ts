// What the calls of mentors and pairings take.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { sex } from '../apprentices/apprentices.rows.ts';
import { rowsOfMentors, side } from './mentors.rows.ts';

export const mentorInput = z.strictObject({
  name: f.personName,
  nameEn: f.text.default(''),
  side,
  /** Needed for a mentor of the enterprise's side, null for the college's. */
  enterpriseId: f.id.nullable().default(null),
  staffNumber: f.text.default(''),
  title: f.text.default(''),
  skillLevel: rowsOfMentors.mentor.shape.skillLevel.default(null),
  /** Own limit of apprentices at a time; null: the college's. */
  maxApprentices: rowsOfMentors.mentor.shape.maxApprentices.default(null),
  sex: sex.nullable().default(null),
  phone: f.phone.default(''),
  email: f.text.default(''),
});
/** Changes of a mentor: what is left out stays; an empty phone stays too, null takes it away. The side never changes. */
export const mentorPatch = z.strictObject({
  name: f.personName.optional(),
  nameEn: f.text.optional(),
  enterpriseId: f.id.nullable().optional(),
  staffNumber: f.text.optional(),
  title: f.text.optional(),
  skillLevel: rowsOfMentors.mentor.shape.skillLevel.optional(),
  maxApprentices: rowsOfMentors.mentor.shape.maxApprentices.optional(),
  sex: sex.nullable().optional(),
  phone: f.phone.nullable().optional(),
  email: f.text.optional(),
});
export const pairingInput = z.strictObject({
  enrolmentId: f.id,
  side,
  mentorId: f.id,
  startsOn: f.isoDate,
  /** Left out or null: until something later is agreed. */
  endsOn: f.isoDate.nullable().default(null),
  reason: f.text.default(''),
});

export type Side = z.output<typeof side>;
export type MentorInput = z.input<typeof mentorInput>;
export type MentorPatch = z.input<typeof mentorPatch>;
export type PairingInput = z.input<typeof pairingInput>;
