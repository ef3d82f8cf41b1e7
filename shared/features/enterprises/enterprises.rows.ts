// Rows of enterprises, their sites and posts, what a post teaches, when it is closed, and dated headcounts.
import { z } from 'zod';
import * as f from '../../fields.ts';

export const siteKind = z.enum(['enterprise', 'base', 'overseas']);

export const rowsOfEnterprises = {
  enterprise: z.object({
    name: f.label,
    nameEn: f.text,
    shortName: f.text,
    uscc: z.string().length(18).nullable(),
    region: f.text,
    address: f.text,
    contactName: f.text,
    contactPhone: f.phone,
    colour: z.number().int().min(0).max(64),
    searchKey: z.string(),
    note: f.longText,
  }),
  site: z.object({ enterpriseId: f.id, name: f.label, nameEn: f.text, address: f.text, kind: siteKind }),
  post: z.object({
    siteId: f.id,
    enterpriseId: f.id,
    name: f.label,
    nameEn: f.text,
    shortName: f.text,
    places: z.number().int().min(0).max(500),
    minutesPerDay: z.number().int().min(0).max(1440),
    defaultMentorId: f.id.nullable(),
    note: f.longText,
  }),
  postUnit: z.object({ postId: f.id, unitId: f.id }),
  postClosure: z.object({ postId: f.id, startsOn: f.isoDate, endsOn: f.isoDate, reason: f.text }),
  headcount: z.object({ enterpriseId: f.id, postId: f.id.nullable(), asOf: f.isoDate, staff: f.count }),
};
