// What the pages are told of backups: those there are, the second place, room, and the folders of this computer.
import { existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Output } from '../../../shared/api.ts';
import { daysBetween, LOW_ROOM } from '../../../shared/features/backups/backups.rules.ts';
import { listBackups } from '../../backups/backups.ts';
import { backupsFolder, backupsIn, readManifest, secondFolder, sizeOf } from '../../backups/layout.ts';
import { Refusal } from '../../backups/refusal.ts';
import { freeBytes } from '../../backups/room.ts';
import { readState } from '../../backups/state.ts';

export function backupsView(dataDir: string, now: Date, isOpen: boolean): Output<'backups.state'> {
  const state = readState(dataDir);
  const backups = listBackups(dataDir);
  const lastGood = backups.find(({ checked }) => checked?.ok !== false)?.madeAt ?? null;
  const free = freeBytes(dataDir);
  const { second, missingSince, failed, integrity, replaced } = state;
  return {
    backups,
    lastGood,
    days: lastGood === null ? null : daysBetween(lastGood, now.toISOString()),
    second: second === null ? null : { folder: second, missingSince, sameDisk: onSameDisk(dataDir, second) },
    failed,
    integrity,
    replaced: replaced.map(({ at }) => at),
    freeMegabytes: free === null ? null : Math.floor(free / 1_000_000),
    isLow: free !== null && free < LOW_ROOM,
    folder: backupsFolder(dataDir),
    isOpen,
  };
}

/** The folders in a folder, names with a dot first left out, and the backups in it. Throws Refusal when it cannot be read. */
export function foldersAt(at: string | null): Output<'backups.places'> {
  if (at === null) return { at, parent: null, folders: beginnings(), backups: [] };
  const here = path.resolve(at);
  const above = path.dirname(here);
  try {
    const folders = readdirSync(here, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => ({ name, path: path.join(here, name) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
    return {
      at: here,
      parent: above === here ? null : above,
      folders: folders.slice(0, 500),
      backups: backupsAt(here),
    };
  } catch {
    throw new Refusal('backups.problem.noFolder', { folder: at });
  }
}

/** The folder may be a backup itself, hold some, or be the drive that was chosen as second place. */
function backupsAt(here: string): Output<'backups.places'>['backups'] {
  const own = readManifest(here);
  const found = [
    ...(own ? [{ folder: here, manifest: own }] : []),
    ...backupsIn(here),
    ...backupsIn(secondFolder(here)),
    ...backupsIn(backupsFolder(here)),
  ];
  return found.slice(0, 200).map(({ folder, manifest }) => ({
    path: folder,
    madeAt: manifest.madeAt,
    college: manifest.college,
    bytes: sizeOf(manifest),
  }));
}

/** The user's own folder and every drive that can be found. */
function beginnings(): { name: string; path: string }[] {
  const home = os.homedir();
  const drives =
    process.platform === 'win32'
      ? [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`).filter((drive) => existsSync(drive))
      : ['/Volumes', '/media', `/media/${os.userInfo().username}`, '/run/media', '/mnt'].flatMap(foldersIn);
  return [home, ...drives].map((at) => ({ name: at, path: at }));
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => path.join(folder, name));
  } catch {
    return [];
  }
}

function onSameDisk(dataDir: string, second: string): boolean {
  try {
    return statSync(dataDir).dev === statSync(second).dev;
  } catch {
    return false; // not there, which is said anyway
  }
}
