// What falls due by itself while the program is open: the daily backup, the weekly rehearsal, the second place, the ballast.
import { existsSync } from 'node:fs';
import { daysBetween, isDue, KEEP_REPLACED_DAYS, REHEARSE_DAYS } from '../../shared/features/backups/backups.rules.ts';
import { migrations } from '../db/migrations/index.ts';
import { isPlain, openToLook, type StoreKey } from '../db/open.ts';
import { storeFile } from '../db/storeFile.ts';
import { backUp, catchUp, checkLive, clearOld, rehearseNamed, type Store, storeOf } from './backups.ts';
import { dropGeneration } from './generation.ts';
import { backupsFolder, backupsIn } from './layout.ts';
import { layBallast } from './room.ts';
import { changeState, readState } from './state.ts';

export type Tended = { madeBackup: boolean; rehearsed: boolean; checkedStore: boolean };

/** Keeps the store of an earlier version as a backup before it is brought to this one. Throws Refusal. */
export function backUpBeforeUpgrade(dataDir: string, key: StoreKey, now: Date): void {
  const file = storeFile(dataDir);
  if (!existsSync(file) || (key && isPlain(file))) return;
  const db = openToLook(file, key);
  const version = Number(db.pragma('user_version', { simple: true }));
  db.close();
  if (version === 0 || version >= (migrations.at(-1)?.version ?? 0)) return;
  backUp(storeOf({ dataDir, storeFile: file, upkeep: true }, key), 'beforeUpgrade', now);
}

/** Does what is due at `now`. Never throws: what went wrong is remembered and shown. `step` may throw to stop in between. */
export function tend(store: Store, now: Date, step: () => void = () => {}): Tended {
  const { dataDir } = store;
  const at = now.toISOString();
  const done: Tended = { madeBackup: false, rehearsed: false, checkedStore: false };
  layBallast(dataDir);
  dropReplaced(dataDir, at);
  const own = backupsIn(backupsFolder(dataDir));
  if (isDue(own[0]?.manifest.madeAt ?? null, at, 1)) done.madeBackup = tried(() => backUp(store, 'daily', now, step));
  else catchUp(dataDir, now);
  step();
  const [newest] = backupsIn(backupsFolder(dataDir));
  if (newest && isDue(lastRehearsal(dataDir), at, REHEARSE_DAYS)) {
    rehearseNamed(store, newest.name, now);
    done.rehearsed = true;
  }
  step();
  if (isDue(readState(dataDir).integrity?.at ?? null, at, REHEARSE_DAYS)) {
    checkLive(store, now);
    done.checkedStore = true;
  }
  clearOld(dataDir, now);
  return done;
}

function dropReplaced(dataDir: string, at: string): void {
  const { replaced } = readState(dataDir);
  const old = replaced.filter((one) => daysBetween(one.at, at) >= KEEP_REPLACED_DAYS);
  if (!old.length) return;
  for (const { folder } of old) dropGeneration(dataDir, folder);
  changeState(dataDir, () => ({ replaced: replaced.filter((one) => !old.includes(one)) }));
}

const lastRehearsal = (dataDir: string): string | null =>
  Object.values(readState(dataDir).checks)
    .map(({ at }) => at)
    .sort()
    .at(-1) ?? null;

function tried(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false; // remembered by backUp
  }
}
