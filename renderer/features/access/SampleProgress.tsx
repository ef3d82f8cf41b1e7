// The sample college on its way.
import type { JobState } from '../../api/commands.ts';
import { useT } from '../../ui/i18n.tsx';
import type { Colours } from './colours.ts';
import { EntryFrame } from './EntryFrame.tsx';

type SampleJob = Pick<JobState<'access.openSample'>, 'progress'>;

export function SampleProgress({ job, colours }: { job: SampleJob; colours: Colours }) {
  const t = useT();
  const { done, total } = job.progress ?? { done: 0, total: 0 };
  return (
    <EntryFrame title="entry.samplePreparing" colours={colours}>
      <p>{t('entry.sampleDoorText')}</p>
      <div className="jx-job-line" role="status">
        <progress {...(total > 0 ? { value: done, max: total } : {})} aria-label={t('entry.samplePreparing')} />
        {total > 0 && <span>{t('entry.sampleStep', { done, total })}</span>}
      </div>
    </EntryFrame>
  );
}
