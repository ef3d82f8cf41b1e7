// What a class name tells: the year of entry and the major, as colleges write them.
import { addDays } from '../../values/day.ts';

/** Year of entry: 数控技术2501班, 2025级数控1班, 数控25-1班, 25数控1班 are all 2025; null when the name has none. */
export function entryYearOf(className: string): number | null {
  const name = className.normalize('NFKC');
  const full = /(?<!\d)(20\d{2})(?!\d)/.exec(name)?.[1];
  if (full) return Number(full);
  const short = /(?<!\d)(\d{2})(?:\d{2}(?!\d)|级|-\d)/.exec(name)?.[1] ?? /^(\d{2})(?!\d)/.exec(name)?.[1];
  return short ? 2000 + Number(short) : null;
}

/** The words of a class name without year, number and 班: 数控技术2501班 is 数控技术. */
export function majorOfClassName(className: string): string {
  const words = className
    .normalize('NFKC')
    .replaceAll(/[（(].*?[）)]/g, '')
    .replaceAll(/\d+\s*级?|[-—_#]/g, '')
    .replace(/班$/, '');
  return words.trim() || className.trim();
}

/** Usual first and last day of a cohort: 1 September to the end of June for whole years, otherwise to the day. */
export function usualPeriod(entryYear: number, months: number): { startsOn: string; endsOn: string } {
  const startsOn = `${entryYear}-09-01`;
  if (months % 12 === 0) return { startsOn, endsOn: `${entryYear + months / 12}-06-30` };
  const month = 8 + months; // counted from January of the year of entry, from 0
  const next = `${entryYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return { startsOn, endsOn: addDays(next, -1) };
}
