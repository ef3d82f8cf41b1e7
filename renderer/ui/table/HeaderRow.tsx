// The head of a table: names, sort order, widths, and the box that chooses all rows shown.
import { Checkbox } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { type CSSProperties, type MouseEvent, memo } from 'react';
import { useT } from '../i18n.tsx';
import type { Sort } from './types.ts';
import type { VisibleColumn } from './useTableModel.ts';

export type HeaderRowProps<Row> = {
  columns: readonly VisibleColumn<Row>[];
  sort: Sort | null;
  onSort: (column: string) => void;
  selectable: boolean;
  coverage: 'none' | 'some' | 'all';
  onSelectAll: () => void;
};

function Header<Row>({ columns, sort, onSort, selectable, coverage, onSelectAll }: HeaderRowProps<Row>) {
  const t = useT();
  return (
    <div className="jx-tr" role="row" aria-rowindex={1}>
      {selectable && (
        <div className="jx-th" role="columnheader" data-check data-pinned style={{ '--at': 0 } as CSSProperties}>
          <Checkbox
            tabIndex={-1}
            aria-label={t('ui.selectAllRows')}
            checked={coverage === 'all'}
            indeterminate={coverage === 'some'}
            onChange={onSelectAll}
          />
        </div>
      )}
      {columns.map((column) => (
        <HeaderCell
          key={column.column.id}
          visible={column}
          sort={sort}
          onSort={onSort}
          offset={selectable ? checkWidth : 0}
        />
      ))}
    </div>
  );
}

/** Width of the column of boxes. */
export const checkWidth = 44;

type HeaderCellProps<Row> = {
  visible: VisibleColumn<Row>;
  sort: Sort | null;
  onSort: (column: string) => void;
  offset: number;
};

function HeaderCell<Row>({ visible, sort, onSort, offset }: HeaderCellProps<Row>) {
  const t = useT();
  const { column, pinnedAt, startResize } = visible;
  const sorted = sort?.column === column.id ? sort : null;
  const label = t(column.header);
  const start = (event: MouseEvent | React.TouchEvent) => {
    event.preventDefault();
    startResize(event);
  };
  return (
    <div
      className="jx-th"
      role="columnheader"
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
      data-align={column.align}
      data-pinned={pinnedAt !== null}
      style={pinnedAt === null ? undefined : ({ '--at': `${pinnedAt + offset}px` } as CSSProperties)}
    >
      <button type="button" tabIndex={-1} onClick={() => onSort(column.id)} title={label}>
        <span>{label}</span>
        {sorted && (sorted.descending ? <IconSortDescending size={14} /> : <IconSortAscending size={14} />)}
      </button>
      <div
        className="jx-resizer"
        aria-hidden="true"
        title={t('ui.resizeColumn', { column: label })}
        onMouseDown={start}
        onTouchStart={start}
      />
    </div>
  );
}

export const HeaderRow = memo(Header) as typeof Header;
