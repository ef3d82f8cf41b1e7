// Reads the audit rows that undo works on and the change log of one record.
import type { ReadDb } from '../../db/read.ts';

export type AuditRow = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  commandId: string;
  label: string | null;
  canUndo: number;
  undoOf: string | null;
};
export type ChangeRow = {
  hlc: string;
  entity: string;
  entityId: string;
  op: 'insert' | 'update' | 'archive' | 'restore';
  fields: string;
  actor: string;
  reason: string | null;
};

const AUDIT = 'SELECT seq, at, actor, action, commandId, label, canUndo, undoOf FROM audit';

/** Commands that said what they did, and undos, newest first; not what was only looked at. */
export const told = (db: ReadDb, since: string, limit: number): AuditRow[] =>
  db.all(
    `${AUDIT} WHERE at >= @since AND isView = 0 AND (label IS NOT NULL OR undoOf IS NOT NULL) ORDER BY seq DESC LIMIT @limit`,
    {
      since,
      limit,
    },
  );

export const changesOf = (db: ReadDb, commandId: string): ChangeRow[] =>
  db.all('SELECT hlc, entity, entityId, op, fields, actor, reason FROM change WHERE commandId = ? ORDER BY ord DESC', [
    commandId,
  ]);

/** A change with what its command said. */
export type LoggedChange = ChangeRow & {
  ord: number;
  commandId: string;
  at: string;
  label: string | null;
  undoOf: string | null;
  /** What the command said that this one took back. */
  undoneLabel: string | null;
};

/** Changes of these rows, newest first, before the one numbered `before`. */
export const changesBefore = (db: ReadDb, ids: readonly string[], before: number, limit: number): LoggedChange[] =>
  db.all(
    `SELECT c.ord, c.hlc, c.entity, c.entityId, c.op, c.fields, c.actor, c.reason, c.commandId, a.at, a.label, a.undoOf,
       (SELECT u.label FROM audit u WHERE u.commandId = a.undoOf) AS undoneLabel
     FROM change c JOIN audit a ON a.commandId = c.commandId
     WHERE c.entityId IN (SELECT value FROM json_each(@ids)) AND c.ord < @before ORDER BY c.ord DESC LIMIT @limit`,
    { ids: JSON.stringify(ids), before, limit },
  );

/** Changes of these rows, oldest first, whose clock lies before `clock`. */
export const changesUntil = (db: ReadDb, ids: readonly string[], clock: string): ChangeRow[] =>
  db.all(
    `SELECT hlc, entity, entityId, op, fields, actor, reason FROM change
     WHERE entityId IN (SELECT value FROM json_each(@ids)) AND hlc < @clock ORDER BY ord`,
    { ids: JSON.stringify(ids), clock },
  );
