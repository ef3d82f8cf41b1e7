// The list of apprentices with its views, what can be done with many at once, and the record beside it.
import { Button } from '@mantine/core';
import {
  IconFileImport,
  IconFileText,
  IconPlus,
  IconSwitchHorizontal,
  IconTrash,
  IconUserCog,
  IconUserStar,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { useGo } from '../../ui/actions/Link.tsx';
import { type Action, useActions } from '../../ui/actions/registry.tsx';
import { useT } from '../../ui/i18n.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { asSource } from '../../ui/list/source.ts';
import { useListState } from '../../ui/list/useListState.ts';
import type { ViewSpec } from '../../ui/list/views.ts';
import { PairModal } from '../mentors/mentors.public.tsx';
import { ApprenticePanel } from './ApprenticePanel.tsx';
import { ArchiveModal } from './ArchiveModal.tsx';
import { useApprenticeColumns } from './columns.tsx';
import { MakeAgreementsModal } from './MakeAgreementsModal.tsx';
import { NewApprenticeModal } from './NewApprenticeModal.tsx';
import { StatusModal } from './StatusModal.tsx';
import { TransferModal } from './TransferModal.tsx';
import type { ApprenticeLine } from './words.ts';

const rowId = (row: ApprenticeLine) => row.id;
const searchText = (row: ApprenticeLine) =>
  `${row.searchKey} ${row.studentNumber} ${row.cohortName} ${row.enterpriseName} ${row.hereEnterprise}`;
type ForMany = 'pair' | 'agreements' | 'status' | 'transfer' | 'archive';
type Dialog = { kind: ForMany; rows: readonly ApprenticeLine[] } | { kind: 'new' };
const noRows: readonly ApprenticeLine[] = [];

export function ApprenticesPage() {
  const t = useT();
  const may = useMay();
  const go = useGo();
  const columns = useApprenticeColumns();
  const query = useQuery('apprentices.list', {});
  const views = useYearViews(query.data ?? noRows);
  const list = useListState({ id: 'apprentices', columns, rowId, searchText, views, source: asSource(query) });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const create = () => setDialog({ kind: 'new' });
  const toImport = () => go('/apprentices/import');
  const on = (kind: ForMany) => (rows: readonly ApprenticeLine[]) => setDialog({ kind, rows });
  const actions: Action[] = [];
  if (may('apprentices.create'))
    actions.push({ id: 'apprentices.new', label: 'apprentices.new', icon: IconPlus, run: create });
  if (may('rosterImport.commit'))
    actions.push({ id: 'apprentices.import', label: 'apprentices.import', icon: IconFileImport, run: toImport });
  useActions(actions);
  const importButton = may('rosterImport.commit') && (
    <Button variant="default" leftSection={<IconFileImport size={15} />} onClick={toImport}>
      {t('apprentices.import')}
    </Button>
  );
  return (
    <>
      <ListPage
        list={list}
        title="apprentices.title"
        countLabel="apprentices.shownOf"
        selectedLabel="apprentices.selected"
        searchHint="apprentices.searchHint"
        empty={{ text: 'apprentices.empty', action: importButton }}
        actions={
          <>
            {importButton}
            {may('apprentices.create') && (
              <Button leftSection={<IconPlus size={15} />} onClick={create}>
                {t('apprentices.new')}
              </Button>
            )}
          </>
        }
        bulk={(
          [
            {
              id: 'pair',
              needs: 'mentors.pair',
              label: 'apprentices.pairMentors',
              icon: IconUserStar,
              run: on('pair'),
            },
            {
              id: 'agreements',
              needs: 'agreements.createMany',
              label: 'apprentices.makeAgreements',
              icon: IconFileText,
              run: on('agreements'),
            },
            {
              id: 'status',
              needs: 'apprentices.setStatus',
              label: 'apprentices.changeStatus',
              icon: IconUserCog,
              run: on('status'),
            },
            {
              id: 'transfer',
              needs: 'apprentices.transfer',
              label: 'apprentices.transfer',
              icon: IconSwitchHorizontal,
              run: on('transfer'),
            },
            {
              id: 'archive',
              needs: 'apprentices.archive',
              label: 'apprentices.archive',
              icon: IconTrash,
              run: on('archive'),
            },
          ] as const
        ).filter(({ needs }) => may(needs))}
        panel={(row) => <ApprenticePanel key={row.id} id={row.id} />}
      />
      {dialog?.kind === 'new' && <NewApprenticeModal onClose={close} onDone={(id) => list.setOpen(id)} />}
      {dialog?.kind === 'pair' && <PairModal enrolmentIds={dialog.rows.map(rowId)} onClose={close} />}
      {dialog?.kind === 'agreements' && <MakeAgreementsModal enrolmentIds={dialog.rows.map(rowId)} onClose={close} />}
      {dialog?.kind === 'status' && <StatusModal rows={dialog.rows} onClose={close} />}
      {dialog?.kind === 'transfer' && <TransferModal rows={dialog.rows} onClose={close} />}
      {dialog?.kind === 'archive' && <ArchiveModal rows={dialog.rows} onClose={close} />}
    </>
  );
}

/** How many of the newest years of entry have a tab of their own. */
const YEARS_SHOWN = 3;

/** All, one view a year of entry, and what a coordinator asks first. */
function useYearViews(rows: readonly ApprenticeLine[]): readonly ViewSpec[] {
  const years = [...new Set(rows.map((row) => row.entryYear))].sort((a, b) => b - a).slice(0, YEARS_SHOWN);
  const key = years.join(' ');
  return useMemo(
    () => [
      { id: 'all', name: 'apprentices.viewAll' },
      ...key
        .split(' ')
        .filter(Boolean)
        .map(
          (year): ViewSpec => ({
            id: `year-${year}`,
            name: 'apprentices.yearOf',
            params: { year },
            filters: { year: [year] },
          }),
        ),
      { id: 'here', name: 'apprentices.viewHere', filters: { place: ['post', 'openPost'] } },
      { id: 'behind', name: 'apprentices.viewBehind', filters: { light: ['late', 'watch'] } },
      {
        id: 'unsigned',
        name: 'apprentices.viewUnsigned',
        filters: { agreement: ['none', 'draft', 'signing'], status: ['active'] },
      },
    ],
    [key],
  );
}
