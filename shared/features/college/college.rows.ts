// Rows of the college itself and of the pictures (logo, seal) it keeps.
import { z } from 'zod';
import * as f from '../../fields.ts';

export const rowsOfCollege = {
  college: z.object({
    nameZh: f.label,
    nameEn: f.text,
    code: z.string().regex(/^[0-9A-Za-z]{1,12}$/),
    region: f.text,
    timeZone: z.string().max(60),
    logoId: f.id.nullable(),
    sealId: f.id.nullable(),
    verifyAddress: z.string().max(200),
    signatoryZh: f.text,
    signatoryEn: f.text,
    mentorLimit: z.number().int().min(1).max(50),
    isDemo: z.boolean(),
  }),
  picture: z.object({
    mime: z.enum(['image/png', 'image/jpeg']),
    sha256: z.string().length(64),
    bytes: z.instanceof(Uint8Array),
  }),
};
