// The search field, the filters as chips, and the way to add one.
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useFormat, useT } from '../i18n.tsx';
import { filterWords, isActiveFilter } from '../table/filter.ts';
import type { Column } from '../table/types.ts';
import { FilterEditor } from './FilterEditor.tsx';
import { NamePopover } from './SavedViews.tsx';
import type { ListState } from './useListState.ts';

export type FilterBarProps<Row> = { list: ListState<Row>; searchHint?: MessageKey | undefined; children?: ReactNode };

export function FilterBar<Row>({ list, searchHint = 'ui.search', children }: FilterBarProps<Row>) {
  const active = list.allColumns.filter((column) => column.filter && isActiveFilter(list.filters[column.id]));
  return (
    <div className="jx-filters">
      <SearchField list={list} hint={searchHint} />
      {active.map((column) => (
        <FilterChip key={column.id} list={list} column={column} />
      ))}
      {list.allColumns.some((column) => column.filter) && <AddFilter list={list} />}
      <div className="jx-filters-tools">
        {list.changed && <SaveView list={list} />}
        {children}
      </div>
    </div>
  );
}

function SearchField<Row>({ list, hint }: { list: ListState<Row>; hint: MessageKey }) {
  const t = useT();
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Escape') list.setSearch('');
    list.refs.table.current?.focus();
  };
  return (
    <TextInput
      ref={list.refs.search}
      w={180}
      leftSection={<IconSearch size={15} />}
      aria-label={t(hint)}
      placeholder={t(hint)}
      value={list.search}
      onChange={(event) => list.setSearch(event.currentTarget.value)}
      onKeyDown={leave}
      rightSection={
        list.search && (
          <ActionIcon size={24} aria-label={t('ui.clearSearch')} onClick={() => list.setSearch('')}>
            <IconX size={14} />
          </ActionIcon>
        )
      }
    />
  );
}

function FilterChip<Row>({ list, column }: { list: ListState<Row>; column: Column<Row> }) {
  const t = useT();
  const format = useFormat();
  const values = list.filters[column.id] ?? [];
  const name = t(column.header);
  const remove = () => {
    const { [column.id]: _, ...rest } = list.filters;
    list.setFilters(rest);
    list.refs.table.current?.focus();
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <div className="jx-chip" data-on="true">
        <Popover.Target>
          <button type="button" aria-label={t('ui.editFilter', { column: name })}>
            {name}
            <span>{filterWords(column, values, t, format)}</span>
          </button>
        </Popover.Target>
        <button type="button" aria-label={t('ui.removeFilter', { column: name })} onClick={remove}>
          <IconX size={14} />
        </button>
      </div>
      <Popover.Dropdown>
        <FilterEditor list={list} column={column} />
      </Popover.Dropdown>
    </Popover>
  );
}

function AddFilter<Row>({ list }: { list: ListState<Row> }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<Column<Row> | null>(null);
  const toggle = () => {
    setChosen(null);
    setOpened(!opened);
  };
  const offered = list.allColumns.filter((column) => column.filter);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <div className="jx-chip" data-dashed="true">
        <Popover.Target>
          <button ref={list.refs.addFilter} type="button" onClick={toggle}>
            <IconFilter size={14} />
            {t('ui.addFilter')}
          </button>
        </Popover.Target>
      </div>
      <Popover.Dropdown>
        {chosen ? (
          <FilterEditor list={list} column={chosen} />
        ) : (
          <div className="jx-choices">
            <b>{t('ui.filterBy')}</b>
            {offered.map((column) => (
              <button key={column.id} type="button" className="jx-option" onClick={() => setChosen(column)}>
                {t(column.header)}
              </button>
            ))}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Offered while the filters differ from the view: into the own view, or as a new one. */
function SaveView<Row>({ list }: { list: ListState<Row> }) {
  const t = useT();
  return (
    <>
      {list.isOwn(list.view.id) && (
        <button type="button" className="jx-link" onClick={list.updateView}>
          {t('ui.updateView')}
        </button>
      )}
      <NamePopover label={t('ui.addView')} initial="" onName={list.addView}>
        {(open) => (
          <button type="button" className="jx-link" style={{ paddingInline: 6 }} onClick={open}>
            {t('ui.saveView')}
          </button>
        )}
      </NamePopover>
    </>
  );
}
