// Reading the store: typed rows by id, and prepared SQL for everything else.
import type { Row, TableName } from '../../shared/tables.ts';
import { AppError } from './appError.ts';
import { auditKeyOf } from './auditLog.ts';
import { decode, shapeOf } from './columns.ts';
import type { Connection } from './open.ts';

export type SqlParams = Readonly<Record<string, unknown>> | readonly unknown[];

/** Prepared statements live as long as their connection. */
const statements = new WeakMap<Connection, Map<string, ReturnType<Connection['prepare']>>>();

export class ReadDb {
  protected readonly db: Connection;

  constructor(db: Connection) {
    this.db = db;
  }

  /** Under which key the audit of this store is chained. */
  get auditKey(): Buffer {
    return auditKeyOf(this.db);
  }

  /** All rows of a SELECT, as SQLite gives them (booleans 0/1, JSON as text). */
  all<T>(sql: string, params: SqlParams = []): T[] {
    return this.prepared(sql).all(params) as T[];
  }

  /** The first row of a SELECT, or undefined. */
  get<T>(sql: string, params: SqlParams = []): T | undefined {
    return this.prepared(sql).get(params) as T | undefined;
  }

  /** As `all`, each row an array of its columns in order: for tens of thousands of rows, where naming them costs as much again. */
  tuples<T extends readonly unknown[]>(sql: string, params: SqlParams = []): T[] {
    return this.prepared(sql, true).all(params) as T[];
  }

  /** As `tuples`, one row after the other: what is worked out of a row stays, the row itself need not. */
  each<T extends readonly unknown[]>(sql: string, params: SqlParams = []): IterableIterator<T> {
    return this.prepared(sql, true).iterate(params) as IterableIterator<T>;
  }

  /** The row with this id, decoded by its schema; archived ones too. Throws `notFound`. */
  row<T extends TableName>(table: T, id: string): Row<T> {
    const row = this.find(table, id);
    if (!row) throw new AppError('notFound', 'error.notFound', { what: `@table.${table}` });
    return row;
  }

  /** As `row`, but undefined when there is none. */
  find<T extends TableName>(table: T, id: string): Row<T> | undefined {
    return this.where(table, { id } as Partial<Row<T>>)[0];
  }

  /** Rows whose columns equal the given values, decoded, not archived unless asked by id. */
  where<T extends TableName>(table: T, equal: Partial<Row<T>>): Row<T>[] {
    const names = Object.keys(equal);
    const live = 'id' in equal ? [] : ['archivedAt IS NULL'];
    const test = [...names.map((n) => `"${n}" IS @${n}`), ...live].join(' AND ');
    return this.all<Record<string, unknown>>(`SELECT * FROM "${table}" WHERE ${test}`, equal).map((r) =>
      decodeRow(table, r),
    );
  }

  protected prepared(sql: string, asTuples = false) {
    let known = statements.get(this.db);
    if (!known) {
      known = new Map();
      statements.set(this.db, known);
    }
    const key = asTuples ? `tuples ${sql}` : sql;
    let statement = known.get(key);
    if (!statement) {
      statement = this.db.prepare(sql);
      if (asTuples) statement.raw(true);
      known.set(key, statement);
    }
    return statement;
  }
}

/** A raw row of `SELECT *` as its schema has it. */
export function decodeRow<T extends TableName>(table: T, raw: Record<string, unknown>): Row<T> {
  const { names, storage } = shapeOf(table);
  const row: Record<string, unknown> = {
    id: raw.id,
    rev: raw.rev,
    archivedAt: raw.archivedAt,
    archiveReason: raw.archiveReason,
  };
  for (const name of names) row[name] = decode(storage.get(name), raw[name]);
  return row as Row<T>;
}
