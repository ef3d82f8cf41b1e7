/** Tripartite agreements: one per enrolment and enterprise, signed by four parties. */
import { z } from 'zod';
import { command, job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { agreementInput, agreementLine, agreementPatch, agreementRecord, signing } from './agreements.schema.ts';

const ref = z.strictObject({ id: f.id, rev: f.rev });
const skipped = z.array(z.object({ name: z.string(), why: z.enum(['noEnterprise', 'exists', 'signed', 'ended']) }));
const reads = [
  'agreement',
  'agreementSignature',
  'enrolment',
  'person',
  'cohort',
  'enterprise',
  'guardian',
  'college',
] as const;

export const agreementsApi = {
  /** All agreements, or those of one enrolment; by apprentice. */
  list: query(z.strictObject({ enrolmentId: f.id.optional() }), z.array(agreementLine), { reads }),
  get: query(z.strictObject({ id: f.id }), agreementRecord, { reads }),
  /**
   * Enrolments to choose from when an agreement is made: active ones, with their enterprise and period. `lacking` names
   * the enterprises they belong to or are planned for without having an agreement.
   */
  candidates: query(
    z.strictObject({}),
    z.array(
      z.object({
        enrolmentId: f.id,
        name: f.personName,
        studentNumber: z.string(),
        cohortName: z.string(),
        enterpriseId: f.id.nullable(),
        startsOn: f.isoDate,
        endsOn: f.isoDate,
        hasAgreement: z.boolean(),
        lacking: z.array(z.string()),
      }),
    ),
    { reads },
  ),
  enterprises: query(z.strictObject({}), z.array(z.object({ id: f.id, name: f.label })), { reads: ['enterprise'] }),
  create: command(agreementInput, z.object({ id: f.id, number: f.label })),
  /** One with each enterprise an enrolment lacks one with, over its period; those that need none are named. */
  createMany: job(
    z.strictObject({ enrolmentIds: z.array(f.id).min(1).max(5000) }),
    z.object({ created: f.count, skipped }),
  ),
  update: command(agreementPatch, z.object({ rev: f.rev })),
  /** Records that a party has signed; on paper and outside are as good as here, and said so. */
  sign: command(z.strictObject({ id: f.id, signing }), z.object({ id: f.id })),
  /** The same for one party of several agreements; each signer's name is the known one. */
  signMany: job(
    z.strictObject({ ids: z.array(f.id).min(1).max(5000), signing: signing.omit({ signerName: true }) }),
    z.object({ signed: f.count, skipped }),
  ),
  /** Takes a wrongly recorded signature out, with the reason. */
  unsign: command(z.strictObject({ signatureId: f.id, reason: f.label }), z.object({})),
  /** Ends an agreement before its time. */
  end: command(ref.extend({ endedOn: f.isoDate, reason: f.label }), z.object({ rev: f.rev })),
  /** Takes an agreement out that should not exist; one with signatures is ended, not removed. */
  remove: command(ref.extend({ reason: f.label }), z.object({})),
};
