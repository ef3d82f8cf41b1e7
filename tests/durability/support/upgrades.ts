// Kills the upgrade of an old store at random moments: afterwards it is as before or new, its copy is whole, the next start finishes.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { type Connection, connect, integrityOf, openStore } from '../../../electron/db/open.ts';
import type { ChildOptions } from './child.ts';
import { faultsOf } from './examine.ts';
import { killRounds, type Round, timeOf } from './killed.ts';
import { digestIn, oldStore, type Shape, shapeOf } from './oldStore.ts';
import { randomFrom } from './random.ts';

export const KEY = Buffer.alloc(32, 9);
const NEWEST = migrations.at(-1)?.version ?? 0;

export type Upgrades = { old: number; upgraded: number; answered: number; faults: string[] };
/** What an old store held. */
export type Golden = { version: number; shape: Shape; digest: string };

export async function killUpgrades(
  version: number,
  { rounds, seed, options = {} }: { rounds: number; seed: number; options?: Pick<ChildOptions, 'env' | 'imports'> },
): Promise<Upgrades> {
  const sum: Upgrades = { old: 0, upgraded: 0, answered: 0, faults: [] };
  const withKey = { ...options, env: { ...options.env, JIANGXIN_KEY: KEY.toString('hex') } };
  let golden: Golden = { version, shape: {}, digest: '' };
  const prepare = (folder: string): void => {
    oldStore(folder, version, KEY);
    golden = { version, ...within(path.join(folder, 'jiangxin.db'), heldIn) };
  };
  const program = { program: 'upgrade', prepare, after: 'begins', options: withKey };
  const time = await timeOf(program);
  const look = (round: Round): string[] => {
    const { isOld, faults } = lookAtUpgrade(round.folder, golden);
    const answered = round.said.includes('answered');
    sum[isOld ? 'old' : 'upgraded'] += 1;
    if (answered) sum.answered += 1;
    return answered && isOld ? [...faults, 'an answered upgrade is undone'] : faults;
  };
  sum.faults = await killRounds({ ...program, rounds, random: randomFrom(seed), within: 1.2 * time, look });
  return sum;
}

export const heldIn = (db: Connection): { shape: Shape; digest: string } => {
  const shape = shapeOf(db);
  return { shape, digest: digestIn(db, shape) };
};

/** Looks at a folder whose upgrade was broken off, then starts it again and looks once more. */
export function lookAtUpgrade(folder: string, golden: Golden): { isOld: boolean; faults: string[] } {
  const file = path.join(folder, 'jiangxin.db');
  const faults: string[] = [];
  const isOld = within(file, (db) => {
    const version = db.pragma('user_version', { simple: true });
    const same = JSON.stringify(shapeOf(db)) === JSON.stringify(golden.shape);
    if (version !== golden.version && version !== NEWEST) faults.push(`it stands at version ${version}`);
    if ((version === golden.version) !== same) faults.push(`at version ${version} it has the tables of another`);
    if (digestIn(db, golden.shape) !== golden.digest) faults.push('its content changed');
    return version === golden.version;
  });
  const names = readdirSync(folder);
  const copies = names.filter((name) => name.includes('.before-') && !/\.part|-(wal|shm|journal)$/.test(name));
  if (!isOld && copies.length === 0) faults.push('it was upgraded without a copy');
  for (const copy of copies) faults.push(...copyFaults(path.join(folder, copy), golden));
  return { isOld, faults: [...faults, ...finishFaults(folder, golden)] };
}

function copyFaults(copy: string, golden: Golden): string[] {
  const verdict = integrityOf(copy, KEY);
  if (verdict !== 'ok') return [`the copy says ${verdict}`];
  const same = within(copy, (db) => digestIn(db, golden.shape) === golden.digest);
  return same ? [] : ['the copy holds something else'];
}

function finishFaults(folder: string, golden: Golden): string[] {
  const { db } = openStore(folder, { key: KEY, checkFirst: true });
  try {
    const version = db.pragma('user_version', { simple: true });
    const late = version === NEWEST ? [] : [`the next start left it at ${version}`];
    const changed = digestIn(db, golden.shape) === golden.digest ? [] : ['the next start changed its content'];
    const parts = readdirSync(folder).filter((name) => name.endsWith('.part'));
    return [...late, ...changed, ...parts.map((name) => `${name} is left`), ...faultsOf(db)];
  } finally {
    db.close();
  }
}

function within<T>(file: string, look: (db: Connection) => T): T {
  const db = connect(file, { readOnly: true, key: KEY });
  try {
    return look(db);
  } finally {
    db.close();
  }
}
