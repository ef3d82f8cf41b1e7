// Which rows a filter and a search leave, and what the filter says in words.
import type { Format } from '../format.ts';
import type { Translate } from '../i18n.tsx';
import type { CellValue, Column, Filters } from './types.ts';

/** The rows that pass every filter and contain every word of `search` (small letters, any order). */
export function matchingRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filters: Filters,
  search: string,
  searchText: (row: Row) => string,
): Row[] {
  const tests = columns.flatMap((column) => {
    const test = filterTest(column, filters[column.id]);
    return test ? [test] : [];
  });
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!tests.every((test) => test(row))) return false;
    if (words.length === 0) return true;
    const text = searchText(row).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** All values of a row as one text: what a search looks through unless the page says otherwise. */
export function rowText<Row>(columns: readonly Column<Row>[]): (row: Row) => string {
  return (row) => columns.map((column) => column.value(row) ?? '').join(' ');
}

/** The codes that occur in a column with how many rows each has, the most frequent first. */
export function choicesOf<Row>(rows: readonly Row[], column: Column<Row>): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const code of codesOf(column, row)) if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** `年级 2025级`, `下一项 11月1日至11月30日`: a filter as a chip and a print show it. */
export function filterWords<Row>(column: Column<Row>, values: readonly string[], t: Translate, format: Format): string {
  const [first = '', second = ''] = values;
  switch (column.filter) {
    case 'choice':
      return values.map((code) => choiceWords(column, code)).join(t('ui.listSeparator'));
    case 'date':
      return rangeWords(first && format.day(first), second && format.day(second), t);
    case 'number':
      return rangeWords(first, second, t);
    default:
      return t('ui.filterContains', { text: first });
  }
}

/** The words of one code. */
export function choiceWords<Row>(column: Column<Row>, code: string): string {
  return column.choiceLabel?.(code) ?? code;
}

/** Whether the strings of a filter say anything. */
export function isActiveFilter(values: readonly string[] | undefined): values is readonly string[] {
  return !!values?.some((value) => value !== '');
}

function filterTest<Row>(column: Column<Row>, values: readonly string[] | undefined): ((row: Row) => boolean) | null {
  if (!column.filter || !isActiveFilter(values)) return null;
  const [first = '', second = ''] = values;
  switch (column.filter) {
    case 'choice': {
      const wanted = new Set(values);
      return (row) => codesOf(column, row).some((code) => wanted.has(code));
    }
    case 'date':
      return (row) => inRange(codeOf(column, row), first, second, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
    case 'number':
      return (row) => inRange(codeOf(column, row), first, second, (a, b) => Number(a) - Number(b));
    default: {
      const text = first.toLowerCase();
      return (row) => codeOf(column, row).toLowerCase().includes(text);
    }
  }
}

function codeOf<Row>(column: Column<Row>, row: Row): string {
  const code: CellValue = column.code ? column.code(row) : column.value(row);
  return code === null ? '' : String(code);
}

function codesOf<Row>(column: Column<Row>, row: Row): readonly string[] {
  return column.codes ? column.codes(row) : [codeOf(column, row)];
}

/** A row without a value is outside every range. */
function inRange(code: string, from: string, to: string, compare: (a: string, b: string) => number): boolean {
  if (code === '') return false;
  return (from === '' || compare(code, from) >= 0) && (to === '' || compare(code, to) <= 0);
}

function rangeWords(from: string, to: string, t: Translate): string {
  if (from && to) return t('ui.filterRange', { from, to });
  return from ? t('ui.filterFrom', { from }) : t('ui.filterTo', { to });
}
