// What the calls of enterprises take: enterprise, site, post, closed period, headcount.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { siteKind } from './enterprises.rows.ts';

/** Usual length of a working day, proposed for a new post. */
export const PROPOSED_MINUTES_PER_DAY = 480;

export const enterpriseInput = z.strictObject({
  name: f.label,
  nameEn: f.text.default(''),
  shortName: f.text.default(''),
  /** Unified social credit code; empty when not known. */
  uscc: z.string().max(40).default(''),
  region: f.text.default(''),
  address: f.text.default(''),
  contactName: f.text.default(''),
  contactPhone: f.phone.default(''),
  note: f.longText.default(''),
});
/** Changes of an enterprise: what is left out stays; an empty contact phone stays too, null takes it away. */
export const enterprisePatch = z.strictObject({
  name: f.label.optional(),
  nameEn: f.text.optional(),
  shortName: f.text.optional(),
  uscc: z.string().max(40).optional(),
  region: f.text.optional(),
  address: f.text.optional(),
  contactName: f.text.optional(),
  contactPhone: f.phone.nullable().optional(),
  note: f.longText.optional(),
});
export const siteInput = z.strictObject({
  enterpriseId: f.id,
  name: f.label,
  nameEn: f.text.default(''),
  address: f.text.default(''),
  kind: siteKind.default('enterprise'),
});
export const sitePatch = z.strictObject({
  name: f.label.optional(),
  nameEn: f.text.optional(),
  address: f.text.optional(),
  kind: siteKind.optional(),
});
const places = z.number().int().min(0).max(500);
const minutesPerDay = z.number().int().min(0).max(1440);
export const postInput = z.strictObject({
  siteId: f.id,
  name: f.label,
  nameEn: f.text.default(''),
  shortName: f.text.default(''),
  places: places.default(1),
  minutesPerDay: minutesPerDay.default(PROPOSED_MINUTES_PER_DAY),
  defaultMentorId: f.id.nullable().default(null),
  note: f.longText.default(''),
  /** Competence units taught there. */
  unitIds: z.array(f.id).max(200).default([]),
});
export const postPatch = z.strictObject({
  name: f.label.optional(),
  nameEn: f.text.optional(),
  shortName: f.text.optional(),
  places: places.optional(),
  minutesPerDay: minutesPerDay.optional(),
  defaultMentorId: f.id.nullable().optional(),
  note: f.longText.optional(),
  unitIds: z.array(f.id).max(200).optional(),
});
export const closureInput = z.strictObject({
  postId: f.id,
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  reason: f.text.default(''),
});
export const headcountInput = z.strictObject({
  enterpriseId: f.id,
  postId: f.id.nullable().default(null),
  asOf: f.isoDate,
  staff: f.count,
});

export type EnterpriseInput = z.input<typeof enterpriseInput>;
export type EnterprisePatch = z.input<typeof enterprisePatch>;
export type SiteInput = z.input<typeof siteInput>;
export type PostInput = z.input<typeof postInput>;
export type PostPatch = z.input<typeof postPatch>;
