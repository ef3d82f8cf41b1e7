// What may be entered about the college.
import { z } from 'zod';
import * as f from '../../fields.ts';

export const pictureUse = z.enum(['logo', 'seal']);

/** An IANA zone that this computer knows. */
const timeZone = z
  .string()
  .max(60)
  .refine((zone) => isZone(zone), { error: 'college.zoneUnknown' });

/** Empty, or the https address of the college's page for checking certificates. */
const verifyAddress = z
  .string()
  .trim()
  .max(200)
  .refine((address) => address === '' || isHttps(address), { error: 'college.addressHttps' });

export const collegeFields = z.strictObject({
  nameZh: f.label,
  nameEn: f.text,
  code: z.string().regex(/^[0-9A-Za-z]{1,12}$/, { error: 'college.codeShape' }),
  region: f.text,
  timeZone,
  verifyAddress,
  signatoryZh: f.text,
  signatoryEn: f.text,
  mentorLimit: z.number().int().min(1).max(50),
});
export type CollegeFields = z.output<typeof collegeFields>;

export const collegeRecord = z.object({
  ...collegeFields.shape,
  id: f.id,
  rev: f.rev,
  logoId: f.id.nullable(),
  sealId: f.id.nullable(),
  isDemo: z.boolean(),
});

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isHttps(address: string): boolean {
  return /^https:\/\/[^\s/?#]+\.[^\s/?#]+\S*$/.test(address) && !address.includes('#');
}
