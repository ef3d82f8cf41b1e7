// Keys and clipboard of the entry grid: where the focus goes, what a block from Excel is, how figures are written.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cellInput,
  exactPoints,
  oneDecimal,
  readBlock,
  shownScore,
  writeBlock,
} from '../../renderer/features/evaluations/block.ts';
import { type KeyAction, keyInCell, keyInGrid, type Range } from '../../renderer/features/evaluations/keys.ts';

const size = { rows: 24, cols: 6, page: 14 };
const at = (row: number, col: number): Range => ({ focus: { row, col }, anchor: { row, col } });
const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, from: Range, held: Partial<typeof plain> = {}): KeyAction =>
  keyInGrid({ key, ...plain, ...held }, from, size);
const to = (row: number, col: number, extend = false) => ({ do: 'move', to: { row, col }, extend });

test('arrows move, Enter and Shift Enter change the person, Tab and Shift Tab the item', () => {
  expect(press('ArrowDown', at(3, 2))).toEqual(to(4, 2));
  expect(press('ArrowUp', at(0, 2))).toEqual(to(0, 2));
  expect(press('ArrowRight', at(3, 5))).toEqual(to(3, 5));
  expect(press('ArrowDown', at(3, 2), { shiftKey: true })).toEqual(to(4, 2, true));
  expect(press('Enter', at(3, 2))).toEqual(to(4, 2));
  expect(press('Enter', at(3, 2), { shiftKey: true })).toEqual(to(2, 2));
  expect(press('Tab', at(3, 2))).toEqual(to(3, 3));
  expect(press('Tab', at(3, 5))).toEqual(to(4, 0));
  expect(press('Tab', at(3, 0), { shiftKey: true })).toEqual(to(2, 5));
  expect(press('PageDown', at(3, 0))).toEqual(to(17, 0));
  expect(press('Home', at(3, 4), { ctrlKey: true })).toEqual(to(0, 0));
});

test('Tab leaves the grid before its first and after its last cell', () => {
  expect(press('Tab', at(23, 5))).toEqual({ do: 'none' });
  expect(press('Tab', at(0, 0), { shiftKey: true })).toEqual({ do: 'none' });
});

test('a digit replaces, F2 opens, Del clears, Ctrl D fills, a dot goes to the anchors; letters and shortcuts are left alone', () => {
  expect(press('7', at(0, 0))).toEqual({ do: 'edit', text: '7' });
  expect(press('F2', at(0, 0))).toEqual({ do: 'edit', text: null });
  expect(press('Delete', at(0, 0))).toEqual({ do: 'clear' });
  expect(press('d', at(0, 0), { ctrlKey: true })).toEqual({ do: 'fillDown' });
  expect(press('.', at(0, 0))).toEqual({ do: 'rubric' });
  for (const [key, held] of [
    ['x', {}],
    ['c', { ctrlKey: true }],
    ['v', { ctrlKey: true }],
    ['z', { ctrlKey: true }],
    ['1', { altKey: true }],
    ['1', { ctrlKey: true }],
  ] as const)
    expect(press(key, at(0, 0), held), key).toEqual({ do: 'none' });
});

test('arrows end an edit begun by typing and move in the text of one opened by F2', () => {
  const arrow = { key: 'ArrowLeft', ...plain };
  expect(keyInCell(arrow, { row: 2, col: 2 }, size, true)).toEqual({ row: 2, col: 1 });
  expect(keyInCell(arrow, { row: 2, col: 2 }, size, false)).toBeNull();
  expect(keyInCell({ key: 'Enter', ...plain }, { row: 2, col: 2 }, size, false)).toEqual({ row: 3, col: 2 });
  expect(keyInCell({ key: '5', ...plain }, { row: 2, col: 2 }, size, true)).toBeNull();
});

test('wherever a key leads is a cell of the grid', () => {
  const key = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Tab',
    'Enter',
    'PageUp',
    'PageDown',
    'End',
  );
  const held = fc.record({ shiftKey: fc.boolean(), ctrlKey: fc.boolean() });
  fc.assert(
    fc.property(fc.nat(23), fc.nat(5), key, held, (row, col, pressed, modifiers) => {
      const action = press(pressed, at(row, col), modifiers);
      if (action.do !== 'move') return;
      expect(action.to.row >= 0 && action.to.row < size.rows && action.to.col >= 0 && action.to.col < size.cols).toBe(
        true,
      );
    }),
  );
});

test('a block survives the way to Excel and back, empty cells stay not rated', () => {
  const value = fc.option(fc.integer({ min: 0, max: 10_000 }));
  const block = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([rows, cols]) =>
      fc.array(fc.array(value, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(block, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = `${writeBlock(rows).replaceAll('\n', end)}${end}`;
      expect(readBlock(text).map((cells) => cells.map(cellInput))).toEqual(
        rows.map((cells) => cells.map((each) => ({ ok: true, value: each }))),
      );
    }),
  );
});

test('what is no score from 0 to 100 is refused with its sentence', () => {
  for (const text of ['100.01', '101', '-1', 'abc', '86.555']) expect(cellInput(text).ok, text).toBe(false);
  expect(cellInput(' ８６．５ ')).toEqual({ ok: true, value: 8650 });
  expect(cellInput('')).toEqual({ ok: true, value: null });
  expect(cellInput('0')).toEqual({ ok: true, value: 0 });
});

test('figures are written exactly', () => {
  expect([shownScore(8600), shownScore(8650), oneDecimal(8800), oneDecimal(0)]).toEqual(['86', '86.5', '88.0', '0.0']);
  expect([exactPoints(5_160_000), exactPoints(5_193_000), exactPoints(60_600)]).toEqual(['5.16', '5.193', '0.0606']);
});
