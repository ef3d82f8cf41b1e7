/** Issuing from the page: asks once with the number range, runs the job, and keeps what came of it. */
import { useState } from 'react';
import type { Output } from '../../../shared/api.ts';
import type { GateList, GateRow } from '../../../shared/features/certificates/certificates.schema.ts';
import type { AppError } from '../../api/AppError.ts';
import { type JobState, useJob } from '../../api/commands.ts';
import { downloadFile } from '../../api/files.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { shortNumber } from './words.ts';

export type Issue = {
  run: () => Promise<void>;
  job: JobState<'certificates.issue'>;
  /** The last batch, until the next one. */
  done: Output<'certificates.issue'> | null;
  failed: AppError | null;
  print: () => Promise<void>;
  printJob: JobState<'certificates.print'>;
};

export function useIssue(data: GateList, chosen: readonly GateRow[]): Issue {
  const confirm = useConfirm();
  const attempt = useAttempt();
  const job = useJob('certificates.issue');
  const printJob = useJob('certificates.print');
  const [done, setDone] = useState<Output<'certificates.issue'> | null>(null);
  const run = async () => {
    const n = chosen.length;
    const first = shortNumber(data.year, data.nextSerial);
    const last = shortNumber(data.year, data.nextSerial + n - 1);
    const question = {
      title: 'certificates.issueTitle',
      text: 'certificates.issueText',
      action: 'certificates.issueAction',
    } as const;
    if (!(await confirm({ ...question, params: { n, first, last } }))) return;
    setDone(null);
    // A refusal stands in the foot of the list, beside the job that it ended.
    await job.start({ enrolmentIds: chosen.map(({ enrolmentId }) => enrolmentId) }).then(setDone, () => undefined);
  };
  const print = async () => {
    if (done === null) return;
    const file = await attempt(() => printJob.start({ ids: done.ids }));
    if (file !== null) downloadFile(file.token, file.name);
  };
  return { run, job, done, failed: job.error, print, printJob };
}
