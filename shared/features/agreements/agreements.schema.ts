/** Shapes of agreements as they cross to the page. */
import { z } from 'zod';
import * as f from '../../fields.ts';
import { party, signatureMethod } from './agreements.rows.ts';

const state = z.enum(['draft', 'signing', 'effective', 'expired', 'ended']);
const problem = z.enum(['none', 'begunUnsigned', 'signedLate']);

/** One line of the list. `completedOn`: the day the last party signed. */
export const agreementLine = z.object({
  id: f.id,
  rev: f.rev,
  number: f.label,
  enrolmentId: f.id,
  personName: f.personName,
  personNameEn: z.string(),
  sortKey: z.string(),
  searchKey: z.string(),
  studentNumber: z.string(),
  cohortName: z.string(),
  cohortNameEn: z.string(),
  enterpriseId: f.id,
  enterpriseName: f.label,
  enterpriseNameEn: z.string(),
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  endedOn: f.isoDate.nullable(),
  state,
  problem,
  missing: z.array(party),
  completedOn: f.isoDate.nullable(),
});

export const signature = z.object({
  id: f.id,
  party,
  signerName: f.text,
  signedOn: f.isoDate,
  method: signatureMethod,
  recordedBy: f.text,
  recordedAt: f.moment,
});

/** One agreement whole. `signers`: the name proposed for each party, empty where none is known. */
export const agreementRecord = agreementLine.extend({
  endReason: f.text,
  note: f.longText,
  signatures: z.array(signature),
  signers: z.record(party, z.string()),
});

const period = { startsOn: f.isoDate, endsOn: f.isoDate };
const inOrder = { error: 'agreements.endsBeforeStart', path: ['endsOn'] };
const isInOrder = (value: { startsOn: string; endsOn: string }) => value.startsOn <= value.endsOn;

export const agreementInput = z
  .strictObject({ enrolmentId: f.id, enterpriseId: f.id, ...period, note: f.longText.default('') })
  .refine(isInOrder, inOrder);

export const agreementPatch = z
  .strictObject({ id: f.id, rev: f.rev, number: f.label, ...period, note: f.longText })
  .refine(isInOrder, inOrder);

export const signing = z.strictObject({ party, signerName: f.text, signedOn: f.isoDate, method: signatureMethod });

export type AgreementLine = z.output<typeof agreementLine>;
export type AgreementRecord = z.output<typeof agreementRecord>;
