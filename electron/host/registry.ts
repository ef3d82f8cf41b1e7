// Which handler answers which path: one line a feature; a missing handler is a compile error.
import type { Api, Path } from '../../shared/api.ts';
import { activity } from '../features/activity/activity.handlers.ts';
import { agreements } from '../features/agreements/agreements.handlers.ts';
import { apprentices } from '../features/apprentices/apprentices.handlers.ts';
import { rosterImport } from '../features/apprentices/import.handlers.ts';
import { calendar } from '../features/calendar/calendar.handlers.ts';
import { certificates } from '../features/certificates/certificates.handlers.ts';
import { college } from '../features/college/college.handlers.ts';
import { enterprises } from '../features/enterprises/enterprises.handlers.ts';
import { evaluations } from '../features/evaluations/evaluations.handlers.ts';
import { jobs } from '../features/jobs/jobs.handlers.ts';
import { mentors } from '../features/mentors/mentors.handlers.ts';
import { privacy } from '../features/privacy/privacy.handlers.ts';
import { programmes } from '../features/programmes/programmes.handlers.ts';
import { reports } from '../features/reports/reports.handlers.ts';
import { rotations } from '../features/rotations/rotations.handlers.ts';
import { settings } from '../features/settings/settings.handlers.ts';
import type { Handlers } from './context.ts';
import type { Handler } from './opened.ts';

/** Access and accounts are answered by the host itself, store or no store. */
type Features = Exclude<keyof Api, 'access' | 'accounts' | 'backups'>;

const handlers: { [F in Features]: Handlers<Api[F]> } = {
  activity,
  calendar,
  college,
  programmes,
  jobs,
  reports,
  evaluations,
  rotations,
  settings,
  agreements,
  mentors,
  enterprises,
  apprentices,
  certificates,
  rosterImport,
  privacy,
};

/** The handler of a query or command path; a job's stands in the worker. */
export function handlerAt(path: Path): Handler {
  const [feature, name] = path.split('.') as [Features, string];
  return (handlers[feature] as unknown as Record<string, Handler> | undefined)?.[name] as Handler;
}
