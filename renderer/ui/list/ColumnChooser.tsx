// Which columns a view shows, in which order, how wide, sorted and grouped by which.
import { ActionIcon, Button, Checkbox, Popover, Select, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowsHorizontal,
  IconArrowUp,
  IconColumns3,
  IconGripVertical,
  IconMinus,
  IconSearch,
} from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useT } from '../i18n.tsx';
import { clampWidth, defaultLayout, moveColumn, orderedColumns, placeColumn, toggleHidden } from '../table/layout.ts';
import type { Column } from '../table/types.ts';
import type { ListState } from './useListState.ts';

export function ColumnChooser<Row>({ list }: { list: ListState<Row> }) {
  const t = useT();
  const [find, setFind] = useState('');
  const shown = list.model.columns.length;
  return (
    <Popover position="bottom-end" width={290} trapFocus returnFocus>
      <Popover.Target>
        <Button ref={list.refs.columns} variant="default" leftSection={<IconColumns3 size={15} />}>
          {t('ui.columnsShown', { shown, total: list.allColumns.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={10}>
        <div style={{ display: 'flex', marginBottom: 6 }}>
          <b style={{ flex: 1 }}>{t('ui.columns')}</b>
          <button type="button" className="jx-link" onClick={() => list.setLayout(defaultLayout(list.allColumns))}>
            {t('ui.reset')}
          </button>
        </div>
        <TextInput
          data-autofocus
          mb={6}
          leftSection={<IconSearch size={14} />}
          aria-label={t('ui.findColumn')}
          placeholder={t('ui.findColumn')}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <ColumnList list={list} find={find} />
        <GroupChoice list={list} />
        <div style={{ color: 'var(--text-3)', marginTop: 6 }}>{t('ui.columnsHint')}</div>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnList<Row>({ list, find }: { list: ListState<Row>; find: string }) {
  const t = useT();
  const [dragged, setDragged] = useState<string | null>(null);
  const columns = orderedColumns(list.allColumns, list.layout);
  const found = columns.filter((column) => t(column.header).toLowerCase().includes(find.toLowerCase()));
  return (
    <ul className="jx-columns">
      {found.map((column) => (
        <ColumnLine
          key={column.id}
          list={list}
          column={column}
          dragged={dragged}
          onDrag={setDragged}
          onDrop={() => {
            if (dragged) list.setLayout(placeColumn(list.allColumns, list.layout, dragged, column.id));
            setDragged(null);
          }}
        />
      ))}
    </ul>
  );
}

type ColumnLineProps<Row> = {
  list: ListState<Row>;
  column: Column<Row>;
  dragged: string | null;
  onDrag: (id: string | null) => void;
  onDrop: () => void;
};

function ColumnLine<Row>({ list, column, dragged, onDrag, onDrop }: ColumnLineProps<Row>) {
  const t = useT();
  const [over, setOver] = useState(false);
  const { layout, setLayout, allColumns } = list;
  const name = t(column.header);
  const accept = (event: DragEvent) => {
    if (!dragged || column.locked) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <li
      draggable={!column.locked}
      data-over={over}
      onDragStart={() => onDrag(column.id)}
      onDragEnd={() => onDrag(null)}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        onDrop();
      }}
    >
      <IconGripVertical size={14} color="var(--text-3)" style={{ opacity: column.locked ? 0.25 : 1 }} aria-hidden />
      <Checkbox
        label={name}
        checked={!layout.hidden.includes(column.id)}
        disabled={!!column.locked}
        onChange={() => setLayout(toggleHidden(layout, column.id))}
      />
      <span className="jx-columns-tools">
        {!column.locked && (
          <>
            <Tool
              label={t('ui.moveUp', { column: name })}
              run={() => setLayout(moveColumn(allColumns, layout, column.id, -1))}
            >
              <IconArrowUp size={14} />
            </Tool>
            <Tool
              label={t('ui.moveDown', { column: name })}
              run={() => setLayout(moveColumn(allColumns, layout, column.id, 1))}
            >
              <IconArrowDown size={14} />
            </Tool>
          </>
        )}
        <WidthTools list={list} column={column} name={name} />
      </span>
    </li>
  );
}

function WidthTools<Row>({ list, column, name }: { list: ListState<Row>; column: Column<Row>; name: string }) {
  const t = useT();
  const { layout, setLayout } = list;
  const width = layout.widths[column.id] ?? column.width;
  const change = (by: number) =>
    setLayout({ ...layout, widths: { ...layout.widths, [column.id]: clampWidth(width + by) } });
  return (
    <>
      <Tool label={t('ui.narrower', { column: name })} run={() => change(-16)}>
        <IconMinus size={14} />
      </Tool>
      <Tool label={t('ui.wider', { column: name })} run={() => change(16)}>
        <IconArrowsHorizontal size={14} />
      </Tool>
    </>
  );
}

function Tool({ label, run, children }: { label: string; run: () => void; children: React.ReactNode }) {
  return (
    <ActionIcon size={24} aria-label={label} title={label} onClick={run}>
      {children}
    </ActionIcon>
  );
}

function GroupChoice<Row>({ list }: { list: ListState<Row> }) {
  const t = useT();
  const columns = list.allColumns.filter((column) => column.filter === 'choice');
  if (columns.length === 0) return null;
  return (
    <Select
      mt={6}
      label={t('ui.groupBy')}
      data={[
        { value: '', label: t('ui.noGroup') },
        ...columns.map((column) => ({ value: column.id, label: t(column.header) })),
      ]}
      value={list.layout.group ?? ''}
      onChange={(group) => list.setLayout({ ...list.layout, group: group || null })}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
