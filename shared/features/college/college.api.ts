// The college itself: its names, zone and pictures, and the line of context every screen shows.
import { z } from 'zod';
import { command, job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { collegeFields, collegeRecord, pictureUse } from './college.schema.ts';

export const collegeApi = {
  /** The college, or null before it has been entered. */
  get: query(f.nothing, collegeRecord.nullable(), { reads: ['college'] }),
  /** Creates the college or changes it; `rev` is null for the first time. `isDemo` marks sample data and counts only then. */
  save: command(
    collegeFields.extend({ rev: f.rev.nullable(), isDemo: z.boolean().optional() }),
    z.object({ id: f.id }),
  ),
  /** What the top bar shows. `teachingWeek` is null outside the weeks of a term. */
  context: query(
    f.nothing,
    z.object({
      collegeName: z.object({ zh: z.string(), en: z.string() }).nullable(),
      today: f.isoDate,
      term: z.object({ academicYear: z.string(), ord: z.number() }).nullable(),
      teachingWeek: z.number().int().nullable(),
      isDemo: z.boolean(),
    }),
    { reads: ['college', 'term'] },
  ),
  /** A stored picture, as base64. */
  picture: query(z.strictObject({ id: f.id }), z.object({ mime: z.string(), base64: z.string() }), {
    reads: ['picture'],
  }),
  /** Takes an uploaded PNG or JPEG (at most 2 MB and 16 million pixels) as logo or seal. */
  setPicture: job(
    z.strictObject({ use: pictureUse, token: f.fileToken }),
    z.object({ id: f.id, width: z.number().int(), height: z.number().int() }),
  ),
  removePicture: command(z.strictObject({ use: pictureUse, rev: f.rev }), z.object({})),
};
