// Room on the disk: how much there is, whether it will do, and the ballast that is given up when there is none.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';
import { BALLAST, LOW_ROOM } from '../../shared/features/backups/backups.rules.ts';
import { Refusal } from './refusal.ts';

/** Free bytes for this user on the disk of a folder, or of the nearest folder above that is there; null when it cannot be told. */
export function freeBytes(folder: string): number | null {
  try {
    const at = nearest(path.resolve(folder));
    const { bavail, bsize } = statfsSync(at);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Throws Refusal `diskFull` when fewer than `bytes` are free. */
export function needRoom(folder: string, bytes: number): void {
  const free = freeBytes(folder);
  if (free !== null && free < bytes)
    throw new Refusal('backups.problem.noRoom', { needed: megabytes(bytes), free: megabytes(free) }, 'diskFull');
}

export const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

const ballastFile = (dataDir: string): string => path.join(dataDir, 'ballast');

/** Lays the ballast down where there is plenty of room. Answers whether it is there. */
export function layBallast(dataDir: string): boolean {
  const file = ballastFile(dataDir);
  if (existsSync(file)) return true;
  const free = freeBytes(dataDir);
  if (free === null || free < LOW_ROOM + BALLAST) return false;
  try {
    const fd = openSync(file, 'wx', 0o600);
    try {
      // Random, so that no file system folds it up to nothing.
      const block = randomBytes(1 << 20);
      for (let done = 0; done < BALLAST; done += block.length) writeSync(fd, block);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}

/** Gives the ballast up, so that the work at hand finds room. Answers whether there was any. */
export function dropBallast(dataDir: string): boolean {
  const file = ballastFile(dataDir);
  if (!existsSync(file)) return false;
  rmSync(file, { force: true });
  return true;
}

function nearest(folder: string): string {
  const above = path.dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearest(above);
}
