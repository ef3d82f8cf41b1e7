// Stopping a running job.
import type { jobsApi } from '../../../shared/features/jobs/jobs.api.ts';
import type { Handlers } from '../../host/context.ts';

export const jobs: Handlers<typeof jobsApi> = {
  cancel: (ctx, { jobId }) => ({ isStopping: ctx.cancelJob(jobId) }),
};
