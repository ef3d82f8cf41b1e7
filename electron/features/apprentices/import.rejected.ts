// Writes the lines that cannot be imported into a workbook with their reasons, ready to be mended and imported again.
import type { PlannedRow } from '../../../shared/features/apprentices/import.rules.ts';
import { type Locale, translate } from '../../../shared/messages/translate.ts';
import { cellText } from '../../../shared/tabular/table.ts';
import type { JobContext } from '../../host/context.ts';
import { safeFileName } from '../../tabular/fileName.ts';
import { type OutSheet, writeXlsx } from '../../tabular/writeTable.ts';
import { recordExport } from '../privacy/exports.write.ts';
import type { Worked } from './import.plan.ts';
import type { ImportSession } from './import.session.ts';

const REASON_WIDTH = 60;

/** All columns of the file as text, with the person's mends in place, then row number and reasons. */
export async function writeRejected(
  ctx: JobContext,
  { edits }: ImportSession,
  worked: Worked,
  language: Locale,
): Promise<{ token: string; name: string; rows: number }> {
  const rows = worked.plan.rows.filter(({ result }) => result === 'reject');
  const columns = worked.analysis?.columns ?? [];
  const title = `${edits.fileName.replace(/\.[^.]+$/, '')} ${translate(language, 'rosterImport.rejectedTitle', { n: rows.length })}`;
  const sheet: OutSheet = {
    name: translate(language, 'rosterImport.rejectedSheet'),
    columns: [
      ...columns.map(({ label }) => ({ header: label, type: 'text' as const })),
      { header: translate(language, 'rosterImport.originalRow'), type: 'number' },
      { header: translate(language, 'rosterImport.reason'), type: 'text', width: REASON_WIDTH },
    ],
    rows: rows.map((row) => [
      ...columns.map(({ field, index }) => textOf(row, field, worked, index)),
      row.row,
      reasonsOf(row, language),
    ]),
  };
  const file = await ctx.files.make(safeFileName(title, 'xlsx'), async (path) => {
    await writeXlsx(path, { sheets: [sheet] });
    await ctx.write((command) => {
      const fields = sheet.columns.map(({ header }) => header);
      recordExport(command, { kind: 'other', title, format: 'xlsx', rows: rows.length, fields, about: [] });
      const about = { kind: 'export', detail: { rows: rows.length, fields } } as const;
      command.viewed('reports.didExport', { title, rows: rows.length, format: 'xlsx' }, about);
    });
  });
  return { ...file, rows: rows.length };
}

function textOf(row: PlannedRow, field: keyof PlannedRow['texts'] | null, { sheet }: Worked, column: number): string {
  const own = cellText(sheet.rows[row.row - 1]?.[column]);
  return field ? (row.texts[field] ?? own) : own;
}

function reasonsOf(row: PlannedRow, language: Locale): string {
  return row.problems
    .filter(({ severity }) => severity === 'reject')
    .map(({ key, params }) => translate(language, key, params))
    .join(language === 'zh' ? '' : ' ');
}
