// Finds in a sheet where the roster is: header row under titles, two-row headers, data, and the lines that are neither.
import { type Cell, cellText, type Merge, type Sheet } from '../../tabular/table.ts';
import { distinctLabels, isKnownHeading, type MappedColumn, mapHeadings } from './roster.columns.ts';

/** What a line of the sheet is. Only `data` lines become apprentices; the others are counted and said. */
export type LineKind = 'above' | 'header' | 'data' | 'blank' | 'footer' | 'title' | 'repeat';

export type RosterColumn = MappedColumn & {
  /** From 0, in the sheet. */
  index: number;
};

export type Analysis = {
  /** First and last row of the header, from 0. */
  header: { first: number; last: number };
  columns: RosterColumn[];
  lines: LineKind[];
  /** Texts above the header, such as “2025级现代学徒制学徒信息汇总表”. */
  titles: string[];
};

const SEARCHED_ROWS = 40;
const FEWEST_HEADINGS = 2;
const FOOTER = /^(填表|制表|审核|审批|负责人|合计|总计|共计|小计|备注|说明|注[:：]|制作|盖章|日期|以上|以下空白)/;

/** Null when no row holds at least two headings we know; `headerRow` (from 0) overrides the search. */
export function analyseSheet(sheet: Sheet, headerRow?: number): Analysis | null {
  const first = headerRow ?? findHeader(sheet);
  if (first === null || !sheet.rows[first]) return null;
  const last = isTwoRowHeader(sheet, first) ? first + 1 : first;
  const labels = labelsOf(sheet, first, last);
  const columns = mapHeadings(labels).map((column, index) => ({ ...column, label: '', index }));
  for (const [i, label] of distinctLabels(labels).entries()) {
    const column = columns[i];
    if (column) column.label = label;
  }
  const used = columns.filter(
    ({ index }) => labels[index] !== '' || sheet.rows.some((row, r) => r > last && row[index] !== null),
  );
  const lines = sheet.rows.map((row, r) => kindOfLine(sheet, row, r, { first, last }, labels));
  return { header: { first, last }, columns: used, lines, titles: titlesOf(sheet.rows.slice(0, first)) };
}

/** The first of the rows with most known headings. */
function findHeader(sheet: Sheet): number | null {
  let best = { row: -1, count: FEWEST_HEADINGS - 1 };
  for (let r = 0; r < Math.min(sheet.rows.length, SEARCHED_ROWS); r += 1) {
    const count = new Set(sheet.rows[r]?.map(cellText).filter(isKnownHeading)).size;
    if (count > best.count) best = { row: r, count };
  }
  if (best.row < 0) return null;
  return isLowerHalf(sheet, best.row) ? best.row - 1 : best.row;
}

/** A row whose upper neighbour joins it to one header: merged groups over it, or headings merged down into it. */
function isLowerHalf(sheet: Sheet, row: number): boolean {
  if (row === 0) return false;
  return (
    isTwoRowHeader(sheet, row - 1) && (sheet.rows[row - 1] ?? []).filter((cell) => cellText(cell) !== '').length > 1
  );
}

function isTwoRowHeader(sheet: Sheet, first: number): boolean {
  const below = sheet.rows[first + 1];
  if (!below) return false;
  const width = below.length;
  const down = sheet.merges.some((m) => m.startRow === first && m.endRow === first + 1 && m.startCol === m.endCol);
  const groups = sheet.merges.filter(
    (m) => m.startRow === first && m.endRow === first && m.endCol > m.startCol && m.endCol - m.startCol + 1 < width,
  );
  const children = groups.some(
    (m) => below.slice(m.startCol, m.endCol + 1).filter((cell) => cellText(cell) !== '').length > 1,
  );
  return children && (down || groups.length > 0) && !looksLikeData(below);
}

function looksLikeData(row: readonly Cell[]): boolean {
  return row.some((cell) => /\d{6,}/.test(cellText(cell)));
}

/** One label a column; in a two-row header the upper word is put before the lower one unless that is a heading itself. */
function labelsOf(sheet: Sheet, first: number, last: number): string[] {
  const upper = sheet.rows[first] ?? [];
  if (first === last) return upper.map((cell) => cellText(cell));
  const lower = sheet.rows[last] ?? [];
  return upper.map((cell, c) => {
    const group = groupOver(sheet.merges, first, c);
    const parent = cellText(group ? upper[group.startCol] : cell);
    const child = cellText(lower[c]);
    if (child === '') return parent;
    return group && parent !== '' ? joined(parent, child) : child;
  });
}

function joined(parent: string, child: string): string {
  const both = parent + child;
  if (isKnownHeading(both)) return both;
  return parent === child || child.includes(parent) ? child : both;
}

function groupOver(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find(
    (m) => m.startRow <= row && m.endRow >= row && m.startCol <= column && m.endCol >= column && m.endCol > m.startCol,
  );
}

function kindOfLine(
  sheet: Sheet,
  row: readonly Cell[],
  r: number,
  header: { first: number; last: number },
  labels: readonly string[],
): LineKind {
  if (r < header.first) return 'above';
  if (r <= header.last) return 'header';
  const texts = row.map((cell) => cellText(cell));
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0 || (filled.length === 1 && /^\d{1,6}$/.test(filled[0] ?? '') && texts[0] === filled[0]))
    return 'blank';
  const repeated = texts.filter((text, c) => text !== '' && text === labels[c]).length;
  if (repeated >= 2 && repeated * 2 >= filled.length) return 'repeat';
  if (filled.length <= 3 && FOOTER.test(filled[0]?.replace(/\s/g, '') ?? '')) return 'footer';
  const isBanner = sheet.merges.some((m) => m.startRow === r && (m.endCol - m.startCol + 1) * 2 > row.length);
  return isBanner && filled.length === 1 ? 'title' : 'data';
}

function titlesOf(rows: readonly (readonly Cell[])[]): string[] {
  return rows.flatMap((row) => row.map((cell) => cellText(cell)).filter((text) => text !== '')).slice(0, 10);
}
