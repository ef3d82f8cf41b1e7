// The audit: who did, looked at and exported what, a page at a time; checking its chain and taking it out as a file.
import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AUDIT_PAGE, type AuditFilter } from '../../../shared/features/activity/audit.schema.ts';
import { useJob } from '../../api/commands.ts';
import { downloadFile } from '../../api/files.ts';
import { useQuery } from '../../api/queries.tsx';
import { useGo } from '../../ui/actions/Link.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { VerifyResult } from './VerifyResult.tsx';
import './activity.css';

const ALL: AuditFilter = { actor: null, kind: null, from: null, to: null, recordId: null, text: '' };

export function AuditPage() {
  const t = useT();
  const go = useGo();
  const { record = null } = useSearch({ strict: false }) as { record?: string | null };
  const [chosen, setChosen] = useState<AuditFilter>(ALL);
  const [page, setPage] = useState(0);
  const filter = { ...chosen, recordId: record };
  const query = useQuery('activity.audit', { filter, page });
  const { refetch } = query;
  // Looking at something and signing in change no table, so nothing else would say that there is more to read.
  useEffect(() => void refetch(), [refetch]);
  const verify = useJob('activity.verify');
  const take = useExport(filter);
  const choose = (next: AuditFilter) => {
    setChosen(next);
    setPage(0);
  };
  const clear = () => {
    choose(ALL);
    if (record) go('/audit');
  };
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(ALL);
  const toast = useToast();
  const isBusy = verify.busy || take.job.busy;
  return (
    <Page
      title="activity.auditTitle"
      subtitle={t('activity.auditSubtitle')}
      flush
      actions={
        <>
          <Button disabled={isBusy} onClick={() => void verify.start({}).then(() => refetch(), toast.error)}>
            {t('activity.verify')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={() => take.run('xlsx')}>
            {t('activity.exportXlsx')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={() => take.run('csv')}>
            {t('activity.exportCsv')}
          </Button>
        </>
      }
    >
      <JobBar job={verify} />
      <JobBar job={take.job} />
      {verify.value && <VerifyResult result={verify.value} />}
      <AuditFilters filter={filter} onChange={choose} onClear={isFiltered ? clear : null} />
      <Rows query={query} page={page} setPage={setPage} onClear={isFiltered ? clear : null} />
    </Page>
  );
}

/** Makes the file of what the filter lets through and hands it over. */
function useExport(filter: AuditFilter) {
  const toast = useToast();
  const { locale } = useLocale();
  const job = useJob('activity.exportAudit');
  const run = (format: 'xlsx' | 'csv') =>
    void job.start({ filter, format, locale }).then(({ token, name, rows, code }) => {
      downloadFile(token, name);
      toast.done('activity.exported', { rows, code: code || '–' });
    }, toast.error);
  return { job, run };
}

type RowsProps = {
  query: ReturnType<typeof useQuery<'activity.audit'>>;
  page: number;
  setPage: (page: number) => void;
  onClear: (() => void) | null;
};

function Rows({ query, page, setPage, onClear }: RowsProps) {
  const t = useT();
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <LoadingRows rows={12} />;
  const { rows, total } = query.data;
  if (total === 0)
    return (
      <EmptyState
        text={onClear ? 'activity.auditNone' : 'activity.auditEmpty'}
        action={onClear && <Button onClick={onClear}>{t('activity.clearFilters')}</Button>}
      />
    );
  const pages = Math.ceil(total / AUDIT_PAGE);
  const from = page * AUDIT_PAGE + 1;
  return (
    <>
      <AuditTable rows={rows} isOld={query.isPlaceholderData} />
      <footer className="jx-act-foot">
        <span>{t('activity.rowsShown', { from, to: Math.min(from + AUDIT_PAGE - 1, total), total })}</span>
        <span>{t('activity.pageOf', { page: page + 1, pages })}</span>
        <span>
          <Button variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('activity.newer')}
          </Button>
          <Button variant="default" disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>
            {t('activity.older')}
          </Button>
        </span>
      </footer>
    </>
  );
}
