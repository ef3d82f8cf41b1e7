// What any tabular file looks like once it is read: plain JSON, the same for Excel and CSV.

/** A date as the sheet stores it. `{ error }` is what Excel shows in place of a value, or why a value is unusable. */
export type CellDate = { date: string };
export type CellError = { error: string };
export type Cell = string | number | boolean | null | CellDate | CellError;

/** Rows and columns are counted from 0, both ends included. */
export type Merge = { startRow: number; startCol: number; endRow: number; endCol: number };

export type Sheet = {
  name: string;
  hidden: boolean;
  rows: Cell[][];
  merges: Merge[];
  /** Indexes of rows the author hid or filtered away. They are read all the same. */
  hiddenRows: number[];
  /** `row,column` of cells whose value is the last result of a formula. */
  formulas: string[];
  /** Columns beyond the limit that were not read. */
  columnsLeftOut: number;
  /** Null when the file does not say how it counts days, so that a bare number cannot become a date. */
  dateSystem: '1900' | '1904' | null;
};

export type TableKind = 'xlsx' | 'xls' | 'csv';
export type TextEncoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

export type Table = {
  kind: TableKind;
  /** CSV only. `encodingGuessed` means that nothing in the file named it, so a person should look at it. */
  encoding?: TextEncoding;
  encodingGuessed?: boolean;
  sheets: Sheet[];
};

/** A real roster has some dozens of columns and some thousands of rows; above this a file is not a roster. */
export const TABLE_LIMITS = {
  bytes: 60 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  ratio: 100,
  entries: 2_000,
  lineLength: 1024 * 1024,
} as const;

export function isCellError(cell: Cell | undefined): cell is CellError {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

export function isCellDate(cell: Cell | undefined): cell is CellDate {
  return typeof cell === 'object' && cell !== null && 'date' in cell;
}

/** The text of a cell as a person reads it: trimmed, a date as YYYY-MM-DD, a whole number without exponent. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (isCellDate(cell)) return cell.date;
  if (isCellError(cell)) return cell.error;
  return String(cell);
}
