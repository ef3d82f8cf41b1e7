// Blocks of scores to and from the clipboard, as Excel writes them: cells by tab, rows by line.
import type { Said } from '../../../shared/values/parsed.ts';
import { parseScore } from '../../../shared/values/score.ts';

/** One cell typed or pasted: hundredths, null for an empty one, or the sentence why it is no score. */
export type CellInput = { ok: true; value: number | null } | { ok: false; problem: Said };

/** Reads what was typed into one cell; empty is not rated. */
export function cellInput(text: string): CellInput {
  if (text.trim() === '') return { ok: true, value: null };
  const parsed = parseScore(text);
  return parsed.ok ? { ok: true, value: parsed.value } : { ok: false, problem: parsed.problem };
}

/** A block from the clipboard as rows of cells; the line end that Excel adds is no row. */
export function readBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}

/** Scores as Excel reads them; what is not rated is an empty cell. */
export function writeBlock(rows: readonly (readonly (number | null)[])[]): string {
  return rows.map((row) => row.map((value) => (value === null ? '' : shownScore(value))).join('\t')).join('\n');
}

/** 86 or 86.5: hundredths without needless zeros. */
export function shownScore(hundredths: number): string {
  return String(hundredths / 100);
}

/** 88.0: one decimal as printed. */
export function oneDecimal(hundredths: number): string {
  return (hundredths / 100).toFixed(1);
}

/** 5.16 or 5.193: a part in millionths of a point, exact, with two decimals or more. */
export function exactPoints(millionths: number): string {
  return withDecimals(millionths, 1_000_000, 6);
}

/** A whole number over a power of ten, exact, with two decimals or more. */
export function withDecimals(value: number, unit: number, digits: number): string {
  const rest = String(value % unit)
    .padStart(digits, '0')
    .replace(/0+$/, '')
    .padEnd(2, '0');
  return `${Math.floor(value / unit)}.${rest}`;
}
