// The backups of one open store: make one, list them, rehearse one, copy to the second place, clear the old ones away.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { toClear } from '../../shared/features/backups/backups.rules.ts';
import type { BackupKind, BackupLine, Checked } from '../../shared/features/backups/backups.schema.ts';
import { AppError } from '../db/appError.ts';
import { openToLook, type StoreKey } from '../db/open.ts';
import { dropGeneration } from './generation.ts';
import { backupsFolder, backupsIn, type Found, KEYRING, sizeOf } from './layout.ts';
import { rehearse } from './look.ts';
import { makeBackup } from './make.ts';
import { problemOf, Refusal } from './refusal.ts';
import { backupsInSecond, copyToSecond, isThere } from './second.ts';
import { changeState, readState } from './state.ts';

/** The open store and where its backups go. */
export type Store = {
  dataDir: string;
  storeFile: string;
  key: StoreKey;
  keyringFile: string | null;
  needsDevice: boolean;
  /** Whether backups are made without being asked for. */
  upkeep?: boolean | undefined;
  /** See `roomNeeded`; tests of full disks have less. */
  reserve?: number;
};

/** The open store of a data folder, its keyring beside it. */
export function storeOf(
  { dataDir, storeFile, upkeep }: Pick<Store, 'dataDir' | 'storeFile' | 'upkeep'>,
  key: StoreKey,
): Store {
  const keyringFile = path.join(dataDir, KEYRING);
  return { dataDir, storeFile, upkeep, key, keyringFile, needsDevice: usesDeviceSecret(keyringFile) };
}

/** Makes a backup and copies it to the second place. A failure is remembered and thrown; a missing drive is remembered only. */
export function backUp(store: Store, kind: BackupKind, now: Date, step?: (done: number) => void): { name: string } {
  const { dataDir } = store;
  try {
    const { install } = changeState(dataDir, () => ({}));
    const { name } = makeBackup({
      ...store,
      folder: backupsFolder(dataDir),
      kind,
      now,
      install,
      ...(step ? { step } : {}),
    });
    changeState(dataDir, () => ({ failed: null }));
    catchUp(dataDir, now);
    clearOld(dataDir, now);
    return { name };
  } catch (error) {
    if (!isCancelled(error)) remember(dataDir, now, error);
    throw error;
  }
}

/** Copies to the second place what is missing there, oldest first. Never throws: what went wrong is remembered. */
export function catchUp(dataDir: string, now: Date): void {
  const { second, missingSince } = readState(dataDir);
  if (second === null) return;
  if (!isThere(second)) {
    if (missingSince === null) changeState(dataDir, () => ({ missingSince: now.toISOString() }));
    return;
  }
  try {
    const there = new Set(backupsInSecond(second).map(({ name }) => name));
    for (const backup of backupsIn(backupsFolder(dataDir)).reverse())
      if (!there.has(backup.name)) copyToSecond(backup, second);
    changeState(dataDir, () => ({ missingSince: null }));
  } catch (error) {
    remember(dataDir, now, error);
  }
}

/** Rehearses the backup of that name and remembers how it went. Never throws. */
export function rehearseNamed(store: Store, name: string, now: Date): Checked {
  const { dataDir } = store;
  const found = named(dataDir, name);
  const result = timed(now, () => {
    if (!found) throw new Refusal('backups.problem.gone');
    mkdirSync(backupsFolder(dataDir), { recursive: true });
    rehearse(found.folder, store.key, backupsFolder(dataDir));
  });
  changeState(dataDir, ({ checks }) => ({ checks: { ...checks, [name]: result } }));
  return result;
}

/** The full check of the live store, remembered. Never throws. */
export function checkLive(store: Store, now: Date): Checked {
  const result = timed(now, () => {
    const db = openToLook(store.storeFile, store.key);
    try {
      if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Refusal('backups.problem.liveDamaged');
    } finally {
      db.close();
    }
  });
  changeState(store.dataDir, () => ({ integrity: result }));
  return result;
}

/** Every whole backup of both places, newest first. */
export function listBackups(dataDir: string): BackupLine[] {
  const state = readState(dataDir);
  const here = backupsIn(backupsFolder(dataDir));
  const second = backupsInSecond(state.second);
  const names = [...new Set([...here, ...second].map(({ name }) => name))];
  return names
    .flatMap((name): BackupLine[] => {
      const [own, other] = [here, second].map((list) => list.find((b) => b.name === name));
      const manifest = (own ?? other)?.manifest;
      if (!manifest) return [];
      const { kind, madeAt, schema, app, college, needsDevice } = manifest;
      const places = [...(own ? (['here'] as const) : []), ...(other ? (['second'] as const) : [])];
      const about = { name, kind, madeAt, schema, app, college, needsDevice, places };
      return [{ ...about, bytes: sizeOf(manifest), checked: state.checks[name] ?? null }];
    })
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name));
}

/** The backup of that name, from this computer or else from the second place. */
export function named(dataDir: string, name: string): Found | null {
  const all = [...backupsIn(backupsFolder(dataDir)), ...backupsInSecond(readState(dataDir).second)];
  return all.find((backup) => backup.name === name) ?? null;
}

/** Clears away, in both places, what the rule does not keep. Only backups of this installation. Answers the bytes freed here. */
export function clearOld(dataDir: string, now: Date): number {
  const { install, second } = readState(dataDir);
  let freed = 0;
  for (const [all, isHere] of [
    [backupsIn(backupsFolder(dataDir)), true],
    [backupsInSecond(second), false],
  ] as const) {
    const own = all.filter(({ manifest }) => manifest.install === install);
    const lines = own.map(({ name, manifest: { madeAt, kind } }) => ({ name, madeAt, kind }));
    for (const name of toClear(lines, now.toISOString())) {
      const backup = own.find((b) => b.name === name);
      if (!backup) continue;
      rmSync(backup.folder, { recursive: true, force: true });
      if (isHere) freed += sizeOf(backup.manifest);
    }
  }
  const left = new Set(listBackups(dataDir).map(({ name }) => name));
  changeState(dataDir, ({ checks }) => ({
    checks: Object.fromEntries(Object.entries(checks).filter(([name]) => left.has(name))),
  }));
  return freed;
}

/** Makes room: all backups of this computer but the two newest whole ones, and the stores that restores have replaced. */
export function freeSpace(dataDir: string): void {
  for (const { folder } of backupsIn(backupsFolder(dataDir)).slice(2)) rmSync(folder, { recursive: true, force: true });
  for (const { folder } of readState(dataDir).replaced) dropGeneration(dataDir, folder);
  changeState(dataDir, () => ({ replaced: [] }));
}

function timed(now: Date, work: () => void): Checked {
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  try {
    work();
    return { at: now.toISOString(), ok: true, problem: null, took: took() };
  } catch (error) {
    return { at: now.toISOString(), ok: false, problem: problemOf(error), took: took() };
  }
}

function remember(dataDir: string, now: Date, error: unknown): void {
  try {
    changeState(dataDir, () => ({ failed: { at: now.toISOString(), problem: problemOf(error) } }));
  } catch {
    // The disk that takes no backup may not take this line either; the failure itself is thrown or shown.
  }
}

const isCancelled = (error: unknown): boolean => error instanceof AppError && error.body.code === 'cancelled';

function usesDeviceSecret(keyringFile: string): boolean {
  try {
    const { entries } = JSON.parse(readFileSync(keyringFile, 'utf8')) as { entries: { usesDeviceSecret?: boolean }[] };
    return entries.some((entry) => entry.usesDeviceSecret === true);
  } catch {
    return false;
  }
}
