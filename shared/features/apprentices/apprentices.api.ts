// Apprentices: persons with their enrolments, where they are, what is wrong, and what happens to them.
import { z } from 'zod';
import { command, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { enrolmentStatus, half, leaveKind, sex } from './apprentices.rows.ts';
import { FINDINGS } from './apprentices.rules.ts';
import {
  enrolmentInput,
  enrolmentPatch,
  guardianInput,
  idType,
  leaveInput,
  legalBasis,
  personInput,
  personPatch,
  statusChange,
} from './apprentices.schema.ts';

const seen = { id: f.id, rev: f.rev };
const made = z.object({ id: f.id });
const items = z.array(z.strictObject(seen)).min(1).max(5000);
const params = z.record(z.string(), z.union([z.string(), z.number()]));

const place = z.enum(['post', 'openPost', 'school', 'base', 'leave', 'none', 'out']);
const agreementShown = z.enum(['draft', 'signing', 'effective', 'expired', 'ended']).nullable();
const next = z
  .object({ kind: z.enum(['agreement', 'mentor', 'evaluation', 'evaluationOf', 'starts', 'ends']), on: f.isoDate })
  .nullable();
const light = z.enum(['ok', 'watch', 'late']).nullable();

const line = {
  ...seen,
  personId: f.id,
  name: z.string(),
  nameEn: z.string(),
  sortKey: z.string(),
  searchKey: z.string(),
  sex: sex.nullable(),
  studentNumber: z.string(),
  cohortId: f.id,
  cohortName: z.string(),
  cohortNameEn: z.string(),
  entryYear: z.number().int(),
  programmeZh: z.string(),
  programmeEn: z.string(),
  /** Own enterprise and home post. */
  enterpriseId: f.id.nullable(),
  enterpriseName: z.string(),
  postId: f.id.nullable(),
  postName: z.string(),
  /** Where they are today by the plan in force; enterprise and post of the stay, and its last day. */
  place,
  hereEnterprise: z.string(),
  hereEnterpriseEn: z.string(),
  herePost: z.string(),
  herePostEn: z.string(),
  hereUntil: f.isoDate.nullable(),
  collegeMentorId: f.id.nullable(),
  collegeMentor: z.string(),
  collegeMentorEn: z.string(),
  enterpriseMentorId: f.id.nullable(),
  enterpriseMentor: z.string(),
  enterpriseMentorEn: z.string(),
  status: enrolmentStatus,
  statusOn: f.isoDate.nullable(),
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  agreement: agreementShown,
  /** Units of the cohort's standard; null while it has none. */
  unitsRequired: f.count.nullable(),
  unitsPlanned: f.count,
  unitsDone: f.count,
  /** Units whose stay has ended: so many should be done. */
  unitsEnded: f.count,
  light,
  next,
  idNumber: f.maskedIdNumber,
  phone: f.maskedPhone,
};

/** One row of the list: an enrolment, ready to show. */
export const apprenticeLine = z.object({ ...line, findings: z.array(z.enum(FINDINGS)), law: f.count, warn: f.count });

export const apprenticeRecord = z.object({
  ...line,
  personRev: f.rev,
  bornOn: f.isoDate.nullable(),
  idType,
  email: z.string(),
  legalBasis,
  statusReason: z.string(),
  note: z.string(),
  findings: z.array(z.object({ key: z.enum(FINDINGS), severity: z.enum(['law', 'warn', 'info']), params })),
  guardians: z.array(z.object({ ...seen, name: z.string(), relation: z.string(), phone: f.maskedPhone })),
  leaves: z.array(
    z.object({
      ...seen,
      startsOn: f.isoDate,
      startsHalf: half,
      endsOn: f.isoDate,
      endsHalf: half,
      kind: leaveKind,
      reason: z.string(),
    }),
  ),
  enterpriseNameEn: z.string(),
  postNameEn: z.string(),
  /** Other enrolments of the same person. */
  others: z.array(
    z.object({
      id: f.id,
      studentNumber: z.string(),
      cohortName: z.string(),
      cohortNameEn: z.string(),
      status: enrolmentStatus,
      startsOn: f.isoDate,
    }),
  ),
  changed: z.object({ at: f.moment, actor: z.string() }).nullable(),
});

export const apprenticesApi = {
  /** All enrolments, by student number. */
  list: query(f.nothing, z.array(apprenticeLine), {
    reads: [
      'person',
      'enrolment',
      'cohort',
      'cohortSegment',
      'programme',
      'competenceUnit',
      'enterprise',
      'post',
      'planVersion',
      'stayVersion',
      'pairing',
      'mentor',
      'agreement',
      'agreementSignature',
      'evaluation',
      'leave',
    ],
  }),
  /** One apprentice whole, numbers masked. That it was looked at is recorded, once in ten minutes. */
  open: command(z.strictObject({ id: f.id }), apprenticeRecord),
  /** One sensitive value whole; recorded. */
  reveal: command(
    z.strictObject({
      id: f.id,
      what: z.enum(['idNumber', 'phone', 'guardianPhone']),
      guardianId: f.id.optional(),
      reason: f.label,
    }),
    z.object({ value: z.string() }),
  ),
  /** The spelling proposed for a name. */
  spelling: query(z.strictObject({ name: z.string().max(50) }), z.object({ nameEn: z.string() }), { reads: [] }),
  create: command(
    z.strictObject({
      person: personInput,
      enrolment: enrolmentInput,
      guardian: guardianInput.nullable().default(null),
    }),
    z.object({ id: f.id, personId: f.id }),
  ),
  /** Enrols a known person once more, in a second programme. */
  enrol: command(z.strictObject({ personId: f.id, enrolment: enrolmentInput }), made),
  update: command(
    z.strictObject({ ...seen, personRev: f.rev, person: personPatch, enrolment: enrolmentPatch }),
    z.object({ rev: f.rev }),
  ),
  /** Pause, leave, complete or come back, for one or many. Leaving and completing end what mentors they have. */
  setStatus: command(z.strictObject({ items, change: statusChange }), z.object({ changed: f.count })),
  /** Into another cohort; stays, evaluations and agreements stay with them. */
  transfer: command(
    z.strictObject({ items, cohortId: f.id, on: f.isoDate, reason: f.text }),
    z.object({ changed: f.count }),
  ),
  /** Takes apprentices entered by mistake off the list; one with stays, signatures or evaluations stays, and is named. */
  archive: command(z.strictObject({ items, reason: f.text }), z.object({ archived: f.count })),
  saveGuardian: command(
    z.strictObject({ personId: f.id, seen: z.strictObject(seen).nullable(), guardian: guardianInput }),
    made,
  ),
  archiveGuardian: command(z.strictObject(seen), z.object({})),
  saveLeave: command(
    z.strictObject({ enrolmentId: f.id, seen: z.strictObject(seen).nullable(), leave: leaveInput }),
    made,
  ),
  archiveLeave: command(z.strictObject(seen), z.object({})),
};
