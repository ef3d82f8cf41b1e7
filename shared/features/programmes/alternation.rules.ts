// Work-study alternation: generators of dated segments, and the share of school and enterprise counted from them.
import { addDays, inMask, weekdayOf } from '../../values/day.ts';
import { type Calendar, workdaysBetween } from '../calendar/calendar.rules.ts';
import { endOfTerm, type Term, weekOneOf } from '../calendar/weeks.rules.ts';
import type { Pattern, SegmentFields, Share } from './programmes.schema.ts';

export type Place = SegmentFields['place'];
export type Segment = Pick<SegmentFields, 'startsOn' | 'endsOn' | 'place' | 'weekdays'>;
type Period = { startsOn: string; endsOn: string };
type Run = Period & { parts: readonly { place: Place; weekdays: number }[] };

const ALL_WEEK = 127;
const throughout = (place: Place): Run['parts'] => [{ place, weekdays: ALL_WEEK }];

/**
 * The segments of a pattern over a period. Weekends belong to segments too, so that a make-up workday counts at the
 * place that has its week; which days are worked is the calendar's matter. Every date of the period lies in exactly
 * one segment, save vacations that are left free. `terms` in order, covering the period (see `termsOver`).
 */
export function segmentsOf(pattern: Pattern, period: Period, terms: readonly Term[]): SegmentFields[] {
  const runs = runsOf(pattern, period, terms);
  const cut = pattern.vacation === 'asPattern' ? runs : withVacations(runs, pattern, vacationsOf(period, terms));
  return joined(cut).flatMap(({ startsOn, endsOn, parts }) =>
    parts.map(({ place, weekdays }) => ({ startsOn, endsOn, place, weekdays, note: '' })),
  );
}

function runsOf(pattern: Pattern, period: Period, terms: readonly Term[]): Run[] {
  if (pattern.kind === 'weekBlocks') return weekBlocks(pattern, period);
  if (pattern.kind === 'termBlocks') return termBlocks(pattern.places, period, terms);
  if (pattern.kind === 'whole') return [{ ...period, parts: throughout(pattern.place) }];
  const school = ALL_WEEK & ~pattern.enterpriseDays;
  const parts = [
    ...(school ? [{ place: 'school' as const, weekdays: school }] : []),
    { place: pattern.enterprisePlace, weekdays: pattern.enterpriseDays },
  ];
  return [{ ...period, parts }];
}

/** Weeks run from Monday; a period that begins within a week has a short first week. */
function weekBlocks(pattern: Extract<Pattern, { kind: 'weekBlocks' }>, { startsOn, endsOn }: Period): Run[] {
  const runs: Run[] = [];
  let isSchool = pattern.first === 'school';
  let from = startsOn;
  for (let monday = addDays(startsOn, 1 - weekdayOf(startsOn)); from <= endsOn; isSchool = !isSchool) {
    monday = addDays(monday, 7 * (isSchool ? pattern.schoolWeeks : pattern.enterpriseWeeks));
    runs.push({
      startsOn: from,
      endsOn: earlier(addDays(monday, -1), endsOn),
      parts: throughout(isSchool ? 'school' : pattern.enterprisePlace),
    });
    from = monday;
  }
  return runs;
}

/** A term's block reaches to the day before the next term; days before the first term belong to its block. */
function termBlocks(places: readonly Place[], { startsOn, endsOn }: Period, terms: readonly Term[]): Run[] {
  const inPeriod = terms.filter((t) => endOfTerm(t) >= startsOn && weekOneOf(t) <= endsOn);
  const runs = inPeriod.map((term, i): Run => {
    const next = inPeriod[i + 1];
    return {
      startsOn: i === 0 ? startsOn : later(weekOneOf(term), startsOn),
      endsOn: next ? earlier(addDays(weekOneOf(next), -1), endsOn) : endsOn,
      parts: throughout(places[i % places.length] ?? 'school'),
    };
  });
  return runs.length ? runs : [{ startsOn, endsOn, parts: throughout(places[0] ?? 'school') }];
}

