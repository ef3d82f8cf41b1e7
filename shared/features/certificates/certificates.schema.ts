/** Shapes of the gate, the register and the verdict as they cross to the page. */
import { z } from 'zod';
import * as f from '../../fields.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { isMessageKey } from '../../messages/translate.ts';

const messageKey = z.custom<MessageKey>((key) => typeof key === 'string' && isMessageKey(key));
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const target = z.object({
  kind: z.enum(['apprentice', 'agreement', 'rotations', 'evaluations', 'programme']),
  id: z.string(),
});
const state = z.enum(['issued', 'replaced', 'revoked']);

/** One apprentice before the gate. No reasons and no certificate: it can be issued. */
export const gateRow = z.object({
  enrolmentId: f.id,
  name: f.personName,
  nameEn: z.string(),
  studentNumber: z.string(),
  reasons: z.array(z.object({ key: messageKey, params, target })),
  certificate: z.object({ id: f.id, number: z.string(), issuedOn: f.isoDate }).nullable(),
});

/** `setup`: what must be entered first, for all; null when numbers can be given. `nextSerial`: of this series and year. */
export const gateList = z.object({
  rows: z.array(gateRow),
  nextSerial: f.count,
  year: f.year,
  setup: z.object({ key: messageKey, params }).nullable(),
});

/** One line of the register. */
export const certificateLine = z.object({
  id: f.id,
  rev: f.rev,
  number: z.string(),
  enrolmentId: f.id,
  name: z.string(),
  pinyin: z.string(),
  searchKey: z.string(),
  cohortName: z.string(),
  programme: z.string(),
  enterprise: z.string(),
  band: z.object({ zh: z.string(), en: z.string() }),
  scoreHundredths: f.hundredths,
  issuedOn: f.isoDate,
  state,
  stateReason: z.string(),
  prints: f.count,
});

/** One certificate with every print of it. */
export const certificateRecord = certificateLine.extend({
  keyId: z.string(),
  qrText: z.string(),
  printed: z.array(z.object({ ord: f.count, printedAt: f.moment, reason: z.string() })),
});

/** What a scanned text is; `register`: how the certificate stands in this college's register, null if it is not in it. */
export const verdict = z.discriminatedUnion('valid', [
  z.object({
    valid: z.literal(true),
    number: z.string(),
    name: z.string(),
    date: z.string(),
    programme: z.string(),
    keyId: z.string(),
    register: z.object({ id: f.id, state, stateReason: z.string() }).nullable(),
  }),
  z.object({ valid: z.literal(false), reason: z.enum(['format', 'signature']) }),
]);

export type GateRow = z.output<typeof gateRow>;
export type GateList = z.output<typeof gateList>;
export type CertificateLine = z.output<typeof certificateLine>;
export type CertificateRecord = z.output<typeof certificateRecord>;
export type Verdict = z.output<typeof verdict>;
