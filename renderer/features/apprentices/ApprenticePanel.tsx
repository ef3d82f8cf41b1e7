// One apprentice beside the list: who and where, with tabs for everything that hangs on the enrolment.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../api/access.ts';
import { May } from '../../api/May.tsx';
import { ActionMenu } from '../../ui/actions/ActionButton.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Light } from '../../ui/marks/Light.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { type PanelTab, RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { useHistoryTab } from '../activity/activity.public.tsx';
import { ApprenticeAgreements } from '../agreements/agreements.public.tsx';
import { ApprenticeCertificates } from '../certificates/certificates.public.tsx';
import { ApprenticeEvaluations } from '../evaluations/evaluations.public.tsx';
import { PairModal } from '../mentors/mentors.public.tsx';
import { PersonPrivacy } from '../privacy/privacy.public.tsx';
import { ApprenticeStays } from '../rotations/rotations.public.tsx';
import { ArchiveModal } from './ArchiveModal.tsx';
import { cohortText, hereText } from './cells.tsx';
import { EditApprentice } from './EditApprentice.tsx';
import { EnrolModal } from './EnrolModal.tsx';
import { LeaveModal } from './LeaveModal.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { StatusModal } from './StatusModal.tsx';
import { TransferModal } from './TransferModal.tsx';
import { useApprentice } from './useApprentice.ts';
import { type ApprenticeRecord, statusKey, statusTone } from './words.ts';

export type Doing = 'edit' | 'leave' | 'status' | 'transfer' | 'archive' | 'pair' | 'enrol';

export function ApprenticePanel({ id }: { id: string }) {
  const query = useApprentice(id);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [tab, setTab] = useState('overview');
  const stop = () => setDoing(null);
  const record = query.data;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (record === undefined || record.id !== id) return <LoadingRows rows={10} />;
  if (doing === 'edit') return <EditApprentice record={record} onClose={stop} />;
  return (
    <>
      <Shown record={record} tab={tab} setTab={setTab} setDoing={setDoing} />
      {doing === 'leave' && <LeaveModal record={record} leave={null} onClose={stop} />}
      {doing === 'status' && <StatusModal rows={[record]} onClose={stop} />}
      {doing === 'transfer' && <TransferModal rows={[record]} onClose={stop} />}
      {doing === 'archive' && <ArchiveModal rows={[record]} onClose={stop} />}
      {doing === 'enrol' && <EnrolModal record={record} onClose={stop} />}
      {doing === 'pair' && <PairModal enrolmentIds={[record.id]} onClose={stop} />}
    </>
  );
}

type ShownProps = {
  record: ApprenticeRecord;
  tab: string;
  setTab: (tab: string) => void;
  setDoing: (doing: Doing) => void;
};

function Shown({ record, tab, setTab, setDoing }: ShownProps) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const isEnglish = locale === 'en';
  const programme = (isEnglish && record.programmeEn) || record.programmeZh;
  const subtitle = [
    record.studentNumber,
    cohortText(record, isEnglish),
    programme,
    hereText(record, { t, format, isEnglish }),
  ];
  const status = record.light ? (
    <Light value={record.light} />
  ) : (
    <StatusTag tone={statusTone[record.status]}>{t(statusKey(record.status))}</StatusTag>
  );
  return (
    <RecordPanel
      title={isEnglish && record.nameEn ? `${record.nameEn} ${record.name}` : record.name}
      status={status}
      subtitle={subtitle.join(' · ')}
      tabs={useTabs(record, setTab, setDoing)}
      tab={tab}
      onTab={setTab}
      foot={<Foot setDoing={setDoing} />}
      footNote={
        record.changed &&
        t('apprentices.changedBy', { who: record.changed.actor, when: format.moment(record.changed.at) })
      }
    />
  );
}

function useTabs(
  record: ApprenticeRecord,
  setTab: (tab: string) => void,
  setDoing: (doing: Doing) => void,
): PanelTab[] {
  const historyTab = useHistoryTab();
  const count = (...keys: string[]) => record.findings.filter((f) => keys.includes(f.key)).length || undefined;
  const { id: enrolmentId } = record;
  return [
    {
      id: 'overview',
      label: 'apprentices.tabOverview',
      body: <OverviewTab record={record} setTab={setTab} setDoing={setDoing} />,
    },
    {
      id: 'stays',
      label: 'apprentices.tabRotations',
      count: count('postOpen'),
      body: <ApprenticeStays enrolmentId={enrolmentId} />,
    },
    {
      id: 'evaluations',
      label: 'apprentices.tabEvaluations',
      count: count('evaluationLate', 'evaluationDue'),
      body: <ApprenticeEvaluations enrolmentId={enrolmentId} />,
    },
    {
      id: 'agreements',
      label: 'apprentices.tabAgreements',
      count: count('agreementUnsigned', 'startsWithoutAgreement'),
      body: <ApprenticeAgreements enrolmentId={enrolmentId} />,
    },
    {
      id: 'certificates',
      label: 'apprentices.tabCertificates',
      body: <ApprenticeCertificates enrolmentId={enrolmentId} />,
    },
    {
      id: 'privacy',
      label: 'privacy.tab',
      body: <PersonPrivacy personId={record.personId} name={record.name} />,
    },
    ...historyTab(enrolmentId),
  ];
}

const MORE = [
  { id: 'pair', label: 'apprentices.pairMentors', needs: 'mentors.pair' },
  { id: 'status', label: 'apprentices.changeStatus', needs: 'apprentices.setStatus' },
  { id: 'transfer', label: 'apprentices.transfer', needs: 'apprentices.transfer' },
  { id: 'enrol', label: 'apprentices.enrol', needs: 'apprentices.enrol' },
  { id: 'archive', label: 'apprentices.archive', needs: 'apprentices.archive' },
] as const;

function Foot({ setDoing }: { setDoing: (doing: Doing) => void }) {
  const t = useT();
  const may = useMay();
  const more = MORE.filter(({ needs }) => may(needs)).map((one) => ({ ...one, run: () => setDoing(one.id) }));
  return (
    <>
      <May call="apprentices.update">
        <Button variant="default" onClick={() => setDoing('edit')}>
          {t('apprentices.edit')}
        </Button>
      </May>
      <May call="apprentices.saveLeave">
        <Button variant="default" onClick={() => setDoing('leave')}>
          {t('apprentices.addLeave')}
        </Button>
      </May>
      {more.length > 0 && <ActionMenu actions={more} />}
    </>
  );
}
