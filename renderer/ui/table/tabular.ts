// A table as plain text and as rows of values: what is copied, exported and printed.
import type { ExportColumn } from '../services.tsx';
import type { CellValue, Column } from './types.ts';

/** Heads and values of the shown columns, in their order. */
export function valueRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CellValue[][] {
  return rows.map((row) => columns.map((column) => column.value(row)));
}

/** Tab-separated with a head line, as spreadsheets take it; tabs and line ends inside a value become spaces. */
export function asText(heads: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  return [heads, ...rows].map((cells) => cells.map((cell) => clean(cell)).join('\t')).join('\n');
}

/** The kind of each column of a workbook: as declared, else number where every value is one. */
export function exportColumns<Row>(
  columns: readonly Column<Row>[],
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
): ExportColumn[] {
  return columns.map((column, index) => ({
    header: heads[index] ?? '',
    type: column.exportAs ?? (isNumeric(rows, index) ? 'number' : 'text'),
  }));
}

function isNumeric(rows: readonly (readonly CellValue[])[], index: number): boolean {
  const known = rows.map((row) => row[index] ?? null).filter((value) => value !== null);
  return known.length > 0 && known.every((value) => typeof value === 'number');
}

function clean(value: CellValue): string {
  return String(value ?? '').replace(/[\t\r\n]+/g, ' ');
}

/** The same as a table for spreadsheets that would turn long digits of a text into a number. */
export function asHtml(heads: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const head = heads.map((text) => `<th>${escapeHtml(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('');
  return `<table><tr>${head}</tr>${body}</table>`;
}

function htmlCell(value: CellValue): string {
  if (typeof value === 'number') return `<td>${value}</td>`;
  return `<td style="mso-number-format:'\\@'">${escapeHtml(value ?? '')}</td>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
