// Every procedure by path `feature.name`: one line a feature.
import type { InputOf, OutputOf, Procedure } from './contract.ts';
import { accessApi } from './features/access/access.api.ts';
import { accountsApi } from './features/accounts/accounts.api.ts';
import { activityApi } from './features/activity/activity.api.ts';
import { agreementsApi } from './features/agreements/agreements.api.ts';
import { apprenticesApi } from './features/apprentices/apprentices.api.ts';
import { rosterImportApi } from './features/apprentices/import.api.ts';
import { backupsApi } from './features/backups/backups.api.ts';
import { calendarApi } from './features/calendar/calendar.api.ts';
import { certificatesApi } from './features/certificates/certificates.api.ts';
import { collegeApi } from './features/college/college.api.ts';
import { enterprisesApi } from './features/enterprises/enterprises.api.ts';
import { evaluationsApi } from './features/evaluations/evaluations.api.ts';
import { jobsApi } from './features/jobs/jobs.api.ts';
import { mentorsApi } from './features/mentors/mentors.api.ts';
import { privacyApi } from './features/privacy/privacy.api.ts';
import { programmesApi } from './features/programmes/programmes.api.ts';
import { reportsApi } from './features/reports/reports.api.ts';
import { rotationsApi } from './features/rotations/rotations.api.ts';
import { settingsApi } from './features/settings/settings.api.ts';

export const api = {
  access: accessApi,
  accounts: accountsApi,
  activity: activityApi,
  calendar: calendarApi,
  college: collegeApi,
  programmes: programmesApi,
  jobs: jobsApi,
  reports: reportsApi,
  evaluations: evaluationsApi,
  rotations: rotationsApi,
  settings: settingsApi,
  backups: backupsApi,
  agreements: agreementsApi,
  mentors: mentorsApi,
  enterprises: enterprisesApi,
  apprentices: apprenticesApi,
  certificates: certificatesApi,
  rosterImport: rosterImportApi,
  privacy: privacyApi,
};

export type Api = typeof api;
type PathsOf<F extends keyof Api> = F extends string ? `${F}.${Extract<keyof Api[F], string>}` : never;
export type Path = { [F in keyof Api]: PathsOf<F> }[keyof Api];
export type ProcedureAt<P extends Path> = P extends `${infer F}.${infer N}`
  ? F extends keyof Api
    ? N extends keyof Api[F]
      ? Api[F][N] extends Procedure
        ? Api[F][N]
        : never
      : never
    : never
  : never;
export type Input<P extends Path> = InputOf<ProcedureAt<P>>;
export type Output<P extends Path> = OutputOf<ProcedureAt<P>>;
/** Paths of one kind, for typed hooks. */
export type PathOf<K extends Procedure['kind']> = {
  [P in Path]: ProcedureAt<P> extends { kind: K } ? P : never;
}[Path];

/** The procedure at a path, or null; own properties only, so that no prototype name is ever a path. */
export function procedureAt(path: unknown): Procedure | null {
  if (typeof path !== 'string') return null;
  const [feature = '', name = '', ...rest] = path.split('.');
  if (rest.length || !Object.hasOwn(api, feature)) return null;
  const procedures = api[feature as keyof Api] as Record<string, Procedure>;
  return Object.hasOwn(procedures, name) ? (procedures[name] ?? null) : null;
}
