// The rules of backups: when one is due, which are kept, how much room is needed, when a line turns amber.

const DAY_MS = 86_400_000;
/** A last good backup older than this is said in amber. */
export const AMBER_DAYS = 7;
/** Days between two rehearsals, and between two full checks of the live store. */
export const REHEARSE_DAYS = 7;
/** Days for which a store that was replaced by a restore is kept. */
export const KEEP_REPLACED_DAYS = 30;
/** An import of more rows than this is preceded by a backup. */
export const LARGE_IMPORT = 500;
/** Bytes below which the free room is said in a banner. */
export const LOW_ROOM = 1_000_000_000;
/** Bytes that stay free beside what an action needs itself. */
export const RESERVE = 100_000_000;
/** Bytes given up on a full disk, so that the work at hand can be saved. */
export const BALLAST = 64 * 1024 * 1024;

const DAYS_KEPT = 7;
const WEEKS_KEPT = 4;
const MONTHS_KEPT = 12;
/** Backups made before an upgrade, an import or a restore, and those asked for, stay at least this long. */
const ASKED_KEPT_DAYS = 14;

export type Kept = { name: string; madeAt: string; kind: string };

/** Whole days from one moment to another (UTC, ISO); never below 0. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS));

/** Whether `days` have passed since `at`, or it never was. A moment in the future counts as never: the clock was wrong. */
export function isDue(at: string | null, now: string, days: number): boolean {
  if (at === null) return true;
  const age = Date.parse(now) - Date.parse(at);
  return age >= days * DAY_MS || age < -DAY_MS;
}

/** Bytes that have to be free before the store is copied, imported into or upgraded. */
export const roomNeeded = (storeBytes: number, reserve: number = RESERVE): number => 2 * storeBytes + reserve;

/**
 * The backups that may be cleared away: neither the newest, nor the newest of one of the last 7 days, 4 weeks or
 * 12 months that have any, nor one asked for within the last 14 days.
 */
export function toClear(backups: readonly Kept[], now: string): string[] {
  const newestFirst = [...backups].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  const kept = new Set<string>();
  for (const [bucket, most] of [
    [dayOf, DAYS_KEPT],
    [weekOf, WEEKS_KEPT],
    [monthOf, MONTHS_KEPT],
  ] as const) {
    const seen = new Set<string>();
    for (const { name, madeAt } of newestFirst) {
      const key = bucket(madeAt);
      if (seen.has(key)) continue;
      if (seen.size === most) break;
      seen.add(key);
      kept.add(name);
    }
  }
  for (const { name, madeAt, kind } of newestFirst)
    if (kind !== 'daily' && daysBetween(madeAt, now) < ASKED_KEPT_DAYS) kept.add(name);
  return newestFirst.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}

const dayOf = (at: string): string => at.slice(0, 10);
const monthOf = (at: string): string => at.slice(0, 7);
/** Weeks counted from a Monday (1970-01-05). */
const weekOf = (at: string): string => String(Math.floor((Date.parse(at) / DAY_MS - 4) / 7));
