// One command, whoever runs it: immediate transaction, change log, audit row, commit or nothing.
import { v7 } from 'uuid';
import type { Session } from '../../shared/contract.ts';
import type { TableName } from '../../shared/tables.ts';
import { appendAudit } from '../db/auditLog.ts';
import { ChangeLog } from '../db/changeLog.ts';
import { eraseFromLogs, isErasing } from '../db/eraseLog.ts';
import type { Connection } from '../db/open.ts';
import { WriteDb } from '../db/write.ts';
import { dateIn, zoneOf } from './clock.ts';
import type { About, CommandContext } from './context.ts';
import { subscribers } from './subscribers.ts';

/** Who runs which call, at which moment of the host's clock. */
export type Who = { session: Session; now: Date; openedAt: string; path: string };
type Told = About & { label: string | null; isView: boolean; canUndo: boolean; undoOf: string | null };
export type Done<T> = { value: T; touched: TableName[]; commandId: string };

/** Runs `work` in one immediate transaction. Whatever it throws rolls everything back and is thrown on. */
export function runCommand<T>(connection: Connection, who: Who, work: (ctx: CommandContext) => T): Done<T> {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const commandId = v7();
    const log = new ChangeLog(connection, { actor: who.session.actor, commandId, at: who.now }, subscribers);
    const told: Told = { label: null, isView: false, canUndo: false, undoOf: null };
    const value = work(contextOf(connection, who, log, commandId, told));
    if (log.last >= log.first || told.label || told.detail) writeAudit(connection, who, commandId, told, log);
    connection.exec('COMMIT');
    return { value, touched: [...log.touched], commandId };
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function contextOf(connection: Connection, who: Who, log: ChangeLog, commandId: string, told: Told): CommandContext {
  const db = new WriteDb(connection, log);
  return {
    db,
    session: who.session,
    now: who.now,
    openedAt: who.openedAt,
    today: dateIn(zoneOf(db), who.now),
    commandId,
    tell: (key, params = {}, { undo = true, ...about } = {}) => {
      Object.assign(told, about, { label: JSON.stringify({ key, params }), canUndo: undo });
    },
    viewed: (key, params = {}, about = {}) => {
      Object.assign(told, { kind: 'view', ...about, label: JSON.stringify({ key, params }), isView: true });
    },
    undoes: (id) => {
      told.undoOf = id;
    },
    erase: (what) => {
      const { changes, audits, digest } = eraseFromLogs(connection, commandId, what);
      Object.assign(told, { kind: 'erase', canUndo: false, detail: { ...told.detail, changes, audits, digest } });
      return { changes, audits };
    },
  };
}

/** In the transaction of the change: if this fails, the command fails. */
function writeAudit(connection: Connection, who: Who, commandId: string, told: Told, log: ChangeLog): void {
  const changed = log.last >= log.first;
  if (isErasing(connection)) throw new Error('an erasure was begun and not ended');
  appendAudit(connection, {
    at: log.at,
    actor: who.session.actor,
    action: who.path,
    kind: told.kind ?? 'change',
    commandId,
    label: told.label,
    detail: told.detail ? JSON.stringify(told.detail) : null,
    isView: told.isView,
    canUndo: (told.canUndo || told.undoOf !== null) && changed,
    undoOf: told.undoOf,
    firstChange: changed ? log.first : null,
    lastChange: changed ? log.last : null,
    changeHash: changed ? log.lastHash : null,
    entity: told.entity ?? null,
    entityId: told.entityId ?? null,
  });
}
