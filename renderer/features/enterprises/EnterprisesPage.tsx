// The list of enterprises with their places and who is there, and the record beside it.
import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { useActions } from '../../ui/actions/registry.tsx';
import { useT } from '../../ui/i18n.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { asSource } from '../../ui/list/source.ts';
import { useListState } from '../../ui/list/useListState.ts';
import { useEnterpriseColumns } from './columns.tsx';
import { EnterprisePanel } from './EnterprisePanel.tsx';
import { NewEnterpriseModal } from './NewEnterpriseModal.tsx';
import { ArchiveEnterprises } from './ReasonModals.tsx';
import type { EnterpriseLine } from './words.ts';

const VIEWS = [
  { id: 'all', name: 'enterprises.viewAll' },
  { id: 'here', name: 'enterprises.viewHere', filters: { here: ['1', ''] } },
  { id: 'noPost', name: 'enterprises.viewNoPost', filters: { posts: ['', '0'] } },
] as const;
const rowId = (row: EnterpriseLine) => row.id;
const searchText = (row: EnterpriseLine) => `${row.searchKey} ${row.uscc ?? ''} ${row.contactName} ${row.region}`;

export function EnterprisesPage() {
  const t = useT();
  const may = useMay();
  const columns = useEnterpriseColumns();
  const query = useQuery('enterprises.list', {});
  const list = useListState({ id: 'enterprises', columns, rowId, searchText, views: VIEWS, source: asSource(query) });
  const [isNew, setNew] = useState(false);
  const [leaving, setLeaving] = useState<readonly EnterpriseLine[]>([]);
  const create = () => setNew(true);
  const canCreate = may('enterprises.create');
  useActions(canCreate ? [{ id: 'enterprises.new', label: 'enterprises.new', icon: IconPlus, run: create }] : []);
  const button = canCreate && (
    <Button leftSection={<IconPlus size={15} />} onClick={create}>
      {t('enterprises.new')}
    </Button>
  );
  return (
    <>
      <ListPage
        list={list}
        title="enterprises.title"
        countLabel="enterprises.shownOf"
        selectedLabel="enterprises.selected"
        searchHint="enterprises.searchHint"
        empty={{ text: 'enterprises.empty', action: button }}
        actions={button}
        bulk={
          may('enterprises.archive')
            ? [{ id: 'archive', label: 'enterprises.archive', icon: IconTrash, run: setLeaving }]
            : []
        }
        panel={(row) => <EnterprisePanel key={row.id} id={row.id} />}
      />
      {isNew && <NewEnterpriseModal onClose={() => setNew(false)} onDone={(id) => list.setOpen(id)} />}
      {leaving.length > 0 && <ArchiveEnterprises rows={leaving} onClose={() => setLeaving([])} />}
    </>
  );
}
