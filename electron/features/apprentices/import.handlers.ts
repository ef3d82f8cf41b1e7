// Past imports and what was kept of each.
import type { rosterImportApi } from '../../../shared/features/apprentices/import.api.ts';
import { AppError } from '../../db/appError.ts';
import type { Handlers } from '../../host/context.ts';
import { reportDetailOf, reportLines } from './import.sql.ts';

export const rosterImport: Handlers<typeof rosterImportApi> = {
  reports: ({ db }) => reportLines(db),
  report: ({ db }, { id }) => {
    const line = reportLines(db, id)[0];
    if (!line) throw new AppError('notFound', 'error.notFound', { what: '@table.importReport' });
    return { ...line, detail: reportDetailOf(db, id) };
  },
};
