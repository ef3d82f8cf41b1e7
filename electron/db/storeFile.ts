// Where the store lies: in the data folder, or in the generation folder that a restore has put in its place.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from './onDisk.ts';
import { StartupError } from './startupError.ts';

export const STORE_NAME = 'jiangxin.db';
const POINTER = 'store.json';
const GENERATION = /^gen-\d{4}$/;

/** The live store's file, whether it is there or not. Throws StartupError when the pointer to it cannot be read. */
export function storeFile(dataDir: string): string {
  return path.join(dataDir, currentGeneration(dataDir), STORE_NAME);
}

/** The folder of the live store below the data folder: `.` until the first restore, then `gen-0002` and so on. */
export function currentGeneration(dataDir: string): string {
  const pointer = path.join(dataDir, POINTER);
  if (!existsSync(pointer)) return '.';
  const folder = folderIn(readFileSync(pointer, 'utf8'));
  if (folder === null) throw new StartupError('startup.pointer', { file: pointer });
  return folder;
}

/** Makes a generation the live one: the old pointer or the new one holds, also after a power loss, and never none. */
export function pointTo(dataDir: string, folder: string): void {
  if (!GENERATION.test(folder)) throw new Error(`no generation: ${folder}`);
  const pointer = path.join(dataDir, POINTER);
  const next = `${pointer}.next`;
  try {
    const fd = openSync(next, 'w', 0o600);
    try {
      writeSync(fd, JSON.stringify({ folder }));
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(next, pointer);
    syncFolder(dataDir);
  } finally {
    rmSync(next, { force: true });
  }
}

function folderIn(text: string): string | null {
  try {
    const { folder } = JSON.parse(text) as { folder?: unknown };
    return typeof folder === 'string' && GENERATION.test(folder) ? folder : null;
  } catch {
    return null;
  }
}
