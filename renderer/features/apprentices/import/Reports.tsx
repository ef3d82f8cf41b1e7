// Past imports, newest first; one opened shows what was made and which lines were left out, and why.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../../shared/api.ts';
import { useQuery } from '../../../api/queries.tsx';
import { useFormat, useT } from '../../../ui/i18n.tsx';
import { StatusTag } from '../../../ui/marks/StatusTag.tsx';
import { LeftLines } from './LeftLines.tsx';

type Line = Output<'rosterImport.reports'>[number];

export function Reports() {
  const t = useT();
  const reports = useQuery('rosterImport.reports', {});
  const [open, setOpen] = useState<string | null>(null);
  if (!reports.data?.length) return null;
  return (
    <section className="jx-imp-reports">
      <h2>{t('rosterImport.reports')}</h2>
      <ul>
        {reports.data.map((line) => (
          <li key={line.id}>
            <ReportLine
              line={line}
              isOpen={open === line.id}
              toggle={() => setOpen(open === line.id ? null : line.id)}
            />
            {open === line.id && <ReportDetail id={line.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReportLine({ line, isOpen, toggle }: { line: Line; isOpen: boolean; toggle: () => void }) {
  const t = useT();
  const format = useFormat();
  const { created, updated, unchanged, skipped, rejected } = line;
  return (
    <div className="jx-imp-report">
      <span>{format.moment(line.importedAt)}</span>
      <b>{line.fileName}</b>
      <span>{t('rosterImport.reportCounts', { created, updated, unchanged, left: skipped + rejected })}</span>
      {line.isUndone && <StatusTag>{t('rosterImport.undone')}</StatusTag>}
      <Button variant="subtle" aria-expanded={isOpen} onClick={toggle}>
        {t(isOpen ? 'rosterImport.hideReport' : 'rosterImport.showReport')}
      </Button>
    </div>
  );
}

function ReportDetail({ id }: { id: string }) {
  const t = useT();
  const { data } = useQuery('rosterImport.report', { id });
  if (!data || data.id !== id) return null;
  return (
    <div className="jx-imp-detail">
      <p>{t('rosterImport.made', data.detail.made)}</p>
      <LeftLines lines={data.detail.left} />
    </div>
  );
}
