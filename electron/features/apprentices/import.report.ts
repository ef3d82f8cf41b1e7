// What is kept of an import: counts, what was made, and each line that was left out with its reasons.
import type { ReportDetail } from '../../../shared/features/apprentices/import.schema.ts';
import type { Columns } from '../../../shared/tables.ts';
import type { CommandContext } from '../../host/context.ts';
import type { Worked } from './import.plan.ts';
import type { ImportSession } from './import.session.ts';

/** More lines than anybody reads; the counts hold all of them. */
const LINES_KEPT = 1000;

/** The report row. Identity numbers and phones are never part of it. */
export function reportOf(
  { edits }: ImportSession,
  { plan, sheet }: Worked,
  command: CommandContext,
  made: ReportDetail['made'],
): Columns<'importReport'> {
  const { counts } = plan;
  const left = plan.rows
    .filter(({ result }) => result === 'reject' || result === 'skip')
    .slice(0, LINES_KEPT)
    .map(({ row, values, texts, problems }) => ({
      row,
      name: values.name ?? (texts.name ?? '').slice(0, 50),
      problems: problems.filter(({ severity }) => severity === 'reject').map(({ key, params }) => ({ key, params })),
    }));
  const detail: ReportDetail = { sheet: sheet.name, left, made };
  return {
    fileName: edits.fileName,
    fileHash: edits.fileHash,
    importedAt: command.now.toISOString(),
    rowsRead: counts.rows,
    created: counts.new,
    updated: counts.update,
    unchanged: counts.same,
    skipped: counts.skip,
    rejected: counts.reject,
    commandId: command.commandId,
    report: detail,
  };
}
