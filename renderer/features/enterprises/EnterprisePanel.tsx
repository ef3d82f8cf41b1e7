// One enterprise: facts and people, its sites and posts, and who is there today.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { May } from '../../api/May.tsx';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { type PanelTab, RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { useHistoryTab } from '../activity/activity.public.tsx';
import { EditEnterprise } from './EditEnterprise.tsx';
import { FactsTab } from './FactsTab.tsx';
import { PostsTab } from './PostsTab.tsx';
import { ArchiveEnterprises } from './ReasonModals.tsx';
import type { EnterpriseRecord } from './words.ts';
import './enterprises.css';

export function EnterprisePanel({ id }: { id: string }) {
  const t = useT();
  const { locale } = useLocale();
  const query = useQuery('enterprises.get', { id });
  const historyTab = useHistoryTab();
  const [doing, setDoing] = useState<'edit' | 'archive' | null>(null);
  const stop = () => setDoing(null);
  const record = query.data;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (record === undefined || record.id !== id) return <LoadingRows rows={8} />;
  if (doing === 'edit') return <EditEnterprise record={record} onClose={stop} />;
  return (
    <>
      <RecordPanel
        title={locale === 'en' && record.nameEn ? record.nameEn : record.name}
        subtitle={[locale === 'en' && record.nameEn ? record.name : record.nameEn, record.region]
          .filter(Boolean)
          .join(' · ')}
        tabs={[...tabsOf(record), ...historyTab(record.id)]}
        foot={
          <>
            <May call="enterprises.update">
              <Button variant="default" onClick={() => setDoing('edit')}>
                {t('enterprises.edit')}
              </Button>
            </May>
            <May call="enterprises.archive">
              <Button variant="default" onClick={() => setDoing('archive')}>
                {t('enterprises.archive')}
              </Button>
            </May>
          </>
        }
      />
      {doing === 'archive' && <ArchiveEnterprises rows={[record]} onClose={stop} />}
    </>
  );
}

const tabsOf = (record: EnterpriseRecord): PanelTab[] => [
  { id: 'posts', label: 'enterprises.tabPosts', count: record.posts.length, body: <PostsTab record={record} /> },
  { id: 'here', label: 'enterprises.tabHere', count: record.here.length, body: <HereTab record={record} /> },
  { id: 'facts', label: 'enterprises.tabFacts', body: <FactsTab record={record} /> },
];

function HereTab({ record }: { record: EnterpriseRecord }) {
  const format = useFormat();
  if (record.here.length === 0) return <EmptyState text="enterprises.nobodyHere" />;
  return (
    <ul className="jx-ent-list">
      {record.here.map((row) => (
        <li key={row.enrolmentId}>
          <span>
            <Link to="/apprentices" search={{ open: row.enrolmentId }}>
              {row.name}
            </Link>{' '}
            <span className="jx-ent-quiet">{row.studentNumber}</span>
          </span>
          <span>{row.postName}</span>
          <span className="jx-ent-quiet">{format.range(row.startsOn, row.endsOn)}</span>
        </li>
      ))}
    </ul>
  );
}
