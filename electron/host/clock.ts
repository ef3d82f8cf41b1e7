// The one clock of the host; tests and the headless journey inject their own.
import type { ReadDb } from '../db/read.ts';

export type Clock = { now(): Date };
export const systemClock: Clock = { now: () => new Date() };

const DEFAULT_ZONE = 'Asia/Shanghai';
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date `YYYY-MM-DD` of a moment in the college's zone. */
export function dateIn(zone: string, moment: Date): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(moment);
}

/** The college's time zone (IANA name). */
export function zoneOf(db: ReadDb): string {
  return (
    db.get<{ timeZone: string }>('SELECT timeZone FROM college WHERE archivedAt IS NULL')?.timeZone ?? DEFAULT_ZONE
  );
}
