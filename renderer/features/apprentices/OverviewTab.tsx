// The first tab of an apprentice: findings, progress, where they are now, and the person with guardians and leave.
import { Button } from '@mantine/core';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ApprenticePairings, MentorNow } from '../mentors/mentors.public.tsx';
import { ConsentHint } from '../privacy/privacy.public.tsx';
import type { Doing } from './ApprenticePanel.tsx';
import { hereText } from './cells.tsx';
import { PersonSection } from './PersonSection.tsx';
import { ProgressBars } from './ProgressBars.tsx';
import { type ApprenticeRecord, findingKey, statusKey } from './words.ts';

type TabProps = { record: ApprenticeRecord; setTab: (tab: string) => void; setDoing: (doing: Doing) => void };

export function OverviewTab({ record, setTab, setDoing }: TabProps) {
  return (
    <>
      <FindingList record={record} setTab={setTab} setDoing={setDoing} />
      <ConsentHint personId={record.personId} name={record.name} />
      <ProgressBars record={record} />
      <NowSection record={record} setDoing={setDoing} />
      <PersonSection record={record} />
      <OtherEnrolments record={record} />
    </>
  );
}

function FindingList({ record, setTab, setDoing }: TabProps) {
  const t = useT();
  const name = (useLocale().locale === 'en' && record.nameEn) || record.name;
  const format = useFormat();
  const inWords = (params: ApprenticeRecord['findings'][number]['params']) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? format.day(value) : value]),
    );
  const mend = (key: string) => {
    if (key === 'agreementUnsigned' || key === 'startsWithoutAgreement')
      return { label: t('apprentices.toAgreements'), run: () => setTab('agreements') };
    if (key.endsWith('MentorMissing')) return { label: t('apprentices.pairMentors'), run: () => setDoing('pair') };
    return null;
  };
  return (
    <Findings
      items={record.findings.map(({ key, severity, params }) => {
        const way = mend(key);
        return {
          id: key,
          severity,
          text: t(findingKey(key), { name, ...inWords(params) }),
          actions: way && (
            <Button variant="default" onClick={way.run}>
              {way.label}
            </Button>
          ),
        };
      })}
    />
  );
}

function NowSection({ record, setDoing }: Omit<TabProps, 'setTab'>) {
  const t = useT();
  const format = useFormat();
  const pairings = useQuery('mentors.pairings', { enrolmentId: record.id }).data ?? [];
  const now = (side: 'college' | 'enterprise') => pairings.find((p) => p.side === side && p.when === 'now');
  const { enterpriseId, hereUntil } = record;
  const isEnglish = useLocale().locale === 'en';
  const here = hereText(record, { t, format, isEnglish });
  return (
    <>
      <Section title="apprentices.now">
        <Facts
          items={[
            record.status !== 'active' && {
              label: 'apprentices.status',
              value: [
                t(statusKey(record.status)),
                record.statusOn && format.fullDay(record.statusOn),
                record.statusReason,
              ]
                .filter(Boolean)
                .join(' · '),
            },
            {
              label: 'apprentices.here',
              value:
                record.place === 'post' && hereUntil
                  ? `${here} ${t('apprentices.until', { day: format.day(hereUntil) })}`
                  : here,
            },
            { label: 'apprentices.collegeMentor', value: <MentorNow pairing={now('college')} /> },
            { label: 'apprentices.enterpriseMentor', value: <MentorNow pairing={now('enterprise')} /> },
            {
              label: 'apprentices.ownEnterprise',
              value: enterpriseId && (
                <>
                  <Link to="/enterprises" search={{ open: enterpriseId }}>
                    {(isEnglish && record.enterpriseNameEn) || record.enterpriseName}
                  </Link>{' '}
                  {(isEnglish && record.postNameEn) || record.postName}
                </>
              ),
            },
            { label: 'apprentices.period', value: format.range(record.startsOn, record.endsOn) },
            { label: 'apprentices.legalBasis', value: t(`apprentices.legalBasis.${record.legalBasis}`) },
            { label: 'apprentices.note', value: record.note },
          ]}
        />
      </Section>
      {pairings.length > 0 && (
        <Section
          title="apprentices.pairings"
          action={
            <button type="button" className="jx-link" onClick={() => setDoing('pair')}>
              {t('apprentices.pairMentors')}
            </button>
          }
        >
          <ApprenticePairings pairings={pairings} />
        </Section>
      )}
    </>
  );
}

function OtherEnrolments({ record }: { record: ApprenticeRecord }) {
  const t = useT();
  const { locale } = useLocale();
  if (record.others.length === 0) return null;
  return (
    <Section title="apprentices.others">
      <ul className="jx-rows" lang={locale}>
        {record.others.map((other) => (
          <li key={other.id}>
            <Link to="/apprentices" search={{ open: other.id }}>
              {other.studentNumber} · {(locale === 'en' && other.cohortNameEn) || other.cohortName}
            </Link>
            <span>{t(statusKey(other.status))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
