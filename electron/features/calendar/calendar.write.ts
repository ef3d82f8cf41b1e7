// Validated writes of terms and holiday notices inside the caller's transaction.

import { statutoryHolidays } from '../../../shared/features/calendar/calendar.rules.ts';
import type { NoticeDay, TermFields } from '../../../shared/features/calendar/calendar.schema.ts';
import { endOfTerm, overlappingTerm, weekOneOf } from '../../../shared/features/calendar/weeks.rules.ts';
import { weekdayOf } from '../../../shared/values/day.ts';
import { ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';
import { BUILT_IN, daysOfNotice } from './notices/builtIn.ts';

/** Adds a term. Refuses a second one of the same academic year and number, and overlapping weeks. */
export function createTerm(db: WriteDb, term: TermFields): string {
  checkTerm(db, term, null);
  return db.insert('term', term);
}

/** Changes a term under the same rules. */
export function updateTerm(db: WriteDb, id: string, term: TermFields, seen: string): void {
  checkTerm(db, term, id);
  db.update('term', id, term, seen);
}

function checkTerm(db: WriteDb, term: TermFields, own: string | null): void {
  const others = db.where('term', {}).filter((t) => t.id !== own);
  const same = others.find((t) => t.academicYear === term.academicYear && t.ord === term.ord);
  if (same) throw ruleError('calendar.termExists', { year: term.academicYear, ord: term.ord });
  const other = overlappingTerm(others, term);
  if (other)
    throw ruleError('calendar.termOverlaps', {
      from: weekOneOf(term),
      to: endOfTerm(term),
      year: other.academicYear,
      ord: other.ord,
      otherFrom: weekOneOf(other),
      otherTo: endOfTerm(other),
    });
}

export type Notice = { year: number; title: string; source: string; days: readonly NoticeDay[] };

/** Takes a year's notice into use in place of the one before it. `today` is the day it is loaded. */
export function replaceNotice(db: WriteDb, notice: Notice, today: string): string {
  for (const day of notice.days) checkNoticeDay(day);
  const twice = notice.days.find((d, i) => notice.days.findIndex((o) => o.date === d.date) !== i);
  if (twice) throw ruleError('calendar.dayTwice', { date: twice.date });
  for (const old of db.where('calendarNotice', { year: notice.year })) {
    for (const day of db.where('calendarDay', { noticeId: old.id })) db.archive('calendarDay', day.id, 'replaced');
    db.archive('calendarNotice', old.id, 'replaced');
  }
  return insertNotice(db, notice, today);
}

/** Marks one day in the notice of its year, or takes the mark away; the built-in notice is copied first. */
export function setNoticeDay(
  db: WriteDb,
  day: { date: string; kind: 'off' | 'work' | null; nameZh: string; nameEn: string },
  today: string,
): void {
  const { date, kind, nameZh, nameEn } = day;
  if (kind) checkNoticeDay({ date, kind, nameZh, nameEn });
  const year = Number(date.slice(0, 4));
  const noticeId = ownNotice(db, year, today);
  const existing = db.where('calendarDay', { noticeId, date })[0];
  if (existing && kind) db.update('calendarDay', existing.id, { kind, nameZh, nameEn });
  else if (existing) db.archive('calendarDay', existing.id, 'cleared');
  else if (kind) db.insert('calendarDay', { noticeId, date, kind, nameZh, nameEn });
}

function checkNoticeDay({ date, kind }: NoticeDay): void {
  if (kind !== 'work') return;
  if (statutoryHolidays(Number(date.slice(0, 4))).has(date)) throw ruleError('calendar.workOnHoliday', { date });
  if (weekdayOf(date) < 6) throw ruleError('calendar.workOnWeekday', { date });
}

/** The stored notice of a year; the built-in one is copied into the store on its first edit. */
function ownNotice(db: WriteDb, year: number, today: string): string {
  const stored = db.where('calendarNotice', { year })[0];
  if (stored) return stored.id;
  const builtIn = BUILT_IN.find((n) => n.year === year);
  if (!builtIn) throw ruleError('calendar.noticeMissing', { year });
  return insertNotice(db, { ...builtIn, days: daysOfNotice(builtIn) }, today);
}

function insertNotice(db: WriteDb, { year, title, source, days }: Notice, today: string): string {
  const noticeId = db.insert('calendarNotice', { year, title, source, loadedOn: today });
  for (const { date, kind, nameZh, nameEn } of days) db.insert('calendarDay', { noticeId, date, kind, nameZh, nameEn });
  return noticeId;
}
