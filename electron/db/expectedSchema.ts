// Compares the tables, indexes, triggers and views of a store with those that our migrations make, text by text.
import { migrations } from './migrations/index.ts';
import { type Connection, inMemory } from './open.ts';

type Item = { type: string; name: string; tbl_name: string; sql: string | null };
const known = new Map<number, ReadonlySet<string>>();

/** The first thing in a store that our migrations up to `version` do not make, or do make and it lacks; null when it is ours. */
export function foreignItem(db: Connection, version: number): string | null {
  const expected = expectedAt(version);
  if (expected === null) return `version ${version}`;
  const found = itemsOf(db);
  const strange = [...found].find((item) => !expected.has(item)) ?? [...expected].find((item) => !found.has(item));
  return strange === undefined ? null : strange.split('\n', 2).join(' ');
}

function expectedAt(version: number): ReadonlySet<string> | null {
  if (!migrations.some((m) => m.version === version)) return null;
  const before = known.get(version);
  if (before) return before;
  const db = inMemory();
  try {
    for (const m of migrations) if (m.version <= version) db.exec(m.sql);
    const items = itemsOf(db);
    known.set(version, items);
    return items;
  } finally {
    db.close();
  }
}

/** What ANALYZE leaves is SQLite's own and holds no code. */
function itemsOf(db: Connection): ReadonlySet<string> {
  const items = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all() as Item[];
  return new Set(
    items
      .filter(({ name }) => !/^sqlite_stat[14]$/.test(name))
      .map(({ type, name, tbl_name, sql }) => [type, name, tbl_name, sql ?? ''].join('\n')),
  );
}
