// Personal information: notice and consent, a person's copy, keeping and erasing, and what left the program.
import { z } from 'zod';
import { command, job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { consentForm, consentKind, exportKind, retentionKind } from './privacy.rows.ts';

const seen = { id: f.id, rev: f.rev };
const state = z.enum(['given', 'missing', 'withdrawn', 'notNeeded', 'unknown']);
const file = z.object({ token: f.fileToken, name: z.string() });
const done = z.object({});

/** What is entered of a notice or consent, for one or many. */
export const consentInput = z.strictObject({
  kind: consentKind,
  givenOn: f.isoDate,
  form: consentForm,
  signerName: f.text.default(''),
  noticeVersion: f.text.default(''),
  note: f.text.default(''),
});

const consentLine = z.object({
  /** The person. */
  id: f.id,
  enrolmentId: f.id,
  name: z.string(),
  nameEn: z.string(),
  sortKey: z.string(),
  searchKey: z.string(),
  studentNumber: z.string(),
  cohortName: z.string(),
  cohortNameEn: z.string(),
  bornOn: f.isoDate.nullable(),
  age: f.count.nullable(),
  isMinor: z.boolean(),
  /** Under 14 without a guardian's consent. */
  isBlocked: z.boolean(),
  guardianConsent: state,
  guardianOn: f.isoDate.nullable(),
  noticeOn: f.isoDate.nullable(),
  noticeVersion: z.string(),
});

const consentRecord = z.object({
  ...seen,
  kind: consentKind,
  givenOn: f.isoDate,
  form: consentForm,
  signerName: z.string(),
  noticeVersion: z.string(),
  note: z.string(),
  withdrawnOn: f.isoDate.nullable(),
  withdrawReason: z.string(),
});

export const dueItem = z.object({
  kind: retentionKind,
  /** Person, guardian, import report or record of an export. */
  id: f.id,
  name: z.string(),
  nameEn: z.string(),
  /** Class, enterprise or whose guardian. */
  about: z.string(),
  endedOn: f.isoDate,
  dueOn: f.isoDate,
  isHeld: z.boolean(),
});

const people = ['person', 'enrolment', 'cohort', 'consent'] as const;
const kept = [
  ...people,
  'guardian',
  'mentor',
  'pairing',
  'importReport',
  'exportRecord',
  'retentionRule',
  'legalHold',
] as const;

export const privacyApi = {
  /** Apprentices in training or paused, with age and what is on record; by student number. */
  consents: query(f.nothing, z.array(consentLine), { reads: [...people] }),
  /** What is on record of one person: notices and consents, holds, age, and how many files that left held them. */
  ofPerson: query(
    z.strictObject({ personId: f.id }),
    z.object({
      name: z.string(),
      bornOn: f.isoDate.nullable(),
      age: f.count.nullable(),
      isMinor: z.boolean(),
      isBlocked: z.boolean(),
      guardianConsent: state,
      consents: z.array(consentRecord),
      holds: z.array(z.object({ ...seen, reason: z.string(), since: f.isoDate, endedOn: f.isoDate.nullable() })),
      exports: f.count,
    }),
    { reads: [...people, 'legalHold', 'exportRecord'] },
  ),
  recordConsent: command(
    z.strictObject({ personIds: z.array(f.id).min(1).max(5000), consent: consentInput }),
    z.object({ recorded: f.count }),
  ),
  withdrawConsent: command(z.strictObject({ ...seen, on: f.isoDate, reason: f.text.default('') }), done),
  /** Everything stored on a person, readable and as data; recorded. */
  copy: job(
    z.strictObject({ personId: f.id, language: z.enum(['zh', 'en']).default('zh') }),
    z.object({ pdf: file, json: file, rows: f.count }),
  ),
  rules: query(
    f.nothing,
    z.array(
      z.object({
        kind: retentionKind,
        months: f.count.nullable(),
        source: z.string(),
        checkedOn: f.isoDate.nullable(),
        /** As delivered; nobody of the college has confirmed it. */
        isDefault: z.boolean(),
      }),
    ),
    { reads: ['retentionRule'] },
  ),
  saveRule: command(
    z.strictObject({
      kind: retentionKind,
      months: f.count.nullable(),
      source: f.text,
      checkedOn: f.isoDate.nullable(),
    }),
    done,
  ),
  /** What may be erased by today; nothing is erased before it is confirmed. */
  due: query(f.nothing, z.array(dueItem), { reads: [...kept] }),
  hold: command(z.strictObject({ personId: f.id, reason: f.label, since: f.isoDate }), z.object({ id: f.id })),
  endHold: command(z.strictObject({ ...seen, reason: f.label }), done),
  holds: query(
    f.nothing,
    z.array(
      z.object({ ...seen, personId: f.id, name: z.string(), nameEn: z.string(), reason: z.string(), since: f.isoDate }),
    ),
    { reads: ['legalHold', 'person'] },
  ),
  /** What erasing a person would do. */
  erasePreview: query(
    z.strictObject({ personId: f.id }),
    z.object({
      name: z.string(),
      rows: z.array(z.object({ table: z.string(), rows: f.count })),
      /** Certificates whose legal minimum stays. */
      certificates: f.count,
      /** Others of the same name: texts that say only the name are left alone. */
      namesakes: f.count,
      isHeld: z.boolean(),
      /** Files that left and held them. */
      copies: z.array(z.string()),
    }),
  ),
  /** Erases a person for good. `typedName` must be the person's name. */
  erase: job(
    z.strictObject({ personId: f.id, reason: f.label, typedName: z.string().max(50) }),
    z.object({ rows: f.count, changes: f.count, copies: z.array(z.string()) }),
  ),
  /** Erases what is due and was chosen; held ones are refused. */
  eraseDue: job(
    z.strictObject({
      items: z
        .array(z.strictObject({ kind: retentionKind, id: f.id }))
        .min(1)
        .max(500),
      reason: f.label,
    }),
    z.object({ erased: f.count, rows: f.count, changes: f.count }),
  ),
  erased: query(
    f.nothing,
    z.array(
      z.object({
        id: f.id,
        kind: z.string(),
        reason: z.string(),
        erasedAt: f.moment,
        erasedBy: z.string(),
        rows: f.count,
        changes: f.count,
        copies: z.array(z.string()),
      }),
    ),
    { reads: ['erasedPerson'] },
  ),
  /** Every file that left the program, newest first. */
  exports: query(
    f.nothing,
    z.array(
      z.object({
        id: f.id,
        exportedAt: f.moment,
        exportedBy: z.string(),
        kind: exportKind,
        title: z.string(),
        format: z.string(),
        rows: f.count,
        fields: z.array(z.string()),
        persons: f.count,
      }),
    ),
    { reads: ['exportRecord'] },
  ),
  /** Hours in which somebody looked at more than 20 whole numbers, in the last 30 days. */
  flags: query(f.nothing, z.array(z.object({ actor: z.string(), from: f.moment, to: f.moment, count: f.count })), {
    reads: [],
  }),
};
