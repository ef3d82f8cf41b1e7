// Joins our columns, layout and rows in a TanStack table: order, visibility, widths, pinning and sorting.
import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { clampWidth, maxWidth, minWidth, orderedColumns } from './layout.ts';
import { compareValues, isBlank } from './sort.ts';
import type { CellValue, Column, Layout } from './types.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

export type VisibleColumn<Row> = {
  column: Column<Row>;
  width: number;
  /** Distance from the left edge of the first column when the column stays in place, else null. */
  pinnedAt: number | null;
  startResize: (event: unknown) => void;
};

export type TableModel<Row> = {
  columns: readonly VisibleColumn<Row>[];
  rows: readonly Row[];
  /** The column whose equal values stand together under a head. */
  group: Column<Row> | null;
};

export type TableModelOptions<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  layout: Layout;
  setLayout: (layout: Layout) => void;
  rowId: (row: Row) => string;
};

/** The visible columns in their order and the rows in their sort order. */
export function useTableModel<Row>({ columns, rows, layout, setLayout, rowId }: TableModelOptions<Row>) {
  type Data = { row: Row };
  const data = useMemo<Data[]>(() => rows.map((row) => ({ row })), [rows]);
  const definitions = useMemo(() => columns.map((column) => definition(column)), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (item: Data) => rowId(item.row),
    columnResizeMode: 'onChange',
    state: useMemo(() => stateOf(columns, layout), [columns, layout]),
    onColumnSizingChange: (updater: Updater<Record<string, number>>) => {
      const widths = functionalUpdate(updater, { ...layout.widths });
      setLayout({ ...layout, widths: mapValues(widths, clampWidth) });
    },
  });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const headers = table.getHeaderGroups()[0]?.headers;
  const sorted = table.getRowModel().rows;
  const grouping = layout.group === null ? undefined : byId.get(layout.group);
  // A header keeps its identity when its width changes, so the widths are a dependency too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const visible = useMemo(
    () => (headers ?? []).flatMap((header) => visibleColumn(byId.get(header.column.id), header)),
    [headers, byId, layout.widths],
  );
  const arranged = useMemo(() => {
    const inOrder = sorted.map((item) => item.original.row);
    // Sorting is stable: within a group the rows keep the order the user chose.
    return grouping ? inOrder.sort((a, b) => compareGroups(grouping.value(a), grouping.value(b))) : inOrder;
  }, [sorted, grouping]);
  return { columns: visible, rows: arranged, group: grouping ?? null } satisfies TableModel<Row>;
}

type HeaderLike = {
  getSize: () => number;
  getResizeHandler: () => (event: unknown) => void;
  column: { getIsPinned: () => unknown; getStart: (position: 'start') => number };
};

function visibleColumn<Row>(column: Column<Row> | undefined, header: HeaderLike): VisibleColumn<Row>[] {
  if (!column) return [];
  const pinnedAt = header.column.getIsPinned() ? header.column.getStart('start') : null;
  return [{ column, width: header.getSize(), pinnedAt, startResize: header.getResizeHandler() }];
}

function compareGroups(a: CellValue, b: CellValue): number {
  if (isBlank(a) !== isBlank(b)) return isBlank(a) ? 1 : -1;
  return compareValues(a, b);
}

function definition<Row>(column: Column<Row>): ColumnDef<typeof features, { row: Row }> {
  const key = column.sortValue ?? column.value;
  return {
    id: column.id,
    // Blank becomes undefined because only that is kept last in both directions.
    accessorFn: (item) => (isBlank(key(item.row)) ? undefined : key(item.row)),
    size: column.width,
    minSize: minWidth,
    maxSize: maxWidth,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
  };
}

function stateOf<Row>(columns: readonly Column<Row>[], layout: Layout) {
  return {
    columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
    columnOrder: orderedColumns(columns, layout).map((column) => column.id),
    columnPinning: { start: columns.filter((column) => column.locked).map((column) => column.id), end: [] },
    columnSizing: { ...layout.widths },
    sorting: layout.sort ? [{ id: layout.sort.column, desc: layout.sort.descending }] : [],
  };
}

function mapValues(values: Record<string, number>, map: (value: number) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
