// Writing the store: the row helpers. Every write is one of insert, update, archive, restore, and each leaves a change.
import { v7 } from 'uuid';
import { type Columns, type Row, type TableName, tables } from '../../shared/tables.ts';
import { AppError } from './appError.ts';
import { type ChangeLog, type Fields, valueForLog } from './changeLog.ts';
import { encode, patchSchema, shapeOf } from './columns.ts';
import type { Connection } from './open.ts';
import { decodeRow, ReadDb } from './read.ts';

/** The reason that stands beside what an erasure did. */
export const BY_ERASURE = 'erased';

export type Patch<T extends TableName> = Partial<Columns<T>>;

export class WriteDb extends ReadDb {
  private readonly log: ChangeLog;

  constructor(db: Connection, log: ChangeLog) {
    super(db);
    this.log = log;
  }

  /** Adds a row and returns its id. Values are checked against the table's schema (`bug` when they do not fit). */
  insert<T extends TableName>(table: T, values: Columns<T>, id: string = v7()): string {
    const checked = tables[table].parse(values) as Record<string, unknown>;
    const { names, storage } = shapeOf(table);
    const fields: Fields = {};
    for (const n of names) fields[n] = { after: valueForLog(storage.get(n), checked[n]) };
    const rev = this.log.add({ entity: table, entityId: id, op: 'insert', fields, base: null });
    const row: Record<string, unknown> = { id, rev };
    for (const n of names) row[n] = encode(storage.get(n), checked[n]);
    const columns = ['id', 'rev', ...names];
    this.prepared(
      `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(',')}) VALUES (${columns.map((c) => `@${c}`).join(',')})`,
    ).run(row);
    return id;
  }

  /** Changes columns of a row; returns its new rev (the old one when nothing differs). `rev` seen by the caller must be the row's. */
  update<T extends TableName>(table: T, id: string, patch: Patch<T>, seen?: string): string {
    const before = this.current(table, id, seen);
    const { storage } = shapeOf(table);
    const checked = patchSchema(table).parse(patch) as Record<string, unknown>;
    const fields: Fields = {};
    const set: Record<string, unknown> = { id };
    for (const n of Object.keys(checked)) {
      const was = encode(storage.get(n), (before as Record<string, unknown>)[n]);
      const is = encode(storage.get(n), checked[n]);
      if (was === is) continue;
      fields[n] = {
        before: valueForLog(storage.get(n), (before as Record<string, unknown>)[n]),
        after: valueForLog(storage.get(n), checked[n]),
      };
      set[n] = is;
    }
    return Object.keys(fields).length ? this.store(table, before, 'update', fields, set) : before.rev;
  }

  /** Takes a row out of use, with a reason; it stays in the store. */
  archive<T extends TableName>(table: T, id: string, reason: string, seen?: string): string {
    const before = this.current(table, id, seen);
    const archivedAt = this.log.at;
    const fields: Fields = { archivedAt: { before: null, after: archivedAt } };
    return this.store(table, before, 'archive', fields, { id, archivedAt, archiveReason: reason }, reason);
  }

  /** Brings an archived row back. */
  restore<T extends TableName>(table: T, id: string): string {
    const before = this.row(table, id);
    if (!before.archivedAt) return before.rev;
    const fields: Fields = { archivedAt: { before: before.archivedAt, after: null } };
    return this.store(table, before, 'restore', fields, { id, archivedAt: null, archiveReason: null });
  }

  /**
   * Empties columns of a row for good, archived or not, and takes the row out of use. Only for erasing a person: what the
   * history says of it is emptied by the same command (`ctx.erase`).
   */
  blank<T extends TableName>(table: T, id: string, values: Readonly<Record<string, unknown>>): void {
    const before = this.row(table, id);
    const { storage } = shapeOf(table);
    const set: Record<string, unknown> = {
      id,
      archivedAt: before.archivedAt ?? this.log.at,
      archiveReason: BY_ERASURE,
    };
    for (const [name, value] of Object.entries(values)) set[name] = encode(storage.get(name), value);
    const fields: Fields = Object.fromEntries(Object.keys(set).map((name) => [name, { after: null }]));
    this.store(table, before, 'archive', fields, set, BY_ERASURE);
  }

  /** Takes a row out of the store for good; only for erasing a person, as `blank`. */
  remove<T extends TableName>(table: T, id: string): void {
    const before = this.row(table, id);
    const fields: Fields = { archivedAt: { before: before.archivedAt, after: this.log.at } };
    this.log.add({ entity: table, entityId: id, op: 'archive', fields, base: before.rev, reason: BY_ERASURE });
    this.prepared(`DELETE FROM "${table}" WHERE id = ?`).run(id);
  }

  /** Puts other values into a row for good, archived or not: words of an erased person in somebody else's row. */
  overwrite<T extends TableName>(table: T, id: string, values: Readonly<Record<string, unknown>>): void {
    const before = this.row(table, id);
    const { storage } = shapeOf(table);
    const set: Record<string, unknown> = { id };
    for (const [name, value] of Object.entries(values)) set[name] = encode(storage.get(name), value);
    const fields: Fields = Object.fromEntries(Object.keys(values).map((name) => [name, { after: null }]));
    this.store(table, before, 'update', fields, set, BY_ERASURE);
  }

  /**
   * Gives every row that no change tells of a change that holds it as it stands: for stores filled by other means.
   * Answers how many there were.
   */
  record<T extends TableName>(table: T): number {
    const rows = this.all<Record<string, unknown>>(
      `SELECT * FROM "${table}" WHERE id NOT IN (SELECT entityId FROM change WHERE entity = ?)`,
      [table],
    );
    const { names, storage } = shapeOf(table);
    for (const raw of rows) {
      const row = decodeRow(table, raw) as Record<string, unknown> & { id: string };
      const fields: Fields = {};
      for (const n of names) fields[n] = { after: valueForLog(storage.get(n), row[n]) };
      const rev = this.log.add({ entity: table, entityId: row.id, op: 'insert', fields, base: null });
      this.prepared(`UPDATE "${table}" SET rev = ? WHERE id = ?`).run([rev, row.id]);
    }
    return rows.length;
  }

  private current<T extends TableName>(table: T, id: string, seen?: string): Row<T> {
    const row = this.row(table, id);
    if (row.archivedAt) throw new AppError('conflict', 'error.archived', { what: `@table.${table}` });
    if (seen !== undefined && seen !== row.rev)
      throw new AppError('conflict', 'error.changedMeanwhile', { what: `@table.${table}` });
    return row;
  }

  private store(
    table: TableName,
    before: { id: string; rev: string },
    op: 'update' | 'archive' | 'restore',
    fields: Fields,
    set: Record<string, unknown>,
    reason: string | null = null,
  ): string {
    const rev = this.log.add({ entity: table, entityId: before.id, op, fields, base: before.rev, reason });
    const names = Object.keys(set).filter((n) => n !== 'id');
    this.prepared(
      `UPDATE "${table}" SET ${names.map((n) => `"${n}" = @${n}`).join(',')}, rev = @rev WHERE id = @id`,
    ).run({
      ...set,
      rev,
    });
    return rev;
  }
}