/** The parts of a period between the terms. */
function vacationsOf({ startsOn, endsOn }: Period, terms: readonly Term[]): Period[] {
  const gaps: Period[] = [];
  let from = startsOn;
  for (const term of terms) {
    const before = addDays(weekOneOf(term), -1);
    if (from <= earlier(before, endsOn)) gaps.push({ startsOn: from, endsOn: earlier(before, endsOn) });
    from = later(from, addDays(endOfTerm(term), 1));
  }
  if (from <= endsOn) gaps.push({ startsOn: from, endsOn });
  return gaps;
}

function withVacations(runs: readonly Run[], pattern: Pattern, vacations: readonly Period[]): Run[] {
  const kept = runs.flatMap((run) => without(run, vacations).map((period) => ({ ...run, ...period })));
  if (pattern.vacation === 'free' || pattern.vacation === 'asPattern') return kept;
  const enterprise = 'enterprisePlace' in pattern ? pattern.enterprisePlace : 'enterprise';
  const parts = throughout(pattern.vacation === 'school' ? 'school' : enterprise);
  return [...kept, ...vacations.map((v) => ({ ...v, parts }))].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

/** What remains of a period outside the others, in order. */
export function without({ startsOn, endsOn }: Period, others: readonly Period[]): Period[] {
  let rest: Period[] = [{ startsOn, endsOn }];
  for (const other of others)
    rest = rest.flatMap((p) => {
      if (other.endsOn < p.startsOn || other.startsOn > p.endsOn) return [p];
      const left = { startsOn: p.startsOn, endsOn: addDays(other.startsOn, -1) };
      const right = { startsOn: addDays(other.endsOn, 1), endsOn: p.endsOn };
      return [left, right].filter((q) => q.startsOn <= q.endsOn);
    });
  return rest;
}

/** Runs that follow each other with the same parts become one. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isSame = last && JSON.stringify(last.parts) === JSON.stringify(run.parts);
    if (last && isSame && addDays(last.endsOn, 1) === run.startsOn) last.endsOn = run.endsOn;
    else result.push({ ...run });
  }
  return result;
}

/** Two segments that claim the same day, or null. */
export function overlapOf<S extends Segment>(segments: readonly S[]): readonly [S, S] | null {
  const sorted = [...segments].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  for (const [i, a] of sorted.entries())
    for (const b of sorted.slice(i + 1)) {
      if (b.startsOn > a.endsOn) break;
      if (shareADay(a, b)) return [a, b];
    }
  return null;
}

function shareADay(a: Segment, b: Segment): boolean {
  const mask = a.weekdays & b.weekdays;
  if (mask === 0) return false;
  const from = later(a.startsOn, b.startsOn);
  const to = earlier(a.endsOn, b.endsOn);
  for (let day = from, n = 0; day <= to && n < 7; day = addDays(day, 1), n++) if (inMask(mask, day)) return true;
  return false;
}

/** Where a cohort is on a date, or null where no segment says so. */
export function placeOn<S extends Segment>(segments: readonly S[], date: string): S | null {
  return segments.find((s) => s.startsOn <= date && date <= s.endsOn && inMask(s.weekdays, date)) ?? null;
}

/**
 * Working days of the period by place, and minutes by the programme's hours a day; a base counts the enterprise's
 * hours. Working days with no segment are `freeDays`.
 */
export function shareOf(
  segments: readonly Segment[],
  { startsOn, endsOn }: Period,
  calendar: Calendar,
  hours: { schoolMinutesPerDay: number; enterpriseMinutesPerDay: number },
): Share {
  const days: Record<Place, number> = { school: 0, enterprise: 0, base: 0 };
  const workdays = workdaysBetween(calendar, startsOn, endsOn);
  for (const date of workdays) {
    const place = placeOn(segments, date)?.place;
    if (place) days[place] += 1;
  }
  return {
    schoolDays: days.school,
    enterpriseDays: days.enterprise,
    baseDays: days.base,
    schoolMinutes: days.school * hours.schoolMinutesPerDay,
    enterpriseMinutes: days.enterprise * hours.enterpriseMinutesPerDay,
    baseMinutes: days.base * hours.enterpriseMinutesPerDay,
    freeDays: workdays.length - days.school - days.enterprise - days.base,
  };
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);
