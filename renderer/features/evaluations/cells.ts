// What keys and the clipboard do to cells of the entry grid: opening, writing, filling, copying, pasting.
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Said } from '../../../shared/values/parsed.ts';
import { cellInput, readBlock, shownScore } from './block.ts';
import { type Cell, type Range, rangeOf, type Size } from './keys.ts';
import { closedReason, type GridItem, itemOf, type RowView } from './model.ts';
import type { Entry } from './useEntry.ts';

/** `original` is what Esc brings back. */
export type Editing = { text: string; typed: boolean; original: number | null };
export type Problem = Cell & { said: Said };
/** The cells on the screen and where their values go. */
export type Sheet = { views: readonly RowView[]; items: readonly GridItem[]; side: Side; entry: Entry };
type Written = Cell & { value: number | null };

/** A cell opened for editing, or null with the reason said at the cell. */
export function begun(
  { views, items, side }: Sheet,
  { row, col }: Cell,
  text: string | null,
  say: (problem: Problem | null) => void,
): Editing | null {
  const view = views[row];
  const item = items[col];
  if (!view || !item) return null;
  const closed = closedReason(view, side);
  say(closed && { row, col, said: closed });
  if (closed) return null;
  const value = view.values.get(item.key) ?? null;
  return text === null
    ? { text: value === null ? '' : shownScore(value), typed: false, original: value }
    : { text: text.normalize('NFKC'), typed: true, original: value };
}

/** Stores what differs; says why for the first person who is closed. */
export function writeCells({ views, items, side, entry }: Sheet, cells: readonly Written[]): Problem | null {
  let problem: Problem | null = null;
  const changes = cells.flatMap(({ row, col, value }) => {
    const view = views[row];
    const key = items[col]?.key ?? '';
    if (!view || !itemOf(view, key) || (view.values.get(key) ?? null) === value) return [];
    const closed = closedReason(view, side);
    if (closed) problem ??= { row, col, said: closed };
    return closed ? [] : [{ stayId: view.row.stayId, key, value }];
  });
  entry.enter(changes);
  return problem;
}

export function cellsIn(range: Range): Cell[] {
  const { top, bottom, left, right } = rangeOf(range);
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row += 1) for (let col = left; col <= right; col += 1) cells.push({ row, col });
  return cells;
}

const valueAt = ({ views, items }: Sheet, { row, col }: Cell): number | null =>
  views[row]?.values.get(items[col]?.key ?? '') ?? null;

/** One row: the value from above; several: the first row's values in all of them. */
export function filledDown(options: Sheet, range: Range): Written[] {
  const { top, bottom } = rangeOf(range);
  const from = top === bottom ? top - 1 : top;
  if (from < 0) return [];
  return cellsIn(range).flatMap((cell) =>
    cell.row === from ? [] : [{ ...cell, value: valueAt(options, { row: from, col: cell.col }) }],
  );
}

export function block(options: Sheet, range: Range): (number | null)[][] {
  const { top, bottom, left, right } = rangeOf(range);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, col) => valueAt(options, { row: top + row, col: left + col })),
  );
}

/** Enters a block from the range's first cell on; one value fills the whole range. What is no score stays out and is named. */
export function pasted(options: Sheet, range: Range, size: Size, text: string): Problem | null {
  const rows = readBlock(text);
  const { top, left } = rangeOf(range);
  const single = rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? '') : null;
  const given =
    single === null
      ? rows.flatMap((cells, row) => cells.map((cell, col) => ({ row: top + row, col: left + col, text: cell })))
      : cellsIn(range).map((cell) => ({ ...cell, text: single }));
  let problem: Problem | null = null;
  const good = given.flatMap(({ row, col, text: typed }) => {
    if (row >= size.rows || col >= size.cols) return [];
    const input = cellInput(typed);
    if (input.ok) return [{ row, col, value: input.value }];
    problem ??= { row, col, said: input.problem };
    return [];
  });
  return writeCells(options, good) ?? problem;
}
