// The lines of a table's body: rows, and the heads of groups between them.
import type { Column } from './types.ts';

export type TableItem<Row> =
  | { kind: 'group'; key: string; label: string; count: number }
  | { kind: 'row'; key: string; row: Row; index: number };

/** Rows stand in their order; where the group's value changes, a head stands before. */
export function tableItems<Row>(
  sorted: readonly Row[],
  group: Column<Row> | null,
  rowId: (row: Row) => string,
): TableItem<Row>[] {
  const rows = sorted.map((row, index) => ({ kind: 'row' as const, key: rowId(row), row, index }));
  if (!group) return rows;
  const items: TableItem<Row>[] = [];
  let head: Extract<TableItem<Row>, { kind: 'group' }> | null = null;
  for (const item of rows) {
    const label = String(group.value(item.row) ?? '');
    if (!head || head.label !== label) {
      head = { kind: 'group', key: `group:${label}`, label, count: 0 };
      items.push(head);
    }
    head.count += 1;
    items.push(item);
  }
  return items;
}
