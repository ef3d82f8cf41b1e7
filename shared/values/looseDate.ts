// Dates as rosters write them: Excel serials, 2026/9/1, 2026.9.1, 2026年9月1日, 20260901, 202609, and ranges.
import { type Cell, isCellDate } from '../tabular/table.ts';
import { halfWidth, unquoted } from './normalise.ts';
import { bad, good, type Parsed, said } from './parsed.ts';
import { unusableCell } from './unusable.ts';

export type DateSystem = '1900' | '1904' | null;
export type LooseRange = { startsOn: string; endsOn: string };

const SEPARATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[ T]+\d{1,2}:\d{2}.*)?$/;
const SEPARATED_MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(份)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/;
const SHORT = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,4}$/;
const RANGE = /^(.{6,}?)\s*(?:至|到|—+|–|~|～|--|\s-\s)\s*(.{6,})$/;

/**
 * Reads one day as YYYY-MM-DD. A bare number needs the `dateSystem` of its workbook; null refuses it.
 * Nothing is ever moved by a day: serial 60 and all of Excel's 1900 calendar before March 1900 are refused.
 */
export function parseLooseDate(cell: Cell, dateSystem: DateSystem): Parsed<string> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  if (isCellDate(cell)) return ofExcelDay(cell.date, dateSystem);
  if (typeof cell === 'number') return ofNumber(cell, dateSystem);
  const text = typeof cell === 'string' ? halfWidth(unquoted(cell)).trim() : '';
  return text === '' ? bad('values.empty') : ofText(text);
}

/** Reads “2026-03-01至2026-08-31” (also 到, ~, —) in one cell. */
export function parseLooseRange(cell: Cell): Parsed<LooseRange> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  const text = typeof cell === 'string' ? halfWidth(unquoted(cell)).trim() : '';
  if (text === '') return bad('values.empty');
  const parts = RANGE.exec(text);
  if (!parts) return bad('values.date.unknown', { shown: shown(text) });
  const from = ofText((parts[1] ?? '').trim());
  if (!from.ok) return from;
  const to = ofText((parts[2] ?? '').trim());
  if (!to.ok) return to;
  if (to.value < from.value) return bad('values.date.order', { from: from.value, to: to.value });
  return good({ startsOn: from.value, endsOn: to.value });
}

function ofText(text: string): Parsed<string> {
  const full = SEPARATED.exec(text) ?? COMPACT.exec(text);
  if (full) return day(Number(full[1]), Number(full[2]), Number(full[3]), text);
  const month = SEPARATED_MONTH.exec(text) ?? COMPACT_MONTH.exec(text);
  if (month) {
    const parsed = day(Number(month[1]), Number(month[2]), 1, text);
    return parsed.ok ? good(parsed.value, said('values.note.month', { shown: parsed.value })) : parsed;
  }
  if (SHORT.test(text)) return bad('values.date.ambiguous', { shown: shown(text) });
  if (/^\d{1,6}(\.\d+)?$/.test(text)) return bad('values.date.serial', { shown: shown(text) });
  return bad('values.date.unknown', { shown: shown(text) });
}

function ofNumber(value: number, dateSystem: DateSystem): Parsed<string> {
  const text = String(value);
  if (COMPACT.test(text) || COMPACT_MONTH.test(text)) return ofText(text);
  if (dateSystem === null || value < 0 || value > 99_999) return bad('values.date.serial', { shown: shown(text) });
  const days = Math.floor(value);
  if (dateSystem === '1900' && days <= 60) return bad('values.date.oldSerial');
  const base = dateSystem === '1900' ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  return inYears(new Date(base + days * 86_400_000).toISOString().slice(0, 10), text);
}

function ofExcelDay(date: string, dateSystem: DateSystem): Parsed<string> {
  if (dateSystem === '1900' && date < '1900-03-01') return bad('values.date.oldSerial');
  return inYears(date, date);
}

function day(year: number, month: number, dayOfMonth: number, text: string): Parsed<string> {
  const iso = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`;
  const inRange = inYears(iso, text);
  if (!inRange.ok) return inRange;
  const at = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso;
  return exists ? good(iso) : bad('values.date.missing', { shown: shown(text) });
}

function inYears(iso: string, text: string): Parsed<string> {
  const year = Number(iso.slice(0, 4));
  return year >= 1900 && year <= 2100 && iso.length === 10
    ? good(iso)
    : bad('values.date.year', { shown: shown(text) });
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

/** Enough of a foreign text to recognise it, never the whole of a megabyte. */
function shown(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
