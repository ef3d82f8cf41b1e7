// Every table of the store and the schema of its rows: column names are schema keys, in the order of the migrations.
import type { z } from 'zod';
import { rowsOfAccounts } from './features/accounts/accounts.rows.ts';
import { rowsOfAgreements } from './features/agreements/agreements.rows.ts';
import { rowsOfApprentices } from './features/apprentices/apprentices.rows.ts';
import { rowsOfCalendar } from './features/calendar/calendar.rows.ts';
import { rowsOfCertificates } from './features/certificates/certificates.rows.ts';
import { rowsOfCollege } from './features/college/college.rows.ts';
import { rowsOfEnterprises } from './features/enterprises/enterprises.rows.ts';
import { rowsOfEvaluations } from './features/evaluations/evaluations.rows.ts';
import { rowsOfMentors } from './features/mentors/mentors.rows.ts';
import { rowsOfPrivacy } from './features/privacy/privacy.rows.ts';
import { rowsOfProgrammes } from './features/programmes/programmes.rows.ts';
import { rowsOfRotations } from './features/rotations/rotations.rows.ts';
import { rowsOfSettings } from './features/settings/settings.rows.ts';

export const tables = {
  ...rowsOfCollege,
  ...rowsOfCalendar,
  ...rowsOfProgrammes,
  ...rowsOfEnterprises,
  ...rowsOfApprentices,
  ...rowsOfMentors,
  ...rowsOfAgreements,
  ...rowsOfRotations,
  ...rowsOfEvaluations,
  ...rowsOfCertificates,
  ...rowsOfSettings,
  ...rowsOfAccounts,
  ...rowsOfPrivacy,
};

export type Tables = typeof tables;
export type TableName = keyof Tables;
/** What every row carries: its id, the change that last touched it, and its archive state. */
export type RowHeader = { id: string; rev: string; archivedAt: string | null; archiveReason: string | null };
/** The feature's own columns of a row. */
export type Columns<T extends TableName> = z.output<Tables[T]>;
export type Row<T extends TableName> = RowHeader & Columns<T>;
