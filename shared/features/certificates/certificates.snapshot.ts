/** The facts of a certificate as they stood on the day of issue: all that its paper is ever drawn from. */
import { z } from 'zod';
import { isoDate } from '../../fields.ts';

const name = z.string().min(1).max(200);

/** A body named in Chinese; `en` is null where nobody has entered an English name. */
const body = z.object({ zh: name, en: name.nullable() });

/** One mentor as printed: the level words stand behind the name, e.g. 二级/技师. */
const mentor = z.object({ name, level: z.string().max(60).nullable() });

/** Who signs for a side, with the office, printed under its seal: 院长 冯若兰 / President. */
const signatory = z.object({ zh: name, en: z.string().max(200) }).nullable();

/** SHA-256 of an image kept by the college, in hex. */
const imageHash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `layout` names the wording and drawing (a change of either is a new number, so that a reprint looks as issued).
 * `scoreHundredths` is the total in hundredths of a point, as rounded when the result was signed. `qrText` is signed.
 */
export const certificateSnapshot = z.object({
  layout: z.literal(1),
  number: z.string(),
  issuedOn: isoDate,
  holder: z.object({ name, pinyin: z.string().max(200) }),
  college: body.extend({ signatory, sealHash: imageHash.nullable(), logoHash: imageHash.nullable() }),
  enterprises: z.array(body.extend({ signatory, sealHash: imageHash.nullable() })).min(1),
  programme: z.object({ zh: name, en: name.nullable(), majorCode: z.string(), systemZh: name, systemEn: name }),
  startsOn: isoDate,
  endsOn: isoDate,
  unitCount: z.int().min(1),
  hours: z.object({ college: z.int().min(0), enterprise: z.int().min(0) }).nullable(),
  result: z.object({ scoreHundredths: z.int().min(0).max(10_000), bandZh: name, bandEn: name }),
  mentors: z.object({ college: z.array(mentor).min(1), enterprise: z.array(mentor).min(1) }),
  keyId: z.string(),
  qrText: z.string(),
});

export type CertificateSnapshot = z.infer<typeof certificateSnapshot>;
