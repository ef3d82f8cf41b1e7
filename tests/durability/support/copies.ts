// Kills backups and restores at random moments and looks at what is there afterwards.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { currentGeneration } from '../../../electron/db/storeFile.ts';
import { backUpAt, copyWithLog, leftParts, makeStore, rehearseAll, restoreFirst, startAndRead } from './backedUp.ts';
import type { Acknowledged } from './examine.ts';
import { type Killing, killRounds, timeOf } from './killed.ts';
import { randomFrom } from './random.ts';
import { workPlace } from './workPlace.ts';

export type Backups = { listed: number; answered: number; brokenOff: number; faults: string[] };
export type Restores = { before: number; restored: number; answered: number; faults: string[] };

/** Saves and backups are killed: every listed backup is whole, every answered one is listed, the next one is made. */
export async function killBackups(rounds: number, seed: number): Promise<Backups> {
  const sum: Backups = { listed: 0, answered: 0, brokenOff: 0, faults: [] };
  const program = { program: 'backups', prepare: makeStore, after: 'begins' };
  const look: Killing['look'] = ({ folder, said }) => {
    const news = said.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
    const saved = news.flatMap(({ saved: row }): Acknowledged[] => (row ? [row] : []));
    const answered = news.flatMap(({ backup }): string[] => (backup ? [backup] : []));
    if (leftParts(folder).length > 0) sum.brokenOff += 1;
    const { names, faults } = rehearseAll(folder);
    sum.listed += names.length;
    sum.answered += answered.length;
    const gone = answered.filter((name) => !names.includes(name)).map((name) => `${name} was answered and is gone`);
    const live = startAndRead(folder, saved).faults;
    const next = backUpAt(folder, 100);
    const after = rehearseAll(folder);
    const missed = after.names.includes(next) ? [] : ['the next backup is not there'];
    return [
      ...faults,
      ...gone,
      ...live,
      ...after.faults,
      ...missed,
      ...leftParts(folder).map((name) => `${name} is left`),
    ];
  };
  sum.faults = await killRounds({
    ...program,
    rounds,
    random: randomFrom(seed),
    within: 1.1 * (await timeOf(program)),
    look,
  });
  return sum;
}

/** A restore is killed: the store is the one before with all its saves or the one of the backup, and the next restore is done. */
export async function killRestores(rounds: number, seed: number): Promise<Restores> {
  const sum: Restores = { before: 0, restored: 0, answered: 0, faults: [] };
  const digests = { backup: '', live: '' };
  const prepare = (folder: string): void => {
    Object.assign(digests, makeBackupAndMore(folder));
  };
  const program = { program: 'restore', prepare, after: 'begins' };
  const look: Killing['look'] = ({ folder, said }) => {
    const isBefore = currentGeneration(folder) === '.';
    const { digest, faults } = startAndRead(folder);
    sum[isBefore ? 'before' : 'restored'] += 1;
    const answered = said.includes('answered');
    if (answered) sum.answered += 1;
    const undone = answered && isBefore ? ['an answered restore is undone'] : [];
    const mixed =
      digest === (isBefore ? digests.live : digests.backup) ? [] : ['the store is neither the old one nor the backup'];
    restoreFirst(folder);
    const again = startAndRead(folder);
    const wrong = again.digest === digests.backup ? [] : ['the next restore gives something else'];
    return [
      ...faults,
      ...undone,
      ...mixed,
      ...again.faults,
      ...wrong,
      ...leftParts(folder).map((name) => `${name} is left`),
    ];
  };
  sum.faults = await killRounds({
    ...program,
    rounds,
    random: randomFrom(seed),
    within: 1.2 * (await timeOf(program)),
    look,
  });
  return sum;
}

/** A store with a backup, and a later save that stands in its log only. Answers what the backup and the store hold. */
export function makeBackupAndMore(folder: string): { backup: string; live: string } {
  const base = mkdtempSync(path.join(workPlace(), 'jiangxin-more-'));
  const made = path.join(base, 'made');
  makeStore(made);
  const backup = startAndRead(made).digest;
  backUpAt(made, 0);
  copyWithLog(made, folder, 'later');
  const looked = path.join(base, 'looked');
  cpSync(folder, looked, { recursive: true });
  const live = startAndRead(looked).digest;
  rmSync(base, { recursive: true, force: true });
  return { backup, live };
}
