// Looks at a store file without trusting it: is it ours, whole, of a version we know, and what is in it.
import { statSync } from 'node:fs';
import { type Anchors, anchors } from '../../shared/features/activity/audit.schema.ts';
import type { Manifest } from '../../shared/features/backups/backups.schema.ts';
import { hashOf } from '../db/changeLog.ts';
import { foreignItem } from '../db/expectedSchema.ts';
import { APPLICATION_ID } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { type Connection, isPlain, openToLook, type StoreKey } from '../db/open.ts';
import { Refusal } from './refusal.ts';

export type Examined = Pick<Manifest, 'schema' | 'node' | 'college' | 'counts' | 'anchors'>;

/**
 * Opens the file for reading only and goes through all of it. Throws Refusal: not a store of ours, another version,
 * parts that are not ours, damage, or a key that is not its key. `keyIsProven`: the key is known to be right, so that a
 * file that does not open is damaged.
 */
export function examine(file: string, key: StoreKey, { keyIsProven = false } = {}): Examined {
  if (statSync(file).size === 0) throw new Refusal('backups.problem.damaged');
  // A file in clear in the place of an encrypted one is not what was put there.
  if (key && isPlain(file)) throw new Refusal('backups.problem.notOurs');
  const db = open(file, key, keyIsProven);
  try {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new Refusal('backups.problem.notOurs');
    const schema = Number(db.pragma('user_version', { simple: true }));
    const newest = migrations.at(-1)?.version ?? 0;
    if (schema > newest) throw new Refusal('backups.problem.newer', { have: schema, newest });
    const item = foreignItem(db, schema);
    if (item !== null) throw new Refusal('backups.problem.foreign', { item });
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Refusal('backups.problem.damaged');
    return { schema, ...contentOf(db) };
  } catch (error) {
    throw error instanceof Refusal ? error : damageOf(error);
  } finally {
    db.close();
  }
}

/** The newest entries of both logs. */
export function headsOf(db: Connection): Anchors {
  const change = db.prepare('SELECT * FROM change ORDER BY ord DESC LIMIT 1').get() as Entry | undefined;
  const audit = hasMacs(db)
    ? (db.prepare('SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1').get() as Entry | undefined)
    : undefined;
  return anchors.parse({
    ...(change ? { change: { ord: change.ord, hash: hashOf(change) } } : {}),
    ...(audit ? { audit: { seq: audit.seq, mac: audit.mac } } : {}),
  });
}

type Entry = Record<string, string | number | null>;

function open(file: string, key: StoreKey, keyIsProven: boolean): Connection {
  const db = openToLook(file, key);
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    const isUnreadable = error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';
    if (!isUnreadable) throw damageOf(error);
    if (!key) throw new Refusal('backups.problem.notOurs');
    throw new Refusal(keyIsProven ? 'backups.problem.damaged' : 'backups.problem.wrongKey');
  }
}

/** SQLite's own complaints about a file mean damage; anything else is a fault of ours and goes on as it is. */
function damageOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR)/.test(code) ? new Refusal('backups.problem.damaged') : error;
}

function contentOf(db: Connection): Omit<Examined, 'schema'> {
  const names = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1`,
    )
    .all() as { name: string }[];
  const count = (name: string) => (db.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number }).n;
  const node = db.prepare(`SELECT value FROM meta WHERE key = 'node'`).get() as { value: string } | undefined;
  const college = names.some(({ name }) => name === 'college')
    ? (db.prepare('SELECT nameZh AS zh, nameEn AS en FROM college WHERE archivedAt IS NULL').get() as
        | { zh: string; en: string }
        | undefined)
    : undefined;
  return {
    node: node?.value ?? '',
    college: college ?? null,
    counts: Object.fromEntries(names.map(({ name }) => [name, count(name)])),
    anchors: headsOf(db),
  };
}

const hasMacs = (db: Connection): boolean =>
  (db.pragma('table_info(audit)') as { name: string }[]).some(({ name }) => name === 'mac');
