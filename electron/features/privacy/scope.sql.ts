// Everything in the store that belongs to a person or mentions one: by the data map and by the ids themselves.
import { dataMap, ownedTables } from '../../../shared/privacy/dataMap.ts';
import type { ReadDb } from '../../db/read.ts';

export type RawRow = Record<string, unknown>;
export type TableRows = { table: string; rows: RawRow[] };
/** `owned` from the person down, each table after those it hangs on; `mentions` are rows of others that name an id. */
export type Scope = { ids: Set<string>; owned: TableRows[]; mentions: TableRows[] };

/** Rows that belong to the person, archived ones too. Empty when there is no such person. */
export function scopeOf(db: ReadDb, personId: string): Scope {
  const ids = new Set<string>();
  const found = new Map<string, Map<string, RawRow>>();
  const take = (table: string, rows: readonly RawRow[]): boolean => {
    const known = found.get(table) ?? new Map<string, RawRow>();
    found.set(table, known);
    const before = known.size;
    for (const row of rows) known.set(String(row.id ?? row.enrolmentId), row);
    for (const row of rows) if (typeof row.id === 'string') ids.add(row.id);
    return known.size > before;
  };
  take('person', db.all<RawRow>('SELECT * FROM person WHERE id = ?', [personId]));
  for (let grew = true; grew; ) {
    grew = false;
    for (const { table, owner } of ownedTables)
      if (table !== 'person') grew = take(table, rowsOwnedBy(db, table, owner, ids)) || grew;
  }
  const owned = [...found]
    .map(([table, rows]) => ({ table, rows: [...rows.values()] }))
    .filter((t) => t.rows.length > 0);
  return { ids, owned, mentions: mentionsOf(db, ids, owned) };
}

const rowsOwnedBy = (db: ReadDb, table: string, owner: string, ids: ReadonlySet<string>): RawRow[] =>
  db.all(`SELECT * FROM "${table}" WHERE "${owner}" IN (SELECT value FROM json_each(?))`, [JSON.stringify([...ids])]);

/** The logs hold what was done and said; they are read apart. */
const LOGS = new Set(['change', 'audit', 'erasure', 'meta', 'enrolmentStays']);

/** Rows of other tables, and of other people, in which one of the ids stands as a value or inside a text. */
function mentionsOf(db: ReadDb, ids: ReadonlySet<string>, owned: readonly TableRows[]): TableRows[] {
  const list = JSON.stringify([...ids]);
  const mine = new Map(owned.map(({ table, rows }) => [table, new Set(rows.map((row) => row.id))]));
  const isOwned = new Set<string>(ownedTables.map(({ table }) => table));
  return tablesOf(db).flatMap(({ table, columns }) => {
    if (LOGS.has(table) || columns.length === 0) return [];
    const equal = columns.map((c) => `"${c}" IN (SELECT value FROM json_each(@list))`);
    // Tables of the plan and of evaluations are long and hold ids as whole values only.
    const inside = columns.map((c) => `EXISTS (SELECT 1 FROM json_each(@list) j WHERE instr(t."${c}", j.value) > 0)`);
    const rows = db
      .all<RawRow>(`SELECT * FROM "${table}" t WHERE ${(isOwned.has(table) ? equal : inside).join(' OR ')}`, { list })
      .filter((row) => !mine.get(table)?.has(row.id));
    return rows.length > 0 ? [{ table, rows }] : [];
  });
}

/** Text columns of every table but the id, from the store itself. */
export function tablesOf(db: ReadDb): { table: string; columns: string[] }[] {
  const found = db.all<{ name: string; column: string; type: string }>(
    `SELECT t.name, c.name AS column, c.type FROM pragma_table_list t JOIN pragma_table_info(t.name) c
     WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid`,
  );
  const byTable = new Map<string, string[]>();
  for (const { name, column, type } of found) {
    const columns = byTable.get(name) ?? [];
    if (type === 'TEXT' && column !== 'id' && column !== 'rev') columns.push(column);
    byTable.set(name, columns);
  }
  return [...byTable].map(([table, columns]) => ({ table, columns }));
}

/** Of somebody else's row only what says nothing of that somebody. */
export function withoutOthers(table: string, row: RawRow, ids: ReadonlySet<string>): RawRow {
  const ordinary = new Set(
    dataMap.filter((e) => e.table === table && e.category === 'ordinary').map(({ column }): string => column),
  );
  return Object.fromEntries(
    Object.entries(row).filter(([column, value]) => ordinary.has(column) || ids.has(String(value))),
  );
}

/** Rows that point at a row by a foreign key of the store. */
export function isReferenced(db: ReadDb, table: string, id: string): boolean {
  return foreignKeys(db).some(
    (key) =>
      key.to === table && db.get(`SELECT 1 FROM "${key.table}" WHERE "${key.column}" = ? LIMIT 1`, [id]) !== undefined,
  );
}

type ForeignKey = { table: string; column: string; to: string };
const keysOf = new WeakMap<ReadDb, ForeignKey[]>();
function foreignKeys(db: ReadDb): ForeignKey[] {
  let keys = keysOf.get(db);
  if (!keys) {
    keys = db.all<ForeignKey>(
      `SELECT t.name AS "table", k."from" AS column, k."table" AS "to" FROM pragma_table_list t
       JOIN pragma_foreign_key_list(t.name) k WHERE t.schema = 'main' AND t.type = 'table'`,
    );
    keysOf.set(db, keys);
  }
  return keys;
}
