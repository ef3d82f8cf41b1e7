// Who may open the data and in which role; only coordinators keep accounts.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { useActions } from '../../ui/actions/registry.tsx';
import { useT } from '../../ui/i18n.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { asSource } from '../../ui/list/source.ts';
import { useListState } from '../../ui/list/useListState.ts';
import type { Column } from '../../ui/table/types.ts';
import { AccountModal } from './AccountModal.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { FirstPasswordModal } from './FirstPasswordModal.tsx';
import { IdleMinutes } from './IdleMinutes.tsx';
import { type AccountLine, type Given, isRole, roleKey, stateKey } from './words.ts';

const VIEWS = [{ id: 'all', name: 'accounts.viewAll' }] as const;
const rowId = (row: AccountLine) => row.id;
const searchText = (row: AccountLine) => `${row.name} ${row.loginName} ${row.belongsTo}`.toLowerCase();

export function AccountsPage() {
  const t = useT();
  const may = useMay();
  const columns = useAccountColumns();
  const query = useQuery('accounts.list', {});
  const list = useListState({ id: 'accounts', columns, rowId, searchText, views: VIEWS, source: asSource(query) });
  const [isNew, setNew] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const create = () => setNew(true);
  useActions(
    may('accounts.create') ? [{ id: 'accounts.new', label: 'accounts.new', icon: IconPlus, run: create }] : [],
  );
  const button = may('accounts.create') && (
    <Button leftSection={<IconPlus size={15} />} onClick={create}>
      {t('accounts.new')}
    </Button>
  );
  return (
    <>
      <ListPage
        list={list}
        title="accounts.title"
        countLabel="accounts.shownOf"
        searchHint="accounts.searchHint"
        empty={{ text: 'accounts.empty', action: button }}
        actions={
          <>
            {may('access.setIdleMinutes') && <IdleMinutes />}
            {button}
          </>
        }
        panel={(row) => <AccountPanel key={row.id} account={row} onGiven={setGiven} />}
      />
      {isNew && <AccountModal account={null} onClose={() => setNew(false)} onGiven={setGiven} />}
      {given && <FirstPasswordModal given={given} onClose={() => setGiven(null)} />}
    </>
  );
}

function useAccountColumns(): Column<AccountLine>[] {
  const t = useT();
  return useMemo(
    () => [
      { id: 'name', header: 'accounts.name', value: (r) => r.name, width: 150, locked: true },
      { id: 'loginName', header: 'accounts.loginName', value: (r) => r.loginName, width: 170, locked: true },
      {
        id: 'role',
        header: 'accounts.role',
        value: (r) => t(roleKey(r.role)),
        code: (r) => r.role,
        choiceLabel: (code) => (isRole(code) ? t(roleKey(code)) : code),
        filter: 'choice',
        width: 150,
      },
      { id: 'belongsTo', header: 'accounts.belongsTo', value: (r) => r.belongsTo || null, width: 150 },
      { id: 'state', header: 'accounts.state', value: (r) => t(stateKey(r)), width: 200 },
    ],
    [t],
  );
}
