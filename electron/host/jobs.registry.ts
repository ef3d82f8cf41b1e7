// Which function runs which job, loaded by the worker only: one line a feature; a missing job is a compile error.
import type { Api, Path, PathOf } from '../../shared/api.ts';
import { activityJobs } from '../features/activity/activity.job.ts';
import { agreementsJobs } from '../features/agreements/agreements.job.ts';
import { rosterImportJobs } from '../features/apprentices/import.job.ts';
import { backupsJobs } from '../features/backups/backups.job.ts';
import { calendarJobs } from '../features/calendar/calendar.job.ts';
import { certificatesJobs } from '../features/certificates/certificates.job.ts';
import { collegeJobs } from '../features/college/college.job.ts';
import { privacyJobs } from '../features/privacy/privacy.job.ts';
import { reportsJobs } from '../features/reports/reports.job.ts';
import { rotationsJobs } from '../features/rotations/rotations.job.ts';
import type { JobContext, Jobs } from './context.ts';

type Feature<P> = P extends `${infer F}.${string}` ? F : never;
/** Features that declare at least one job; those of access are the host's own. */
type WithJobs = Exclude<Extract<Feature<PathOf<'job'>>, keyof Api>, 'access'>;

const jobs: { [F in WithJobs]: Jobs<Api[F]> } = {
  activity: activityJobs,
  agreements: agreementsJobs,
  backups: backupsJobs,
  calendar: calendarJobs,
  college: collegeJobs,
  reports: reportsJobs,
  rotations: rotationsJobs,
  certificates: certificatesJobs,
  rosterImport: rosterImportJobs,
  privacy: privacyJobs,
};

export function jobAt(path: Path): (ctx: JobContext, input: unknown) => unknown {
  const [feature, name] = path.split('.') as [WithJobs, string];
  return (jobs[feature] as unknown as Record<string, (ctx: JobContext, input: unknown) => unknown>)[name] as never;
}
