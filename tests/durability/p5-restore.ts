// P5: a backup restores: exactly what it holds, whatever the crashed store and broken off restores have left lying about.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backupsFolder, backupsIn, STORE } from '../../electron/backups/layout.ts';
import { rehearse } from '../../electron/backups/look.ts';
import { connect } from '../../electron/db/open.ts';
import { STORE_NAME, storeFile } from '../../electron/db/storeFile.ts';
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import { backUpAt, KEY, leftParts, makeStore, restoreFirst, saveInto, startAndRead } from './support/backedUp.ts';
import { makeBackupAndMore } from './support/copies.ts';
import { type Random, randomFrom } from './support/random.ts';
import { workPlace } from './support/workPlace.ts';

const ROUNDS = 100;
const CONTROL_ROUNDS = 10;
const SEED = 20_261_125;
/** The size of a store at which a rehearsal is timed, and the most seconds it may take. */
const MIB = 25;
const LONGEST_S = 5;

export const promise: SafetyPromise = {
  id: 'P5',
  async run(): Promise<Outcome> {
    const base = mkdtempSync(path.join(workPlace(), 'jiangxin-restore-'));
    try {
      return proof(base);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  },
};

function proof(base: string): Outcome {
  const crashed = path.join(base, 'crashed');
  const { backup: digest } = makeBackupAndMore(crashed);
  const random = randomFrom(SEED);
  const faults: string[] = [];
  for (let n = 0; n < ROUNDS; n += 1)
    faults.push(...restored(crashed, path.join(base, 'round'), digest, random).map((fault) => `round ${n}: ${fault}`));
  for (const fault of faults.slice(0, 30)) console.log(fault);
  let wrong = 0;
  for (let n = 0; n < CONTROL_ROUNDS; n += 1)
    if (copiedOver(crashed, path.join(base, 'control')) !== digest) wrong += 1;
  const { seconds, mib } = timedRehearsal(path.join(base, 'large'));
  return {
    ok: faults.length === 0 && wrong === CONTROL_ROUNDS && seconds < LONGEST_S && mib >= MIB,
    sentence:
      `${ROUNDS} restores beside left-over logs, journals and halves of restores: ${faults.length} that give anything but the backup, ` +
      `also after more work and another start; rehearsal of ${mib.toFixed(0)} MiB in ${seconds.toFixed(1)} s (limit ${LONGEST_S}); ` +
      `control: copied over the live store, ${wrong} of ${CONTROL_ROUNDS} come out wrong`,
  };
}

function restored(crashed: string, folder: string, digest: string, random: Random): string[] {
  cpSync(crashed, folder, { recursive: true });
  try {
    leaveThingsLying(folder, random);
    restoreFirst(folder);
    const first = startAndRead(folder);
    const db = connect(storeFile(folder), { key: KEY });
    const row = saveInto(db, 'work after the restore');
    db.close();
    const second = startAndRead(folder, [row]);
    const wrong = first.digest === digest ? [] : ['it gives something else'];
    return [...first.faults, ...wrong, ...second.faults, ...leftParts(folder).map((name) => `${name} is left`)];
  } catch (error) {
    return [String(error)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some of what crashes leave: journals, logs under names that the restored store could take for its own. */
function leaveThingsLying(folder: string, random: Random): void {
  const log = path.join(folder, `${STORE_NAME}-wal`);
  const part = path.join(folder, '.part-gen-0002');
  if (random.once(2)) cpSync(log, path.join(folder, `${STORE_NAME}-journal`));
  if (random.once(2)) writeFileSync(path.join(folder, `${STORE_NAME}-shm`), Buffer.alloc(32_768, random.below(256)));
  if (random.once(2)) {
    mkdirSync(part);
    for (const ending of ['-wal', '-journal', '-shm']) cpSync(log, path.join(part, STORE_NAME + ending));
  }
  if (random.once(2)) writeFileSync(path.join(folder, 'store.json.next'), '{"folder":"gen-00');
  if (random.once(2)) restoreFirst(folder);
}

/** What people do without the app: the backup's file copied over the store's; what the next start then reads. */
function copiedOver(crashed: string, folder: string): string {
  cpSync(crashed, folder, { recursive: true });
  try {
    const [backup] = backupsIn(backupsFolder(folder));
    cpSync(path.join(backup?.folder ?? '', STORE), storeFile(folder));
    return startAndRead(folder).digest;
  } catch {
    return 'unreadable';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timedRehearsal(folder: string): { seconds: number; mib: number } {
  makeStore(folder);
  const db = connect(storeFile(folder), { key: KEY });
  for (let n = 0; n < MIB; n += 1) saveInto(db, `${n}`, 'x'.repeat(2 ** 20 / 2));
  db.close();
  backUpAt(folder, 0);
  const [backup] = backupsIn(backupsFolder(folder));
  if (!backup) throw new Error('no backup');
  const from = performance.now();
  rehearse(backup.folder, KEY, folder);
  return { seconds: (performance.now() - from) / 1000, mib: backup.manifest.store.bytes / 2 ** 20 };
}
