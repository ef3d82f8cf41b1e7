// Backups that are made, rehearsed and tended in the worker while people go on working.

import type { backupsApi } from '../../../shared/features/backups/backups.api.ts';
import { backUp, rehearseNamed } from '../../backups/backups.ts';
import { tend } from '../../backups/upkeep.ts';
import { AppError } from '../../db/appError.ts';
import type { JobContext, Jobs } from '../../host/context.ts';

const STEPS = 4;

export const backupsJobs: Jobs<typeof backupsApi> = {
  make: async (ctx) => {
    coordinatorOnly(ctx);
    const { name } = backUp(ctx.store, 'manual', ctx.now, (done) => {
      ctx.stopIfCancelled();
      ctx.progress(done, STEPS, done === 0 ? 'backups.step.copying' : 'backups.step.checking');
    });
    await ctx.write(({ tell }) => tell('backups.didMake', {}, { undo: false, kind: 'backup', detail: { name } }));
    return { name };
  },
  rehearse: (ctx, { name }) => {
    coordinatorOnly(ctx);
    ctx.progress(0, 1, 'backups.step.rehearsing');
    return rehearseNamed(ctx.store, name, ctx.now);
  },
  tend: (ctx) => tend(ctx.store, ctx.now, ctx.stopIfCancelled),
};

/** What falls due by itself is begun by the host, whoever is at work; the rest is for whoever may see the backups. */
function coordinatorOnly({ session }: JobContext): void {
  if (session.role !== 'coordinator') throw new AppError('forbidden', 'backups.coordinatorOnly');
}
