// Kinds of day against known years, teaching weeks, and what holds for every date.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUILT_IN, daysOfNotice } from '../../electron/features/calendar/notices/builtIn.ts';
import {
  type Calendar,
  describeDay,
  isWorkday,
  kindOfDay,
  missingYears,
  statutoryHolidays,
  workdaysBetween,
} from '../../shared/features/calendar/calendar.rules.ts';
import { dateOfLunar, qingmingOf } from '../../shared/features/calendar/lunar.ts';
import {
  dateOfWeek,
  endOfTerm,
  overlappingTerm,
  proposeTerm,
  teachingDay,
  termOn,
  termsOver,
  usualTerm,
  weekOneOf,
} from '../../shared/features/calendar/weeks.rules.ts';
import { addDays, dateOf, datesBetween, dayNumber, weekdayOf } from '../../shared/values/day.ts';

const notices = new Map(BUILT_IN.flatMap(daysOfNotice).map((d) => [d.date, d]));
const calendar: Calendar = { notices, loaded: BUILT_IN.map((n) => n.year) };

test.each([
  [2024, '02-10', '06-10', '09-17', '04-04'],
  [2025, '01-29', '05-31', '10-06', '04-04'],
  [2026, '02-17', '06-19', '09-25', '04-05'],
  [2027, '02-06', '06-09', '09-15', '04-05'],
  [2028, '01-26', '05-28', '10-03', '04-04'],
  [2029, '02-13', '06-16', '09-22', '04-04'],
  [2030, '02-03', '06-05', '09-12', '04-05'],
])('lunar holidays and 清明 of %i', (year, newYear, dragonBoat, midAutumn, qingming) => {
  const found = [dateOfLunar(year, 1, 1), dateOfLunar(year, 5, 5), dateOfLunar(year, 8, 15), qingmingOf(year)];
  expect(found).toEqual([newYear, dragonBoat, midAutumn, qingming].map((d) => `${year}-${d}`));
});

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const byIcu = (date: string) => chinese.format(dayNumber(date) * 86_400_000);

test('lunar dates agree with ICU’s, which is a day off only where a new moon falls close to midnight', () => {
  const differing: string[] = [];
  for (let year = 1990; year <= 2100; year++)
    for (const [month, day] of [
      [1, 1],
      [5, 5],
      [8, 15],
    ] as const) {
      const date = dateOfLunar(year, month, day);
      if (byIcu(date) !== `${month}/${day}`) {
        differing.push(date);
        expect([addDays(date, -1), addDays(date, 1)].map(byIcu), date).toContain(`${month}/${day}`);
      }
    }
  expect(differing).toContain('2027-02-06');
  expect(differing).toContain('2030-02-03');
  expect(differing.length).toBeLessThan(12);
});

test.each([
  [1995, '01-31', '06-02', '09-09'],
  [2004, '01-22', '06-22', '09-28'],
  [2012, '01-23', '06-23', '09-30'],
  [2014, '01-31', '06-02', '09-08'],
  [2017, '01-28', '05-30', '10-04'],
  [2020, '01-25', '06-25', '10-01'],
  [2023, '01-22', '06-22', '09-29'],
  [2033, '01-31', '06-01', '09-08'],
  [2034, '02-19', '06-20', '09-27'],
])('%i, around inserted months', (year, newYear, dragonBoat, midAutumn) => {
  const found = [dateOfLunar(year, 1, 1), dateOfLunar(year, 5, 5), dateOfLunar(year, 8, 15)];
  expect(found).toEqual([newYear, dragonBoat, midAutumn].map((d) => `${year}-${d}`));
});

test('清明 agrees with the rule of thumb for every year of this century', () => {
  for (let year = 2000; year < 2100; year++) {
    const yy = year - 2000;
    const day = Math.floor(yy * 0.2422 + 4.81) - Math.floor(yy / 4);
    expect(qingmingOf(year), String(year)).toBe(`${year}-04-0${day}`);
  }
});

test('the 13 days of 2026 and the 11 of 2024', () => {
  expect([...statutoryHolidays(2026).keys()]).toEqual([
    ...['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-04-05', '2026-05-01'],
    ...['2026-05-02', '2026-06-19', '2026-09-25', '2026-10-01', '2026-10-02', '2026-10-03'],
  ]);
  const before = statutoryHolidays(2024);
  expect(before.size).toBe(11);
  expect(before.has('2024-02-09')).toBe(false); // New Year's Eve counts since 2025
  expect(before.has('2024-05-02')).toBe(false);
});

test('where 中秋 falls within 国庆 the two days are one', () => {
  expect(statutoryHolidays(2028).size).toBe(12);
  expect(statutoryHolidays(2028).get('2028-10-03')).toBe('national');
});

test.each([
  ['2026-10-02', 'statutory'],
  ['2026-10-05', 'shiftedOff'],
  ['2026-10-10', 'makeUp'],
  ['2026-10-11', 'weekend'],
  ['2026-10-12', 'workday'],
  ['2026-02-14', 'makeUp'],
  ['2026-02-16', 'statutory'],
  ['2026-02-23', 'shiftedOff'],
  ['2026-04-05', 'statutory'],
  ['2027-10-04', 'workday'],
])('%s is %s', (date, kind) => expect(kindOfDay(calendar, date)).toBe(kind));

