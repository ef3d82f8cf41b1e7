/** The register: every certificate that was ever issued, with its prints and its state. */
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CertificateLine } from '../../../shared/features/certificates/certificates.schema.ts';
import { useQuery } from '../../api/queries.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { asSource } from '../../ui/list/source.ts';
import { useListState } from '../../ui/list/useListState.ts';
import { CertificatePanel } from './CertificatePanel.tsx';
import { CertificateTabs } from './CertificateTabs.tsx';
import { useCertificateColumns } from './columns.tsx';
import { PrintModal } from './PrintModal.tsx';
import './certificates.css';

const VIEWS = [
  { id: 'all', name: 'certificates.viewAll' },
  { id: 'issued', name: 'certificates.viewIssued', filters: { state: ['issued'] } },
  { id: 'reprinted', name: 'certificates.viewReprinted', filters: { prints: ['2', ''] } },
  { id: 'revoked', name: 'certificates.viewRevoked', filters: { state: ['revoked'] } },
] as const;

const rowId = (row: CertificateLine) => row.id;
const searchText = (row: CertificateLine) => `${row.name} ${row.pinyin} ${row.searchKey} ${row.number}`;

export function RegisterPage() {
  const columns = useCertificateColumns();
  const query = useQuery('certificates.list', {});
  const list = useListState({ id: 'certificates', columns, rowId, searchText, views: VIEWS, source: asSource(query) });
  const [printing, setPrinting] = useState<readonly CertificateLine[] | null>(null);
  const print = (rows: readonly CertificateLine[]) => setPrinting(rows.filter(({ state }) => state === 'issued'));
  return (
    <>
      <ListPage
        list={list}
        title="certificates.title"
        countLabel="certificates.shownOf"
        searchHint="certificates.searchHint"
        empty={{ text: 'certificates.registerEmpty' }}
        actions={<CertificateTabs />}
        bulk={[{ id: 'print', label: 'certificates.print', icon: IconPrinter, run: print }]}
        panel={(row) => <CertificatePanel key={row.id} id={row.id} />}
      />
      {printing !== null && <PrintModal rows={printing} onClose={() => setPrinting(null)} />}
    </>
  );
}
