// The table: virtual rows in one grid with a single Tab stop, its states, and copying.
import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useId, useMemo } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import type { ListState } from '../list/useListState.ts';
import { EmptyState } from '../states/EmptyState.tsx';
import { ErrorState } from '../states/ErrorState.tsx';
import { LoadingRows } from '../states/LoadingRows.tsx';
import { BodyRow } from './BodyRow.tsx';
import { checkWidth, HeaderRow } from './HeaderRow.tsx';
import { tableItems } from './items.ts';
import { nextSort } from './layout.ts';
import { StatusLine } from './StatusLine.tsx';
import { addAll, coverage, extend, removeAll, toggle } from './selection.ts';
import { useCopyRows } from './useCopyRows.ts';
import { useLatest } from './useLatest.ts';
import { handleTableKey } from './useTableKeys.ts';
import './table.css';

export type DataTableProps<Row> = {
  list: ListState<Row>;
  /** Name of the table for readers. */
  label: MessageKey;
  countLabel?: MessageKey | undefined;
  empty?: { text: MessageKey; params?: MessageParams; action?: ReactNode };
  /** What Enter and a click on a row do. */
  onOpen?: ((id: string) => void) | undefined;
  selectable?: boolean;
  statusLine?: boolean;
};

const rowHeight = 36;
const groupHeight = 30;
const headHeight = 32;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { list, empty, onOpen, selectable = true, statusLine = true } = props;
  const { source } = list;
  const body = () => {
    if (!source.rows) return source.error ? <ErrorState error={source.error} retry={source.retry} /> : <LoadingRows />;
    if (!list.ready) return <LoadingRows />;
    if (list.total === 0) return <EmptyState {...(empty ?? { text: 'ui.filteredEmpty' })} />;
    return <Grid {...props} selectable={selectable} />;
  };
  return (
    <div className="jx-table-frame">
      {body()}
      {statusLine && source.rows && list.total > 0 && (
        <StatusLine
          shown={list.order.length}
          total={list.total}
          countLabel={props.countLabel}
          error={source.error}
          opens={!!onOpen}
          selectable={selectable}
        />
      )}
    </div>
  );
}

function Grid<Row>({ list, label, onOpen, selectable = true }: DataTableProps<Row>) {
  const t = useT();
  const domId = useId();
  const { model, refs, rowId, order, current } = list;
  const { rows, group } = model;
  const items = useMemo(() => tableItems(rows, group, rowId), [rows, group, rowId]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => refs.table.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  // Only a new current row may scroll: data that comes anew must not move the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const index = current === null ? -1 : items.findIndex((item) => item.key === current);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [current]);
  const on = useRowEvents(list, onOpen);
  const copy = useCopyRows(list);
  const header = useLatest({
    sort: (column: string) => list.setLayout(nextSort(list.layout, column)),
    all: () => list.setSelection((covered === 'all' ? removeAll : addAll)(list.selection, order)),
  });
  const covered = useMemo(() => coverage(list.selection, order), [list.selection, order]);
  const pageRows = () =>
    Math.max(1, Math.floor(((refs.table.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
  return (
    <div
      ref={refs.table}
      className="jx-table"
      role="grid"
      aria-label={t(label)}
      aria-rowcount={order.length + 1}
      aria-colcount={model.columns.length + (selectable ? 1 : 0)}
      aria-multiselectable={selectable}
      aria-activedescendant={current === null ? undefined : `${domId}-${current}`}
      aria-busy={list.source.dimmed}
      tabIndex={0}
      data-dimmed={list.source.dimmed}
      style={gridStyle(model.columns, selectable)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (handleTableKey(event, list, { pageRows, selectable, onOpen })) event.preventDefault();
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && current === null && order[0]) list.setCurrent(order[0]);
      }}
      onCopy={copy}
    >
      <div className="jx-thead" role="rowgroup">
        <HeaderRow
          columns={model.columns}
          sort={list.layout.sort}
          onSort={header.sort}
          selectable={selectable}
          coverage={covered}
          onSelectAll={header.all}
        />
      </div>
      {order.length === 0 && <FilteredEmpty clear={list.clearFilters} />}
      <div className="jx-tbody" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          const top = start - headHeight;
          if (!item) return null;
          if (item.kind === 'group')
            return <GroupHead key={item.key} label={item.label} count={item.count} top={top} />;
          return (
            <BodyRow
              key={item.key}
              id={item.key}
              domId={`${domId}-${item.key}`}
              row={item.row}
              index={item.index}
              top={top}
              columns={model.columns}
              selectable={selectable}
              selected={list.selection.ids.has(item.key)}
              current={item.key === current}
              open={item.key === list.open}
              onClick={on.click}
              onToggle={on.toggle}
            />
          );
        })}
      </div>
    </div>
  );
}

function FilteredEmpty({ clear }: { clear: () => void }) {
  const t = useT();
  const action = (
    <Button variant="default" onClick={clear}>
      {t('ui.clearFilters')}
    </Button>
  );
  return <EmptyState text="ui.filteredEmpty" action={action} />;
}

function GroupHead({ label, count, top }: { label: string; count: number; top: number }) {
  const t = useT();
  return (
    <div className="jx-group" role="row" style={{ transform: `translateY(${top}px)` }}>
      <span role="gridcell">
        <b>{label || t('ui.groupBlank')}</b> {t('ui.groupCount', { n: count })}
      </span>
    </div>
  );
}

/** A click opens, with Ctrl it chooses, with Shift it extends; stable, so that rows are not drawn again. */
function useRowEvents<Row>(list: ListState<Row>, onOpen: ((id: string) => void) | undefined) {
  return useLatest({
    click: (id: string, event: MouseEvent) => {
      list.refs.table.current?.focus({ preventScroll: true });
      if (event.shiftKey) list.setSelection(extend(list.selection, list.order, list.current ?? id, id));
      else if (event.ctrlKey || event.metaKey) list.setSelection(toggle(list.selection, id));
      else onOpen?.(id);
      list.setCurrent(id);
    },
    toggle: (id: string) => {
      list.setSelection(toggle(list.selection, id));
      list.setCurrent(id);
    },
  });
}

function gridStyle(columns: readonly { width: number }[], selectable: boolean): CSSProperties {
  const widths = columns.map(({ width }) => width);
  const check = selectable ? checkWidth : 0;
  const tracks = widths.map((width, index) => (index === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`));
  return {
    '--columns': `${check ? `${check}px ` : ''}${tracks.join(' ')}`,
    '--table-width': `${widths.reduce((sum, width) => sum + width, check)}px`,
  } as CSSProperties;
}
