// Puts a backup into a new generation folder of the data folder: never over the live store, whole or not at all.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../../shared/features/backups/backups.schema.ts';
import { syncFile, syncFolder } from '../db/onDisk.ts';
import type { StoreKey } from '../db/open.ts';
import { currentGeneration, pointTo, STORE_NAME } from '../db/storeFile.ts';
import { examine } from './examine.ts';
import { copyChecked, renameWhenFree } from './files.ts';
import { partFolder, STORE } from './layout.ts';
import { asSaid, wholeBackup } from './look.ts';

export type Prepared = {
  manifest: Manifest;
  /** The folder that becomes the generation; its store may still be worked on as a store of its own. */
  folder: string;
  /** Makes it the live store. Answers the folder of the store it replaces, `.` or `gen-0002`. */
  install(): { replaced: string };
  /** Takes everything back. */
  drop(): void;
};

/** Copies the backup into the data folder and checks it there. Throws Refusal, and leaves nothing when it does. */
export function prepareGeneration(dataDir: string, backup: string, key: StoreKey): Prepared {
  const said = wholeBackup(backup);
  const name = nextGeneration(dataDir);
  const part = partFolder(dataDir, name);
  const drop = (): void => rmSync(part, { recursive: true, force: true });
  drop();
  mkdirSync(part, { recursive: true });
  try {
    const file = path.join(part, STORE_NAME);
    copyChecked(path.join(backup, STORE), file);
    asSaid(examine(file, key), said);
    return { manifest: said, folder: part, drop, install: () => install(dataDir, part, name) };
  } catch (error) {
    drop();
    throw error;
  }
}

function install(dataDir: string, part: string, name: string): { replaced: string } {
  const replaced = generationOrFirst(dataDir);
  syncFile(path.join(part, STORE_NAME));
  syncFolder(part);
  renameWhenFree(part, path.join(dataDir, name));
  syncFolder(dataDir);
  pointTo(dataDir, name);
  return { replaced };
}

/** The newest generation there is, counted from 2: the first store lies in the data folder itself. */
function nextGeneration(dataDir: string): string {
  const taken = existsSync(dataDir) ? readdirSync(dataDir).map((name) => /^gen-(\d{4})$/.exec(name)?.[1]) : [];
  const last = Math.max(1, ...taken.map((n) => Number(n ?? 0)));
  return `gen-${String(last + 1).padStart(4, '0')}`;
}

/** A pointer that cannot be read is a reason to restore, not to refuse it. */
function generationOrFirst(dataDir: string): string {
  try {
    return currentGeneration(dataDir);
  } catch {
    return '.';
  }
}

/** Removes a store that a restore replaced. The live one is never removed. */
export function dropGeneration(dataDir: string, folder: string): void {
  if (folder === currentGeneration(dataDir)) return;
  if (folder === '.')
    for (const tail of ['', '-wal', '-shm', '-journal']) rmSync(path.join(dataDir, STORE_NAME + tail), { force: true });
  else if (/^gen-\d{4}$/.test(folder)) rmSync(path.join(dataDir, folder), { recursive: true, force: true });
}
