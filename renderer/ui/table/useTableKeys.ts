// The keys of a table: moving, choosing, opening, and the single letters that reach its tools.
import type { KeyboardEvent } from 'react';
import type { ListState } from '../list/useListState.ts';
import { addAll, extend, noSelection, toggle } from './selection.ts';

export type TableKeyOptions = {
  /** Whole rows that fit on the screen. */
  pageRows: () => number;
  selectable: boolean;
  onOpen?: ((id: string) => void) | undefined;
};

const steps: Record<string, (page: number, count: number) => number> = {
  ArrowUp: () => -1,
  ArrowDown: () => 1,
  PageUp: (page) => -page,
  PageDown: (page) => page,
  Home: (_, count) => -count,
  End: (_, count) => count,
};

/** Answers a key and says whether it was one of the table's. */
export function handleTableKey<Row>(event: KeyboardEvent, list: ListState<Row>, options: TableKeyOptions): boolean {
  if (event.altKey) return false;
  const step = steps[event.key];
  if (step)
    return move(list, step(options.pageRows(), list.order.length), event.shiftKey && options.selectable, options);
  if (event.ctrlKey || event.metaKey) return withControl(event, list, options);
  return single(event, list, options);
}

function move<Row>(list: ListState<Row>, by: number, extending: boolean, options: TableKeyOptions): boolean {
  const { order, current } = list;
  if (order.length === 0) return true;
  const from = current === null ? -1 : order.indexOf(current);
  const wanted = from < 0 ? (by > 1 ? order.length - 1 : 0) : from + by;
  const id = order[Math.min(order.length - 1, Math.max(0, wanted))];
  if (id === undefined) return true;
  if (extending) list.setSelection(extend(list.selection, order, current ?? id, id));
  list.setCurrent(id);
  // With a record open the arrows walk through the records.
  if (list.open !== null && options.onOpen) options.onOpen(id);
  return true;
}

function withControl<Row>(event: KeyboardEvent, list: ListState<Row>, options: TableKeyOptions): boolean {
  if (event.key.toLowerCase() !== 'a' || !options.selectable) return false;
  list.setSelection(addAll(list.selection, list.order));
  return true;
}

function single<Row>(event: KeyboardEvent, list: ListState<Row>, options: TableKeyOptions): boolean {
  const { current, refs } = list;
  switch (event.key) {
    case ' ':
      if (current !== null && options.selectable) list.setSelection(toggle(list.selection, current));
      return true;
    case 'Enter':
      if (current === null || !options.onOpen) return false;
      options.onOpen(current);
      return true;
    case 'Escape':
      return closeInnermost(list);
    case '/':
      return reach(refs.search.current);
    case 'f':
    case 'F':
      return click(refs.addFilter.current);
    case 'c':
    case 'C':
      return click(refs.columns.current);
    default:
      return false;
  }
}

/** Closes the innermost thing: the open record, then the selection. */
function closeInnermost<Row>(list: ListState<Row>): boolean {
  if (list.openRow !== undefined) list.setOpen(null);
  else if (list.selection.ids.size > 0) list.setSelection(noSelection);
  else return false;
  return true;
}

function reach(element: HTMLInputElement | null): boolean {
  element?.focus();
  element?.select();
  return element !== null;
}

function click(element: HTMLElement | null): boolean {
  element?.click();
  return element !== null;
}
