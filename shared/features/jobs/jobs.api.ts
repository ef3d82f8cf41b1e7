// Stopping a running job.
import { z } from 'zod';
import { query } from '../../contract.ts';

export const jobsApi = {
  /** A query on purpose: it must not wait behind the job that holds the write lock. */
  cancel: query(z.strictObject({ jobId: z.uuid() }), z.object({ isStopping: z.boolean() }), { reads: [] }),
};
