// Reads of the calendar for every feature that counts days: notices in use, terms, the teaching week.
import type { Calendar } from '../../../shared/features/calendar/calendar.rules.ts';
import type { NoticeDay, TermFields } from '../../../shared/features/calendar/calendar.schema.ts';
import { termOn } from '../../../shared/features/calendar/weeks.rules.ts';
import type { ReadDb } from '../../db/read.ts';
import { BUILT_IN, daysOfNotice } from './notices/builtIn.ts';

type StoredDay = NoticeDay & { year: number };

const STORED = `
  SELECT n.year, d.date, d.kind, d.nameZh, d.nameEn
  FROM calendarDay d JOIN calendarNotice n ON n.id = d.noticeId
  WHERE d.archivedAt IS NULL AND n.archivedAt IS NULL`;

/** All notices in use, ready for the rules of `calendar.rules.ts`. A later year's notice rules where two speak of one day. */
export function calendarOf(db: ReadDb): Calendar {
  const stored = new Map<number, NoticeDay[]>(storedYears(db).map((year) => [year, []]));
  for (const { year, ...day } of db.all<StoredDay>(STORED)) stored.get(year)?.push(day);
  for (const notice of BUILT_IN) if (!stored.has(notice.year)) stored.set(notice.year, daysOfNotice(notice));
  const loaded = [...stored.keys()].sort();
  const days = loaded.flatMap((year) => stored.get(year) ?? []);
  return { loaded, notices: new Map(days.map((day) => [day.date, day])) };
}

/** Terms in order of their start. */
export function termsOf(db: ReadDb): TermFields[] {
  return db.all<TermFields>(
    'SELECT academicYear, ord, startsOn, weeks, weekStartsOn FROM term WHERE archivedAt IS NULL ORDER BY startsOn',
  );
}

/** The term and teaching week of a date; null in vacations or before terms are entered. */
export function teachingWeekOf(db: ReadDb, date: string): { term: TermFields; week: number } | null {
  const found = termOn(termsOf(db), date);
  return found && { term: found.term, week: found.day.week };
}

function storedYears(db: ReadDb): number[] {
  return db.all<{ year: number }>('SELECT year FROM calendarNotice WHERE archivedAt IS NULL').map(({ year }) => year);
}
