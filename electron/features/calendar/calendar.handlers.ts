// Days, the yearly notice and the terms.

import { addMonths, format, parseISO } from 'date-fns';
import type { calendarApi } from '../../../shared/features/calendar/calendar.api.ts';
import { describeDay, missingYears } from '../../../shared/features/calendar/calendar.rules.ts';
import { endOfTerm, proposeTerm } from '../../../shared/features/calendar/weeks.rules.ts';
import { datesBetween } from '../../../shared/values/day.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { Handlers } from '../../host/context.ts';
import { calendarOf, termsOf } from './calendar.sql.ts';
import { createTerm, replaceNotice, setNoticeDay, updateTerm } from './calendar.write.ts';
import { BUILT_IN } from './notices/builtIn.ts';

/** How far ahead a plan usually needs the notice. */
const MONTHS_AHEAD = 6;
const TOLD = { off: 'calendar.didSetOff', work: 'calendar.didSetWork' } as const;

export const calendar: Handlers<typeof calendarApi> = {
  year: ({ db }, { year }) => {
    const all = calendarOf(db);
    const days = datesBetween(`${year}-01-01`, `${year}-12-31`).map((date) => describeDay(all, date));
    return { year, notice: noticeHead(db, year), days };
  },
  days: ({ db }, { from, to }) => {
    const all = calendarOf(db);
    return datesBetween(from, to)
      .map((date) => describeDay(all, date))
      .filter(({ kind }) => kind !== 'workday' && kind !== 'weekend');
  },
  status: ({ db, today }, { from = today, to = format(addMonths(parseISO(today), MONTHS_AHEAD), 'yyyy-MM-dd') }) => {
    const all = calendarOf(db);
    return { loaded: [...all.loaded], missing: missingYears(all, from, to) };
  },
  importNotice: ({ db, today, tell }, notice) => {
    const stray = notice.days.find(({ date }) => Math.abs(Number(date.slice(0, 4)) - notice.year) > 1);
    if (stray) throw ruleError('calendar.read.otherYear', { date: stray.date });
    tell('calendar.didImport', { year: String(notice.year) });
    return { id: replaceNotice(db, notice, today) };
  },
  setDay: ({ db, today, tell }, day) => {
    setNoticeDay(db, day, today);
    tell(day.kind ? TOLD[day.kind] : 'calendar.didClearDay', { date: day.date });
    return {};
  },
  terms: ({ db }) =>
    db
      .where('term', {})
      .map(({ archivedAt: _, archiveReason: __, ...term }) => ({ ...term, endsOn: endOfTerm(term) }))
      .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
  proposeTerm: ({ db, today }) => proposeTerm(termsOf(db), today),
  createTerm: ({ db, tell }, term) => {
    tell('calendar.didCreateTerm', { year: term.academicYear, ord: term.ord });
    return { id: createTerm(db, term) };
  },
  updateTerm: ({ db, tell }, { id, rev, ...term }) => {
    updateTerm(db, id, term, rev);
    tell('calendar.didUpdateTerm', { year: term.academicYear, ord: term.ord });
    return {};
  },
  archiveTerm: ({ db, tell }, { id, rev }) => {
    const { academicYear, ord } = db.row('term', id);
    db.archive('term', id, 'deleted', rev);
    tell('calendar.didArchiveTerm', { year: academicYear, ord });
    return {};
  },
};

function noticeHead(db: ReadDb, year: number) {
  const stored = db.where('calendarNotice', { year })[0];
  if (stored) {
    const { title, source, loadedOn } = stored;
    return { title, titleEn: '', source, loadedOn, origin: 'stored' as const };
  }
  const builtIn = BUILT_IN.find((n) => n.year === year);
  if (!builtIn) return null;
  const { title, titleEn, source } = builtIn;
  return { title, titleEn, source, loadedOn: null, origin: 'builtIn' as const };
}
