// Every file that left the program: who, when, what and whom it held; and hours with many looks at whole numbers.
import { useMemo } from 'react';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { asSource } from '../../ui/list/source.ts';
import { useListState } from '../../ui/list/useListState.ts';
import type { Column } from '../../ui/table/types.ts';
import { PrivacyTabs } from './PrivacyTabs.tsx';
import { RevealFlags } from './privacy.public.tsx';
import type { ExportLine } from './words.ts';

const VIEWS = [{ id: 'all', name: 'privacy.viewAll' }] as const;
const rowId = (row: ExportLine) => row.id;
const searchText = (row: ExportLine) => `${row.title} ${row.exportedBy} ${row.fields.join(' ')}`;

export function ExportsPage() {
  const columns = useExportColumns();
  const query = useQuery('privacy.exports', {});
  const list = useListState({ id: 'exports', columns, rowId, searchText, views: VIEWS, source: asSource(query) });
  return (
    <ListPage
      list={list}
      title="privacy.title"
      countLabel="privacy.exportsShown"
      searchHint="privacy.exportsSearch"
      empty={{ text: 'privacy.exportsEmpty' }}
      actions={<PrivacyTabs />}
      toolbar={<RevealFlags />}
    />
  );
}

function useExportColumns(): readonly Column<ExportLine>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(
    (): Column<ExportLine>[] => [
      {
        id: 'at',
        header: 'privacy.exportedAt',
        value: (r) => r.exportedAt,
        cell: (r) => format.moment(r.exportedAt),
        width: 150,
        locked: true,
      },
      {
        id: 'by',
        header: 'privacy.exportedBy',
        value: (r) => r.exportedBy,
        width: 110,
        filter: 'choice',
        locked: true,
      },
      {
        id: 'kind',
        header: 'privacy.exportKind',
        value: (r) => t(`privacy.export.${r.kind}`),
        code: (r) => r.kind,
        choiceLabel: (code) => t(`privacy.export.${code as ExportLine['kind']}`),
        width: 110,
        filter: 'choice',
      },
      { id: 'title', header: 'privacy.exportTitle', value: (r) => r.title, width: 260 },
      { id: 'format', header: 'privacy.exportFormat', value: (r) => r.format, width: 90, filter: 'choice' },
      { id: 'rows', header: 'privacy.exportRows', value: (r) => r.rows, width: 80, align: 'end', filter: 'number' },
      {
        id: 'persons',
        header: 'privacy.exportPersons',
        value: (r) => r.persons,
        width: 90,
        align: 'end',
        filter: 'number',
      },
      {
        id: 'fields',
        header: 'privacy.exportFields',
        value: (r) => r.fields.join(t('ui.listSeparator')),
        width: 340,
        filter: 'text',
      },
    ],
    [t, format],
  );
}
