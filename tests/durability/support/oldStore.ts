// Stores as earlier versions of the program left them, made from the sample apprentices by the migrations of that version.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { APPLICATION_ID } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { type Connection, openStore } from '../../../electron/db/open.ts';
import { seedGraduates } from '../../support/graduates.ts';
import { workPlace } from './workPlace.ts';

const GRADUATES = 5;

/** A store of today with some apprentices, plain and in its one file; its path. */
export function sampleStore(folder: string): string {
  mkdirSync(folder, { recursive: true });
  openStore(folder).db.close();
  seedGraduates(folder, GRADUATES);
  const file = path.join(folder, 'jiangxin.db');
  const db = new Database(file);
  db.pragma('journal_mode = DELETE');
  db.close();
  return file;
}

/** Encrypts a plain store of one file as the app encrypts. */
export function encrypt(file: string, key: Buffer): void {
  const db = new Database(file);
  db.pragma(`cipher = 'chacha20'`);
  db.pragma(`rekey = "x'${key.toString('hex')}'"`);
  db.close();
}

/** Makes the sample store as it was at `version`: its tables and columns, filled with what they have today. */
export function oldStore(folder: string, version: number, key: Buffer): void {
  const base = mkdtempSync(path.join(workPlace(), 'jiangxin-old-'));
  const today = sampleStore(base);
  const file = path.join(folder, 'jiangxin.db');
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  for (const step of migrations) if (step.version <= version) db.exec(step.sql);
  db.exec(`ATTACH '${today}' AS today`);
  for (const table of tablesOf(db)) {
    const columns = columnsOf(db, table)
      .filter((name) => columnsOf(db, table, 'today').includes(name))
      .map((name) => `"${name}"`);
    const which = table === 'meta' ? `WHERE key = 'node'` : '';
    db.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM today."${table}" ${which}`);
  }
  db.exec('DETACH today');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${version}`);
  db.close();
  rmSync(base, { recursive: true, force: true });
  encrypt(file, key);
}

export const tablesOf = (db: Connection): string[] =>
  db
    .prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[];

const columnsOf = (db: Connection, table: string, schema = 'main'): string[] =>
  (db.pragma(`${schema}.table_info("${table}")`) as { name: string }[]).map(({ name }) => name);

/** What a store holds in the columns of an earlier one: column names by table, and a digest over their values. */
export type Shape = Record<string, string[]>;
export const shapeOf = (db: Connection): Shape =>
  Object.fromEntries(tablesOf(db).map((table) => [table, columnsOf(db, table)]));

/** A digest over all values in these columns; which node it is stands for `meta`. Throws when one is gone. */
export function digestIn(db: Connection, shape: Shape): string {
  const sum = createHash('sha256');
  for (const [table, names] of Object.entries(shape)) {
    const columns = names.map((name) => `"${name}"`).join();
    const which = table === 'meta' ? `WHERE key = 'node'` : '';
    for (const row of db.prepare(`SELECT ${columns} FROM "${table}" ${which} ORDER BY 1`).raw().iterate())
      sum.update(JSON.stringify([table, row]));
  }
  return sum.digest('hex');
}
