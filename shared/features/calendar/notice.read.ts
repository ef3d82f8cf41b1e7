// Reads a yearly holiday notice from JSON (days with name, date, isOffDay) or from an ICS calendar; each fault with its line.

import type { MessageKey } from '../../messages/catalogue.ts';
import { dateOf, dayNumber, weekdayOf } from '../../values/day.ts';
import { holidayNamed, statutoryHolidays } from './calendar.rules.ts';
import type { NoticeDay } from './calendar.schema.ts';
import { eventsOfIcs } from './ics.read.ts';
import { jsonEntries } from './noticeJson.read.ts';

export type NoticeProblem = { line: number; key: MessageKey; params: Record<string, string> };
export type NoticeRead = {
  /** whether `line` of a problem is a line of the file or the number of an entry */
  countedBy: 'line' | 'entry';
  year: number | null;
  title: string;
  source: string;
  days: NoticeDay[];
  problems: NoticeProblem[];
};

/** One day as a file has it, with the line (ICS) or the number of the entry (JSON) it stands in. */
export type Entry = { line: number; date: string; isOff: boolean; name: string };
export type Entries = { entries: Entry[]; problems: NoticeProblem[]; year: number | null; source: string };

/** Largest notice read, in characters; a year has far less. */
export const NOTICE_LIMIT = 1_000_000;

const NAMES_EN = {
  newYear: 'New Year',
  springFestival: 'Spring Festival',
  qingming: 'Qingming',
  labour: 'Labour Day',
  dragonBoat: 'Dragon Boat Festival',
  midAutumn: 'Mid-Autumn Festival',
  national: 'National Day',
} as const;

/** The notice in a text, told by its content. Days that cannot be are left out and named in `problems`. */
export function readNotice(text: string): NoticeRead {
  const body = text.replace(/^\uFEFF/, '').trimStart();
  const isIcs = /^BEGIN:VCALENDAR/i.test(body);
  const read = isIcs ? eventsOfIcs(text) : jsonEntries(body);
  const year = read.year ?? mostYear(read.entries);
  const days = new Map<string, NoticeDay>();
  const problems = [...read.problems];
  for (const entry of read.entries) {
    const key = faultOf(entry, year, days);
    if (key) problems.push({ line: entry.line, key, params: { date: entry.date } });
    else days.set(entry.date, dayOf(entry));
  }
  if (days.size === 0 && problems.length === 0) problems.push({ line: 1, key: 'calendar.read.noDays', params: {} });
  const sorted = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  problems.sort((a, b) => a.line - b.line);
  return { countedBy: isIcs ? 'line' : 'entry', year, title: '', source: read.source, days: sorted, problems };
}

function faultOf({ date, isOff }: Entry, year: number | null, days: ReadonlyMap<string, NoticeDay>): MessageKey | null {
  if (year !== null && Math.abs(Number(date.slice(0, 4)) - year) > 1) return 'calendar.read.otherYear';
  const before = days.get(date);
  if (before) return before.kind === (isOff ? 'off' : 'work') ? null : 'calendar.read.contradicts';
  if (isOff) return null;
  if (statutoryHolidays(Number(date.slice(0, 4))).has(date)) return 'calendar.workOnHoliday';
  return weekdayOf(date) < 6 ? 'calendar.workOnWeekday' : null;
}

function dayOf({ date, isOff, name }: Entry): NoticeDay {
  const holiday = holidayNamed(name);
  return { date, kind: isOff ? 'off' : 'work', nameZh: name, nameEn: holiday ? NAMES_EN[holiday] : '' };
}

/** The year most days lie in. */
function mostYear(entries: readonly Entry[]): number | null {
  const counts = new Map<number, number>();
  for (const { date } of entries) {
    const year = Number(date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** `YYYY-MM-DD` or `YYYYMMDD` as a date of our years, or null when there is no such day. */
export function dateIn(text: string): string | null {
  const [, y, m, d] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim()) ?? [];
  if (!y || !m || !d || Number(y) < 1990 || Number(y) > 2100) return null;
  const date = `${y}-${m}-${d}`;
  return dateOf(dayNumber(date)) === date ? date : null;
}
