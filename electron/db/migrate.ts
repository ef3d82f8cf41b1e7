// Brings a store to the newest version: copied and verified first, all steps in one transaction, the future refused.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { migrations } from './migrations/index.ts';
import type { Connection } from './open.ts';
import { StartupError } from './startupError.ts';

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
    db.pragma(`user_version = ${newest}`);
  }).immediate();
}

function keepCopy(db: Connection, copy: string, check: (copy: string) => string): void {
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
  if (check(copy) !== 'ok') throw new StartupError('startup.copyFailed', { copy });
}
