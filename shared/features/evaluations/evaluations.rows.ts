// Rows of evaluation schemes, their items with anchors, evaluations of stays, and single scores.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { side } from '../mentors/mentors.rows.ts';

export const itemKind = z.enum(['process', 'outcome']);
export const scoreSource = z.enum(['assessor', 'transcribed']);
/** Text anchor for the scores from `from` to `to` (whole points, inclusive). */
export const anchor = z.object({ from: z.number(), to: z.number(), zh: f.text, en: f.text });
/** A grade band: reached at `from` hundredths of the rounded value. */
export const band = z.object({ key: z.string(), zh: f.text, en: f.text, from: f.hundredths });

export const rowsOfEvaluations = {
  evaluationScheme: z.object({
    nameZh: f.label,
    nameEn: f.text,
    version: z.number().int().min(1),
    state: z.enum(['inUse', 'replaced']),
    passLine: f.hundredths,
    divergenceLimit: f.hundredths,
    bands: z.array(band),
  }),
  schemeItem: z.object({
    schemeId: f.id,
    ord: f.count,
    key: z.string().max(40),
    side,
    kind: itemKind,
    titleZh: f.label,
    titleEn: f.text,
    weight: f.basisPoints,
    anchors: z.array(anchor),
  }),
  evaluation: z.object({
    stayId: f.id,
    enrolmentId: f.id,
    unitId: f.id,
    schemeId: f.id,
    planVersion: z.number().int().nullable(),
    enterpriseSignedOn: f.isoDate.nullable(),
    enterpriseMentorId: f.id.nullable(),
    collegeSignedOn: f.isoDate.nullable(),
    collegeMentorId: f.id.nullable(),
    moderationReason: f.longText,
    /** The arithmetic as it was when both sides had signed; null while open. */
    snapshot: z.json().nullable(),
  }),
  score: z.object({
    evaluationId: f.id,
    itemId: f.id,
    value: f.hundredths.nullable(),
    source: scoreSource,
    enteredBy: f.text,
    mentorId: f.id.nullable(),
  }),
};
