// Reverses one command: each of its changes, last first, as long as what it left still stands.
import { type TableName, tables } from '../../../shared/tables.ts';
import { AppError } from '../../db/appError.ts';
import { type Fields, valueForLog } from '../../db/changeLog.ts';
import { shapeOf } from '../../db/columns.ts';
import type { WriteDb } from '../../db/write.ts';
import { refuseSignedEvaluation, refuseSignedScore } from '../evaluations/evaluations.write.ts';
import { refuseAlteringPublished } from '../rotations/rotations.write.ts';
import { type ChangeRow, changesOf } from './activity.sql.ts';

const REASON = 'undo';
/** What a signature closed stays closed: asked before a row of these tables is taken back. */
const CLOSED: Partial<Record<TableName, (db: WriteDb, id: string) => void>> = {
  score: refuseSignedScore,
  evaluation: refuseSignedEvaluation,
};

/** Throws `conflict`, and so leaves everything as it is, when a later change stands in the way. */
export function reverse(db: WriteDb, commandId: string, pause: () => void = () => {}): number {
  const changes = changesOf(db, commandId);
  for (const change of changes) {
    pause();
    const table = change.entity as TableName;
    const fields = JSON.parse(change.fields) as Fields;
    CLOSED[table]?.(db, change.entityId);
    if (!stillStands(db, table, change, fields))
      throw new AppError('conflict', 'activity.changedSince', { what: `@table.${table}` });
    if (table === 'stayVersion')
      refuseAlteringPublished(db, db.row(table, change.entityId), beforeOf(fields), change.op === 'update');
    reverseOne(db, table, change, fields);
  }
  return changes.length;
}

/** A later change that was itself taken back does not count: only the values do. */
function stillStands(db: WriteDb, table: TableName, change: ChangeRow, fields: Fields): boolean {
  const row = db.row(table, change.entityId) as unknown as Record<string, unknown>;
  if ((row.archivedAt !== null) !== (change.op === 'archive')) return false;
  const { storage } = shapeOf(table);
  const columns = Object.keys(fields).filter((name) => name in tables[table].shape);
  return columns.every((n) => JSON.stringify(valueForLog(storage.get(n), row[n])) === JSON.stringify(fields[n]?.after));
}

function reverseOne(db: WriteDb, table: TableName, change: ChangeRow, fields: Fields): void {
  if (change.op === 'archive') db.restore(table, change.entityId);
  else if (change.op === 'insert' || change.op === 'restore') db.archive(table, change.entityId, REASON);
  else db.update(table, change.entityId, beforeOf(fields));
}

const beforeOf = (fields: Fields): never =>
  Object.fromEntries(Object.entries(fields).map(([n, f]) => [n, f.before])) as never;
