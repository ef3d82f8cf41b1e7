// The data map as a page: what each column holds about people, what for, who sees it and how long; exported like any list.
import { useMemo } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { type Category, type ColumnEntry, dataMap, type Mask } from '../../../shared/privacy/dataMap.ts';
import { useT } from '../../ui/i18n.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { useListState } from '../../ui/list/useListState.ts';
import { StatusTag, type Tone } from '../../ui/marks/StatusTag.tsx';
import type { Column } from '../../ui/table/types.ts';
import { PrivacyTabs } from './PrivacyTabs.tsx';

const VIEWS = [
  { id: 'personal', name: 'privacy.viewPersonal', filters: { category: ['personal', 'sensitive', 'minor'] } },
  { id: 'sensitive', name: 'privacy.viewSensitive', filters: { category: ['sensitive', 'minor'] } },
  { id: 'all', name: 'privacy.viewAll' },
] as const;
const TONES: Readonly<Record<Category, Tone>> = {
  ordinary: 'neutral',
  personal: 'accent',
  sensitive: 'red',
  minor: 'amber',
};
const SOURCE = { rows: dataMap, isLoading: false, error: null } as const;
const rowId = (row: ColumnEntry) => `${row.table}.${row.column}`;

export function DataMapPage() {
  const t = useT();
  const columns = useMapColumns();
  const searchText = (row: ColumnEntry) =>
    `${t(`table.${row.table}` as MessageKey)} ${t(`column.${row.column}` as MessageKey)} ${t(`privacy.why.${row.purpose}`)} ${rowId(row)}`;
  const list = useListState({ id: 'dataMap', columns, rowId, searchText, views: VIEWS, source: SOURCE as never });
  return (
    <ListPage
      list={list}
      title="privacy.title"
      countLabel="privacy.mapShown"
      searchHint="privacy.mapSearch"
      empty={{ text: 'privacy.mapEmpty' }}
      actions={<PrivacyTabs />}
    />
  );
}

function useMapColumns(): readonly Column<ColumnEntry>[] {
  const t = useT();
  return useMemo((): Column<ColumnEntry>[] => {
    const category = (code: string) => t(`privacy.category.${code as Category}`);
    const mask = (code: string) => t(`privacy.mask.${code as Mask}`);
    return [
      {
        id: 'table',
        header: 'privacy.table',
        value: (r) => t(`table.${r.table}` as MessageKey),
        width: 130,
        filter: 'choice',
        locked: true,
      },
      {
        id: 'column',
        header: 'privacy.column',
        value: (r) => t(`column.${r.column}` as MessageKey),
        width: 150,
        locked: true,
      },
      {
        id: 'category',
        header: 'privacy.category',
        value: (r) => category(r.category),
        code: (r) => r.category,
        choiceLabel: category,
        cell: (r) => <StatusTag tone={TONES[r.category]}>{category(r.category)}</StatusTag>,
        width: 100,
        filter: 'choice',
      },
      {
        id: 'purpose',
        header: 'privacy.purpose',
        value: (r) => t(`privacy.why.${r.purpose}`),
        width: 240,
        filter: 'choice',
      },
      {
        id: 'roles',
        header: 'privacy.roles',
        value: (r) => r.roles.map((role) => t(`privacy.role.${role}`)).join(t('ui.listSeparator')),
        width: 260,
        filter: 'text',
      },
      {
        id: 'mask',
        header: 'privacy.mask',
        value: (r) => mask(r.mask),
        code: (r) => r.mask,
        choiceLabel: mask,
        width: 110,
        filter: 'choice',
      },
      { id: 'keep', header: 'privacy.keep', value: (r) => t(`privacy.keep.${r.keep}`), width: 240, filter: 'choice' },
      {
        id: 'exportable',
        header: 'privacy.exportable',
        value: (r) => t(r.exportable ? 'privacy.yes' : 'privacy.no'),
        width: 100,
        filter: 'choice',
      },
      { id: 'code', header: 'column.code', value: rowId, width: 220, hiddenByDefault: true },
    ];
  }, [t]);
}
