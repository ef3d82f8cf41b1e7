// Finding records.
import type { reportsApi } from '../../../shared/features/reports/reports.api.ts';
import type { Handlers } from '../../host/context.ts';
import { search } from './reports.sql.ts';

export const reports: Handlers<typeof reportsApi> = {
  search: ({ db }, { text }) => search(db, text),
};
