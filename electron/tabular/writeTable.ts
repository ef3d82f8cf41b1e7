// Writes tables for people and for Excel: .xlsx with typed columns, .csv that no spreadsheet takes for a formula.
import { writeXlsx as writeWorkbook } from 'hucre';
import { writeAtomically } from './atomicFile.ts';

export type ColumnType = 'text' | 'number' | 'date';
/** `fill` and `ink` are six hex digits; a hatch is drawn in `ink`. */
export type Paint = { fill: string; hatch?: 'up' | 'down' | 'across' | 'upright' | 'grid' | 'dots'; ink?: string };
export type OutColumn = {
  header: string;
  type: ColumnType;
  /** Characters, about as Excel counts. */
  width?: number;
  paint?: Paint;
};
export type OutCell = string | number | null;
/** A text on a ground of its own. */
export type PaintedCell = { text: string; paint: Paint };
export type SheetCell = OutCell | PaintedCell;
type Table<Cell> = { columns: readonly OutColumn[]; rows: readonly (readonly Cell[])[] };
export type OutSheet = Table<SheetCell> & {
  name: string;
  /** A row above the header, which stays in view with it: what the colours mean. */
  lead?: readonly SheetCell[];
};

const FORMATS: Readonly<Record<ColumnType, string | null>> = { text: '@', number: null, date: 'yyyy-mm-dd' };
const FORMULA_START = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;
const BOM = '\ufeff';

/** The bytes of a workbook: text stays text (never a formula), dates are real dates, the header row is fixed. */
export async function xlsxBytes(document: { sheets: readonly OutSheet[] }): Promise<Uint8Array> {
  return await writeWorkbook({
    sheets: document.sheets.map((sheet) => {
      const lead = sheet.lead ? [rowOf([], sheet.lead)] : [];
      return {
        name: sheetName(sheet.name),
        columns: sheet.columns.map(columnDefinition),
        rows: [
          ...lead,
          sheet.columns.map((column) => storable(column.header)),
          ...sheet.rows.map((row) => rowOf(sheet.columns, row)),
        ],
        cells: styledCells(sheet, lead.length),
        freezePane: { rows: lead.length + 1 },
      };
    }),
  });
}

export async function writeXlsx(path: string, document: { sheets: readonly OutSheet[] }): Promise<void> {
  await writeAtomically(path, await xlsxBytes(document));
}

/** The text of a CSV: UTF-8 with byte order mark, CRLF, `'` before what Excel would run; plain numbers stay as they are. */
export function csvText(table: Table<OutCell>): string {
  const lines = [table.columns.map((column) => column.header), ...table.rows];
  return BOM + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

export async function writeCsv(path: string, table: Table<OutCell>): Promise<void> {
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

function rowOf(columns: readonly OutColumn[], row: readonly SheetCell[]) {
  return Array.from({ length: Math.max(columns.length, row.length) }, (_, i) => {
    const cell = row[i] ?? null;
    if (cell === null) return null;
    if (typeof cell === 'object') return storable(cell.text);
    if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
    const isDay = columns[i]?.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell >= '1900-03-01';
    return isDay ? new Date(`${cell}T00:00:00Z`) : storable(cell);
  });
}

type Styled = { value: string; style: { font?: { bold: true }; fill?: ReturnType<typeof fillOf>; numFmt?: string } };

/** The header, `headerAt` rows down, in bold, and everything that has a ground of its own. */
function styledCells({ columns, rows, lead = [] }: OutSheet, headerAt: number): Map<string, Styled> {
  const fills = new Map<Paint, ReturnType<typeof fillOf>>();
  const fill = (paint: Paint) => {
    const known = fills.get(paint) ?? fillOf(paint);
    fills.set(paint, known);
    return { fill: known };
  };
  const cells = new Map<string, Styled>();
  columns.forEach(({ header, paint }, i) => {
    const style = { font: { bold: true as const }, ...(paint && fill(paint)) };
    cells.set(`${headerAt},${i}`, { value: storable(header), style });
  });
  const painted = (row: readonly SheetCell[], r: number) =>
    row.forEach((cell, i) => {
      if (cell === null || typeof cell !== 'object') return;
      cells.set(`${r},${i}`, { value: storable(cell.text), style: { ...fill(cell.paint), numFmt: '@' } });
    });
  painted(lead, 0);
  rows.forEach((row, r) => {
    painted(row, headerAt + 1 + r);
  });
  return cells;
}

const HATCHES = {
  up: 'lightUp',
  down: 'lightDown',
  across: 'lightHorizontal',
  upright: 'lightVertical',
  grid: 'lightTrellis',
  dots: 'gray125',
} as const;

/** What Excel calls the foreground is the colour of a solid ground, and of a hatch the lines. */
function fillOf({ fill, hatch, ink = '000000' }: Paint) {
  const lines = { fgColor: { rgb: ink }, bgColor: { rgb: fill } };
  if (hatch) return { type: 'pattern' as const, pattern: HATCHES[hatch], ...lines };
  return { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: fill } };
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
