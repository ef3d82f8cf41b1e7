// Programmes with their standards in versions, competence units, cohorts and work-study alternation.
import { z } from 'zod';
import { command, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import {
  cohortChange,
  cohortFields,
  cohortLine,
  patternRequest,
  programmeFields,
  segmentFields,
  segmentRecord,
  share,
  standardLine,
  unitDifference,
  unitFields,
  unitRecord,
  unitWithRequires,
} from './programmes.schema.ts';

const made = z.object({ id: f.id });
const seen = { id: f.id, rev: f.rev };
const days = ['calendarNotice', 'calendarDay', 'term'] as const;
const standards = ['programme', 'standard', 'competenceUnit', 'unitPrerequisite', 'cohort'] as const;
const requires = z.array(f.id).max(30);

export const programmesApi = {
  list: query(
    f.nothing,
    z.array(
      z.object({
        ...programmeFields.shape,
        ...seen,
        cohorts: f.count,
        apprentices: f.count,
        /** version in force, and a draft being written; null when there is none */
        inForce: z.number().int().nullable(),
        draft: z.number().int().nullable(),
        units: f.count,
      }),
    ),
    { reads: [...standards, 'enrolment'] },
  ),
  get: query(
    z.strictObject({ id: f.id }),
    z.object({ ...programmeFields.shape, ...seen, standards: z.array(standardLine), cohorts: z.array(cohortLine) }),
    { reads: [...standards, 'enrolment', 'cohortSegment'] },
  ),
  create: command(programmeFields, made),
  update: command(programmeFields.extend(seen), z.object({})),
  archive: command(z.strictObject({ ...seen, reason: f.text }), z.object({})),
  /** Majors to choose from: common ones and those already in use. Unknown codes are fine. */
  majors: query(f.nothing, z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })), {
    reads: ['programme'],
  }),

  /** A standard with its units, and how it differs from the version before. */
  standard: query(
    z.strictObject({ id: f.id }),
    z.object({
      ...standardLine.shape,
      programmeId: f.id,
      programmeNameZh: z.string(),
      programmeNameEn: z.string(),
      units: z.array(unitRecord),
      differences: z.array(unitDifference),
    }),
    { reads: [...standards, 'postUnit'] },
  ),
  /** A draft: the first version empty, later ones with the units and posts of the version before. */
  newVersion: command(z.strictObject({ programmeId: f.id }), made),
  updateStandard: command(z.strictObject({ ...seen, note: f.longText }), z.object({})),
  /** Puts a draft in force from a day on; cohorts keep the version they have, those without one take this one. */
  putInForce: command(z.strictObject({ ...seen, effectiveOn: f.isoDate }), z.object({})),
  discardDraft: command(z.strictObject(seen), z.object({})),
  createUnit: command(z.strictObject({ standardId: f.id, unit: unitFields, requires }), made),
  updateUnit: command(z.strictObject({ ...seen, unit: unitFields, requires }), z.object({})),
  archiveUnit: command(z.strictObject(seen), z.object({})),
  /** Puts the units of a draft in this order. */
  orderUnits: command(z.strictObject({ standardId: f.id, ids: z.array(f.id).max(200) }), z.object({})),
  /** Adds pasted units; a code already there is changed. */
  pasteUnits: command(
    z.strictObject({ standardId: f.id, units: z.array(unitWithRequires).min(1).max(200) }),
    z.object({ added: f.count, changed: f.count }),
  ),

  cohorts: query(f.nothing, z.array(cohortLine), {
    reads: ['cohort', 'programme', 'standard', 'enrolment', 'cohortSegment'],
  }),
  cohort: query(
    z.strictObject({ id: f.id }),
    z.object({ ...cohortLine.shape, segments: z.array(segmentRecord), share }),
    { reads: ['cohort', 'programme', 'standard', 'enrolment', 'cohortSegment', ...days] },
  ),
  createCohort: command(cohortFields, made),
  updateCohort: command(cohortChange, z.object({})),
  archiveCohort: command(z.strictObject({ ...seen, reason: f.text }), z.object({})),
  /** What a pattern would make of a period, before anything is written. */
  previewPattern: query(
    patternRequest,
    z.object({ segments: z.array(segmentFields), share, proposedTerms: z.array(z.string()) }),
    { reads: ['cohort', 'cohortSegment', 'programme', ...days] },
  ),
  /** Replaces what the period had by the segments of the pattern; what lies outside stays. */
  applyPattern: command(patternRequest, z.object({ segments: f.count })),
  createSegment: command(z.strictObject({ cohortId: f.id, segment: segmentFields }), made),
  updateSegment: command(z.strictObject({ ...seen, segment: segmentFields }), z.object({})),
  archiveSegment: command(z.strictObject(seen), z.object({})),
};
