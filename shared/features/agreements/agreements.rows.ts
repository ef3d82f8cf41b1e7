// Rows of tripartite agreements and the dated signature of each party.
import { z } from 'zod';
import * as f from '../../fields.ts';

export const party = z.enum(['college', 'enterprise', 'apprentice', 'guardian']);
export const signatureMethod = z.enum(['app', 'paper', 'outside']);

export const rowsOfAgreements = {
  agreement: z.object({
    enrolmentId: f.id,
    enterpriseId: f.id,
    number: f.label,
    startsOn: f.isoDate,
    endsOn: f.isoDate,
    endedOn: f.isoDate.nullable(),
    endReason: f.text,
    note: f.longText,
  }),
  agreementSignature: z.object({
    agreementId: f.id,
    party,
    signerName: f.text,
    signedOn: f.isoDate,
    method: signatureMethod,
    recordedBy: f.text,
    recordedAt: f.moment,
  }),
};
