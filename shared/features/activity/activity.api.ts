// What was done lately and taking it back; the history of a record; the audit: read, check, export.
import { z } from 'zod';
import { job, query } from '../../contract.ts';
import { fileToken, isoDate, moment, nothing } from '../../fields.ts';
import { anchors, auditFilter, auditLine, chainReport } from './audit.schema.ts';
import { historyEntry, message, rowThen } from './history.schema.ts';

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
  /** Who changed what in a record and in what belongs to it, newest first; sensitive values masked. `next` asks on. */
  history: query(
    z.strictObject({ id: z.uuid(), before: z.number().int().nullable().default(null) }),
    z.object({ entries: z.array(historyEntry), next: z.number().int().nullable() }),
  ),
  /** The record and what belongs to it as they stood at the end of a day; none when it was not there yet. */
  asItWas: query(z.strictObject({ id: z.uuid(), on: isoDate }), z.array(rowThen)),
  /** Rows of the audit, newest first, a page of 100; `total` counts all that the filter lets through. */
  audit: query(
    z.strictObject({ filter: auditFilter, page: z.number().int().min(0).max(100_000) }),
    z.object({ rows: z.array(auditLine), total: z.number().int() }),
  ),
  /** Who stands in the audit, for the filter. */
  auditActors: query(nothing, z.array(z.object({ actor: z.string(), name: z.string().nullable() }))),
  /** Checks both logs entry by entry and against the anchors. */
  verify: job(nothing, z.object({ report: chainReport, anchors, at: moment, tookMs: z.number() })),
  /** The audit with its chain, so that it can be kept and compared elsewhere. `code` is the short code of its last row. */
  exportAudit: job(
    z.strictObject({ filter: auditFilter, format: z.enum(['xlsx', 'csv']), locale: z.enum(['zh', 'en']) }),
    z.object({ token: fileToken, name: z.string(), rows: z.number().int(), code: z.string() }),
  ),
};
