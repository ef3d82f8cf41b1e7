// The progress of long work: count, plain step, stop; spoken at every quarter.
import { Button } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import type { Message, MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import './states.css';

export type JobProgress = { done: number; total: number; step: Message };

export type JobBarProps = {
  job: { progress: JobProgress | null; busy: boolean; stop: () => void };
  /** What stopping leaves behind, said under the bar. */
  stopNote?: MessageKey;
};

/** Shows nothing while the job is not running. */
export function JobBar({ job, stopNote }: JobBarProps) {
  const t = useT();
  if (!job.busy) return null;
  const { done, total, step } = job.progress ?? { done: 0, total: 0, step: null };
  const quarter = total > 0 ? Math.floor((done / total) * 4) * 25 : 0;
  const words = step ? t(step.key, step.params) : t('ui.jobStarting');
  return (
    <div className="jx-job">
      <div className="jx-job-line">
        <b>{words}</b>
        {total > 0 && (
          <b>
            {done} / {total}
          </b>
        )}
      </div>
      <div className="jx-job-line">
        <progress {...(total > 0 ? { value: done, max: total } : {})} aria-label={words} />
        <Button variant="default" leftSection={<IconPlayerStop size={15} />} onClick={job.stop}>
          {t('ui.stop')}
        </Button>
      </div>
      {stopNote && <span style={{ color: 'var(--text-2)' }}>{t(stopNote)}</span>}
      <span className="jx-hidden" role="status">
        {t('ui.jobShare', { share: quarter, step: words })}
      </span>
    </div>
  );
}
