// Undo and redo as jobs, because a whole import may have to be taken back without holding up the window; checking and
// exporting the audit, because it may have a hundred thousand rows.
import type { activityApi } from '../../../shared/features/activity/activity.api.ts';
import { type Entry, planUndo } from '../../../shared/features/activity/undo.rules.ts';
import { AppError } from '../../db/appError.ts';
import { checkChains } from '../../db/chainCheck.ts';
import type { ReadDb } from '../../db/read.ts';
import type { JobContext, Jobs } from '../../host/context.ts';
import { type AuditRow, told } from './activity.sql.ts';
import { exportAudit } from './auditExport.ts';
import { reverse } from './undo.write.ts';

export const toEntry = (r: AuditRow): Entry => ({ ...r, canUndo: r.canUndo === 1 });

/** Undo reaches back to the opening of the program, at most this many entries. */
export const SESSION_LIMIT = 500;
export const entriesSince = (db: ReadDb, since: string): AuditRow[] => told(db, since, SESSION_LIMIT);

export const activityJobs: Jobs<typeof activityApi> = {
  undo: async (ctx, { commandId }) => {
    const rows = entriesSince(ctx.db, ctx.openedAt);
    const plan = planUndo(rows.map(toEntry));
    if (commandId && plan.undone.has(commandId)) throw new AppError('rule', 'activity.alreadyUndone');
    const target = commandId ? rows.find((r) => r.commandId === commandId && r.canUndo) : plan.undo;
    if (commandId && !target) throw new AppError('rule', 'activity.cannotUndo');
    return { label: target ? await reverseInOneGo(ctx, rows, target.commandId) : null };
  },
  redo: async (ctx) => {
    const rows = entriesSince(ctx.db, ctx.openedAt);
    const target = planUndo(rows.map(toEntry)).redo;
    return { label: target ? await reverseInOneGo(ctx, rows, target.commandId) : null };
  },
  verify: async (ctx) => {
    const from = performance.now();
    const report = checkChains(ctx.db, ctx.anchors, (done, total) => {
      ctx.stopIfCancelled();
      ctx.progress(done, total, 'activity.checking');
    });
    const tookMs = Math.round(performance.now() - from);
    await ctx.write((command) =>
      command.viewed(
        'activity.didVerify',
        { n: report.audit.entries, problems: report.problemCount },
        { kind: 'other' },
      ),
    );
    return { report, anchors: ctx.anchors, at: ctx.now.toISOString(), tookMs };
  },
  exportAudit: (ctx, input) => exportAudit(ctx, input),
};

type Label = { key: string; params: Record<string, string | number> };

async function reverseInOneGo(ctx: JobContext, rows: readonly AuditRow[], commandId: string): Promise<Label | null> {
  await ctx.write((command) => {
    let n = 0;
    reverse(command.db, commandId, () => {
      if (++n % 500 === 0) {
        ctx.stopIfCancelled();
        ctx.progress(n, 0, 'activity.takingBack');
      }
    });
    command.undoes(commandId);
  });
  return labelOf(rows, commandId);
}

function labelOf(rows: readonly AuditRow[], commandId: string): Label | null {
  const row = rows.find((r) => r.commandId === commandId);
  if (!row) return null;
  if (row.label) return JSON.parse(row.label) as Label;
  return row.undoOf ? labelOf(rows, row.undoOf) : null;
}
