// Makes the first encrypted store, empty or from the plain one of an earlier version: whole and checked beside it, then in its place.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { resealAudit } from '../../db/auditLog.ts';
import { checkChains } from '../../db/chainCheck.ts';
import { syncFile, syncFolder } from '../../db/onDisk.ts';
import { type Connection, connect, integrityOf, openStore, rekey, type StoreKey } from '../../db/open.ts';
import { ReadDb } from '../../db/read.ts';
import { StartupError } from '../../db/startupError.ts';
import { storeFile } from '../../db/storeFile.ts';

/** What was taken over: rows of all tables, and what an earlier chain of the logs did not hold. */
export type TakenOver = { rows: number; problems: number };

/**
 * Builds the store of `folder`; `fill` writes its first rows on a connection that is the only one. The old plain file, if
 * there is one, is the one the name belongs to until the new one is whole: renaming is the only step that counts.
 */
export function buildStore(
  folder: string,
  key: StoreKey,
  fill: (db: Connection, taken: TakenOver | null) => void,
): void {
  const aside = path.join(folder, 'set-up');
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    const taken = existsSync(storeFile(folder)) ? takeOver(storeFile(folder), storeFile(aside), key) : null;
    const { db } = openStore(aside, { key });
    try {
      if (taken && key) resealAudit(db);
      fill(db, taken);
    } finally {
      db.close();
    }
    if (integrityOf(storeFile(aside), key) !== 'ok')
      throw new StartupError('startup.copyFailed', { copy: storeFile(aside) });
    syncFile(storeFile(aside));
    removeLogs(folder);
    renameSync(storeFile(aside), storeFile(folder));
    syncFolder(folder);
    if (taken) removeClearCopies(folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Copies the plain store as it is, encrypts the copy and compares both. Throws StartupError when they differ. */
function takeOver(from: string, to: string, key: StoreKey): TakenOver {
  const source = connect(from);
  try {
    source.prepare('VACUUM INTO ?').run(to);
    if (key) rekey(to, key);
    const copy = connect(to, { readOnly: true, key });
    const [was, is] = [digestOf(source), digestOf(copy)];
    copy.close();
    if (was.rows !== is.rows || was.digest !== is.digest) throw new StartupError('startup.copyFailed', { copy: to });
    const hasChains = (source.pragma('user_version', { simple: true }) as number) >= 70;
    const problems = hasChains ? checkChains(new ReadDb(source), {}).problemCount : 0;
    return { rows: was.rows, problems };
  } finally {
    source.close();
  }
}

/** The number of rows of all tables and a digest over every value of theirs. */
export function digestOf(db: Connection): { rows: number; digest: string } {
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[];
  const hash = createHash('sha256');
  let rows = 0;
  for (const table of tables) {
    hash.update(`${table}\n`);
    for (const row of db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().iterate() as Iterable<unknown[]>) {
      rows += 1;
      hash.update(`${JSON.stringify(row.map((v) => (Buffer.isBuffer(v) ? v.toString('base64') : v)))}\n`);
    }
  }
  return { rows, digest: hash.digest('hex') };
}

/** A log left by the old file would be played into the new one. */
function removeLogs(folder: string): void {
  for (const end of ['-wal', '-shm', '-journal']) rmSync(storeFile(folder) + end, { force: true });
}

/** Copies made before earlier upgrades hold the same data in clear. */
function removeClearCopies(folder: string): void {
  for (const name of readdirSync(folder)) if (/^jiangxin\.db\.before-\d+/.test(name)) rmSync(path.join(folder, name));
}
