// What crosses about days, notices and terms.
import { z } from 'zod';
import * as f from '../../fields.ts';

/** A date of the years for which holidays are known, 1990 to 2100. */
export const calendarDate = f.isoDate.refine((date) => date >= '1990-01-01' && date <= '2100-12-31', {
  error: 'calendar.dateRange',
});

/**
 * Every date has exactly one kind. `statutory`: a holiday by law; `shiftedOff`: off by the yearly notice;
 * `makeUp`: a weekend day worked by the yearly notice.
 */
export const dayKind = z.enum(['statutory', 'shiftedOff', 'makeUp', 'weekend', 'workday']);
export type DayKind = z.output<typeof dayKind>;

export const holidayId = z.enum([
  'newYear',
  'springFestival',
  'qingming',
  'labour',
  'dragonBoat',
  'midAutumn',
  'national',
]);
export type HolidayId = z.output<typeof holidayId>;

/** `holiday` where the day belongs to one of the seven; otherwise the notice's own name, perhaps empty. */
export const calendarDay = z.object({
  date: f.isoDate,
  kind: dayKind,
  holiday: holidayId.nullable(),
  nameZh: f.text,
  nameEn: f.text,
});
export type CalendarDay = z.output<typeof calendarDay>;

/** One day of a notice: off, or worked although a weekend. */
export const noticeDay = z.strictObject({
  date: calendarDate,
  kind: z.enum(['off', 'work']),
  nameZh: f.text,
  nameEn: f.text,
});
export type NoticeDay = z.output<typeof noticeDay>;

export const noticeOrigin = z.enum(['builtIn', 'stored']);
export const noticeHead = z.object({
  title: f.text,
  /** of a built-in notice; empty for one that was loaded */
  titleEn: f.text,
  source: f.text,
  origin: noticeOrigin,
  loadedOn: f.isoDate.nullable(),
});

const academicYear = z.string().refine(isAcademicYear, { error: 'calendar.academicYearShape' });
export const termFields = z.strictObject({
  academicYear,
  ord: z.number().int().min(1).max(3),
  startsOn: calendarDate,
  weeks: z.number().int().min(1).max(30),
  weekStartsOn: z.union([z.literal(1), z.literal(7)]),
});
export type TermFields = z.output<typeof termFields>;
export const termRecord = z.object({ ...termFields.shape, id: f.id, rev: f.rev, endsOn: f.isoDate });

function isAcademicYear(text: string): boolean {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1;
}
