// Rows of programmes, their standards in versions, competence units, cohorts and alternation segments.
import { z } from 'zod';
import * as f from '../../fields.ts';

export const programmeType = z.enum(['modern', 'newEnterprise', 'orderClass', 'fieldEngineer', 'other']);
export const segmentPlace = z.enum(['school', 'enterprise', 'base']);
export const criterion = z.object({ zh: f.text, en: f.text });
/** Minutes of one day at a place, for counting hours. */
export const dayMinutes = z.number().int().min(30).max(1440);

export const rowsOfProgrammes = {
  programme: z.object({
    nameZh: f.label,
    nameEn: f.text,
    type: programmeType,
    majorCode: z.string().regex(/^\d{6}$|^$/),
    majorNameZh: f.text,
    majorNameEn: f.text,
    faculty: f.text,
    months: z.number().int().min(1).max(120),
    schoolMinutesPerDay: dayMinutes,
    enterpriseMinutesPerDay: dayMinutes,
  }),
  standard: z.object({
    programmeId: f.id,
    version: z.number().int().min(1),
    state: z.enum(['draft', 'inForce', 'replaced']),
    effectiveOn: f.isoDate.nullable(),
    note: f.longText,
  }),
  competenceUnit: z.object({
    standardId: f.id,
    ord: f.count,
    code: f.label,
    titleZh: f.label,
    titleEn: f.text,
    shortZh: f.text,
    shortEn: f.text,
    weeks: f.weeks,
    minStayWeeks: f.weeks,
    level: z.number().int().min(1).max(8),
    criteria: z.array(criterion),
    colour: z.number().int().min(0).max(64),
  }),
  unitPrerequisite: z.object({ unitId: f.id, requiresId: f.id }),
  cohort: z.object({
    programmeId: f.id,
    standardId: f.id.nullable(),
    name: f.label,
    nameEn: f.text,
    entryYear: f.year,
    startsOn: f.isoDate,
    endsOn: f.isoDate,
  }),
  cohortSegment: z.object({
    cohortId: f.id,
    startsOn: f.isoDate,
    endsOn: f.isoDate,
    place: segmentPlace,
    weekdays: f.weekdays,
    note: f.text,
  }),
};
