// Recent activity and the history of one record.
import type { activityApi } from '../../../shared/features/activity/activity.api.ts';
import { planUndo } from '../../../shared/features/activity/undo.rules.ts';
import { tables } from '../../../shared/tables.ts';
import type { Fields } from '../../db/changeLog.ts';
import { maskId, maskPhone } from '../../db/mask.ts';
import type { Handlers } from '../../host/context.ts';
import { entriesSince, toEntry } from './activity.job.ts';
import { historyOf, told } from './activity.sql.ts';

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
  history: ({ db }, { id }) =>
    historyOf(db, id).map((c) => ({
      at: c.at,
      actor: c.actor,
      entity: c.entity,
      op: c.op,
      reason: c.reason,
      fields: Object.entries(JSON.parse(c.fields) as Fields).map(([name, f]) => ({
        name,
        before: shown(c.entity, name, f.before),
        after: shown(c.entity, name, f.after),
      })),
    })),
};

function shown(entity: string, name: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const shape = (tables as Record<string, { shape: Record<string, { meta?(): unknown }> }>)[entity]?.shape;
  const kind = (shape?.[name]?.meta?.() as { sensitive?: string } | undefined)?.sensitive;
  if (kind === 'idNumber') return maskId(text);
  return kind === 'phone' ? maskPhone(text) : text;
}
