// The audit as a file: what each row says in words, and what its mac covers, so that it can be compared elsewhere.
import { type AuditFilter, anchorCode } from '../../../shared/features/activity/audit.schema.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { isMessageKey, type Locale, translate } from '../../../shared/messages/translate.ts';
import { AppError } from '../../db/appError.ts';
import type { JobContext } from '../../host/context.ts';
import { safeName } from '../../host/files.ts';
import { type OutCell, type OutColumn, writeCsv, writeXlsx } from '../../tabular/writeTable.ts';
import { recordExport } from '../privacy/exports.write.ts';
import { auditCount, auditRowsAfter, type FullAuditRow } from './audit.sql.ts';
import { accountNames } from './names.sql.ts';

export type ExportInput = { filter: AuditFilter; format: 'xlsx' | 'csv'; locale: Locale };
const PAGE = 1000;
/** A workbook is built in memory as a whole; beyond this it is the CSV's turn. */
const MOST_IN_WORKBOOK = 20_000;

/** In the words first, then every value the mac covers and in its order, then salt and mac. */
const COVERED = [
  ...(['seq', 'at', 'actor', 'action', 'kind', 'commandId', 'isView', 'canUndo', 'undoOf', 'firstChange'] as const),
  ...(['lastChange', 'changeHash', 'entity', 'entityId', 'told', 'salt', 'label', 'detail', 'mac'] as const),
];

/** Writes the file; the export itself is recorded before it is handed out. */
export async function exportAudit(ctx: JobContext, { filter, format, locale }: ExportInput) {
  if (format === 'xlsx' && auditCount(ctx.db, filter) > MOST_IN_WORKBOOK)
    throw new AppError('rule', 'activity.tooManyForWorkbook', { most: MOST_IN_WORKBOOK });
  const rows = rowsOf(ctx, filter, locale);
  const last = rows.at(-1);
  const code = last ? anchorCode({ seq: Number(last[2]), mac: String(last.at(-1)) }) : '';
  const t = (key: MessageKey, params = {}) => translate(locale, key, params);
  const title = t('activity.auditTitle');
  const columns = columnsOf(locale);
  const { token, name } = await ctx.files.make(safeName(`${title} ${ctx.today}.${format}`), async (path) => {
    if (format === 'csv') await writeCsv(path, { columns, rows });
    else {
      const notes = ['activity.exportNote1', 'activity.exportNote2', 'activity.exportNote3'] as const;
      const said = notes.map((key) => [t(key, { code, rows: rows.length })]);
      await writeXlsx(path, {
        sheets: [
          { name: title, columns, rows },
          {
            name: t('activity.exportHow'),
            columns: [{ header: t('activity.exportHow'), type: 'text', width: 110 }],
            rows: said,
          },
        ],
      });
    }
    const about = { kind: 'export' as const, detail: { filter, rows: rows.length, format, code } };
    await ctx.write((command) => {
      const fields = columns.map(({ header }) => header);
      recordExport(command, { kind: 'other', title, format, rows: rows.length, fields, about: [] });
      command.viewed('activity.didExportAudit', { rows: rows.length, code }, about);
    });
  });
  return { token, name, rows: rows.length, code };
}

function columnsOf(locale: Locale): OutColumn[] {
  const text = (header: string, width: number): OutColumn => ({ header, type: 'text', width });
  return [
    text(translate(locale, 'activity.who'), 14),
    text(translate(locale, 'activity.what'), 50),
    ...COVERED.map((name) => text(name, name === 'mac' || name === 'told' ? 66 : 14)),
  ];
}

function rowsOf(ctx: JobContext, filter: AuditFilter, locale: Locale): OutCell[][] {
  const names = accountNames(ctx.db);
  const total = auditCount(ctx.db, filter);
  const out: OutCell[][] = [];
  for (let after = 0; ; ) {
    ctx.stopIfCancelled();
    const page = auditRowsAfter(ctx.db, filter, after, PAGE);
    const last = page.at(-1);
    if (!last) return out;
    for (const row of page) {
      const who =
        names.get(row.actor) ?? (row.actor === 'coordinator' ? translate(locale, 'activity.coordinator') : row.actor);
      out.push([who, saidOf(row, locale), ...COVERED.map((name) => (row[name] === null ? null : String(row[name])))]);
    }
    after = last.seq;
    ctx.progress(out.length, total, 'activity.exporting');
  }
}

function saidOf(row: FullAuditRow, locale: Locale): string {
  const label = JSON.parse(row.label ?? row.undoneLabel ?? 'null') as {
    key: string;
    params: Record<string, string>;
  } | null;
  if (!label || !isMessageKey(label.key))
    return row.firstEntity && row.firstOp
      ? translate(locale, `activity.op.${row.firstOp}`, { what: `@table.${row.firstEntity}` })
      : translate(locale, `activity.kind.${row.kind}`);
  const what = translate(locale, label.key, label.params);
  return row.undoOf === null ? what : translate(locale, 'activity.undoneOf', { what });
}
