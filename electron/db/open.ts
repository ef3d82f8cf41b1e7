// Opens the store: the only place that knows the SQLite driver, its pragmas and the order of a safe start.
import { closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { deriveKey } from '../keys/deriveKey.ts';
import { bindAuditKey, sealAudit } from './auditLog.ts';
import { maskId, maskPhone } from './mask.ts';
import { APPLICATION_ID, migrate } from './migrate.ts';
import { StartupError } from './startupError.ts';
import { storeFile } from './storeFile.ts';

export type Connection = Database.Database;

/** Every pragma we rely on and the value it must read back as (defaults of the driver differ; see README of this room). */
const PRAGMAS: readonly (readonly [name: string, set: string, reads: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['cache_size', '-32000', -32000],
];

/** The 32 bytes that encrypt the store; null or absent: the file is plain. */
export type StoreKey = Buffer | null;

/**
 * A connection with all pragmas set and read back. `readOnly` ones refuse every write. Throws StartupError, and
 * SQLITE_NOTADB when the key is not this file's: whether key or file is wrong cannot be told from the file alone.
 */
export function connect(file: string, { readOnly = false, key = null as StoreKey } = {}): Connection {
  const db = new Database(file, { timeout: 5000 });
  try {
    return prepared(db, key, readOnly);
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepared(db: Connection, key: StoreKey, readOnly: boolean): Connection {
  unlock(db, key);
  if (key) bindAuditKey(db, deriveKey(key, 'audit'));
  const pragmas = [...PRAGMAS, readOnly ? (['query_only', 'ON', 1] as const) : (['query_only', 'OFF', 0] as const)];
  for (const [name, value] of pragmas) db.pragma(`${name} = ${value}`);
  // Before a first read some of them answer what was asked for, not what holds.
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  for (const [name, , reads] of pragmas) {
    const found = db.pragma(name, { simple: true });
    if (found !== reads) throw new StartupError('startup.pragma', { name, found: String(found) });
  }
  db.function('maskId', { deterministic: true }, (v: unknown) => maskId(String(v ?? '')));
  db.function('maskPhone', { deterministic: true }, (v: unknown) => maskPhone(String(v ?? '')));
  return db;
}

/** Opens or creates the store in `dataDir`, brings it to the newest version and returns its file and a writing connection. */
export function openStore(
  dataDir: string,
  { checkFirst = false, key = null as StoreKey } = {},
): { file: string; db: Connection } {
  mkdirSync(dataDir, { recursive: true });
  const file = storeFile(dataDir);
  const db = connect(file, { key });
  const application = db.pragma('application_id', { simple: true });
  const isNew = db.pragma('user_version', { simple: true }) === 0;
  if (!isNew && application !== APPLICATION_ID) throw new StartupError('startup.otherDatabase', { file });
  if (checkFirst && db.pragma('quick_check', { simple: true }) !== 'ok')
    throw new StartupError('startup.damaged', { file });
  migrate(db, file, (copy) => integrityOf(copy, key));
  sealAudit(db);
  return { file, db };
}

/** Holds the one-instance lock of a data folder until closed. Throws StartupError when another instance holds it. */
export function takeInstanceLock(dataDir: string): { release(): void } {
  let db: Connection | null = null;
  try {
    mkdirSync(dataDir, { recursive: true });
    db = new Database(path.join(dataDir, 'instance.lock'), { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) throw new StartupError('startup.alreadyRunning', { folder: dataDir });
    if (/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code))
      throw new StartupError('startup.noRights', { folder: dataDir });
    throw error;
  }
  const held = db;
  return { release: () => held.close() };
}

/** Opens a file to look at it only: nothing in it is changed, run or trusted, and no file appears beside it. */
export function openToLook(file: string, key: StoreKey = null): Connection {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    unlock(db, key);
    for (const set of ['trusted_schema = OFF', 'query_only = ON', 'cell_size_check = ON', 'temp_store = MEMORY'])
      db.pragma(set);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A database in memory, with nothing in it. */
export const inMemory = (): Connection => new Database(':memory:');

/** Whether a file begins as SQLite files do that are not encrypted. */
export function isPlain(file: string): boolean {
  const head = Buffer.alloc(16);
  const fd = openSync(file, 'r');
  try {
    return readSync(fd, head, 0, 16, 0) === 16 && head.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(fd);
  }
}

/** `ok`, or what the full check of a file found. */
export function integrityOf(file: string, key: StoreKey = null): string {
  const db = new Database(file, { readonly: true });
  try {
    unlock(db, key);
    return String(db.pragma('integrity_check', { simple: true }));
  } finally {
    db.close();
  }
}

/** Encrypts a plain file in place; no other connection may have it open. */
export function rekey(file: string, key: Buffer): void {
  const db = new Database(file);
  try {
    // With a write-ahead log SQLite refuses to change the key.
    db.pragma('journal_mode = DELETE');
    give(db, 'rekey', key);
  } finally {
    db.close();
  }
}

/** Gives the connection its key as raw bytes: nothing is derived, so opening costs no time. No error may repeat the SQL. */
function unlock(db: Connection, key: StoreKey): void {
  if (key) give(db, 'key', key);
}

function give(db: Connection, pragma: 'key' | 'rekey', key: Buffer): void {
  if (key.length !== 32) throw new Error('a store key has 32 bytes');
  try {
    const cipher = db.pragma(`cipher = 'chacha20'`, { simple: true });
    // A driver without ciphers passes over both lines and would write in clear.
    if (cipher !== 'chacha20') throw new Error('no ciphers');
    db.pragma(`${pragma} = "x'${key.toString('hex')}'"`);
  } catch {
    throw new Error('the database did not take its key');
  }
}
