// Writes a list out as a workbook or CSV, with the same columns as on the screen.
import type { reportsApi } from '../../../shared/features/reports/reports.api.ts';
import type { Jobs } from '../../host/context.ts';
import { safeName } from '../../host/files.ts';
import { writeCsv, writeXlsx } from '../../tabular/writeTable.ts';

export const reportsJobs: Jobs<typeof reportsApi> = {
  exportTable: async (ctx, { format, title, columns, rows }) => {
    const name = safeName(`${title} ${ctx.today}.${format}`);
    // Nothing leaves without a record of it.
    return ctx.files.make(name, async (path) => {
      if (format === 'csv') await writeCsv(path, { columns, rows });
      else await writeXlsx(path, { sheets: [{ name: title, columns, rows }] });
      await ctx.write((command) => command.viewed('reports.didExport', { title, rows: rows.length, format }));
    });
  },
};
