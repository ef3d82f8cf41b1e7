// Rows of terms and of the yearly holiday notice (shifted days off and make-up workdays only).
import { z } from 'zod';
import * as f from '../../fields.ts';

export const rowsOfCalendar = {
  term: z.object({
    academicYear: z.string().regex(/^\d{4}-\d{4}$/),
    ord: z.number().int().min(1).max(3),
    startsOn: f.isoDate,
    weeks: z.number().int().min(1).max(30),
    weekStartsOn: z.union([z.literal(1), z.literal(7)]),
  }),
  calendarNotice: z.object({ year: f.year, title: f.text, source: f.text, loadedOn: f.isoDate }),
  calendarDay: z.object({
    noticeId: f.id,
    date: f.isoDate,
    kind: z.enum(['off', 'work']),
    nameZh: f.text,
    nameEn: f.text,
  }),
};
