// One mentor: side, enterprise, level, load against the limit, and everybody guided with dates.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { May } from '../../api/May.tsx';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { useHistoryTab } from '../activity/activity.public.tsx';
import { PersonPrivacy } from '../privacy/privacy.public.tsx';
import { ArchiveMentors } from './ArchiveMentors.tsx';
import { Load } from './columns.tsx';
import { EditMentor } from './EditMentor.tsx';
import { PairingList } from './PairingList.tsx';
import { levelKey, type MentorRecord, sideKey } from './words.ts';

export function MentorPanel({ id }: { id: string }) {
  const t = useT();
  const { locale } = useLocale();
  const query = useQuery('mentors.get', { id });
  const historyTab = useHistoryTab();
  const [doing, setDoing] = useState<'edit' | 'archive' | null>(null);
  const stop = () => setDoing(null);
  const record = query.data;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (record === undefined || record.id !== id) return <LoadingRows rows={8} />;
  if (doing === 'edit') return <EditMentor record={record} onClose={stop} />;
  return (
    <RecordPanel
      title={locale === 'en' && record.nameEn ? `${record.nameEn} ${record.name}` : record.name}
      status={<StatusTag>{t(sideKey(record.side))}</StatusTag>}
      subtitle={[(locale === 'en' && record.enterpriseNameEn) || record.enterpriseName, record.title]
        .filter(Boolean)
        .join(' · ')}
      tabs={[{ id: 'overview', label: 'activity.overview', body: <Body record={record} /> }, ...historyTab(record.id)]}
      foot={
        <>
          <May call="mentors.update">
            <Button variant="default" onClick={() => setDoing('edit')}>
              {t('mentors.edit')}
            </Button>
          </May>
          <May call="mentors.archive">
            <Button variant="default" onClick={() => setDoing('archive')}>
              {t('mentors.archive')}
            </Button>
          </May>
        </>
      }
    >
      {doing === 'archive' && <ArchiveMentors rows={[record]} onClose={stop} />}
    </RecordPanel>
  );
}

function Body({ record }: { record: MentorRecord }) {
  const t = useT();
  const { guided, limit, maxApprentices } = record;
  const name = (useLocale().locale === 'en' && record.nameEn) || record.name;
  const over = t(maxApprentices === null ? 'mentors.overCollege' : 'mentors.overOwn', { name, n: guided, limit });
  const now = record.pairings.filter((p) => p.when !== 'past');
  const past = record.pairings.filter((p) => p.when === 'past');
  return (
    <>
      {record.isOver && <Findings items={[{ severity: 'warn', text: over }]} />}
      <Section title="mentors.guides" params={{ n: guided }}>
        {now.length === 0 && <span className="jx-mentor-quiet">{t('mentors.guidesNobody')}</span>}
        <PairingList pairings={now} shows="apprentice" />
      </Section>
      {past.length > 0 && (
        <Section title="mentors.guidedBefore" params={{ n: past.length }}>
          <PairingList pairings={past} shows="apprentice" />
        </Section>
      )}
      <Section title="mentors.facts">
        <MentorFacts record={record} />
      </Section>
      <PersonPrivacy personId={record.personId} name={record.name} />
    </>
  );
}

function MentorFacts({ record }: { record: MentorRecord }) {
  const t = useT();
  const isEnglish = useLocale().locale === 'en';
  const { enterpriseId, skillLevel, maxApprentices, posts } = record;
  return (
    <Facts
      items={[
        enterpriseId !== null && {
          label: 'mentors.enterprise',
          value: (
            <Link to="/enterprises" search={{ open: enterpriseId }}>
              {(isEnglish && record.enterpriseNameEn) || record.enterpriseName}
            </Link>
          ),
        },
        { label: 'mentors.jobTitle', value: record.title },
        { label: 'mentors.level', value: skillLevel && t(levelKey(skillLevel)) },
        { label: 'mentors.load', value: <Load line={record} /> },
        {
          label: 'mentors.limit',
          value: maxApprentices === null ? t('mentors.limitCollege', { n: record.limit }) : maxApprentices,
        },
        posts.length > 0 && {
          label: 'mentors.defaultAt',
          value: posts.map((post) => (isEnglish && post.nameEn) || post.name).join(t('ui.listSeparator')),
        },
        { label: 'mentors.staffNumber', value: record.staffNumber },
        { label: 'mentors.phone', value: record.phone },
        { label: 'mentors.email', value: record.email },
      ]}
    />
  );
}
