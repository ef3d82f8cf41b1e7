// Reads the JSON shape of a holiday notice: { year, papers, days: [{ name, date, isOffDay }] }.
import { dateIn, type Entries } from './notice.read.ts';

/** Lines are numbers of entries, from 1; line 0 is the file as a whole. */
export function jsonEntries(text: string): Entries {
  const result: Entries = { entries: [], problems: [], year: null, source: '' };
  const root = parsed(text);
  const days = isRecord(root) ? root.days : root;
  if (!Array.isArray(days)) {
    result.problems.push({
      line: 0,
      key: root === undefined ? 'calendar.read.notJson' : 'calendar.read.noList',
      params: {},
    });
    return result;
  }
  if (isRecord(root)) {
    if (isYear(root.year)) result.year = root.year;
    if (Array.isArray(root.papers))
      result.source = root.papers
        .filter((p) => typeof p === 'string')
        .join(' ')
        .slice(0, 200);
  }
  for (const [i, day] of days.slice(0, 2000).entries()) addDay(result, i + 1, day);
  return result;
}

function addDay(result: Entries, line: number, day: unknown): void {
  const { date, isOffDay, name } = isRecord(day) ? day : {};
  const real = typeof date === 'string' ? dateIn(date) : null;
  if (!real) {
    const shown = typeof date === 'string' ? date.slice(0, 40) : '–';
    result.problems.push({ line, key: 'calendar.read.noDate', params: { shown } });
  } else if (typeof isOffDay !== 'boolean') {
    result.problems.push({ line, key: 'calendar.read.noKind', params: { date: real } });
  } else {
    result.entries.push({ line, date: real, isOff: isOffDay, name: plain(name) });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100;

/** A name without characters that cannot be shown, at most 60 long. */
export const plain = (name: unknown): string =>
  typeof name === 'string'
    ? [...name.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')].slice(0, 60).join('').trim()
    : '';
