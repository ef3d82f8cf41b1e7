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

export const historyOf = (db: ReadDb, id: string): (ChangeRow & { at: string })[] =>
  db.all(
    `SELECT c.hlc, c.entity, c.entityId, c.op, c.fields, c.actor, c.reason, a.at FROM change c
     JOIN audit a ON a.commandId = c.commandId WHERE c.entityId = ? ORDER BY c.ord DESC LIMIT 500`,
    [id],
  );
