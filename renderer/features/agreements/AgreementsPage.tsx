/** The list of tripartite agreements with bulk making and signing, and the record beside it. */
import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgreementLine } from '../../../shared/features/agreements/agreements.schema.ts';
import { useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { useT } from '../../ui/i18n.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { asSource } from '../../ui/list/source.ts';
import { useListState } from '../../ui/list/useListState.ts';
import { AgreementPanel } from './AgreementPanel.tsx';
import { CreateManyModal } from './CreateManyModal.tsx';
import { useAgreementColumns } from './columns.tsx';
import { NewAgreementModal } from './NewAgreementModal.tsx';
import { SignManyModal } from './SignManyModal.tsx';

const VIEWS = [
  { id: 'all', name: 'agreements.viewAll' },
  { id: 'signing', name: 'agreements.viewSigning', filters: { state: ['draft', 'signing'] } },
  { id: 'late', name: 'agreements.viewLate', filters: { problem: ['begunUnsigned', 'signedLate'] } },
  { id: 'effective', name: 'agreements.viewEffective', filters: { state: ['effective'] } },
] as const;

const rowId = (row: AgreementLine) => row.id;
const searchText = (row: AgreementLine) => `${row.personName} ${row.searchKey} ${row.studentNumber} ${row.number}`;
type Dialog = { kind: 'new' } | { kind: 'createMany' } | { kind: 'signMany'; rows: readonly AgreementLine[] } | null;

export function AgreementsPage() {
  const t = useT();
  const may = useMay();
  const columns = useAgreementColumns();
  const query = useQuery('agreements.list', {});
  const list = useListState({ id: 'agreements', columns, rowId, searchText, views: VIEWS, source: asSource(query) });
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const createMany = may('agreements.createMany') && (
    <Button variant="default" onClick={() => setDialog({ kind: 'createMany' })}>
      {t('agreements.createMany')}
    </Button>
  );
  return (
    <>
      <ListPage
        list={list}
        title="agreements.title"
        countLabel="agreements.shownOf"
        searchHint="agreements.searchHint"
        empty={{ text: 'agreements.empty', action: createMany }}
        actions={
          <>
            {createMany}
            {may('agreements.create') && (
              <Button onClick={() => setDialog({ kind: 'new' })}>{t('agreements.new')}</Button>
            )}
          </>
        }
        bulk={
          may('agreements.signMany')
            ? [
                {
                  id: 'signMany',
                  label: 'agreements.signMany',
                  icon: IconSignature,
                  run: (rows) => setDialog({ kind: 'signMany', rows }),
                },
              ]
            : []
        }
        panel={(row) => <AgreementPanel key={row.id} id={row.id} />}
      />
      {dialog?.kind === 'new' && <NewAgreementModal onClose={close} onDone={(id) => list.setOpen(id)} />}
      {dialog?.kind === 'createMany' && <CreateManyModal onClose={close} />}
      {dialog?.kind === 'signMany' && <SignManyModal rows={dialog.rows} onClose={close} />}
    </>
  );
}
