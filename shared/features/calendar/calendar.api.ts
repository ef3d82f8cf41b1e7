// Days, the yearly holiday notice and the terms with their teaching weeks.
import { z } from 'zod';
import { command, job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { calendarDate, calendarDay, noticeDay, noticeHead, termFields, termRecord } from './calendar.schema.ts';

const notices = ['calendarNotice', 'calendarDay'] as const;
const problem = z.object({ line: z.number().int(), key: z.string(), params: z.record(z.string(), z.string()) });

export const calendarApi = {
  /** All days of a year, and the notice in use; null when the year's notice is not loaded. */
  year: query(
    z.strictObject({ year: f.year }),
    z.object({ year: f.year, notice: noticeHead.nullable(), days: z.array(calendarDay) }),
    { reads: notices },
  ),
  /** The days of a period that differ from the plain week: holidays, days off by notice, make-up workdays. */
  days: query(z.strictObject({ from: calendarDate, to: calendarDate }), z.array(calendarDay), { reads: notices }),
  /** Which years have a notice, and which years of the period (default: today and six months ahead) lack one. */
  status: query(
    z.strictObject({ from: calendarDate.optional(), to: calendarDate.optional() }),
    z.object({ loaded: z.array(f.year), missing: z.array(f.year) }),
    { reads: notices },
  ),
  /** Reads an uploaded notice (JSON or ICS) without keeping it: its days, and what could not be read. */
  readNotice: job(
    z.strictObject({ token: f.fileToken }),
    z.object({
      countedBy: z.enum(['line', 'entry']),
      year: f.year.nullable(),
      title: f.text,
      source: f.text,
      days: z.array(noticeDay),
      problems: z.array(problem),
    }),
  ),
  /** Loads a year's notice in place of the one in use. */
  importNotice: command(
    z.strictObject({ year: f.year, title: f.text, source: f.text, days: z.array(noticeDay).min(1).max(366) }),
    z.object({ id: f.id }),
  ),
  /** Marks one day off or worked, or takes the mark away (`kind: null`). */
  setDay: command(
    z.strictObject({
      date: calendarDate,
      kind: z.enum(['off', 'work']).nullable(),
      nameZh: f.text.default(''),
      nameEn: f.text.default(''),
    }),
    z.object({}),
  ),
  terms: query(f.nothing, z.array(termRecord), { reads: ['term'] }),
  /** The next term as colleges usually have it, for the form. */
  proposeTerm: query(f.nothing, termFields, { reads: ['term'] }),
  createTerm: command(termFields, z.object({ id: f.id })),
  updateTerm: command(termFields.extend({ id: f.id, rev: f.rev }), z.object({})),
  archiveTerm: command(z.strictObject({ id: f.id, rev: f.rev }), z.object({})),
};
