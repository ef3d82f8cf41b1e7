// Which rows are chosen: toggling, extending from an anchor, choosing all; all by id, never by place.

export type Selection = { readonly ids: ReadonlySet<string>; readonly anchor: string | null };

export const noSelection: Selection = { ids: new Set(), anchor: null };

/** Adds or removes one row and makes it the anchor of the next extension. */
export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Adds every row between the anchor (or `from`, when there is none) and `to`, both included. */
export function extend(selection: Selection, order: readonly string[], from: string, to: string): Selection {
  const anchor = selection.anchor && order.includes(selection.anchor) ? selection.anchor : from;
  const [first, last] = [order.indexOf(anchor), order.indexOf(to)].sort((a, b) => a - b);
  if (first === undefined || last === undefined || first < 0) return selection;
  return { ids: new Set([...selection.ids, ...order.slice(first, last + 1)]), anchor };
}

/** Adds all rows shown; keeps what a filter hides. */
export function addAll(selection: Selection, order: readonly string[]): Selection {
  return { ids: new Set([...selection.ids, ...order]), anchor: selection.anchor };
}

/** Removes the rows shown; keeps what a filter hides. */
export function removeAll(selection: Selection, order: readonly string[]): Selection {
  const shown = new Set(order);
  return { ids: new Set([...selection.ids].filter((id) => !shown.has(id))), anchor: null };
}

/** How much of the rows shown is chosen, for the box in the head. */
export function coverage(selection: Selection, order: readonly string[]): 'none' | 'some' | 'all' {
  const chosen = order.reduce((count, id) => count + (selection.ids.has(id) ? 1 : 0), 0);
  if (chosen === 0) return 'none';
  return chosen === order.length ? 'all' : 'some';
}
