// Writes tables for people and for Excel: .xlsx with typed columns, .csv that no spreadsheet takes for a formula.
import { writeXlsx as writeWorkbook } from 'hucre';
import { writeAtomically } from './atomicFile.ts';

export type ColumnType = 'text' | 'number' | 'date';
export type OutColumn = { header: string; type: ColumnType /** Characters, about as Excel counts. */; width?: number };
export type OutCell = string | number | null;
export type OutSheet = { name: string; columns: readonly OutColumn[]; rows: readonly (readonly OutCell[])[] };

const FORMATS: Readonly<Record<ColumnType, string | null>> = { text: '@', number: null, date: 'yyyy-mm-dd' };
const FORMULA_START = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;
const BOM = '\ufeff';

/** The bytes of a workbook: text stays text (never a formula), dates are real dates, the header row is fixed. */
export async function xlsxBytes(document: { sheets: readonly OutSheet[] }): Promise<Uint8Array> {
  return await writeWorkbook({
    sheets: document.sheets.map((sheet) => ({
      name: sheetName(sheet.name),
      columns: sheet.columns.map(columnDefinition),
      rows: [
        sheet.columns.map((column) => storable(column.header)),
        ...sheet.rows.map((row) => rowOf(sheet.columns, row)),
      ],
      cells: new Map(
        sheet.columns.map((column, i) => [`0,${i}`, { value: column.header, style: { font: { bold: true } } }]),
      ),
      freezePane: { rows: 1 },
    })),
  });
}

export async function writeXlsx(path: string, document: { sheets: readonly OutSheet[] }): Promise<void> {
  await writeAtomically(path, await xlsxBytes(document));
}

/** The text of a CSV: UTF-8 with byte order mark, CRLF, `'` before what Excel would run; plain numbers stay as they are. */
export function csvText(table: Pick<OutSheet, 'columns' | 'rows'>): string {
  const lines = [table.columns.map((column) => column.header), ...table.rows];
  return BOM + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

export async function writeCsv(path: string, table: Pick<OutSheet, 'columns' | 'rows'>): Promise<void> {
  await writeAtomically(path, new TextEncoder().encode(csvText(table)));
}

/** `=`, `+`, `-`, `@`, tab, CR and their full-width forms, also behind invisible marks, get an apostrophe in front. */
export function csvField(cell: OutCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function columnDefinition(column: OutColumn) {
  const numFmt = FORMATS[column.type];
  return { width: column.width ?? Math.max(10, column.header.length * 2 + 2), ...(numFmt ? { numFmt } : {}) };
}

function rowOf(columns: readonly OutColumn[], row: readonly OutCell[]) {
  return columns.map((column, i) => {
    const cell = row[i] ?? null;
    if (cell === null) return null;
    if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
    const isDay = column.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell >= '1900-03-01';
    return isDay ? new Date(`${cell}T00:00:00Z`) : storable(cell);
  });
}

/** XML has no place for most control characters and a cell holds 32,767 characters. */
function storable(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')
    .slice(0, 32_767);
}

/** Excel refuses these characters in sheet names and more than 31 of any. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet1'
  );
}
