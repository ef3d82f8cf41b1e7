// The list of programmes with the record beside it.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { useActions } from '../../ui/actions/registry.tsx';
import { useT } from '../../ui/i18n.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { asSource } from '../../ui/list/source.ts';
import { useListState } from '../../ui/list/useListState.ts';
import { useProgrammeColumns } from './columns.tsx';
import { NewProgrammeModal } from './ProgrammeForm.tsx';
import { ProgrammePanel } from './ProgrammePanel.tsx';
import type { ProgrammeLine } from './words.ts';

const VIEWS = [
  { id: 'all', name: 'programmes.viewAll' },
  { id: 'noStandard', name: 'programmes.viewNoStandard', filters: { standard: ['none'] } },
] as const;
const rowId = (row: ProgrammeLine) => row.id;
const searchText = (row: ProgrammeLine) =>
  `${row.nameZh} ${row.nameEn} ${row.majorCode} ${row.majorNameZh} ${row.majorNameEn} ${row.faculty}`;

export function ProgrammesPage() {
  const t = useT();
  const canCreate = useMay()('programmes.create');
  const columns = useProgrammeColumns();
  const query = useQuery('programmes.list', {});
  const list = useListState({ id: 'programmes', columns, rowId, searchText, views: VIEWS, source: asSource(query) });
  const [isNew, setNew] = useState(false);
  useActions(
    canCreate ? [{ id: 'programmes.new', label: 'programmes.new', icon: IconPlus, run: () => setNew(true) }] : [],
  );
  const create = canCreate && <Button onClick={() => setNew(true)}>{t('programmes.new')}</Button>;
  return (
    <>
      <ListPage
        list={list}
        title="programmes.title"
        countLabel="programmes.shownOf"
        searchHint="programmes.searchHint"
        empty={{
          text: 'programmes.empty',
          action: canCreate && (
            <Button variant="default" onClick={() => setNew(true)}>
              {t('programmes.new')}
            </Button>
          ),
        }}
        actions={create}
        panel={(row) => <ProgrammePanel key={row.id} id={row.id} />}
      />
      {isNew && <NewProgrammeModal onClose={() => setNew(false)} onDone={list.setOpen} />}
    </>
  );
}
