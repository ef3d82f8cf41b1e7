// keyring.json on the disk: written whole or not at all, with the two generations before it, which are read when it cannot be.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { syncFile, syncFolder } from '../db/onDisk.ts';
import { type Ring, ring } from './keyring.schema.ts';

const NAMES = ['keyring.json', 'keyring.1.json', 'keyring.2.json'] as const;
const generations = (folder: string): [string, string, string] =>
  NAMES.map((name) => path.join(folder, name)) as [string, string, string];

/** Whether a keyring was ever written here. */
export const hasKeyring = (folder: string): boolean => generations(folder).some((file) => existsSync(file));

/** The newest generation that can be read; null when there is none or none can. */
export function readRing(folder: string): Ring | null {
  for (const file of generations(folder)) {
    const found = readOne(file);
    if (found) return found;
  }
  return null;
}

/** Writes the newest generation; the one before it is kept, the oldest goes. */
export function writeRing(folder: string, next: Ring): void {
  const [newest, previous, oldest] = generations(folder);
  // A generation that cannot be read does not push a good one out.
  if (readOne(newest)) {
    if (existsSync(previous)) renameSync(previous, oldest);
    writeWhole(previous, readFileSync(newest, 'utf8'));
  }
  writeWhole(newest, textOf(next));
  syncFolder(folder);
}

/** Writes the newest generation only: for what is not worth keeping twice. */
export function overwriteRing(folder: string, next: Ring): void {
  writeWhole(generations(folder)[0], textOf(next));
  syncFolder(folder);
}

/**
 * Writes all generations alike: somebody whose entry is gone or whose password is another finds no older one.
 * The newest is written first, so that whatever interrupts this there is one that can be read, and `clearOlder` ends it.
 */
export function writeEverywhere(folder: string, next: Ring): void {
  for (const file of generations(folder)) writeWhole(file, textOf(next));
  syncFolder(folder);
}

/** Ends what `writeEverywhere` began: generations of an earlier epoch are replaced. */
export function clearOlder(folder: string, newest: Ring): void {
  for (const file of generations(folder).slice(1)) {
    const kept = existsSync(file) ? readOne(file) : newest;
    if (kept?.epoch !== newest.epoch) writeWhole(file, textOf(newest));
  }
}

const textOf = (next: Ring): string => `${JSON.stringify(ring.parse(next), null, 1)}\n`;

function readOne(file: string): Ring | null {
  try {
    return ring.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function writeWhole(file: string, text: string): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, text, { mode: 0o600 });
    syncFile(part);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
