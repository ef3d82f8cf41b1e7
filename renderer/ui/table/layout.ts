// The layout of a table's columns: what is shown, in which order and how wide, as a view remembers it.
import type { Column, Layout } from './types.ts';

export const minWidth = 48;
export const maxWidth = 640;

/** The layout of a view nobody has changed yet. */
export function defaultLayout<Row>(columns: readonly Column<Row>[]): Layout {
  return {
    hidden: columns.filter((column) => column.hiddenByDefault && !column.locked).map((column) => column.id),
    order: columns.map((column) => column.id),
    widths: {},
    sort: null,
    group: null,
  };
}

/**
 * A remembered layout made to fit today's columns: unknown ids are dropped, columns that are new since then stand at
 * their own place and keep their default visibility. Anything that is not a layout gives the default.
 */
export function fitLayout<Row>(columns: readonly Column<Row>[], stored: unknown): Layout {
  const base = defaultLayout(columns);
  if (!stored || typeof stored !== 'object') return base;
  const kept = stored as Partial<Layout>;
  const ids = new Set(base.order);
  const order = (kept.order ?? []).filter((id) => ids.has(id));
  const known = new Set(order);
  base.order.forEach((id, index) => {
    if (!known.has(id)) order.splice(Math.min(index, order.length), 0, id);
  });
  const lockable = new Set(columns.filter((column) => column.locked).map((column) => column.id));
  const hidden = [...(kept.hidden ?? []), ...base.hidden.filter((id) => !known.has(id))];
  return {
    order,
    hidden: hidden.filter((id) => ids.has(id) && !lockable.has(id)),
    widths: Object.fromEntries(Object.entries(kept.widths ?? {}).map(([id, width]) => [id, clampWidth(width)])),
    sort: kept.sort && ids.has(kept.sort.column) ? kept.sort : null,
    group: kept.group && ids.has(kept.group) ? kept.group : null,
  };
}

/** Columns in their order: the locked ones first, then the rest; hidden ones included. */
export function orderedColumns<Row>(columns: readonly Column<Row>[], layout: Layout): Column<Row>[] {
  const place = new Map(layout.order.map((id, index) => [id, index]));
  const rank = (column: Column<Row>) => (column.locked ? -1e6 : 0) + (place.get(column.id) ?? 0);
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

/** Moves a column before or behind its neighbour; locked columns keep their places. */
export function moveColumn<Row>(columns: readonly Column<Row>[], layout: Layout, id: string, step: number): Layout {
  const ordered = orderedColumns(columns, layout);
  const index = ordered.findIndex((column) => column.id === id);
  const target = ordered[index + step];
  if (index < 0 || !target || target.locked || ordered[index]?.locked) return layout;
  const order = ordered.map((column) => column.id);
  order.splice(index, 1);
  order.splice(index + step, 0, id);
  return { ...layout, order };
}

/** Puts a column at the place of another, as after a drop. */
export function placeColumn<Row>(columns: readonly Column<Row>[], layout: Layout, id: string, at: string): Layout {
  const ids = orderedColumns(columns, layout).map((column) => column.id);
  return moveColumn(columns, layout, id, ids.indexOf(at) - ids.indexOf(id));
}

export function toggleHidden(layout: Layout, id: string): Layout {
  const hidden = layout.hidden.includes(id) ? layout.hidden.filter((other) => other !== id) : [...layout.hidden, id];
  return { ...layout, hidden };
}

/** Ascending, descending, then as the data came. */
export function nextSort(layout: Layout, column: string): Layout {
  const { sort } = layout;
  if (sort?.column !== column) return { ...layout, sort: { column, descending: false } };
  return { ...layout, sort: sort.descending ? null : { column, descending: true } };
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(maxWidth, Math.max(minWidth, Number.isFinite(width) ? width : minWidth)));
}
