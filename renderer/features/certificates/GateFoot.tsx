/** Under the gate list: the running job with its stop, what it did, or why it refused. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';
import type { Issue } from './useIssue.ts';
import { reasonText } from './words.ts';

export function GateFoot({ issue }: { issue: Issue }) {
  const t = useT();
  const format = useFormat();
  const { job, printJob, done, failed } = issue;
  if (job.busy || printJob.busy)
    return (
      <div className="jx-gate-foot">
        <JobBar job={job} stopNote="certificates.stopNote" />
        <JobBar job={printJob} />
      </div>
    );
  const reason = failed?.fields.reason;
  if (failed !== null)
    return (
      <div className="jx-gate-foot" role="alert">
        <Severity level="warn" /> {t(failed.key, failed.params)} {reason && reasonText(reason, t, format)}
      </div>
    );
  if (done === null) return null;
  const { ids, first, last } = done;
  return (
    <div className="jx-gate-foot" role="status">
      <div>{t('certificates.didIssue', { n: ids.length, first, last })}</div>
      <Button variant="default" leftSection={<IconPrinter size={15} />} onClick={() => void issue.print()}>
        {t('certificates.printIssued', { n: ids.length })}
      </Button>
    </div>
  );
}
