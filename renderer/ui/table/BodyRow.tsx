// One row of a table; drawn again only when its own data, place or state changes.
import { Checkbox } from '@mantine/core';
import { type CSSProperties, type MouseEvent, memo, type ReactNode } from 'react';
import { useT } from '../i18n.tsx';
import { checkWidth } from './HeaderRow.tsx';
import type { Column } from './types.ts';
import type { VisibleColumn } from './useTableModel.ts';

export type BodyRowProps<Row> = {
  row: Row;
  id: string;
  domId: string;
  /** Place among all rows, from 0. */
  index: number;
  top: number;
  columns: readonly VisibleColumn<Row>[];
  selectable: boolean;
  selected: boolean;
  current: boolean;
  open: boolean;
  onClick: (id: string, event: MouseEvent) => void;
  onToggle: (id: string) => void;
};

function Row<Row>({
  row,
  id,
  domId,
  index,
  top,
  columns,
  selectable,
  selected,
  current,
  open,
  ...on
}: BodyRowProps<Row>) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys
    <div
      id={domId}
      className="jx-tr jx-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      data-selected={selected}
      data-current={current}
      data-open={open}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => on.onClick(id, event)}
    >
      {selectable && (
        <div className="jx-td" role="gridcell" data-check data-pinned style={{ '--at': 0 } as CSSProperties}>
          <Checkbox
            tabIndex={-1}
            aria-label={t('ui.selectRow')}
            checked={selected}
            onChange={() => on.onToggle(id)}
            onClick={(event) => event.stopPropagation()}
          />
        </div>
      )}
      {columns.map(({ column, pinnedAt }) => (
        <div
          key={column.id}
          className="jx-td"
          role="gridcell"
          data-align={column.align}
          data-pinned={pinnedAt !== null}
          style={
            pinnedAt === null
              ? undefined
              : ({ '--at': `${pinnedAt + (selectable ? checkWidth : 0)}px` } as CSSProperties)
          }
        >
          {cellOf(column, row)}
        </div>
      ))}
    </div>
  );
}

function cellOf<Row>(column: Column<Row>, row: Row): ReactNode {
  if (column.cell) return column.cell(row);
  const value = column.value(row);
  if (value === null || value === '') return <span style={{ color: 'var(--text-3)' }}>–</span>;
  // A name that does not fit is readable on hover; a person's name has a column wide enough.
  return typeof value === 'string' && value.length > 8 ? <span title={value}>{value}</span> : value;
}

export const BodyRow = memo(Row) as typeof Row;
