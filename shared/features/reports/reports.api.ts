// Finding any record, and writing a list out exactly as it is shown.
import { z } from 'zod';
import { job, query } from '../../contract.ts';
import { fileToken, isoDate, nothing } from '../../fields.ts';
import { dueKey, whenDue } from './worklist.rules.ts';

export const foundKind = z.enum(['apprentice', 'enterprise', 'mentor', 'cohort', 'certificate']);
const cell = z.union([z.string().max(4000), z.number(), z.null()]);

export const reportsApi = {
  /** Records whose name, pinyin, initials or number contain the text; at most 20, best first. */
  search: query(
    z.strictObject({
      text: z
        .string()
        .max(80)
        .refine((text) => !/\p{Cc}/u.test(text), { error: 'field.characters' }),
    }),
    z.array(z.object({ kind: foundKind, id: z.uuid(), title: z.string(), subtitle: z.string() })),
    { reads: ['person', 'enrolment', 'enterprise', 'mentor', 'cohort', 'certificate'] },
  ),
  /** What is due, late first: each count with the first names behind it; and this week's comings and goings. */
  worklist: query(
    nothing,
    z.object({
      items: z.array(
        z.object({
          key: dueKey,
          when: whenDue,
          severity: z.enum(['law', 'warn', 'info']).nullable(),
          count: z.number().int(),
          people: z.number().int(),
          since: isoDate.nullable(),
          first: z.array(z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() })),
        }),
      ),
      moves: z.array(
        z.object({
          on: isoDate,
          way: z.enum(['comes', 'leaves']),
          enrolmentId: z.uuid(),
          name: z.string(),
          nameEn: z.string(),
          post: z.string(),
          postEn: z.string(),
          enterprise: z.string(),
          enterpriseEn: z.string(),
        }),
      ),
      movesInAll: z.number().int(),
      apprentices: z.number().int(),
      late: z.number().int(),
      watch: z.number().int(),
      /** The first of those who are late or to be watched. */
      risks: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          nameEn: z.string(),
          cohort: z.string(),
          cohortEn: z.string(),
          here: z.string(),
          hereEn: z.string(),
          light: z.enum(['late', 'watch']),
          findings: z.array(dueKey),
        }),
      ),
    }),
  ),
  /** A list as it stands on the screen, as a workbook or CSV. */
  exportTable: job(
    z.strictObject({
      format: z.enum(['xlsx', 'csv']),
      title: z.string().min(1).max(120),
      columns: z
        .array(z.strictObject({ header: z.string().max(200), type: z.enum(['text', 'number', 'date']) }))
        .min(1)
        .max(200),
      rows: z.array(z.array(cell)).max(100_000),
      /** Which records the rows are: so it is known later whom the file held. */
      ids: z.array(z.string().max(80)).max(100_000).default([]),
    }),
    z.object({ token: fileToken, name: z.string() }),
  ),
};