test('a notice never makes a statutory holiday a workday', () => {
  const wrong: Calendar = {
    loaded: [2027],
    notices: new Map([['2027-10-01', { date: '2027-10-01', kind: 'work', nameZh: '', nameEn: '' }]]),
  };
  expect(kindOfDay(wrong, '2027-10-01')).toBe('statutory');
});

test('every day off of a notice is off, every make-up day worked', () => {
  for (const day of notices.values()) expect(isWorkday(calendar, day.date), day.date).toBe(day.kind === 'work');
  expect(describeDay(calendar, '2026-10-10')).toMatchObject({ kind: 'makeUp', holiday: 'national' });
  expect(describeDay(calendar, '2026-10-12')).toMatchObject({ kind: 'workday', holiday: null, nameZh: '' });
});

test('working days of 2026 as the notice gives them', () => {
  expect(workdaysBetween(calendar, '2026-01-01', '2026-12-31')).toHaveLength(248);
  expect(workdaysBetween(calendar, '2026-09-28', '2026-10-11', 31)).toEqual([
    ...['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09'],
  ]);
  expect(missingYears(calendar, '2026-11-24', '2027-05-24')).toEqual([2027]);
});

const anyDate = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }).map(dateOf);

test('each date has exactly one kind, whatever a notice says', () => {
  const anyNotice = fc.record({ date: anyDate, kind: fc.constantFrom('off' as const, 'work' as const) });
  fc.assert(
    fc.property(anyNotice, ({ date, kind }) => {
      const one: Calendar = { loaded: [], notices: new Map([[date, { date, kind, nameZh: '', nameEn: '' }]]) };
      const isLegal = statutoryHolidays(Number(date.slice(0, 4))).has(date);
      const isWeekend = weekdayOf(date) > 5;
      const expected = {
        statutory: isLegal,
        shiftedOff: !isLegal && kind === 'off',
        makeUp: !isLegal && kind === 'work' && isWeekend,
        weekend: false,
        workday: !isLegal && kind === 'work' && !isWeekend,
      };
      expect(Object.values(expected).filter(Boolean)).toHaveLength(1);
      expect(expected[kindOfDay(one, date)]).toBe(true);
      expect(isWorkday(one, date)).toBe(!isLegal && kind === 'work');
    }),
  );
});

const anyTerm = fc
  .record({
    startsOn: anyDate,
    weeks: fc.integer({ min: 1, max: 30 }),
    weekStartsOn: fc.constantFrom(1 as const, 7 as const),
  })
  .map((t) => ({ academicYear: '2026-2027', ord: 1, ...t }));

test('week and date lead to each other', () => {
  fc.assert(
    fc.property(anyTerm, fc.integer({ min: 0, max: 250 }), (term, offset) => {
      const date = addDays(weekOneOf(term), offset);
      const day = teachingDay(term, date);
      expect(day === null).toBe(offset >= term.weeks * 7);
      if (day) expect(dateOfWeek(term, day.week, day.weekday)).toBe(date);
    }),
  );
});

test('every week has seven days, the first begins on the week’s first day and holds the start', () => {
  fc.assert(
    fc.property(anyTerm, (term) => {
      const all = datesBetween(weekOneOf(term), endOfTerm(term));
      expect(all).toHaveLength(term.weeks * 7);
      expect(weekdayOf(weekOneOf(term))).toBe(term.weekStartsOn);
      expect(all.slice(0, 7)).toContain(term.startsOn);
      expect(teachingDay(term, addDays(weekOneOf(term), -1))).toBeNull();
      expect(all.map((d) => teachingDay(term, d)?.week)).toEqual(all.map((_, i) => Math.floor(i / 7) + 1));
    }),
  );
});

test('the teaching week of the day of the pictures', () => {
  const term = usualTerm(2026, 1);
  expect(term).toMatchObject({ startsOn: '2026-08-31', weeks: 20 });
  expect(termOn([term], '2026-11-24')?.day).toEqual({ week: 13, weekday: 2 });
  expect(teachingDay({ ...term, weekStartsOn: 7 }, '2026-11-29')).toEqual({ week: 14, weekday: 7 });
});

test('usual terms do not overlap and leave a winter and a summer', () => {
  for (let year = 2015; year < 2045; year++) {
    const [first, second, next] = [usualTerm(year, 1), usualTerm(year, 2), usualTerm(year + 1, 1)];
    expect(overlappingTerm([first, next], second), String(year)).toBeUndefined();
    expect(weekdayOf(second.startsOn)).toBe(1);
    expect(second.weeks).toBeGreaterThanOrEqual(17);
  }
});

test('the next term is proposed and missing ones are filled in', () => {
  const first = usualTerm(2026, 1);
  expect(proposeTerm([], '2026-11-24')).toEqual(first);
  expect(proposeTerm([first], '2026-11-24')).toEqual(usualTerm(2026, 2));
  const over = termsOver([first], '2026-09-01', '2028-06-30');
  expect(over.map((t) => [t.academicYear, t.ord, t.isProposed])).toEqual([
    ['2026-2027', 1, false],
    ['2026-2027', 2, true],
    ['2027-2028', 1, true],
    ['2027-2028', 2, true],
  ]);
});
