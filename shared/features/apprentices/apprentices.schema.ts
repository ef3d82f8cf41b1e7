// What the calls of the apprentices take and give: person, enrolment, guardian, leave, list row, full record.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { enrolmentStatus, half, leaveKind, rowsOfApprentices, sex } from './apprentices.rows.ts';

export const idType = rowsOfApprentices.person.shape.idType;
export const legalBasis = rowsOfApprentices.enrolment.shape.legalBasis;

/** A person as typed. Identity number and phone are checked where they are written. */
export const personInput = z.strictObject({
  name: f.personName,
  /** Spelling for papers in English; empty: proposed from the name. */
  nameEn: f.text.default(''),
  sex: sex.nullable().default(null),
  bornOn: f.isoDate.nullable().default(null),
  idType: idType.default('resident'),
  idNumber: f.idNumber.default(''),
  phone: f.phone.default(''),
  email: f.text.default(''),
});

/** Changes of a person. Identity number and phone: left out or empty stays as it is, null is taken away. */
export const personPatch = z.strictObject({
  name: f.personName.optional(),
  nameEn: f.text.optional(),
  sex: sex.nullable().optional(),
  bornOn: f.isoDate.nullable().optional(),
  idType: idType.optional(),
  idNumber: f.idNumber.nullable().optional(),
  phone: f.phone.nullable().optional(),
  email: f.text.optional(),
});

export const enrolmentInput = z.strictObject({
  cohortId: f.id,
  studentNumber: f.studentNumber,
  legalBasis: legalBasis.default('student'),
  /** Left out: the cohort's own period. */
  startsOn: f.isoDate.optional(),
  endsOn: f.isoDate.optional(),
  enterpriseId: f.id.nullable().default(null),
  /** The home post, at the enterprise. */
  postId: f.id.nullable().default(null),
  note: f.longText.default(''),
});

export const enrolmentPatch = z.strictObject({
  cohortId: f.id.optional(),
  studentNumber: f.studentNumber.optional(),
  legalBasis: legalBasis.optional(),
  startsOn: f.isoDate.optional(),
  endsOn: f.isoDate.optional(),
  enterpriseId: f.id.nullable().optional(),
  postId: f.id.nullable().optional(),
  note: f.longText.optional(),
});

export const guardianInput = z.strictObject({ name: f.personName, relation: f.text, phone: f.phone.default('') });
export const leaveInput = z.strictObject({
  startsOn: f.isoDate,
  startsHalf: half.default('am'),
  endsOn: f.isoDate,
  endsHalf: half.default('pm'),
  kind: leaveKind,
  reason: f.text.default(''),
});
export const statusChange = z.strictObject({ status: enrolmentStatus, on: f.isoDate, reason: f.text.default('') });

export type PersonInput = z.input<typeof personInput>;
export type PersonPatch = z.input<typeof personPatch>;
export type EnrolmentInput = z.input<typeof enrolmentInput>;
export type EnrolmentPatch = z.input<typeof enrolmentPatch>;
