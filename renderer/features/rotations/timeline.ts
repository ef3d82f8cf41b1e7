// The board's time axis: pixels of days, and what the head writes over the weeks.
import { dateOfWeek, endOfTerm, type Term, termOn } from '../../../shared/features/calendar/weeks.rules.ts';
import type { Message, MessageKey } from '../../../shared/messages/catalogue.ts';
import { addDays, dayNumber } from '../../../shared/values/day.ts';

/** Pixels a week: week, half term, year. */
export const ZOOMS = [31, 16, 8] as const;
export type Zoom = (typeof ZOOMS)[number];
export const NAME_WIDTH = 166;
export const ROW = 30;
export const GROUP_ROW = 26;

export const xOf = (day: number, zoom: Zoom): number => (day * zoom) / 7;
export const weekOf = (day: number): number => Math.floor(day / 7);

/** A stretch of the head, from a day to the day before `to`, and the text it carries. */
export type Stretch = Message & { from: number; to: number };

/** Months by the Monday a week starts on; January and the first one carry the year. */
export function monthsOf(origin: string, weeks: number): Stretch[] {
  const months: Stretch[] = [];
  let current = '';
  for (let week = 0; week < weeks; week++) {
    const monday = addDays(origin, week * 7);
    const last = months.at(-1);
    if (last && monday.slice(0, 7) === current) {
      last.to = week * 7 + 7;
      continue;
    }
    current = monday.slice(0, 7);
    const [year, month] = [monday.slice(0, 4), Number(monday.slice(5, 7))];
    const key = week === 0 || month === 1 ? 'rotations.head.monthOfYear' : 'rotations.head.month';
    months.push({ from: week * 7, to: week * 7 + 7, key, params: { year, month } });
  }
  return months;
}

/** Terms with the vacations between them. */
export function termsOf(terms: readonly Term[], origin: string, weeks: number): Stretch[] {
  const zero = dayNumber(origin);
  const stretches: Stretch[] = [];
  const sorted = [...terms].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  sorted.forEach((term, i) => {
    const from = dayNumber(dateOfWeek(term, 1, term.weekStartsOn)) - zero;
    const to = dayNumber(endOfTerm(term)) - zero + 1;
    stretches.push({ from, to, key: 'rotations.head.term', params: { year: term.academicYear, ord: term.ord } });
    const next = sorted[i + 1];
    const gap = next ? dayNumber(dateOfWeek(next, 1, next.weekStartsOn)) - zero : to;
    if (gap > to) stretches.push({ from: to, to: gap, key: vacation(addDays(origin, to)), params: {} });
  });
  return stretches.filter((s) => s.to > 0 && s.from < weeks * 7);
}

/** The vacation that begins around this date: summer from May to August, otherwise winter. */
function vacation(date: string): MessageKey {
  const month = Number(date.slice(5, 7));
  return month >= 5 && month <= 8 ? 'rotations.head.summer' : 'rotations.head.winter';
}

/** The teaching week of a day, 0 outside the terms. */
export const teachingWeekOf =
  (terms: readonly Term[], origin: string) =>
  (day: number): number =>
    termOn(terms, addDays(origin, day))?.day.week ?? 0;

/** Runs of holidays to the exact day, each with its name where one is known. */
export function holidaysOf(
  days: readonly { date: string; kind: string; holiday: string | null; nameZh: string; nameEn: string }[],
  origin: string,
): { from: number; to: number; holiday: string | null; zh: string; en: string }[] {
  const runs: ReturnType<typeof holidaysOf> = [];
  const zero = dayNumber(origin);
  for (const { date, kind, holiday, nameZh, nameEn } of days) {
    if (kind !== 'statutory' && kind !== 'shiftedOff') continue;
    const day = dayNumber(date) - zero;
    const last = runs.at(-1);
    if (last && last.to === day && (last.holiday === holiday || kind === 'shiftedOff')) last.to = day + 1;
    else runs.push({ from: day, to: day + 1, holiday, zh: nameZh, en: nameEn });
  }
  return runs;
}
