// Looks at a store after something happened to it: the next start as a user has it, then the file itself, row by row.

import { hashOf } from '../../../electron/db/changeLog.ts';
import { type Connection, connect } from '../../../electron/db/open.ts';
import { storeFile } from '../../../electron/db/storeFile.ts';
import { tables } from '../../../shared/tables.ts';
import { testHost } from '../../support/host.ts';
import { TEST_KEY } from '../../support/store.ts';

/** A row that was acknowledged: it must be there, with these values. */
export type Acknowledged = { table: string; id: string; values: Record<string, string> };

/** Starts the app on the folder and saves once; then what is wrong with the store, nothing when it is whole. */
export async function examine(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const t = testHost({ dataDir, encrypted: true });
  try {
    await t.call('mentors.create', { name: '复查人', side: 'college' });
  } finally {
    await t.close();
  }
  return lookInto(dataDir, (db) => [...faultsOf(db), ...acknowledged.flatMap((row) => missing(db, row))]);
}

/** Reads the store past the API. */
export function lookInto<T>(dataDir: string, look: (db: Connection) => T): T {
  const db = connect(storeFile(dataDir), { readOnly: true, key: TEST_KEY });
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** What is wrong inside: pages, references, the chain of changes, commands in part, rows that their history does not know. */
export function faultsOf(db: Connection): string[] {
  const integrity = db.pragma('integrity_check') as { integrity_check: string }[];
  const broken = integrity.map((line) => line.integrity_check).filter((line) => line !== 'ok');
  const dangling = (db.pragma('foreign_key_check') as { table: string }[]).map(({ table }) => `dangling ${table}`);
  return [...broken, ...dangling, ...chainFaults(db), ...halfCommands(db), ...rowFaults(db)];
}

function chainFaults(db: Connection): string[] {
  let before: Record<string, string | number | null> | null = null;
  for (const entry of db.prepare('SELECT * FROM change ORDER BY ord').iterate()) {
    const now = entry as Record<string, string | number | null>;
    const expected: string = before ? hashOf(before) : '';
    if (now.ord !== Number(before?.ord ?? 0) + 1) return [`change ${now.ord} follows ${before?.ord ?? 'nothing'}`];
    if (now.prevHash !== expected) return [`the chain of changes breaks at ${now.ord}`];
    before = now;
  }
  return [];
}

/** Every command has its audit row and exactly the changes that the audit row names. */
function halfCommands(db: Connection): string[] {
  const half = db
    .prepare(
      `SELECT a.action FROM audit a WHERE a.firstChange IS NOT NULL AND a.lastChange - a.firstChange + 1 IS NOT
         (SELECT count(*) FROM change c WHERE c.commandId = a.commandId AND c.ord BETWEEN a.firstChange AND a.lastChange)
       UNION ALL
       SELECT 'change ' || c.ord FROM change c WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.commandId = c.commandId)`,
    )
    .pluck()
    .all() as string[];
  return half.map((what) => `in part: ${what}`);
}

function rowFaults(db: Connection): string[] {
  const present = new Set(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[]);
  return Object.keys(tables)
    .filter((table) => present.has(table))
    .flatMap((table) => {
      const strays = db
        .prepare(
          `SELECT count(*) FROM "${table}" t WHERE t.rev IS NOT
             (SELECT hlc FROM change c WHERE c.entityId = t.id AND c.entity = '${table}' ORDER BY c.ord DESC LIMIT 1)`,
        )
        .pluck()
        .get();
      return strays === 0 ? [] : [`${strays} rows of ${table} are not as their last change left them`];
    });
}

/** What of an acknowledged row is not there. */
export function missing(db: Connection, { table, id, values }: Acknowledged): string[] {
  const row = db.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id) as Record<string, unknown> | undefined;
  if (!row) return [`lost: ${table} ${id}`];
  const differs = Object.keys(values).filter((name) => row[name] !== values[name]);
  return differs.map((name) => `lost: ${name} of ${table} ${id}`);
}
