// The second place of backups, a folder on another drive: whether it will do, what is there, and copying to it.
import { existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../db/onDisk.ts';
import { copyChecked, renameWhenFree } from './files.ts';
import {
  backupsIn,
  clearParts,
  type Found,
  KEYRING,
  partFolder,
  readManifest,
  STORE,
  secondFolder,
  writeManifest,
} from './layout.ts';
import { Refusal } from './refusal.ts';
import { needRoom } from './room.ts';

/** What is to be known about a folder that could become the second place. `sameDisk`: as far as the computer tells. */
export type Verdict = { folder: string; sameDisk: boolean };

/** Throws Refusal when backups cannot lie there: no folder, not writable, or inside the data folder. */
export function checkPlace(dataDir: string, chosen: string): Verdict {
  const folder = path.resolve(chosen);
  if (!path.isAbsolute(chosen) || !existsSync(folder) || !statSync(folder).isDirectory())
    throw new Refusal('backups.problem.noFolder', { folder: chosen });
  const real = realpathSync.native(folder);
  const data = realpathSync.native(dataDir);
  if (real === data || real.startsWith(data + path.sep)) throw new Refusal('backups.problem.insideData');
  tryWriting(real);
  return { folder, sameDisk: statSync(real).dev === statSync(data).dev };
}

function tryWriting(folder: string): void {
  const file = path.join(folder, `.jiangxin-${process.pid}.tmp`);
  try {
    writeFileSync(file, 'x', { flag: 'wx' });
  } catch {
    throw new Refusal('backups.problem.readOnly', { folder });
  } finally {
    rmSync(file, { force: true });
  }
}

/** Whether the drive of the second place is there now. */
export const isThere = (chosen: string): boolean => existsSync(chosen);

/** Copies one backup to the second place: read back and compared, and there under its name only when it is whole. */
export function copyToSecond(backup: Found, chosen: string): void {
  const folder = secondFolder(chosen);
  const { store, keyring } = backup.manifest;
  if (readManifest(path.join(folder, backup.name))?.store.sha256 === store.sha256) return;
  needRoom(chosen, store.bytes + (keyring?.bytes ?? 0) + 1_000_000);
  mkdirSync(folder, { recursive: true });
  clearParts(folder);
  const part = partFolder(folder, backup.name);
  const to = path.join(folder, backup.name);
  try {
    mkdirSync(part);
    for (const [file, expected] of [
      [STORE, store],
      [KEYRING, keyring],
    ] as const) {
      if (!expected) continue;
      const written = copyChecked(path.join(backup.folder, file), path.join(part, file));
      if (written.sha256 !== expected.sha256) throw new Refusal('backups.problem.damaged');
    }
    writeManifest(part, backup.manifest);
    syncFolder(part);
    rmSync(to, { recursive: true, force: true });
    renameWhenFree(part, to);
    syncFolder(folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** The backups in the second place; none when it is not there. */
export const backupsInSecond = (chosen: string | null): Found[] =>
  chosen === null ? [] : backupsIn(secondFolder(chosen));
