// What was done lately, taking it back and doing it again, and the changes of one record.
import { z } from 'zod';
import { job, query } from '../../contract.ts';
import { moment } from '../../fields.ts';

const message = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export const activityApi = {
  recent: query(
    z.strictObject({ limit: z.number().int().min(1).max(200).default(20) }),
    z.array(
      z.object({
        commandId: z.uuid(),
        at: moment,
        actor: z.string(),
        label: message,
        canUndo: z.boolean(),
        isUndone: z.boolean(),
      }),
    ),
  ),
  /** Takes back the newest command since the program was opened, or the one named. Answers what it was; null: nothing to undo. */
  undo: job(z.strictObject({ commandId: z.uuid().optional() }), z.object({ label: message.nullable() })),
  /** Does again what was taken back last. */
  redo: job(z.strictObject({}), z.object({ label: message.nullable() })),
  /** Who changed what in one record, newest first; sensitive values masked. */
  history: query(
    z.strictObject({ id: z.uuid() }),
    z.array(
      z.object({
        at: moment,
        actor: z.string(),
        entity: z.string(),
        op: z.enum(['insert', 'update', 'archive', 'restore']),
        reason: z.string().nullable(),
        fields: z.array(z.object({ name: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
      }),
    ),
  ),
};
