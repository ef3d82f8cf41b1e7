// Recent activity, the history of one record, and the pages of the audit.
import type { activityApi } from '../../../shared/features/activity/activity.api.ts';
import { AUDIT_PAGE } from '../../../shared/features/activity/audit.schema.ts';
import { planUndo } from '../../../shared/features/activity/undo.rules.ts';
import { addDays } from '../../../shared/values/day.ts';
import { startOfDay, zoneOf } from '../../host/clock.ts';
import type { Handlers } from '../../host/context.ts';
import { entriesSince, toEntry } from './activity.job.ts';
import { told } from './activity.sql.ts';
import { auditActors, auditPage } from './audit.sql.ts';
import { historyOf, recordAt } from './history.ts';
import { accountNames } from './names.sql.ts';

export const activity: Handlers<typeof activityApi> = {
  recent: ({ db, openedAt }, { limit }) => {
    const plan = planUndo(entriesSince(db, openedAt).map(toEntry));
    return told(db, '', limit * 3)
      .filter((r) => r.label !== null)
      .slice(0, limit)
      .map((r) => ({
        commandId: r.commandId,
        at: r.at,
        actor: r.actor,
        label: JSON.parse(r.label ?? '{}'),
        canUndo: r.canUndo === 1 && r.at >= openedAt && !plan.undone.has(r.commandId),
        isUndone: plan.undone.has(r.commandId),
      }));
  },
  history: ({ db }, { id, before }) => historyOf(db, id, before),
  asItWas: ({ db }, { id, on }) => recordAt(db, id, startOfDay(zoneOf(db), addDays(on, 1))),
  audit: ({ db }, { filter, page }) => {
    const names = accountNames(db);
    const { rows, total } = auditPage(db, filter, page * AUDIT_PAGE, AUDIT_PAGE);
    const lines = rows.map((r) => ({
      ...{ seq: r.seq, at: r.at, actor: r.actor, kind: r.kind, action: r.action, mac: r.mac },
      actorName: names.get(r.actor) ?? null,
      label: JSON.parse(r.label ?? r.undoneLabel ?? 'null'),
      isUndo: r.undoOf !== null,
      first: r.firstEntity && r.firstOp ? { entity: r.firstEntity, op: r.firstOp } : null,
      changes: r.firstChange === null || r.lastChange === null ? 0 : r.lastChange - r.firstChange + 1,
    }));
    return { rows: lines, total };
  },
  auditActors: ({ db }) => {
    const names = accountNames(db);
    return auditActors(db).map((actor) => ({ actor, name: names.get(actor) ?? null }));
  },
};
