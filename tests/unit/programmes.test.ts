// Alternation generators, shares, prerequisites, differences of versions, class names.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUILT_IN, daysOfNotice } from '../../electron/features/calendar/notices/builtIn.ts';
import { type Calendar, isWorkday } from '../../shared/features/calendar/calendar.rules.ts';
import { termOn, termsOver } from '../../shared/features/calendar/weeks.rules.ts';
import { overlapOf, placeOn, segmentsOf, shareOf } from '../../shared/features/programmes/alternation.rules.ts';
import { entryYearOf, majorOfClassName, usualPeriod } from '../../shared/features/programmes/className.rules.ts';
import type { Pattern } from '../../shared/features/programmes/programmes.schema.ts';
import { differencesOf, prerequisiteCycle } from '../../shared/features/programmes/standard.rules.ts';
import { addDays, dateOf, datesBetween, dayNumber, inMask } from '../../shared/values/day.ts';

const calendar: Calendar = {
  loaded: [2025, 2026],
  notices: new Map(BUILT_IN.flatMap(daysOfNotice).map((d) => [d.date, d])),
};
const HOURS = { schoolMinutesPerDay: 360, enterpriseMinutesPerDay: 480 };

const vacation = fc.constantFrom('asPattern' as const, 'school' as const, 'enterprise' as const, 'free' as const);
const enterprisePlace = fc.constantFrom('enterprise' as const, 'base' as const);
const place = fc.constantFrom('school' as const, 'enterprise' as const, 'base' as const);
const weeks = fc.integer({ min: 1, max: 26 });
const anyPattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({
    kind: fc.constant('weekBlocks' as const),
    enterpriseWeeks: weeks,
    schoolWeeks: weeks,
    first: fc.constantFrom('school' as const, 'enterprise' as const),
    enterprisePlace,
    vacation,
  }),
  fc.record({
    kind: fc.constant('daysPerWeek' as const),
    enterpriseDays: fc.integer({ min: 1, max: 127 }),
    enterprisePlace,
    vacation,
  }),
  fc.record({
    kind: fc.constant('termBlocks' as const),
    places: fc.array(place, { minLength: 1, maxLength: 6 }),
    vacation,
  }),
  fc.record({ kind: fc.constant('whole' as const), place, vacation }),
);
const anyPeriod = fc
  .tuple(fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-01-01') }), fc.integer({ min: 0, max: 800 }))
  .map(([from, days]) => ({ startsOn: dateOf(from), endsOn: dateOf(from + days) }));

test('segments of any pattern cover each date exactly once, save free vacations', () => {
  fc.assert(
    fc.property(anyPattern, anyPeriod, (pattern, period) => {
      const terms = termsOver([], period.startsOn, period.endsOn);
      const segments = segmentsOf(pattern, period, terms);
      expect(overlapOf(segments)).toBeNull();
      for (const date of datesBetween(period.startsOn, period.endsOn)) {
        const covering = segments.filter((s) => s.startsOn <= date && date <= s.endsOn && inMask(s.weekdays, date));
        const isFree = pattern.vacation === 'free' && !termOn(terms, date);
        expect(covering.length, `${date} ${JSON.stringify(segments)}`).toBe(isFree ? 0 : 1);
      }
      for (const s of segments) {
        expect(s.startsOn <= s.endsOn && s.startsOn >= period.startsOn && s.endsOn <= period.endsOn).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('shares sum to all working days, and minutes are days times the hours of the place', () => {
  fc.assert(
    fc.property(anyPattern, anyPeriod, (pattern, period) => {
      const segments = segmentsOf(pattern, period, termsOver([], period.startsOn, period.endsOn));
      const share = shareOf(segments, period, calendar, HOURS);
      const workdays = datesBetween(period.startsOn, period.endsOn).filter((d) => isWorkday(calendar, d));
      expect(share.schoolDays + share.enterpriseDays + share.baseDays + share.freeDays).toBe(workdays.length);
      if (pattern.vacation !== 'free') expect(share.freeDays).toBe(0);
      expect(share.schoolMinutes).toBe(share.schoolDays * 360);
      expect(share.enterpriseMinutes).toBe(share.enterpriseDays * 480);
    }),
    { numRuns: 60 },
  );
});

const period = { startsOn: '2026-08-31', endsOn: '2027-01-17' };
const terms = termsOver([], period.startsOn, period.endsOn);

test('4 + 2 weeks through a term', () => {
  const pattern: Pattern = {
    kind: 'weekBlocks',
    enterpriseWeeks: 4,
    schoolWeeks: 2,
    first: 'school',
    enterprisePlace: 'enterprise',
    vacation: 'asPattern',
  };
  const segments = segmentsOf(pattern, period, terms);
  expect(segments.map((s) => `${s.startsOn} ${s.place}`)).toEqual([
    '2026-08-31 school',
    '2026-09-14 enterprise',
    '2026-10-12 school',
    '2026-10-26 enterprise',
    '2026-11-23 school',
    '2026-12-07 enterprise',
    '2027-01-04 school',
  ]);
  expect(placeOn(segments, '2026-11-24')?.place).toBe('school');
  // Sunday 20 September is worked for National Day and counts at the enterprise, where that week is.
  const september = shareOf(segments, { startsOn: '2026-09-14', endsOn: '2026-09-20' }, calendar, HOURS);
  expect(september).toMatchObject({ enterpriseDays: 6, schoolDays: 0, enterpriseMinutes: 2880 });
});

test('three days a week at the enterprise', () => {
  const pattern: Pattern = { kind: 'daysPerWeek', enterpriseDays: 28, enterprisePlace: 'base', vacation: 'asPattern' };
  const segments = segmentsOf(pattern, { startsOn: '2026-11-23', endsOn: '2026-11-29' }, terms);
  expect(segments).toEqual([
    { startsOn: '2026-11-23', endsOn: '2026-11-29', place: 'school', weekdays: 99, note: '' },
    { startsOn: '2026-11-23', endsOn: '2026-11-29', place: 'base', weekdays: 28, note: '' },
  ]);
  const share = shareOf(segments, { startsOn: '2026-11-23', endsOn: '2026-11-29' }, calendar, HOURS);
  expect(share).toMatchObject({ schoolDays: 2, baseDays: 3, baseMinutes: 1440, freeDays: 0 });
});

test('terms in turn, with free vacations', () => {
  const pattern: Pattern = { kind: 'termBlocks', places: ['school', 'enterprise'], vacation: 'free' };
  const year = { startsOn: '2026-09-01', endsOn: '2027-08-31' };
  const segments = segmentsOf(pattern, year, termsOver([], year.startsOn, year.endsOn));
  expect(segments.map((s) => [s.startsOn, s.endsOn, s.place])).toEqual([
    ['2026-09-01', '2027-01-17', 'school'],
    ['2027-02-22', '2027-07-11', 'enterprise'],
    ['2027-08-30', '2027-08-31', 'school'],
  ]);
});

test('segments that never meet on a weekday do not overlap', () => {
  const base = { startsOn: '2026-11-23', endsOn: '2026-12-20', place: 'school' as const };
  expect(
    overlapOf([
      { ...base, weekdays: 3 },
      { ...base, weekdays: 4 },
    ]),
  ).toBeNull();
  expect(
    overlapOf([
      { ...base, weekdays: 3 },
      { ...base, weekdays: 6 },
    ]),
  ).not.toBeNull();
  expect(
    overlapOf([
      { ...base, weekdays: 127 },
      { ...base, startsOn: addDays(base.endsOn, 1), endsOn: '2027-01-03', weekdays: 127 },
    ]),
  ).toBeNull();
});

test('a circle of prerequisites is found and shown as it goes round', () => {
  const unit = (code: string, ...requires: string[]) => ({ code, requires });
  expect(prerequisiteCycle([unit('A'), unit('B', 'A'), unit('C', 'A', 'B')])).toBeNull();
  expect(prerequisiteCycle([unit('A', 'C'), unit('B', 'A'), unit('C', 'B')])).toEqual(['A', 'C', 'B', 'A']);
  expect(prerequisiteCycle([unit('A', 'A')])).toEqual(['A', 'A']);
});

test('prerequisites that only point backwards never make a circle, one pointing forwards on its own path does', () => {
  const chain = fc
    .integer({ min: 2, max: 12 })
    .chain((n) => fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 30 })));
  fc.assert(
    fc.property(chain, ([n, links]) => {
      const units = Array.from({ length: n }, (_, i) => ({
        code: `U${i}`,
        requires: links.filter(([a, b]) => a === i && b < i).map(([, b]) => `U${b}`),
      }));
      expect(prerequisiteCycle(units)).toBeNull();
      const [first, ...rest] = units;
      const forward = [{ code: 'U0', requires: ['U1'] }, { code: 'U1', requires: ['U0'] }, ...rest.slice(1)];
      expect(first && prerequisiteCycle(forward)).not.toBeNull();
    }),
  );
});

test('versions differ by added, removed and changed units', () => {
  const unit = (code: string, weeks: number, requires: string[] = []) => ({
    ...{ code, weeks, requires, titleZh: `单元${code}`, titleEn: '', shortZh: '', shortEn: '' },
    ...{ minStayWeeks: 2, level: 3, criteria: [] },
  });
  const found = differencesOf(
    [unit('A', 4), unit('B', 4), unit('C', 2)],
    [unit('A', 4), unit('B', 6, ['A']), unit('D', 2)],
  );
  expect(found.map((d) => [d.code, d.change])).toEqual([
    ['B', 'changed'],
    ['D', 'added'],
    ['C', 'removed'],
  ]);
  expect(found[0]?.fields).toEqual([
    { field: 'weeks', before: '4', after: '6' },
    { field: 'requires', before: '', after: 'A' },
  ]);
});

test.each([
  ['数控技术2501班', 2025, '数控技术'],
  ['2025级数控1班', 2025, '数控'],
  ['数控25-1班', 2025, '数控'],
  ['25数控1班', 2025, '数控'],
  ['机器人２４０２', 2024, '机器人'],
  ['数控25级1班', 2025, '数控'],
  ['数控一班', null, '数控一'],
])('%s', (name, year, major) => {
  expect([entryYearOf(name), majorOfClassName(name)]).toEqual([year, major]);
});

test('the usual time of a cohort', () => {
  expect(usualPeriod(2025, 36)).toEqual({ startsOn: '2025-09-01', endsOn: '2028-06-30' });
  expect(usualPeriod(2025, 18)).toEqual({ startsOn: '2025-09-01', endsOn: '2027-02-28' });
});
