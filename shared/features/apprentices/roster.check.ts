// Checks every line of a roster by itself and against the others: values, problems at their cell, and duplicates.
import type { Cell, Sheet } from '../../tabular/table.ts';
import { cellText } from '../../tabular/table.ts';
import { agreement, startsBeforeEnd } from './roster.agree.ts';
import type { Analysis } from './roster.analyse.ts';
import type { RosterField } from './roster.columns.ts';
import { markDuplicates } from './roster.duplicates.ts';
import { addProblem, hasReject, type RosterRow } from './roster.line.ts';
import { parseField } from './roster.parse.ts';

/** Texts typed in place of a cell: row (as Excel counts) → field → text. */
export type Fixes = ReadonlyMap<number, Readonly<Partial<Record<RosterField, string>>>>;
export type CheckOptions = { today: string; fixes?: Fixes };

/** All data lines of a sheet, checked. The order is that of the file. */
export function checkRoster(sheet: Sheet, analysis: Analysis, options: CheckOptions): RosterRow[] {
  const hidden = new Set(sheet.hiddenRows);
  const formulas = new Set(sheet.formulas);
  const columns = analysis.columns.flatMap(({ field, index }) => (field ? [{ field, index }] : []));
  const rows: RosterRow[] = [];
  for (const [r, kind] of analysis.lines.entries()) {
    if (kind !== 'data') continue;
    const fix = options.fixes?.get(r + 1) ?? {};
    const cells = columns.map(({ field, index }) => ({
      field,
      cell: fix[field] ?? sheet.rows[r]?.[index] ?? null,
      isFormula: fix[field] === undefined && formulas.has(`${r},${index}`),
    }));
    rows.push(checkLine(r + 1, cells, { ...options, dateSystem: sheet.dateSystem, isHidden: hidden.has(r) }));
  }
  markDuplicates(rows);
  return rows;
}

type LineCell = { field: RosterField; cell: Cell; isFormula: boolean };
type LineOptions = { today: string; dateSystem: Sheet['dateSystem']; isHidden: boolean };

function checkLine(row: number, cells: readonly LineCell[], options: LineOptions): RosterRow {
  const line: RosterRow = { row, texts: {}, values: {}, problems: [], isHidden: options.isHidden };
  for (const { field, cell, isFormula } of cells) {
    const text = cellText(cell);
    line.texts[field] = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    parseField(line, field, cell, options);
    if (isFormula && text !== '') addProblem(line, field, 'note', 'rosterImport.note.formula');
  }
  agreement(line, options.today);
  startsBeforeEnd(line);
  if (line.values.name === undefined && !hasReject(line, 'name')) addProblem(line, 'name', 'reject', 'values.empty');
  return line;
}
