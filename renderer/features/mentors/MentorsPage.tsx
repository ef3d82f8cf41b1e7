// The list of mentors of both sides with their load, and the record beside it.
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
import { ArchiveMentors } from './ArchiveMentors.tsx';
import { useMentorColumns } from './columns.tsx';
import { MentorPanel } from './MentorPanel.tsx';
import { NewMentorModal } from './NewMentorModal.tsx';
import type { MentorLine } from './words.ts';

const VIEWS = [
  { id: 'all', name: 'mentors.viewAll' },
  { id: 'college', name: 'mentors.viewCollege', filters: { side: ['college'] } },
  { id: 'enterprise', name: 'mentors.viewEnterprise', filters: { side: ['enterprise'] } },
  { id: 'over', name: 'mentors.load.over', filters: { load: ['over'] } },
  { id: 'free', name: 'mentors.load.free', filters: { load: ['free'] } },
] as const;
const rowId = (row: MentorLine) => row.id;
const searchText = (row: MentorLine) => `${row.searchKey} ${row.enterpriseName} ${row.title} ${row.staffNumber}`;

export function MentorsPage() {
  const t = useT();
  const may = useMay();
  const columns = useMentorColumns();
  const query = useQuery('mentors.list', {});
  const list = useListState({ id: 'mentors', columns, rowId, searchText, views: VIEWS, source: asSource(query) });
  const [isNew, setNew] = useState(false);
  const [leaving, setLeaving] = useState<readonly MentorLine[]>([]);
  const create = () => setNew(true);
  const canCreate = may('mentors.create');
  useActions(canCreate ? [{ id: 'mentors.new', label: 'mentors.new', icon: IconPlus, run: create }] : []);
  const button = canCreate && (
    <Button leftSection={<IconPlus size={15} />} onClick={create}>
      {t('mentors.new')}
    </Button>
  );
  return (
    <>
      <ListPage
        list={list}
        title="mentors.title"
        countLabel="mentors.shownOf"
        selectedLabel="mentors.selected"
        searchHint="mentors.searchHint"
        empty={{ text: 'mentors.empty', action: button }}
        actions={button}
        bulk={
          may('mentors.archive') ? [{ id: 'archive', label: 'mentors.archive', icon: IconTrash, run: setLeaving }] : []
        }
        panel={(row) => <MentorPanel key={row.id} id={row.id} />}
      />
      {isNew && <NewMentorModal onClose={() => setNew(false)} onDone={(id) => list.setOpen(id)} />}
      {leaving.length > 0 && <ArchiveMentors rows={leaving} onClose={() => setLeaving([])} />}
    </>
  );
}
