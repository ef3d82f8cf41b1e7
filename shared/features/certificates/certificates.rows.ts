// Rows of issued certificates, their prints, number series and signing keys.
import { z } from 'zod';
import * as f from '../../fields.ts';

export const rowsOfCertificates = {
  certificate: z.object({
    enrolmentId: f.id,
    kind: z.enum(['completion']),
    number: f.label,
    issuedOn: f.isoDate,
    state: z.enum(['issued', 'replaced', 'revoked']),
    stateReason: f.text,
    keyId: f.id,
    qrText: z.string().max(600),
    snapshot: z.json(),
  }),
  certificatePrint: z.object({ certificateId: f.id, ord: f.count, printedAt: f.moment, reason: f.text }),
  /** The next serial of a series (college, major, year); a series belongs to one node. */
  numberSeries: z.object({ series: f.label, year: f.year, nextSerial: f.count }),
  signingKey: z.object({
    publicKey: z.string().max(200),
    /** DER. As bytes it stands in the change log by its hash alone, and history cannot show it. */
    privateKey: z.instanceof(Uint8Array),
    fingerprint: z.string().max(100),
    activeFrom: f.moment,
    retiredAt: f.moment.nullable(),
  }),
};
