// One command, whoever runs it: immediate transaction, change log, audit row, commit or nothing.
import { v7 } from 'uuid';
import type { Session } from '../../shared/contract.ts';
import type { TableName } from '../../shared/tables.ts';
import { ChangeLog } from '../db/changeLog.ts';
import type { Connection } from '../db/open.ts';
import { WriteDb } from '../db/write.ts';
import { dateIn, zoneOf } from './clock.ts';
import type { CommandContext } from './context.ts';
import { subscribers } from './subscribers.ts';

/** Who runs which call, at which moment of the host's clock. */
export type Who = { session: Session; now: Date; openedAt: string; path: string };
type Told = { label: string | null; isView: boolean; canUndo: boolean; undoOf: string | null };
export type Done<T> = { value: T; touched: TableName[]; commandId: string };

/** Runs `work` in one immediate transaction. Whatever it throws rolls everything back and is thrown on. */
export function runCommand<T>(connection: Connection, who: Who, work: (ctx: CommandContext) => T): Done<T> {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const commandId = v7();
    const log = new ChangeLog(connection, { actor: who.session.actor, commandId, at: who.now }, subscribers);
    const db = new WriteDb(connection, log);
    const told: Told = { label: null, isView: false, canUndo: false, undoOf: null };
    const value = work({
      db,
      session: who.session,
      now: who.now,
      openedAt: who.openedAt,
      today: dateIn(zoneOf(db), who.now),
      commandId,
      tell: (key, params = {}, { undo = true } = {}) => {
        told.label = JSON.stringify({ key, params });
        told.canUndo = undo;
      },
      viewed: (key, params = {}) => {
        told.label = JSON.stringify({ key, params });
        told.isView = true;
      },
      undoes: (id) => {
        told.undoOf = id;
      },
    });
    if (log.last >= log.first || told.label) writeAudit(connection, who, commandId, told, log);
    connection.exec('COMMIT');
    return { value, touched: [...log.touched], commandId };
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function writeAudit(connection: Connection, who: Who, commandId: string, told: Told, log: ChangeLog): void {
  const changed = log.last >= log.first;
  connection
    .prepare(
      `INSERT INTO audit (at, actor, action, commandId, label, isView, canUndo, undoOf, firstChange, lastChange)
       VALUES (@at, @actor, @action, @commandId, @label, @isView, @canUndo, @undoOf, @firstChange, @lastChange)`,
    )
    .run({
      at: log.at,
      actor: who.session.actor,
      action: who.path,
      commandId,
      label: told.label,
      isView: told.isView ? 1 : 0,
      canUndo: (told.canUndo || told.undoOf !== null) && changed ? 1 : 0,
      undoOf: told.undoOf,
      firstChange: changed ? log.first : null,
      lastChange: changed ? log.last : null,
    });
}
