// Which key does what in the entry grid; the page carries it out.
import type { KeyboardEvent } from 'react';

export type Cell = { row: number; col: number };
/** Cells from `anchor` to `focus`; one cell when both are the same. */
export type Range = { focus: Cell; anchor: Cell };
export type Size = { rows: number; cols: number; page: number };
export type KeyAction =
  | { do: 'move'; to: Cell; extend: boolean }
  | { do: 'edit'; text: string | null }
  | { do: 'clear' | 'fillDown' | 'rubric' | 'all' }
  /** The browser's own: Tab out of the grid, copy, paste, shortcuts of the program. */
  | { do: 'none' };

type KeyLike = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;
const none: KeyAction = { do: 'none' };

/** A key pressed while no cell is being edited. */
export function keyInGrid(event: KeyLike, { focus }: Range, size: Size): KeyAction {
  const { key, shiftKey } = event;
  if (event.altKey) return none;
  const control = event.ctrlKey || event.metaKey;
  if (control && key.toLowerCase() === 'd') return { do: 'fillDown' };
  if (control && key.toLowerCase() === 'a') return { do: 'all' };
  const to = targetOf(key, shiftKey, control, focus, size);
  if (to === 'out') return none;
  if (to) return { do: 'move', to: inside(to, size), extend: shiftKey && key.startsWith('Arrow') };
  if (control) return none;
  if (/^[0-9０-９]$/.test(key)) return { do: 'edit', text: key };
  if (key === 'F2') return { do: 'edit', text: null };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  return key === '.' || key === '。' ? { do: 'rubric' } : none;
}

/** Where the focus goes when editing ends with this key; null: the key belongs to the text. */
export function keyInCell(event: KeyLike, focus: Cell, size: Size, typed: boolean): Cell | null {
  const { key, shiftKey } = event;
  const leaves = ['Enter', 'Tab', ...(typed ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] : [])];
  if (!leaves.includes(key)) return null;
  const to = targetOf(key, shiftKey, false, focus, size);
  return to === 'out' || !to ? focus : inside(to, size);
}

export function rangeOf({ focus, anchor }: Range): { top: number; bottom: number; left: number; right: number } {
  return {
    top: Math.min(focus.row, anchor.row),
    bottom: Math.max(focus.row, anchor.row),
    left: Math.min(focus.col, anchor.col),
    right: Math.max(focus.col, anchor.col),
  };
}

export function inside({ row, col }: Cell, { rows, cols }: Size): Cell {
  return { row: clamp(row, rows), col: clamp(col, cols) };
}

function targetOf(key: string, shift: boolean, control: boolean, at: Cell, size: Size): Cell | 'out' | null {
  const by = (row: number, col: number): Cell => ({ row: at.row + row, col: at.col + col });
  const far = control ? size.rows : 1;
  switch (key) {
    case 'ArrowUp':
      return by(-far, 0);
    case 'ArrowDown':
      return by(far, 0);
    case 'ArrowLeft':
      return by(0, control ? -size.cols : -1);
    case 'ArrowRight':
      return by(0, control ? size.cols : 1);
    case 'Enter':
      return by(shift ? -1 : 1, 0);
    case 'PageUp':
      return by(-size.page, 0);
    case 'PageDown':
      return by(size.page, 0);
    case 'Home':
      return { row: control ? 0 : at.row, col: 0 };
    case 'End':
      return { row: control ? size.rows - 1 : at.row, col: size.cols - 1 };
    case 'Tab':
      return tab(at, shift ? -1 : 1, size);
    default:
      return null;
  }
}

/** Item by item, on to the next person; before the first and after the last cell Tab leaves the grid. */
function tab({ row, col }: Cell, by: 1 | -1, { rows, cols }: Size): Cell | 'out' {
  const next = row * cols + col + by;
  return next < 0 || next >= rows * cols ? 'out' : { row: Math.floor(next / cols), col: next % cols };
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
