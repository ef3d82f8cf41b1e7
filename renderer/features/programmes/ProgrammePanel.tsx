// One programme: facts, versions of its standard, cohorts.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/commands.ts';
import { May } from '../../api/May.tsx';
import { useQuery } from '../../api/queries.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { useHistoryTab } from '../activity/activity.public.tsx';
import { CohortsTab } from './CohortsTab.tsx';
import { EditProgramme } from './ProgrammeForm.tsx';
import { StandardsTab } from './StandardsTab.tsx';
import { hoursOf, inLocale, type ProgrammeRecord } from './words.ts';
import './programmes.css';

export function ProgrammePanel({ id }: { id: string }) {
  const t = useT();
  const { locale } = useLocale();
  const query = useQuery('programmes.get', { id });
  const historyTab = useHistoryTab();
  const [isEditing, setEditing] = useState(false);
  const remove = useRemove(query.data);
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const record = query.data;
  if (record === undefined || record.id !== id) return <LoadingRows rows={6} />;
  const major = `${record.majorCode} ${inLocale(locale, record.majorNameZh, record.majorNameEn)}`.trim();
  const head = {
    title: inLocale(locale, record.nameZh, record.nameEn),
    subtitle: [t(`programmes.type.${record.type}`), major].filter(Boolean).join(' · '),
  };
  if (isEditing)
    return (
      <RecordPanel {...head}>
        <EditProgramme record={record} onClose={() => setEditing(false)} />
      </RecordPanel>
    );
  return (
    <RecordPanel
      {...head}
      tabs={[
        { id: 'overview', label: 'programmes.tabOverview', body: <Overview record={record} /> },
        {
          id: 'standards',
          label: 'programmes.tabStandards',
          count: record.standards.length,
          body: <StandardsTab record={record} />,
        },
        {
          id: 'cohorts',
          label: 'programmes.tabCohorts',
          count: record.cohorts.length,
          body: <CohortsTab record={record} />,
        },
        ...historyTab(record.id),
      ]}
      foot={
        <>
          <May call="programmes.update">
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('programmes.edit')}
            </Button>
          </May>
          <May call="programmes.archive">
            <Button variant="default" onClick={() => void remove()}>
              {t('programmes.remove')}
            </Button>
          </May>
        </>
      }
    />
  );
}

function Overview({ record }: { record: ProgrammeRecord }) {
  const t = useT();
  const { locale } = useLocale();
  const inForce = record.standards.find((s) => s.state === 'inForce');
  return (
    <>
      {!inForce && <Findings items={[{ severity: 'warn', text: t('programmes.needStandard') }]} />}
      <Section title="programmes.facts">
        <Facts
          items={[
            { label: 'programmes.nameZh', value: record.nameZh },
            { label: 'programmes.nameEn', value: record.nameEn },
            { label: 'programmes.type', value: t(`programmes.type.${record.type}`) },
            { label: 'programmes.majorCode', value: record.majorCode },
            { label: 'programmes.major', value: inLocale(locale, record.majorNameZh, record.majorNameEn) },
            { label: 'programmes.faculty', value: record.faculty },
            { label: 'programmes.months', value: t('programmes.monthsValue', { n: record.months }) },
            {
              label: 'programmes.hoursPerDay',
              value: t('programmes.hoursBoth', {
                school: hoursOf(record.schoolMinutesPerDay),
                enterprise: hoursOf(record.enterpriseMinutesPerDay),
              }),
            },
            {
              label: 'programmes.standard',
              value: inForce && t('programmes.versionInForce', { version: inForce.version }),
            },
            { label: 'programmes.unitCount', value: inForce && String(inForce.units) },
            {
              label: 'programmes.apprenticeCount',
              value: String(record.cohorts.reduce((sum, c) => sum + c.apprentices, 0)),
            },
          ]}
        />
      </Section>
    </>
  );
}

/** Asks, then deletes; a refusal names the cohorts that are still there. */
function useRemove(record: ProgrammeRecord | undefined) {
  const confirm = useConfirm();
  const attempt = useAttempt();
  const archive = useCommand('programmes.archive');
  return async () => {
    if (!record) return;
    const { id, rev, nameZh: name } = record;
    const question = { title: 'programmes.removeTitle', text: 'programmes.removeText', params: { name } } as const;
    if (await confirm({ ...question, action: 'programmes.remove' }))
      await attempt(() => archive.run({ id, rev, reason: '' }));
  };
}
