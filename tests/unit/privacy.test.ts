// Age, consent and keeping times: the edges of birthdays and months hold for any dates.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretches } from '../../electron/features/privacy/flags.sql.ts';
import {
  ageOn,
  comesOfAge,
  consentOn,
  dueOn,
  guardianConsent,
  isBlocked,
  monthsLater,
} from '../../shared/features/privacy/privacy.rules.ts';
import { addDays, dateOf, dayNumber } from '../../shared/values/day.ts';

const day = (from: string, to: string) => fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dateOf);
const born = day('1960-01-01', '2024-12-31');
const today = day('2025-01-01', '2060-12-31');

test('somebody counts as a year older from the day after the birthday, also when born on 29 February', () => {
  expect(comesOfAge('2012-11-24', 14)).toBe('2026-11-25');
  expect(comesOfAge('2008-02-29', 14)).toBe('2022-03-01');
  expect(comesOfAge('2008-02-29', 16)).toBe('2024-03-01');
  expect(ageOn('2012-11-24', '2026-11-24')).toBe(13);
  expect(ageOn('2012-11-24', '2026-11-25')).toBe(14);
  expect(ageOn('2026-05-01', '2026-04-01')).toBe(0);
});

test('any age begins on one day and never goes back', () => {
  fc.assert(
    fc.property(born, fc.integer({ min: 1, max: 80 }), (bornOn, years) => {
      const from = comesOfAge(bornOn, years);
      expect(ageOn(bornOn, from)).toBe(years);
      expect(ageOn(bornOn, addDays(from, -1))).toBe(years - 1);
      expect(comesOfAge(bornOn, years + 1) > from).toBe(true);
    }),
  );
});

test('under 14 nothing is processed without a consent that holds; from 14 to 17 its lack is told; of age it is not needed', () => {
  fc.assert(
    fc.property(born, today, fc.array(fc.tuple(today, fc.option(today))), (bornOn, on, given) => {
      const facts = given.map(([givenOn, withdrawnOn]) => ({ kind: 'guardian', givenOn, withdrawnOn }));
      const holds = consentOn(facts, 'guardian', on);
      const age = ageOn(bornOn, on);
      expect(isBlocked(bornOn, facts, on)).toBe(age < 14 && !holds);
      const state = guardianConsent(bornOn, facts, on);
      expect(state === 'given').toBe(holds);
      expect(state === 'notNeeded').toBe(!holds && age >= 18);
      expect(['missing', 'withdrawn'].includes(state)).toBe(!holds && age < 18);
    }),
  );
  expect(guardianConsent(null, [], '2026-11-24')).toBe('unknown');
  const taken = [{ kind: 'guardian', givenOn: '2026-01-01', withdrawnOn: '2026-11-24' }];
  expect(guardianConsent('2010-01-01', taken, '2026-11-23')).toBe('given');
  expect(guardianConsent('2010-01-01', taken, '2026-11-24')).toBe('withdrawn');
  expect(consentOn([{ ...taken[0], kind: 'notice' } as never], 'guardian', '2026-06-01')).toBe(false);
});

test('months are full: the last day of a shorter month, and the day after may erase', () => {
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsLater('2023-11-30', 3)).toBe('2024-02-29');
  expect(monthsLater('2026-12-15', 1)).toBe('2027-01-15');
  expect(dueOn('2026-08-31', 60)).toBe('2031-09-01');
  expect(dueOn('2026-08-31', 0)).toBe('2026-09-01');
  expect(dueOn('2026-08-31', null)).toBeNull();
  fc.assert(
    fc.property(today, fc.integer({ min: 0, max: 400 }), (from, months) => {
      const later = monthsLater(from, months);
      const ahead =
        (Number(later.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
        Number(later.slice(5, 7)) -
        Number(from.slice(5, 7));
      expect(ahead).toBe(months);
      expect(later.slice(8) <= from.slice(8)).toBe(true);
      expect(monthsLater(from, months + 1) > later).toBe(true);
    }),
  );
});

test('more than 20 looks within any hour are told once; 20 are not', () => {
  const minute = 60_000;
  const every = (n: number, gap: number) => Array.from({ length: n }, (_, i) => i * gap);
  expect(stretches(every(20, minute))).toEqual([]);
  expect(stretches(every(40, 3 * minute))).toEqual([]);
  expect(stretches(every(21, minute)).map(({ count }) => count)).toEqual([21]);
  expect(stretches(every(90, minute)).map(({ count }) => count)).toEqual([90]);
  const twice = [...every(30, minute), ...every(30, minute).map((at) => at + 10 * 60 * minute)];
  expect(stretches(twice).map(({ count }) => count)).toEqual([30, 30]);
});
