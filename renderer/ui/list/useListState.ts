// Everything a list page knows: views, filters, search, sorted rows, selection, current row, open record.
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { matchingRows, rowText } from '../table/filter.ts';
import { noSelection, type Selection } from '../table/selection.ts';
import type { Column, Filters } from '../table/types.ts';
import { type TableModel, useTableModel } from '../table/useTableModel.ts';
import { type ListSource, rowsOf } from './source.ts';
import { useSearchParams } from './useSearchParams.ts';
import { useViews, type ViewsState } from './useViews.ts';
import type { View, ViewSpec } from './views.ts';

export type ListOptions<Row> = {
  /** Under this name the list's layout and views are remembered. */
  id: string;
  /** Keep it in `useMemo`: a new array on every render sorts the list on every render. */
  columns: readonly Column<Row>[];
  views?: readonly ViewSpec[];
  rowId: (row: Row) => string;
  source: ListSource<Row>;
  /** What the search field looks through; all values of the row unless given. */
  searchText?: (row: Row) => string;
  /** The address carries view, filter and open record; switch off for a second list on a page. */
  inAddress?: boolean;
};

export type ListState<Row> = ViewsState & {
  id: string;
  allColumns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  source: ListSource<Row>;
  total: number;
  model: TableModel<Row>;
  /** Ids of the rows shown, in their order. */
  order: readonly string[];
  search: string;
  setSearch: (search: string) => void;
  clearFilters: () => void;
  /** How many rows a view has; the search does not count. */
  countOf: (view: View) => number;
  selection: Selection;
  setSelection: (selection: Selection) => void;
  /** Chosen rows, those that a filter hides included. */
  selectedRows: readonly Row[];
  hiddenSelected: number;
  current: string | null;
  setCurrent: (id: string | null) => void;
  open: string | null;
  openRow: Row | undefined;
  setOpen: (id: string | null) => void;
  refs: ListRefs;
};

export type ListRefs = {
  table: RefObject<HTMLDivElement | null>;
  search: RefObject<HTMLInputElement | null>;
  addFilter: RefObject<HTMLButtonElement | null>;
  columns: RefObject<HTMLButtonElement | null>;
};

const noViews: readonly ViewSpec[] = [];

export function useListState<Row>(options: ListOptions<Row>): ListState<Row> {
  const { id, columns, source, inAddress = true } = options;
  const { rowId, searchText } = useReaders(options);
  const views = useViews(id, columns, options.views ?? noViews);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const rows = rowsOf(source);
  const { filters, layout, setLayout } = views;
  const matching = useMemo(
    () => matchingRows(rows, columns, filters, search, searchText),
    [rows, columns, filters, search, searchText],
  );
  const model = useTableModel({ columns, rows: matching, layout, setLayout, rowId });
  const order = useMemo(() => model.rows.map(rowId), [model.rows, rowId]);
  const chosen = useSelection(rows, order, rowId);
  const countOf = useCounts(rows, columns);
  useSearchParams({ enabled: inAddress && views.ready, views, open, setOpen, setCurrent });
  return {
    ...views,
    ...chosen,
    id,
    allColumns: columns,
    rowId,
    source,
    total: rows.length,
    model,
    order,
    search,
    setSearch,
    clearFilters: () => {
      setSearch('');
      views.setFilters({});
    },
    countOf,
    current: current !== null && order.includes(current) ? current : null,
    setCurrent,
    open,
    openRow: open === null ? undefined : rows.find((row) => rowId(row) === open),
    setOpen,
    refs: useListRefs(),
  };
}

/**
 * Functions that read a row, with an identity that stays: written inline on a page they would be new at every
 * render, and the list would be filtered and sorted as often.
 */
function useReaders<Row>({ columns, rowId, searchText }: ListOptions<Row>) {
  const given = useRef({ rowId, searchText });
  given.current = { rowId, searchText };
  return useMemo(() => {
    const all = rowText(columns);
    return {
      rowId: (row: Row) => given.current.rowId(row),
      searchText: (row: Row) => (given.current.searchText ?? all)(row),
    };
  }, [columns]);
}

function useSelection<Row>(rows: readonly Row[], order: readonly string[], rowId: (row: Row) => string) {
  const [selection, setSelection] = useState<Selection>(noSelection);
  const selectedRows = useMemo(
    () => (selection.ids.size === 0 ? [] : rows.filter((row) => selection.ids.has(rowId(row)))),
    [rows, rowId, selection],
  );
  const hiddenSelected = useMemo(() => {
    if (selectedRows.length === 0) return 0;
    const shown = new Set(order);
    return selectedRows.filter((row) => !shown.has(rowId(row))).length;
  }, [selectedRows, order, rowId]);
  return { selection, setSelection, selectedRows, hiddenSelected };
}

/** Counts rows of a view once per data, however often the tabs are drawn. */
function useCounts<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): (view: View) => number {
  const known = useMemo(() => ({ rows, columns, counts: new Map<Filters, number>() }), [rows, columns]);
  return useCallback(
    (view: View) => {
      const count = known.counts.get(view.filters);
      if (count !== undefined) return count;
      const counted = matchingRows(known.rows, known.columns, view.filters, '', () => '').length;
      known.counts.set(view.filters, counted);
      return counted;
    },
    [known],
  );
}

function useListRefs(): ListRefs {
  const table = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const addFilter = useRef<HTMLButtonElement>(null);
  const columns = useRef<HTMLButtonElement>(null);
  return useMemo(() => ({ table, search, addFilter, columns }), []);
}
