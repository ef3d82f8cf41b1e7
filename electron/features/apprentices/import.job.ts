// The jobs of the roster import: a file is read, looked at, mended and committed in the worker, never on the main thread.

import type { ResultOf } from '../../../shared/contract.ts';
import type { rosterImportApi } from '../../../shared/features/apprentices/import.api.ts';
import type { Counts, Decision, PlannedRow } from '../../../shared/features/apprentices/import.rules.ts';
import type { PreviewRow, Summary } from '../../../shared/features/apprentices/import.schema.ts';
import type { RosterField } from '../../../shared/features/apprentices/roster.columns.ts';
import { LARGE_IMPORT } from '../../../shared/features/backups/backups.rules.ts';
import { backUp } from '../../backups/backups.ts';
import { AppError } from '../../db/appError.ts';
import type { CommandContext, JobContext, Jobs } from '../../host/context.ts';
import { isDiskFull } from '../../tabular/diskFull.ts';
import { setPreference } from '../settings/settings.write.ts';
import { type PlanContext, signatureOf, type Worked, workOut } from './import.plan.ts';
import { writeRejected } from './import.rejected.ts';
import { reportOf } from './import.report.ts';
import { type Edits, type ImportSession, loadSession, openSession, readAgain, saveSession } from './import.session.ts';
import { previewOf, summaryOf } from './import.view.ts';
import { ImportWriter } from './import.write.ts';

const PROGRESS_EVERY = 200;

export const rosterImportJobs: Jobs<typeof rosterImportApi> = {
  read: async (ctx, { file }) => {
    ctx.progress(0, 0, 'rosterImport.step.reading');
    const session = await openSession(ctx.files, file);
    ctx.stopIfCancelled();
    ctx.progress(0, 0, 'rosterImport.step.checking');
    return summaryOf(session, workedOf(session, ctx));
  },
  setSource: async (ctx, { session: token, sheet, encoding, headerRow }) => {
    const before = open(ctx, token);
    const read = encoding ? await readAgain(ctx.files, before, encoding) : before;
    return changed(ctx, read, {
      ...{ fixes: {}, decisions: {}, choices: {}, mapping: {} },
      sheet: sheet ?? (encoding ? 0 : read.edits.sheet),
      headerRow: headerRow ?? null,
    });
  },
  setMapping: async (ctx, { session: token, column, field }) => {
    const before = open(ctx, token);
    const mapping = { ...before.edits.mapping, [String(column)]: field };
    if (field !== null) {
      for (const other of workedOf(before, ctx).analysis?.columns ?? []) {
        if (other.index !== column && other.field === field) mapping[String(other.index)] = null;
      }
    }
    const session = saveSession(ctx.files, before, { mapping });
    const worked = workedOf(session, ctx);
    await remember(ctx, worked);
    return summaryOf(session, worked);
  },
  setCell: (ctx, { session: token, row, field, text }) => {
    const before = open(ctx, token);
    const fixes = { ...before.edits.fixes, [String(row)]: { ...before.edits.fixes[String(row)], [field]: text } };
    return changedRow(ctx, before, { fixes }, row);
  },
  setRow: (ctx, { session: token, row, decision }) => {
    const before = open(ctx, token);
    const { [String(row)]: _, ...others } = before.edits.decisions;
    const decisions: Record<string, Decision> = decision ? { ...others, [String(row)]: decision } : others;
    return changedRow(ctx, before, { decisions }, row);
  },
  setChoice: (ctx, { session: token, ref, use }) => {
    const before = open(ctx, token);
    return changed(ctx, before, { choices: { ...before.edits.choices, [ref]: use } });
  },
  preview: (ctx, { session: token, at, from, count }) => {
    const session = loadSession(ctx.files, token);
    const { plan } = workedOf(session, ctx);
    const lines = at ? at.flatMap((place) => plan.rows[place] ?? []) : plan.rows.slice(from, from + count);
    const rows = lines.map((row) => previewOf(row, session));
    return { version: session.edits.version, rows };
  },
  cell: (ctx, { session: token, row, field }) => {
    const { plan } = workedOf(loadSession(ctx.files, token), ctx);
    const line = plan.rows.find((candidate) => candidate.row === row);
    if (!line) throw new AppError('notFound', 'rosterImport.noRow', { row });
    return { text: line.texts[field] ?? '' };
  },
  commit: (ctx, { session, expect }) => commit(ctx, open(ctx, session), expect),
  rejected: (ctx, { session: token, language }) => {
    const session = loadSession(ctx.files, token);
    return writeRejected(ctx, session, workedOf(session, ctx), language);
  },
};

function contextOf(ctx: JobContext | CommandContext): PlanContext {
  return { db: ctx.db, today: ctx.today, owner: ctx.session.actor };
}

let last: { of: string; worked: Worked } | null = null;

