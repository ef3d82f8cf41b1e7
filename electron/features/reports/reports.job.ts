// Writes a list out as a workbook or CSV, with the same columns as on the screen.
import type { reportsApi } from '../../../shared/features/reports/reports.api.ts';
import type { Jobs } from '../../host/context.ts';
import { safeName } from '../../host/files.ts';
import { type OutSheet, writeCsv, writeXlsx } from '../../tabular/writeTable.ts';
import { markSheet, recordExport } from '../privacy/exports.write.ts';

export const reportsJobs: Jobs<typeof reportsApi> = {
  exportTable: async (ctx, { format, title, columns, rows, ids }) => {
    const name = safeName(`${title} ${ctx.today}.${format}`);
    // Nothing leaves without a record of it.
    return ctx.files.make(name, async (path) => {
      if (format === 'csv') await writeCsv(path, { columns, rows });
      else {
        const sheet: OutSheet = { name: title, columns, rows };
        await writeXlsx(path, { sheets: [sheet, markSheet(ctx, rows.length)] });
      }
      await ctx.write((command) => {
        const fields = columns.map(({ header }) => header);
        recordExport(command, { kind: 'list', title, format, rows: rows.length, fields, about: ids });
        const about = { kind: 'export', detail: { rows: rows.length, format, fields } } as const;
        command.viewed('reports.didExport', { title, rows: rows.length, format }, about);
      });
    });
  },
};
