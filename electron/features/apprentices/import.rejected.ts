// Writes the lines that cannot be imported into a workbook with their reasons, ready to be mended and imported again.
import type { PlannedRow } from '../../../shared/features/apprentices/import.rules.ts';
import { type Locale, translate } from '../../../shared/messages/translate.ts';
import { cellText } from '../../../shared/tabular/table.ts';
import type { FileTokens } from '../../host/files.ts';
import { safeFileName } from '../../tabular/fileName.ts';
import { type OutSheet, writeXlsx } from '../../tabular/writeTable.ts';
import type { Worked } from './import.plan.ts';
import type { ImportSession } from './import.session.ts';

const REASON_WIDTH = 60;

/** All columns of the file as text, with the person's mends in place, then row number and reasons. */
export async function writeRejected(
  files: FileTokens,
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
  const file = await files.make(safeFileName(title, 'xlsx'), (path) => writeXlsx(path, { sheets: [sheet] }));
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
