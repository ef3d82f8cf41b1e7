// The table's pure parts: layouts that fit whatever was stored, selections, sorting, and what a spreadsheet is given.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStored, sameFilters } from '../../renderer/ui/list/views.ts';
import { choicesOf, matchingRows } from '../../renderer/ui/table/filter.ts';
import { fitLayout, moveColumn, orderedColumns, placeColumn } from '../../renderer/ui/table/layout.ts';
import { addAll, coverage, extend, noSelection, removeAll, toggle } from '../../renderer/ui/table/selection.ts';
import { compareValues } from '../../renderer/ui/table/sort.ts';
import { asHtml, asText } from '../../renderer/ui/table/tabular.ts';
import type { Column } from '../../renderer/ui/table/types.ts';

type Row = { name: string; kind: string | null };
const column = (id: string, more: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  header: 'ui.columns',
  value: (row) => row.name,
  width: 100,
  ...more,
});
const columns = [
  column('number', { locked: true }),
  column('name', { locked: true }),
  column('a'),
  column('b'),
  column('c', { hiddenByDefault: true }),
  column('kind', { filter: 'choice', value: (row) => row.kind, code: (row) => row.kind }),
];
const ids = columns.map(({ id }) => id);

test('whatever was stored, a layout shows each column once, identity columns first and never hidden', () => {
  const anyId = fc.oneof(fc.constantFrom(...ids), fc.string());
  const anyLayout = fc.record(
    {
      hidden: fc.array(anyId),
      order: fc.uniqueArray(anyId),
      widths: fc.dictionary(anyId, fc.oneof(fc.integer(), fc.constant(Number.NaN))),
      sort: fc.option(fc.record({ column: anyId, descending: fc.boolean() })),
      group: fc.option(anyId),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(anyLayout, fc.anything()), (stored) => {
      const layout = fitLayout(columns, stored);
      expect([...layout.order].sort()).toEqual([...ids].sort());
      expect(layout.hidden).not.toContain('number');
      const ordered = orderedColumns(columns, layout).map(({ id }) => id);
      expect(ordered.slice(0, 2).sort()).toEqual(['name', 'number']);
      for (const width of Object.values(layout.widths)) expect(width >= 48 && width <= 640).toBe(true);
      if (layout.sort) expect(ids).toContain(layout.sort.column);
    }),
  );
});

test('a column that is new since the layout was stored stands at its own place with its own visibility', () => {
  const stored = { order: ['number', 'name', 'b', 'a'], hidden: ['a'], widths: {}, sort: null, group: null };
  const layout = fitLayout(columns, stored);
  expect(orderedColumns(columns, layout).map(({ id }) => id)).toEqual(['number', 'name', 'b', 'a', 'c', 'kind']);
  expect(layout.hidden).toEqual(['a', 'c']);
});

test('columns move among their own; nothing passes an identity column', () => {
  const layout = fitLayout(columns, null);
  const order = (of: typeof layout) => orderedColumns(columns, of).map(({ id }) => id);
  expect(order(moveColumn(columns, layout, 'b', -1))).toEqual(['number', 'name', 'b', 'a', 'c', 'kind']);
  expect(order(moveColumn(columns, layout, 'a', -1))).toEqual(ids);
  expect(order(moveColumn(columns, layout, 'name', 1))).toEqual(ids);
  expect(order(placeColumn(columns, layout, 'kind', 'a'))).toEqual(['number', 'name', 'kind', 'a', 'b', 'c']);
});

test('selections: extending reaches from the anchor, all and none keep what is not shown', () => {
  const order = ['1', '2', '3', '4', '5'];
  const one = toggle(noSelection, '2');
  const more = extend(one, order, '2', '4');
  expect([...more.ids]).toEqual(['2', '3', '4']);
  expect([...extend(more, order, '4', '1').ids].sort()).toEqual(['1', '2', '3', '4']);
  expect([...toggle(more, '3').ids]).toEqual(['2', '4']);
  expect([...removeAll(addAll(toggle(noSelection, 'gone'), order), order).ids]).toEqual(['gone']);
  expect(coverage(more, order)).toBe('some');
  expect(coverage(addAll(noSelection, order), order)).toBe('all');
  expect(coverage(noSelection, order)).toBe('none');
  expect(coverage(noSelection, [])).toBe('none');
});

test('filters: any of the codes; a row without a value is in none', () => {
  const rows: Row[] = [
    { name: '甲', kind: 'x' },
    { name: '乙', kind: null },
    { name: '丙', kind: 'y' },
    { name: '丁', kind: 'x' },
  ];
  const names = (filters: Record<string, string[]>, search = '') =>
    matchingRows(rows, columns, filters, search, (row) => row.name).map(({ name }) => name);
  expect(names({ kind: ['x', 'y'] })).toEqual(['甲', '丙', '丁']);
  expect(names({ kind: [] })).toEqual(['甲', '乙', '丙', '丁']);
  expect(names({ unknown: ['x'] })).toHaveLength(4);
  expect(names({ kind: ['x'] }, '丁')).toEqual(['丁']);
  expect(choicesOf(rows, columns[5] as Column<Row>)).toEqual([
    { code: 'x', count: 2 },
    { code: 'y', count: 1 },
  ]);
  expect(sameFilters({ a: ['1'], b: ['', ''] }, { a: ['1'] })).toBe(true);
  expect(sameFilters({ a: ['1'] }, { a: ['2'] })).toBe(false);
});

test('words sort by pinyin, numbers inside words by size', () => {
  expect(['赵', '何', '陆'].sort(compareValues)).toEqual(['何', '陆', '赵']);
  expect(['第 10 周', '第 9 周'].sort(compareValues)).toEqual(['第 9 周', '第 10 周']);
  expect([10, 9].sort(compareValues)).toEqual([9, 10]);
});

test('what is copied cannot break out of its cell', () => {
  expect(asText(['a'], [['x\ty\nz'], [null]])).toBe('a\nx y z\n');
  expect(asHtml(['<b>'], [['</td><script>', 7] as const])).toBe(
    `<table><tr><th>&lt;b&gt;</th></tr><tr><td style="mso-number-format:'\\@'">&lt;/td&gt;&lt;script&gt;</td><td>7</td></tr></table>`,
  );
});

test('a stored preference of any shape is read or counts as none', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const { own, layouts } = readStored(value);
      expect(Array.isArray(own)).toBe(true);
      expect(typeof layouts).toBe('object');
    }),
  );
});
