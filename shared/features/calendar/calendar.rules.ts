// What kind of day a date is: statutory holidays by law, days off and make-up workdays by the yearly notice, weekends.
import { dateOf, datesBetween, dayNumber, inMask, weekdayOf } from '../../values/day.ts';
import { HOLIDAY_LAWS, type LegalHoliday } from './calendar.law.ts';
import type { CalendarDay, DayKind, HolidayId, NoticeDay } from './calendar.schema.ts';
import { dateOfLunar, qingmingOf } from './lunar.ts';

/** The days of all notices in use, and the years that have one. */
export type Calendar = { notices: ReadonlyMap<string, NoticeDay>; loaded: readonly number[] };

export const emptyCalendar: Calendar = { notices: new Map(), loaded: [] };

/**
 * The kind of a date. A statutory holiday is one whatever a notice says; without a notice only law and weekend count
 * (see `missingYears`). Source: 全国年节及纪念日放假办法, and the State Council's notice of the year.
 */
export function kindOfDay(calendar: Calendar, date: string): DayKind {
  if (statutoryHolidays(Number(date.slice(0, 4))).has(date)) return 'statutory';
  const notice = calendar.notices.get(date)?.kind;
  if (notice === 'off') return 'shiftedOff';
  const isWeekend = weekdayOf(date) > 5;
  if (notice === 'work' && isWeekend) return 'makeUp';
  return isWeekend ? 'weekend' : 'workday';
}

/** Whether work and lessons take place: workdays and make-up workdays. */
export function isWorkday(calendar: Calendar, date: string): boolean {
  const kind = kindOfDay(calendar, date);
  return kind === 'workday' || kind === 'makeUp';
}

/** Working days from `from` to `to` whose weekday is in the mask. */
export function workdaysBetween(calendar: Calendar, from: string, to: string, weekdays = 127): string[] {
  return datesBetween(from, to).filter((date) => inMask(weekdays, date) && isWorkday(calendar, date));
}

/** A date with its kind and the names to show. */
export function describeDay(calendar: Calendar, date: string): CalendarDay {
  const kind = kindOfDay(calendar, date);
  const notice = calendar.notices.get(date);
  const byLaw = statutoryHolidays(Number(date.slice(0, 4))).get(date) ?? null;
  const named = notice && kind !== 'weekend' && kind !== 'workday' ? notice : undefined;
  const holiday = byLaw ?? holidayNamed(named?.nameZh ?? '');
  return { date, kind, holiday, nameZh: named?.nameZh ?? '', nameEn: named?.nameEn ?? '' };
}

/** Years from `from` to `to` (dates) without a notice: there only law and weekend are known. */
export function missingYears(calendar: Calendar, from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return years.filter((year) => !calendar.loaded.includes(year));
}

const known = new Map<number, ReadonlyMap<string, HolidayId>>();

/**
 * The statutory holidays of a year, date → holiday: 13 days since 2025, 11 from 2008, fewer where two fall on one day
 * (中秋 within 国庆). Years 1990–2100.
 */
export function statutoryHolidays(year: number): ReadonlyMap<string, HolidayId> {
  let days = known.get(year);
  if (!days) {
    const law = HOLIDAY_LAWS.find((l) => l.fromYear <= year);
    days = new Map(
      (law?.holidays ?? []).flatMap((h) => datesOf(h, year).map((date) => [date, h.holiday] as const)).sort(),
    );
    known.set(year, days);
  }
  return days;
}

function datesOf(legal: LegalHoliday, year: number): string[] {
  if (legal.on === 'qingming') return [qingmingOf(year)];
  const first =
    legal.on === 'date'
      ? dayNumber(`${year}-${String(legal.month).padStart(2, '0')}-${String(legal.day).padStart(2, '0')}`)
      : dayNumber(dateOfLunar(year, legal.month, legal.day)) - legal.before;
  return Array.from({ length: legal.days }, (_, i) => dateOf(first + i));
}

const NAMES: readonly (readonly [string, HolidayId])[] = [
  ['元旦', 'newYear'],
  ['春节', 'springFestival'],
  ['除夕', 'springFestival'],
  ['清明', 'qingming'],
  ['劳动', 'labour'],
  ['五一', 'labour'],
  ['端午', 'dragonBoat'],
  ['国庆', 'national'],
  ['中秋', 'midAutumn'],
];

/** The holiday a notice's name speaks of, so that it can be said in either language. */
export function holidayNamed(nameZh: string): HolidayId | null {
  return NAMES.find(([word]) => nameZh.includes(word))?.[1] ?? null;
}
