// Arithmetic on calendar dates `YYYY-MM-DD` without zones: numbers of days since 1970-01-01.

const DAY_MS = 86_400_000;
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days since 1970-01-01 (a Thursday). */
export const dayNumber = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;

/** The date of a day number. */
export function dateOf(number: number): string {
  const at = new Date(number * DAY_MS);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
}

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** Days from `from` to `to`; 0 for the same day. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Monday 1 to Sunday 7. */
export const weekdayOf = (date: string): number => weekdayOfNumber(dayNumber(date));
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Whether a weekday mask (Monday = 1 ... Sunday = 64) contains the date. */
export const inMask = (mask: number, date: string): boolean => (mask & (1 << (weekdayOf(date) - 1))) !== 0;

/** All dates from `from` to `to`, both included; none when `to` is earlier. */
export function datesBetween(from: string, to: string): string[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, i) => dateOf(first + i));
}
