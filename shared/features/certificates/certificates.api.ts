/** Completion certificates: who may have one, issuing, the register, printing, revoking, checking a code. */
import { z } from 'zod';
import { command, job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { certificateLine, certificateRecord, gateList, verdict } from './certificates.schema.ts';

const file = z.object({ token: f.fileToken, name: z.string() });
const register = ['certificate', 'certificatePrint', 'person', 'enrolment', 'cohort'] as const;
const gate = [
  ...register,
  ...(['college', 'programme', 'competenceUnit', 'enterprise', 'mentor', 'pairing', 'agreement'] as const),
  ...(['agreementSignature', 'planVersion', 'stayVersion', 'evaluation', 'score', 'evaluationScheme'] as const),
  ...(['schemeItem', 'numberSeries', 'post', 'standard'] as const),
] as const;

export const certificatesApi = {
  /** Cohorts with the number of their apprentices and of valid certificates, the first to finish first. */
  cohorts: query(
    z.strictObject({}),
    z.array(z.object({ id: f.id, name: f.label, nameEn: z.string(), apprentices: f.count, issued: f.count })),
    { reads: gate },
  ),
  /** Every apprentice of a cohort, able to have a certificate or not yet, with the reasons. */
  gate: query(z.strictObject({ cohortId: f.id }), gateList, { reads: gate }),
  /** The paper as it would be issued today, marked as a preview and with a code that does not verify. */
  preview: job(z.strictObject({ enrolmentId: f.id }), file.extend({ withoutEnglish: z.array(z.string()) })),
  /** Issues certificates in the given order, all of them or none; numbers follow each other without gaps. */
  issue: job(
    z.strictObject({ enrolmentIds: z.array(f.id).min(1).max(5000) }),
    z.object({ ids: z.array(f.id), first: z.string(), last: z.string() }),
  ),
  /** The register, newest first, or the certificates of one enrolment. */
  list: query(z.strictObject({ enrolmentId: f.id.optional() }), z.array(certificateLine), { reads: register }),
  get: query(z.strictObject({ id: f.id }), certificateRecord, { reads: register }),
  /** The paper of an issued certificate, to look at: drawn from what was frozen, and not counted as a print. */
  render: job(z.strictObject({ id: f.id }), file),
  /** One file to print, a page each; counted. A certificate printed before needs a reason. */
  print: job(
    z.strictObject({ ids: z.array(f.id).min(1).max(5000), reason: f.text.default('') }),
    file.extend({ printed: f.count }),
  ),
  /** Declares a certificate void; its number stays in the register and is not used again. */
  revoke: command(z.strictObject({ id: f.id, rev: f.rev, reason: f.label }), z.object({ rev: f.rev })),
  /** What the text of a code says and whether this college signed it. */
  verify: query(z.strictObject({ text: z.string().max(2000) }), verdict, { reads: ['certificate', 'signingKey'] }),
  /** The public keys with which codes can be checked elsewhere. */
  keys: query(
    z.strictObject({}),
    z.array(
      z.object({ keyId: z.string(), publicKey: z.string(), activeFrom: f.moment, retiredAt: f.moment.nullable() }),
    ),
    { reads: ['signingKey'] },
  ),
};
