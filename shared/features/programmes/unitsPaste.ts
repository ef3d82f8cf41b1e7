// Reads competence units pasted from a spreadsheet: columns by their heads, or in the usual order without heads.
import type { MessageKey } from '../../messages/catalogue.ts';
import { type UnitColumn, type UnitWithRequires, unitColumns, unitWithRequires } from './programmes.schema.ts';

const HEADS: Readonly<Record<UnitColumn, RegExp>> = {
  code: /^(单元)?(代码|编号|代号)$|^(unit )?(code|no\.?)$/i,
  titleZh: /^(单元|能力单元)(名称)?$|^名称$|^(中文名称?)$|^(title|name|unit)$/i,
  titleEn: /^英文(名称?)?$|^(title|name)?\s*\(?(english|en)\)?$/i,
  shortZh: /^(中文)?简称$|^short( label)?$/i,
  shortEn: /^英文简称$|^short (english|en)$/i,
  weeks: /^(总)?周数$|^weeks$/i,
  minStayWeeks: /^最(短|少)(轮岗)?(周数|停留|周)?$|^min(imum)?\.?\s*(stay|weeks).*$/i,
  level: /^(技能)?(等级|级别)$|^level$/i,
  requires: /^先修(单元)?$|^(requires|prerequisites?)$/i,
  criteria: /^(考核)?(要点|标准)$|^考核(要点|标准)$|^criteria$/i,
};

export type PasteProblem = { line: number; key: MessageKey; params: Record<string, string> };
export type PastedUnits = { units: UnitWithRequires[]; problems: PasteProblem[] };

const WEEKS = 4;
const MIN_WEEKS = 1;
const LEVEL = 3;

/** Units of a pasted block; lines that cannot be a unit are left out and named. Lines are counted from 1. */
export function unitsFromPaste(text: string): PastedUnits {
  const rows = cellsOf(text.replaceAll('\r\n', '\n'));
  const heads = columnsOf(rows[0]?.cells ?? []);
  const columns = heads ?? unitColumns;
  const result: PastedUnits = { units: [], problems: [] };
  for (const { line, cells } of heads ? rows.slice(1) : rows) {
    const values = new Map(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
    addUnit(result, line, (column) => values.get(column) ?? '');
  }
  return result;
}

function addUnit(result: PastedUnits, line: number, of: (column: UnitColumn) => string): void {
  const fault = (key: MessageKey, params: Record<string, string> = {}) => result.problems.push({ line, key, params });
  if (!of('code') || !of('titleZh')) return void fault('programmes.paste.incomplete');
  if (result.units.some((u) => u.code === of('code')))
    return void fault('programmes.paste.twice', { code: of('code') });
  const numbers = {
    weeks: wholeNumber(of('weeks'), WEEKS),
    minStayWeeks: wholeNumber(of('minStayWeeks'), MIN_WEEKS),
    level: wholeNumber(of('level'), LEVEL),
  };
  const wrong = (['weeks', 'minStayWeeks', 'level'] as const).find((column) => numbers[column] === null);
  if (wrong) return void fault('programmes.paste.noNumber', { column: `@programmes.${wrong}`, shown: of(wrong) });
  const parsed = unitWithRequires.safeParse({
    ...{ code: of('code'), titleZh: of('titleZh'), titleEn: of('titleEn') },
    ...{ shortZh: of('shortZh'), shortEn: of('shortEn'), ...numbers },
    criteria: listOf(of('criteria'), /[\n；;]+/).map((zh) => ({ zh, en: '' })),
    requires: listOf(of('requires'), /[\s、，,；;]+/),
  });
  if (!parsed.success) return void fault('programmes.paste.invalid', { code: of('code').slice(0, 40) });
  result.units.push(parsed.data);
}

/** A cell as a whole number (4, 4周, 4 weeks), `fallback` when empty, null when it is none. */
function wholeNumber(cell: string, fallback: number): number | null {
  if (cell === '') return fallback;
  const found = /^(\d{1,3})(?:\.0+)?\s*(周|级|weeks?)?$/i.exec(cell.normalize('NFKC'));
  return found ? Number(found[1]) : null;
}

const listOf = (cell: string, separator: RegExp): string[] => [
  ...new Set(
    cell
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== '-' && part !== '–' && part !== '无'),
  ),
];

/** The columns named by the first line, or null when it has no head for code and title. */
function columnsOf(cells: readonly string[]): (UnitColumn | null)[] | null {
  const found = cells.map((cell) => unitColumns.find((column) => HEADS[column].test(cell.trim())) ?? null);
  return found.includes('code') && found.includes('titleZh') ? found : null;
}

/** Cells of tab-separated lines as spreadsheets copy them: a quoted cell may hold line breaks and doubled quotes. */
function cellsOf(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const row = { line, cells: [] as string[] };
    for (let isOpen = true; isOpen; ) {
      const { cell, end } = text[at] === '"' ? (quoted(text, at) ?? plainCell(text, at)) : plainCell(text, at);
      row.cells.push(cell);
      line += cell.split('\n').length - 1;
      isOpen = text[end] === '\t';
      at = end + 1;
    }
    line += 1;
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  }
  return rows;
}

function plainCell(text: string, from: number): { cell: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
  return { cell: text.slice(from, end), end };
}

/** A cell in quotes; null when no quote closes it before a tab, a line end or the end. */
function quoted(text: string, from: number): { cell: string; end: number } | null {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') cell += text[at++];
    else return text[at + 1] === undefined || /[\t\n]/.test(text[at + 1] ?? '') ? { cell, end: at + 1 } : null;
  }
  return null;
}
