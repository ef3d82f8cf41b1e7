// Reads the all-day events of an ICS calendar (RFC 5545): each day between DTSTART and DTEND with its summary.
import { dateOf, dayNumber } from '../../values/day.ts';
import { dateIn, type Entries } from './notice.read.ts';
import { plain } from './noticeJson.read.ts';

type Line = { line: number; name: string; value: string };
type Event = { line: number; start?: Line; end?: Line; summary: string };

/** Longest event taken for a holiday, in days. */
const LONGEST = 40;
/** Words that make an event a make-up workday; everything else is a day off. */
const WORK = /班|补|work|make-?up/i;

/** Lines are those of the file, from 1. */
export function eventsOfIcs(text: string): Entries {
  const result: Entries = { entries: [], problems: [], year: null, source: '' };
  let event: Event | null = null;
  for (const line of unfolded(text)) {
    const marks = `${line.name}:${line.value}`.toUpperCase();
    if (marks === 'BEGIN:VEVENT') event = { line: line.line, summary: '' };
    else if (marks === 'END:VEVENT') {
      if (event) addEvent(result, event);
      event = null;
    } else if (event) note(event, line);
    else if (line.name === 'X-WR-CALNAME') result.source = plain(unescaped(line.value));
  }
  if (event) result.problems.push({ line: event.line, key: 'calendar.read.openEvent', params: {} });
  return result;
}

function note(event: Event, line: Line): void {
  if (line.name === 'DTSTART') event.start ??= line;
  else if (line.name === 'DTEND') event.end ??= line;
  else if (line.name === 'SUMMARY') event.summary = plain(unescaped(line.value));
}

function addEvent(result: Entries, { line, start, end, summary }: Event): void {
  const from = start && dateIn(start.value.slice(0, 8));
  const until = end ? dateIn(end.value.slice(0, 8)) : null;
  if (!from || (end && !until)) {
    const wrong = from ? end : start;
    result.problems.push({
      line: wrong?.line ?? line,
      key: 'calendar.read.noDate',
      params: { shown: wrong?.value.slice(0, 40) ?? '–' },
    });
    return;
  }
  // DTEND of an all-day event is the day after its last; an event without one, or ending the same day, is one day.
  const days = until ? Math.max(1, dayNumber(until) - dayNumber(from)) : 1;
  if (days > LONGEST) {
    result.problems.push({ line, key: 'calendar.read.tooLong', params: { date: from, days: String(days) } });
    return;
  }
  const isOff = !WORK.test(summary);
  for (let i = 0; i < days; i++)
    result.entries.push({ line, date: dateOf(dayNumber(from) + i), isOff, name: nameOf(summary) });
}

/** The holiday's name without the words that say off or work. */
const nameOf = (summary: string): string =>
  summary
    .replaceAll(/[（(【[].*?[）)】\]]/g, '')
    .replaceAll(/(调休|补班|上班|放假|假期|休息|第\s*\d+\s*天.*|\s+\d+\/\d+)/g, '')
    .trim() || summary;

/** Logical lines: a line that begins with a space or tab goes on from the one before. */
function unfolded(text: string): Line[] {
  const lines: { line: number; text: string }[] = [];
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(raw) && last) last.text += raw.slice(1);
    else lines.push({ line: i + 1, text: raw });
  }
  return lines.map(({ line, text: whole }) => {
    const [, name = '', value = ''] = /^\uFEFF?([A-Za-z0-9-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/s.exec(whole) ?? [];
    return { line, name: name.toUpperCase(), value: value.trim() };
  });
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, c: string) => (c.toLowerCase() === 'n' ? ' ' : c));
