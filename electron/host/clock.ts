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

/** The moment (ISO) at which a calendar date begins in the zone. */
export function startOfDay(zone: string, date: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const [hours = 0, minutes = 0] = parts.format(noon).split(':').map(Number);
  const isNextDay = dateIn(zone, noon) > date;
  const offset = (hours - 12 + (isNextDay ? 24 : 0)) * 60 + minutes;
  return new Date(Date.parse(`${date}T00:00:00Z`) - offset * 60_000).toISOString();
}

/** The college's time zone (IANA name). */
export function zoneOf(db: ReadDb): string {
  return (
    db.get<{ timeZone: string }>('SELECT timeZone FROM college WHERE archivedAt IS NULL')?.timeZone ?? DEFAULT_ZONE
  );
}
