// Reads delimited text: comma, semicolon or tab, any mixture of line ends, nothing ever cast into numbers.
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { type Cell, type Sheet, TABLE_LIMITS, type TextEncoding } from '../../shared/tabular/table.ts';
import { decodeText } from './csvText.ts';
import { asCell } from './excel.ts';
import { TabularError } from './tabularError.ts';

export type CsvTable = { encoding: TextEncoding; encodingGuessed: boolean; sheet: Sheet };

const DELIMITERS = [',', ';', '\t'] as const;
const ROWS_READ = TABLE_LIMITS.rows + 100;

/** Reads delimited text as one sheet. Throws a TabularError with the line for what cannot be split into cells. */
export function readCsv(bytes: Uint8Array, name: string, wanted?: TextEncoding): CsvTable {
  const { text, encoding, guessed } = decodeText(bytes, name, wanted);
  checkLines(text, name);
  const records = split(text, delimiterOf(text), name);
  const rows = filled(records);
  if (rows.length === 0) throw new TabularError('tabular.empty', { name });
  if (rows.length > ROWS_READ) throw new TabularError('tabular.tooManyRows', { name, limit: TABLE_LIMITS.rows });
  return { encoding, encodingGuessed: guessed, sheet: sheetOf(rows) };
}

/** The delimiter that most of the first lines agree on; quoted text does not count. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 20);
  const score = (delimiter: string) =>
    lines.reduce((sum, line) => sum + Math.min(line.split(delimiter).length - 1, 50), 0);
  const best = DELIMITERS.map((delimiter) => ({ delimiter, hits: score(delimiter) })).sort(
    (a, b) => b.hits - a.hits,
  )[0];
  return best && best.hits > 0 ? best.delimiter : ',';
}

/** A line of megabytes is no table, and searching it for quotes would only cost memory. */
function checkLines(text: string, name: string): void {
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const lf = text.indexOf('\n', start);
    const end = lf < 0 ? text.length : lf;
    if (end - start > TABLE_LIMITS.lineLength && !text.slice(start, end).includes('\r')) {
      throw new TabularError('tabular.longLine', { name, line });
    }
    start = end + 1;
    line += 1;
  }
}

function split(text: string, delimiter: string, name: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: TABLE_LIMITS.lineLength,
      to: ROWS_READ + 1,
    });
  } catch (cause) {
    throw csvProblem(cause, name);
  }
}

function csvProblem(cause: unknown, name: string): TabularError {
  const code = cause instanceof CsvError ? cause.code : '';
  const lines: unknown = cause instanceof CsvError ? Reflect.get(cause, 'lines') : 1;
  const line = typeof lines === 'number' ? lines : 1;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new TabularError('tabular.openQuote', { name, line }, cause);
  if (code === 'CSV_MAX_RECORD_SIZE') return new TabularError('tabular.longLine', { name, line }, cause);
  return new TabularError('tabular.damaged', { name }, cause);
}

function filled(records: string[][]): Cell[][] {
  let last = records.length;
  while (last > 0 && (records[last - 1] ?? []).every((text) => text.trim() === '')) last -= 1;
  return records.slice(0, last).map((record) => record.map(asCell));
}

function sheetOf(source: Cell[][]): Sheet {
  const width = source.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Math.min(width, TABLE_LIMITS.columns);
  const rows = source.map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? null));
  const columnsLeftOut = width - columns;
  return { name: '', hidden: false, rows, merges: [], hiddenRows: [], formulas: [], columnsLeftOut, dateSystem: null };
}
