// Teaching weeks: numbered from the start of the term, holidays do not stop the count, weeks start on Monday or Sunday.
import { addDays, dateOf, dayNumber, weekdayOf } from '../../values/day.ts';
import type { TermFields } from './calendar.schema.ts';
import { dateOfLunar } from './lunar.ts';

export type Term = TermFields;
/** A day of a term: week from 1, weekday Monday 1 to Sunday 7. */
export type TeachingDay = { week: number; weekday: number };

/** The first day of week 1: the week's start on or before the term's start. */
export function weekOneOf(term: Term): string {
  const back = (weekdayOf(term.startsOn) - term.weekStartsOn + 7) % 7;
  return addDays(term.startsOn, -back);
}

/** The last day of the term's last week. */
export const endOfTerm = (term: Term): string => addDays(weekOneOf(term), term.weeks * 7 - 1);

/** Week and weekday of a date, or null outside the term's weeks. */
export function teachingDay(term: Term, date: string): TeachingDay | null {
  const offset = dayNumber(date) - dayNumber(weekOneOf(term));
  if (offset < 0 || offset >= term.weeks * 7) return null;
  return { week: Math.floor(offset / 7) + 1, weekday: weekdayOf(date) };
}

/** The date of a week (from 1) and weekday (Monday 1 to Sunday 7). */
export function dateOfWeek(term: Term, week: number, weekday: number): string {
  return dateOf(dayNumber(weekOneOf(term)) + (week - 1) * 7 + ((weekday - term.weekStartsOn + 7) % 7));
}

/** The term a date lies in, with its week; null in vacations. */
export function termOn<T extends Term>(terms: readonly T[], date: string): { term: T; day: TeachingDay } | null {
  for (const term of terms) {
    const day = teachingDay(term, date);
    if (day) return { term, day };
  }
  return null;
}

/** A term that shares days with `term`, or undefined. */
export function overlappingTerm<T extends Term>(terms: readonly T[], term: Term): T | undefined {
  const [from, to] = [weekOneOf(term), endOfTerm(term)];
  return terms.find((other) => weekOneOf(other) <= to && endOfTerm(other) >= from);
}

const USUAL_WEEKS = 20;
/** Weeks of the summer between the usual second term and the next year are left free. */
const DAYS_AFTER_NEW_YEAR = 16;

/**
 * A term as colleges usually have it: the first starts in the week of 1 September, the second on the first Monday
 * 16 days or more after the Spring Festival; 20 weeks from Monday, the second shortened to end by 20 July.
 */
export function usualTerm(yearOfAutumn: number, ord: 1 | 2): Term {
  const academicYear = `${yearOfAutumn}-${yearOfAutumn + 1}`;
  const base = { academicYear, ord, weekStartsOn: 1 as const };
  if (ord === 1) {
    const september = `${yearOfAutumn}-09-01`;
    return { ...base, startsOn: addDays(september, 1 - weekdayOf(september)), weeks: USUAL_WEEKS };
  }
  const earliest = addDays(dateOfLunar(yearOfAutumn + 1, 1, 1), DAYS_AFTER_NEW_YEAR);
  const startsOn = addDays(earliest, (8 - weekdayOf(earliest)) % 7);
  const room = Math.floor((dayNumber(`${yearOfAutumn + 1}-07-20`) - dayNumber(startsOn)) / 7);
  return { ...base, startsOn, weeks: Math.min(USUAL_WEEKS, room) };
}

/** The next term not yet entered, counted from the one that `today` lies in or before. */
export function proposeTerm(terms: readonly Term[], today: string): Term {
  for (let year = autumnOf(today); ; year++)
    for (const ord of [1, 2] as const)
      if (!terms.some((t) => t.academicYear === `${year}-${year + 1}` && t.ord === ord) && !isPast(year, ord, today))
        return usualTerm(year, ord);
}

/**
 * The terms entered and, for the academic years of the period where a term is not entered, usual ones (`isProposed`);
 * in order of their start.
 */
export function termsOver(terms: readonly Term[], from: string, to: string): (Term & { isProposed: boolean })[] {
  const all = terms.map((t) => ({ ...t, isProposed: false }));
  for (let year = autumnOf(from); year <= autumnOf(to); year++)
    for (const ord of [1, 2] as const) {
      const usual = usualTerm(year, ord);
      const isEntered = terms.some((t) => t.academicYear === usual.academicYear && t.ord === ord);
      if (!isEntered && !overlappingTerm(terms, usual)) all.push({ ...usual, isProposed: true });
    }
  return all.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

/** The year in which the academic year of a date began (from August on it is the next one). */
export const autumnOf = (date: string): number => Number(date.slice(0, 4)) - (date.slice(5, 7) < '08' ? 1 : 0);

const isPast = (year: number, ord: 1 | 2, today: string): boolean => endOfTerm(usualTerm(year, ord)) < today;