/** The worked-out session, kept for the next call as long as neither it nor the store has changed. */
function workedOf(session: ImportSession, ctx: JobContext): Worked {
  const log = ctx.db.get<{ ord: number | null }>('SELECT max(ord) AS ord FROM change')?.ord ?? 0;
  const of = [session.token, session.edits.version, log, ctx.today].join();
  if (last?.of !== of) last = { of, worked: workOut(session, contextOf(ctx)) };
  return last.worked;
}

/** A session that can still be changed. */
function open(ctx: JobContext, token: string): ImportSession {
  const session = loadSession(ctx.files, token);
  if (session.edits.commandId) throw new AppError('rule', 'rosterImport.alreadyDone');
  return session;
}

function changed(ctx: JobContext, before: ImportSession, change: Partial<Edits>): Summary {
  const session = saveSession(ctx.files, before, change);
  return summaryOf(session, workedOf(session, ctx));
}

function changedRow(
  ctx: JobContext,
  before: ImportSession,
  change: Partial<Edits>,
  row: number,
): { summary: Summary; row: PreviewRow } {
  const session = saveSession(ctx.files, before, change);
  const worked = workedOf(session, ctx);
  const line = worked.plan.rows.find((candidate) => candidate.row === row);
  if (!line) throw new AppError('notFound', 'rosterImport.noRow', { row });
  return { summary: summaryOf(session, worked), row: previewOf(line, session) };
}

/** Keeps the columns a person chose, for the next file with the same headings. */
async function remember(ctx: JobContext, { analysis }: Worked): Promise<void> {
  if (!analysis) return;
  const chosen = analysis.columns.filter(
    ({ reason }) => reason === 'chosen' || reason === 'remembered' || reason === 'twice',
  );
  const value: Record<string, RosterField | null> = {};
  for (const { label, field } of chosen) value[label] = field;
  await ctx.write(({ db, session }) => setPreference(db, session.actor, signatureOf(analysis.columns), value));
}

type Committed = ResultOf<(typeof rosterImportApi)['commit']>;

/** Compares once more inside the transaction, so that what is written is decided on the store as it is then. */
async function commit(ctx: JobContext, session: ImportSession, expect: Counts | undefined): Promise<Committed> {
  keepBackup(ctx, expect);
  const done = await ctx.write((command): Committed => {
    ctx.progress(0, 0, 'rosterImport.step.checking');
    const worked = workOut(session, contextOf(command));
    const { counts, refs } = worked.plan;
    if (!worked.analysis) throw new AppError('rule', 'rosterImport.noHeader');
    if (expect && (Object.keys(expect) as (keyof Counts)[]).some((name) => expect[name] !== counts[name])) {
      throw new AppError('conflict', 'rosterImport.changedSince');
    }
    const writer = new ImportWriter(command.db, ctx.today, worked.index, refs);
    if (counts.new + counts.update === 0) return { reportId: null, commandId: null, counts, made: writer.made };
    writeAll(ctx, writer, worked);
    const reportId = command.db.insert('importReport', reportOf(session, worked, command, writer.made));
    command.tell('rosterImport.did', { file: session.edits.fileName, new: counts.new, update: counts.update });
    return { reportId, commandId: command.commandId, counts, made: writer.made };
  });
  if (done.commandId) markDone(ctx, session, done.commandId);
  return done;
}

/** A large import can be taken back as one step; should anything go wrong with that, the store of before is there. */
function keepBackup(ctx: JobContext, expect: Counts | undefined): void {
  const isLarge = !!expect && expect.new + expect.update > LARGE_IMPORT;
  if (!isLarge || !ctx.store.upkeep) return;
  ctx.progress(0, 0, 'backups.step.copying');
  backUp(ctx.store, 'beforeImport', ctx.now, ctx.stopIfCancelled);
}

/** The import is in the store now; without room for this mark a second try only finds nothing new. */
function markDone(ctx: JobContext, session: ImportSession, commandId: string): void {
  try {
    saveSession(ctx.files, session, { commandId });
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

function writeAll(ctx: JobContext, writer: ImportWriter, { plan }: Worked): void {
  const accepted = plan.rows.filter(({ result }) => result === 'new' || result === 'update');
  for (const [i, row] of accepted.entries()) {
    if (i % PROGRESS_EVERY === 0) {
      ctx.stopIfCancelled();
      ctx.progress(i, accepted.length, 'rosterImport.step.writing');
    }
    writeRow(writer, row);
  }
  ctx.stopIfCancelled();
}

/** A refusal by the owner of a table names the line it came from. */
function writeRow(writer: ImportWriter, row: PlannedRow): void {
  try {
    writer.write(row);
  } catch (error) {
    if (!(error instanceof AppError) || error.body.code === 'bug') throw error;
    const { code, key, params } = error.body;
    throw new AppError(
      code,
      'rosterImport.rowRefused',
      { row: row.row, name: row.values.name ?? '' },
      { row: { key, params } },
    );
  }
}
