// Last step: what was written, what was left out, and the way to take it all back.
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDownload } from '@tabler/icons-react';
import { useQuery } from '../../../api/queries.tsx';
import { useT } from '../../../ui/i18n.tsx';
import { LeftLines } from './LeftLines.tsx';
import type { ImportState, Result } from './useImport.ts';

export function DoneStep({ state, result }: { state: ImportState; result: Result }) {
  const t = useT();
  const { counts, made, reportId, commandId, isUndone } = result;
  const left = counts.reject + counts.skip;
  const report = useQuery('rosterImport.report', { id: reportId ?? '' }, { enabled: reportId !== null });
  return (
    <div className="jx-imp-done">
      <h2 role="status">
        <IconCheck size={20} aria-hidden />{' '}
        {t(isUndone ? 'rosterImport.undoneAll' : 'rosterImport.doneTitle', { n: counts.new + counts.update, left })}
      </h2>
      <dl>
        <Figure label={t('rosterImport.result.new')} n={counts.new} />
        <Figure label={t('rosterImport.result.update')} n={counts.update} />
        <Figure label={t('rosterImport.result.same')} n={counts.same} />
        <Figure label={t('rosterImport.leftOut')} n={left} />
      </dl>
      <p>{t('rosterImport.made', made)}</p>
      <div className="jx-imp-actions">
        {commandId && !isUndone && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={15} />}
            loading={state.busy}
            onClick={() => void state.undo()}
          >
            {t('rosterImport.undo')}
          </Button>
        )}
        {counts.reject > 0 && !isUndone && (
          <Button variant="default" leftSection={<IconDownload size={15} />} onClick={() => void state.saveRejected()}>
            {t('rosterImport.saveRejected', { n: counts.reject })}
          </Button>
        )}
        <NextSheets state={state} />
        <Button variant="default" onClick={state.restart}>
          {t('rosterImport.another')}
        </Button>
      </div>
      {report.data && left > 0 && <LeftLines lines={report.data.detail.left} />}
    </div>
  );
}

/** Colleges often keep one sheet a class: the others of the same file are one click away. */
function NextSheets({ state: { summary, doneSheets, file, read } }: { state: ImportState }) {
  const t = useT();
  const left = (summary?.sheets ?? []).flatMap((sheet, i) =>
    doneSheets.includes(i) || sheet.isHidden ? [] : [{ ...sheet, i }],
  );
  return left.slice(0, 6).map(({ i, name, rows }) => (
    <Button key={i} variant="default" onClick={() => void read(file, i)}>
      {t('rosterImport.nextSheet', { name, n: rows })}
    </Button>
  ));
}

function Figure({ label, n }: { label: string; n: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{n}</dd>
    </div>
  );
}
