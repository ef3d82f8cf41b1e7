/** Issuing: who of a cohort can have a certificate and who not yet, the paper beside, and the step that issues. */
import { Button, Select } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { GateList as GateData, GateRow } from '../../../shared/features/certificates/certificates.schema.ts';
import { May } from '../../api/May.tsx';
import { useQuery } from '../../api/queries.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { CertificateTabs } from './CertificateTabs.tsx';
import { GateFoot } from './GateFoot.tsx';
import { GateTable } from './GateTable.tsx';
import { GateTools, type Shown } from './GateTools.tsx';
import { PaperPane } from './PaperPane.tsx';
import { useIssue } from './useIssue.ts';
import './certificates.css';

export function GatePage() {
  const t = useT();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { cohort: wanted } = useSearch({ strict: false }) as { cohort?: string };
  const cohorts = useQuery('certificates.cohorts', {});
  const chosen =
    cohorts.data?.find(({ id }) => id === wanted) ?? cohorts.data?.find((c) => c.apprentices > 0) ?? cohorts.data?.[0];
  const gate = useQuery('certificates.gate', { cohortId: chosen?.id ?? '' }, { enabled: chosen !== undefined });
  const options = (cohorts.data ?? []).map(({ id, name, nameEn, apprentices, issued }) => ({
    value: id,
    label: t('certificates.cohortOption', { name: locale === 'en' ? nameEn || name : name, n: apprentices, issued }),
  }));
  const select = chosen && (
    <Select
      aria-label={t('certificates.cohort')}
      data={options}
      value={chosen.id}
      allowDeselect={false}
      searchable={options.length > 8}
      w={300}
      onChange={(id) => void navigate({ to: '/certificates', search: { cohort: id ?? '' } as never })}
    />
  );
  if (cohorts.data?.length === 0)
    return (
      <Page title="certificates.title" subtitle={<CertificateTabs />}>
        <EmptyState text="certificates.noCohort" action={<Link to="/programmes">{t('app.navProgrammes')}</Link>} />
      </Page>
    );
  if (gate.error ?? cohorts.error)
    return (
      <Page title="certificates.title" subtitle={<CertificateTabs />} actions={select}>
        <ErrorState error={gate.error ?? cohorts.error} retry={() => void gate.refetch()} />
      </Page>
    );
  if (gate.data === undefined || chosen === undefined)
    return (
      <Page title="certificates.title" subtitle={<CertificateTabs />}>
        <LoadingRows rows={8} />
      </Page>
    );
  return <Gate key={chosen.id} data={gate.data} select={select} />;
}

const isReady = (row: GateRow) => row.certificate === null && row.reasons.length === 0;
const isBlocked = (row: GateRow) => row.reasons.length > 0;
const SHOWN: Record<Shown, (row: GateRow) => boolean> = {
  all: () => true,
  ready: isReady,
  notYet: isBlocked,
  issued: (row) => row.certificate !== null,
};

/** The list with people under their English names where English is in use and they have one. */
function useNamed(given: GateData): GateData {
  const isEnglish = useLocale().locale === 'en';
  return useMemo(
    () => (isEnglish ? { ...given, rows: given.rows.map((row) => ({ ...row, name: row.nameEn || row.name })) } : given),
    [given, isEnglish],
  );
}

function Gate({ data: given, select }: { data: GateData; select: React.ReactNode }) {
  const t = useT();
  const data = useNamed(given);
  const [shown, setShown] = useState<Shown>('all');
  const [current, setCurrent] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => data.rows.filter(SHOWN[shown]), [data.rows, shown]);
  const chosen = useMemo(
    () => data.rows.filter((row) => isReady(row) && !left.has(row.enrolmentId)),
    [data.rows, left],
  );
  const issue = useIssue(data, chosen);
  const opened = rows.find((row) => row.enrolmentId === current) ?? rows[0];
  const canIssue = chosen.length > 0 && data.setup === null;
  return (
    <Page
      title="certificates.title"
      subtitle={<CertificateTabs />}
      flush
      actions={
        <>
          {select}
          <May call="certificates.issue">
            <Button disabled={!canIssue || issue.job.busy} onClick={() => void issue.run()}>
              {chosen.length > 0 ? t('certificates.issueN', { n: chosen.length }) : t('certificates.issueNone')}
            </Button>
          </May>
        </>
      }
    >
      <div className="jx-gate">
        <section className="jx-gate-list" aria-label={t('certificates.tabGate')}>
          <GateTools rows={data.rows} shown={shown} setShown={setShown} tests={SHOWN} />
          {data.setup && (
            <p className="jx-gate-tools" role="alert">
              <Severity level="warn" />
              <span className="jx-gate-setup">{t(data.setup.key, data.setup.params)}</span>
              <Link to="/settings">{t('certificates.openSettings')}</Link>
            </p>
          )}
          {rows.length === 0 ? (
            <EmptyState text={data.rows.length === 0 ? 'certificates.noApprentice' : 'certificates.noneOfKind'} />
          ) : (
            <GateTable
              rows={rows}
              chosen={chosen}
              left={left}
              setLeft={setLeft}
              data={data}
              current={opened?.enrolmentId ?? null}
              setCurrent={setCurrent}
            />
          )}
          <GateFoot issue={issue} />
        </section>
        <PaperPane row={opened} rows={rows} go={setCurrent} />
      </div>
    </Page>
  );
}
