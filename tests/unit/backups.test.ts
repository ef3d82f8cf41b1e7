// The rules of backups: which are kept, when one is due; and the version the manifest names.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDue, type Kept, roomNeeded, toClear } from '../../shared/features/backups/backups.rules.ts';
import { VERSION } from '../../shared/version.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-24T01:00:00Z');
const daily = (daysAgo: number): Kept => ({
  name: `d${daysAgo}`,
  madeAt: new Date(NOW - daysAgo * DAY).toISOString(),
  kind: 'daily',
});
const now = new Date(NOW).toISOString();

test('of a backup a day for two years, 7 days, 4 weeks and 12 months are kept', () => {
  const all = Array.from({ length: 730 }, (_, n) => daily(n));
  const gone = new Set(toClear(all, now));
  const kept = all.filter(({ name }) => !gone.has(name)).map(({ name }) => Number(name.slice(1)));
  expect(kept.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  // 24 November 2026 is a Tuesday: Sundays end weeks, months end on their last day.
  expect(kept.slice(7)).toEqual([9, 16, 24, 55, 85, 116, 147, 177, 208, 238, 269, 297, 328]);
});

test('the newest is never cleared, nor one asked for within 14 days; clearing twice clears nothing more', () => {
  const backup = fc.record({ ago: fc.integer({ min: 0, max: 500 * DAY }), kind: fc.constantFrom('daily', 'manual') });
  fc.assert(
    fc.property(fc.array(backup, { maxLength: 60 }), (made) => {
      const all = made.map(({ ago, kind }, n) => ({ name: `${n}`, madeAt: new Date(NOW - ago).toISOString(), kind }));
      const gone = toClear(all, now);
      const kept = all.filter(({ name }) => !gone.includes(name));
      const newest = [...all].sort((a, b) => b.madeAt.localeCompare(a.madeAt))[0];
      const asked = all.filter(({ kind, madeAt }) => kind === 'manual' && NOW - Date.parse(madeAt) < 14 * DAY);
      expect(asked.every((one) => kept.includes(one))).toBe(true);
      expect(newest === undefined || kept.some(({ madeAt }) => madeAt === newest.madeAt)).toBe(true);
      expect(toClear(kept, now)).toEqual([]);
      expect(kept.filter(({ kind }) => kind === 'daily').length).toBeLessThanOrEqual(23);
    }),
  );
});

test('a backup is due when the last is a day old, when there is none, and when the clock was wrong', () => {
  const ago = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();
  expect([23, 24, -1, -25].map((hours) => isDue(ago(hours), now, 1))).toEqual([false, true, false, true]);
  expect(isDue(null, now, 1)).toBe(true);
  expect(roomNeeded(25_000_000)).toBe(150_000_000);
});

test('the version in manifests is that of the program', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(VERSION).toBe(version);
});
