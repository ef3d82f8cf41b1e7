// Brings a store to the newest version: copied and verified first, all steps in one transaction, the future refused.
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrations } from './migrations/index.ts';
import { syncFile, syncFolder } from './onDisk.ts';
import type { Connection } from './open.ts';
import { StartupError } from './startupError.ts';

/** Marks a SQLite file as ours. */
export const APPLICATION_ID = 0x4a58_4e31; // "JXN1"

/** Runs the missing migrations. An existing store is copied beside itself (`.before-<version>`) and `check` must answer ok. */
export function migrate(db: Connection, file: string, check: (copy: string) => string): void {
  const have = db.pragma('user_version', { simple: true }) as number;
  const newest = migrations.at(-1)?.version ?? 0;
  if (have > newest) throw new StartupError('startup.fromTheFuture', { have, newest });
  if (have === newest) return;
  if (have > 0) keepCopy(db, `${file}.before-${newest}`, check);
  db.transaction(() => {
    for (const m of migrations) if (m.version > have) db.exec(m.sql);
    if (have === 0) db.prepare(`INSERT INTO meta (key, value) VALUES ('node', ?)`).run(randomUUID().slice(0, 8));
    // With the first step: a store that has a version but not this mark would be taken for another program's.
    if (have === 0) db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${newest}`);
  }).immediate();
}

/** The copy has its name only when it is whole, verified and on the disk. */
function keepCopy(db: Connection, copy: string, check: (copy: string) => string): void {
  const part = `${copy}.part`;
  rmSync(part, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(part);
    if (check(part) !== 'ok') throw new StartupError('startup.copyFailed', { copy });
    syncFile(part);
    renameSync(part, copy);
    syncFolder(path.dirname(copy));
  } finally {
    rmSync(part, { force: true });
  }
}
