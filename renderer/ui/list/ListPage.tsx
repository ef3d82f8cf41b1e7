// A whole list page: views, filters, selection, table, record panel, columns, export and print.
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useActions } from '../actions/registry.tsx';
import { useT } from '../i18n.tsx';
import { PanelContext, type PanelControls } from '../panel/PanelContext.tsx';
import { DataTable, type DataTableProps } from '../table/DataTable.tsx';
import { useLatest } from '../table/useLatest.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { FilterBar } from './FilterBar.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { SavedViews } from './SavedViews.tsx';
import { type BulkAction, SelectionBar } from './SelectionBar.tsx';
import { SplitView } from './SplitView.tsx';
import { useListOutput } from './useListOutput.tsx';
import type { ListState } from './useListState.ts';
import './list.css';

export type ListPageProps<Row> = {
  list: ListState<Row>;
  title: MessageKey;
  /** Gets `{ shown, total }`. */
  countLabel?: MessageKey;
  /** Gets `{ n }`. */
  selectedLabel?: MessageKey;
  searchHint?: MessageKey;
  /** Buttons at the head's right; one of them primary. */
  actions?: ReactNode;
  /** More tools in the filter line. */
  toolbar?: ReactNode;
  bulk?: readonly BulkAction<Row>[];
  empty: NonNullable<DataTableProps<Row>['empty']>;
  /** The record panel of a row; without it rows do not open. */
  panel?: (row: Row) => ReactNode;
};

export function ListPage<Row>(props: ListPageProps<Row>) {
  const { list, title, panel, bulk = [] } = props;
  const t = useT();
  const output = useListOutput(list, title);
  const { exportAs, print } = useLatest({ exportAs: output.exportAs, print: output.print });
  useActions([
    { id: `${list.id}.export`, label: 'ui.export', icon: IconDownload, shortcut: 'mod+E', run: () => exportAs('xlsx') },
    { id: `${list.id}.print`, label: 'ui.printView', icon: IconPrinter, shortcut: 'mod+P', run: print },
  ]);
  const [isFull, setFull] = useState(false);
  const close = () => {
    setFull(false);
    list.setOpen(null);
    list.refs.table.current?.focus();
  };
  const opened = panel && list.openRow !== undefined ? list.openRow : null;
  const size = { isFull, toggleFull: () => setFull(!isFull), close };
  return (
    <div className="jx-list">
      <div className="jx-list-head">
        <h1>{t(title)}</h1>
        <SavedViews list={list} />
        <div className="jx-list-actions">{props.actions}</div>
      </div>
      <SplitView
        panel={opened !== null && panel ? <Panel list={list} row={opened} panel={panel} {...size} /> : null}
        isFull={isFull}
        width={list.panelWidth}
        onWidth={list.setPanelWidth}
        onClose={close}
      >
        <FilterBar list={list} searchHint={props.searchHint}>
          {props.toolbar}
          <ColumnChooser list={list} />
          <ExportMenu list={list} exportAs={exportAs} />
          <ActionIcon aria-label={t('ui.print')} title={t('ui.print')} onClick={print}>
            <IconPrinter size={17} />
          </ActionIcon>
        </FilterBar>
        <SelectionBar list={list} bulk={bulk} selectedLabel={props.selectedLabel} />
        <DataTable
          list={list}
          label={title}
          countLabel={props.countLabel}
          empty={props.empty}
          onOpen={panel && list.setOpen}
        />
      </SplitView>
      {output.sheet && <PrintSheet {...output.sheet} />}
    </div>
  );
}

type PanelProps<Row> = Pick<PanelControls, 'isFull' | 'toggleFull' | 'close'> & {
  list: ListState<Row>;
  row: Row;
  panel: (row: Row) => ReactNode;
};

function Panel<Row>({ list, row, panel, ...size }: PanelProps<Row>) {
  const { order, open } = list;
  const index = open === null ? -1 : order.indexOf(open);
  const previous = index > 0 ? order[index - 1] : undefined;
  const next = order[index + 1];
  const go = (id: string) => {
    list.setCurrent(id);
    list.setOpen(id);
  };
  const controls: PanelControls = {
    record: open,
    previous: previous === undefined ? null : () => go(previous),
    next: next === undefined || index < 0 ? null : () => go(next),
    ...size,
  };
  return <PanelContext value={controls}>{panel(row)}</PanelContext>;
}

type ExportMenuProps<Row> = { list: ListState<Row>; exportAs: (format: 'xlsx' | 'csv') => unknown };

function ExportMenu<Row>({ list, exportAs }: ExportMenuProps<Row>) {
  const t = useT();
  const counts = useMemo(
    () => ({ rows: list.order.length, columns: list.model.columns.length }),
    [list.order.length, list.model.columns.length],
  );
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('ui.export')} title={t('ui.export')}>
          <IconDownload size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void exportAs('xlsx')}>{t('ui.exportXlsx', counts)}</Menu.Item>
        <Menu.Item onClick={() => void exportAs('csv')}>{t('ui.exportCsv', counts)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
