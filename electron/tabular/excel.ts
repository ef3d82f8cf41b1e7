// Reads .xlsx and .xls through hucre, behind the zip guard, into plain sheets.
import { type Sheet as HucreSheet, readXls, readXlsx, type Workbook } from 'hucre';
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import { type Cell, type Merge, type Sheet, TABLE_LIMITS } from '../../shared/tabular/table.ts';
import { detectOle, notTable } from './detect.ts';
import { TabularError } from './tabularError.ts';
import { guardZip } from './zipGuard.ts';

/** Excel's error values; .xls and CSV carry them as plain text. */
const EXCEL_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|ERR!)$/;
/** Above the limit by so much that blank lines and titles do not count against a full roster. */
const ROWS_READ = TABLE_LIMITS.rows + 100;

/** Reads a zip container as a workbook; anything else in a zip is named and refused. */
export async function readZipped(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const parts = await guardZip(bytes, name);
  const other = otherDocument(parts);
  if (other) throw notTable(name, other);
  const book = await attempt(name, () => readXlsx(bytes, { maxRows: ROWS_READ + 1 }));
  return sheetsOf(book, book.dateSystem ?? '1900', name);
}

/** Reads an OLE container as an old workbook; a protected or foreign one is named and refused. */
export async function readOle(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const kind = detectOle(bytes);
  if (kind === 'password') throw new TabularError('tabular.password', { name });
  if (kind !== 'xls') throw notTable(name, kind);
  const book = await attempt(name, () => readXls(bytes));
  return sheetsOf(book, null, name);
}

export function asCell(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return EXCEL_ERROR.test(value) ? { error: value } : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: 'number' };
  if (typeof value === 'boolean') return value;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? { error: 'number' } : { date: value.toISOString().slice(0, 10) };
  }
  return String(value);
}

function otherDocument(parts: ReadonlySet<string>): MessageKey | null {
  const has = (start: string) => [...parts].some((part) => part.startsWith(start));
  if (has('xl/workbook.xml')) return null;
  if (has('xl/workbook.bin')) return 'tabular.kind.xlsb';
  if (has('word/')) return 'tabular.kind.word';
  if (has('ppt/')) return 'tabular.kind.slides';
  if (parts.has('mimetype')) return 'tabular.kind.ods';
  return has('xl/') ? null : 'tabular.kind.archive';
}

async function attempt(name: string, read: () => Promise<Workbook>): Promise<Workbook> {
  try {
    return await read();
  } catch (cause) {
    const limit = cause instanceof Error && /over the .* limit/.test(cause.message);
    if (limit) throw new TabularError('tabular.tooManyRows', { name, limit: TABLE_LIMITS.rows }, cause);
    throw new TabularError('tabular.damaged', { name }, cause);
  }
}

function sheetsOf(book: Workbook, dateSystem: Sheet['dateSystem'], name: string): Sheet[] {
  const sheets = book.sheets.map((sheet) => sheetOf(sheet, dateSystem, name));
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) throw new TabularError('tabular.empty', { name });
  return filled;
}

function sheetOf(source: HucreSheet, dateSystem: Sheet['dateSystem'], name: string): Sheet {
  const { rows, width } = trimmedRows(source, name);
  const formulas: string[] = [];
  for (const [at, cell] of source.cells ?? []) {
    if (cell.formula === undefined && cell.type !== 'formula') continue;
    const [row = -1, column = -1] = at.split(',').map(Number);
    const line = rows[row];
    if (!line || column >= line.length) continue;
    formulas.push(at);
    if (line[column] === null) line[column] = { error: 'formula' };
  }
  return {
    name: source.name.slice(0, 60),
    hidden: source.hidden === true || source.veryHidden === true,
    rows,
    merges: mergesOf(source, rows.length),
    hiddenRows: [...(source.rowDefs ?? [])].filter(([row, def]) => def.hidden && row < rows.length).map(([row]) => row),
    formulas,
    columnsLeftOut: Math.max(0, width - TABLE_LIMITS.columns),
    dateSystem,
  };
}

/** The rows down to the last filled one, each cut to the column limit. Formulas count as filled. */
function trimmedRows(source: HucreSheet, name: string): { rows: Cell[][]; width: number } {
  let last = -1;
  let width = 0;
  for (const [r, row] of source.rows.entries()) {
    for (let c = (row ?? []).length - 1; c >= 0; c -= 1) {
      if (row?.[c] === null || row?.[c] === undefined || row[c] === '') continue;
      last = r;
      if (c + 1 > width) width = c + 1;
      break;
    }
  }
  if (last + 1 > ROWS_READ) throw new TabularError('tabular.tooManyRows', { name, limit: TABLE_LIMITS.rows });
  const columns = Math.min(width, TABLE_LIMITS.columns);
  const rows: Cell[][] = [];
  for (let r = 0; r <= last; r += 1) {
    const row = source.rows[r] ?? [];
    rows.push(Array.from({ length: columns }, (_, c) => asCell(row[c])));
  }
  return { rows, width };
}

function mergesOf(source: HucreSheet, rows: number): Merge[] {
  return (source.merges ?? []).filter((merge) => merge.startRow < rows).map((merge) => ({ ...merge }));
}
