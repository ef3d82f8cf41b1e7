// An encrypted store with some apprentices, saves into it, its backups, and what a folder holds.
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { backUp, type Store } from '../../../electron/backups/backups.ts';
import { prepareGeneration } from '../../../electron/backups/generation.ts';
import { backupsFolder, backupsIn } from '../../../electron/backups/layout.ts';
import { rehearse } from '../../../electron/backups/look.ts';
import { type Connection, connect, openStore } from '../../../electron/db/open.ts';
import { storeFile } from '../../../electron/db/storeFile.ts';
import { runCommand } from '../../../electron/host/transaction.ts';
import { type Acknowledged, faultsOf, missing } from './examine.ts';
import { digestIn, encrypt, sampleStore, shapeOf } from './oldStore.ts';

export const KEY = Buffer.alloc(32, 9);
const NOW = new Date('2026-11-24T01:00:00Z');

/** Makes the store; nothing lies beside its file. */
export function makeStore(dataDir: string): void {
  encrypt(sampleStore(dataDir), KEY);
  openStore(dataDir, { key: KEY }).db.close();
}

/** One command on an open store, the row of which is called `title`. */
export function saveInto(db: Connection, title: string, text: string = title): Acknowledged {
  const session = {
    accountId: null,
    role: 'coordinator' as const,
    personId: null,
    mentorId: null,
    actor: 'coordinator',
  };
  const who = { session, now: NOW, openedAt: NOW.toISOString(), path: 'settings.setPreference' };
  const row = { owner: 'coordinator', key: title, value: text };
  const { value: id } = runCommand(db, who, (ctx) => ctx.db.insert('preference', row));
  return { table: 'preference', id, values: { key: title } };
}

/** A backup made `seconds` after all began; its name. */
export const backUpAt = (dataDir: string, seconds: number): string =>
  backUp(storeOf(dataDir), 'manual', new Date(NOW.getTime() + seconds * 1000)).name;

const storeOf = (dataDir: string): Store => ({
  ...{ dataDir, storeFile: storeFile(dataDir), key: KEY, keyringFile: null },
  ...{ needsDevice: false, reserve: 0 },
});

/** Rehearses every backup that is listed; answers their names and what is wrong with them. */
export function rehearseAll(dataDir: string): { names: string[]; faults: string[] } {
  const names: string[] = [];
  const faults: string[] = [];
  for (const { name, folder } of backupsIn(backupsFolder(dataDir))) {
    names.push(name);
    try {
      rehearse(folder, KEY, dataDir);
    } catch (error) {
      faults.push(`backup ${name}: ${error}`);
    }
  }
  return { names, faults };
}

/** What the live store holds after the next start, and what is wrong with it. */
export function startAndRead(
  dataDir: string,
  saved: readonly Acknowledged[] = [],
): { digest: string; faults: string[] } {
  const { db } = openStore(dataDir, { key: KEY, checkFirst: true });
  try {
    return {
      digest: digestIn(db, shapeOf(db)),
      faults: [...faultsOf(db), ...saved.flatMap((row) => missing(db, row))],
    };
  } finally {
    db.close();
  }
}

/** Copies the folder as a crash leaves it: `title` is saved, but stands only in the log beside the store. */
export function copyWithLog(dataDir: string, to: string, title: string): void {
  const db = connect(storeFile(dataDir), { key: KEY });
  try {
    db.pragma('wal_autocheckpoint = 0');
    saveInto(db, title);
    cpSync(dataDir, to, { recursive: true });
  } finally {
    db.close();
  }
}

/** Puts the only backup of the folder into a new generation. */
export function restoreFirst(dataDir: string): void {
  const [backup] = backupsIn(backupsFolder(dataDir));
  if (!backup) throw new Error('there is no backup');
  prepareGeneration(dataDir, backup.folder, KEY).install();
}

/** What broken off backups and restores have left, in the whole folder. */
export const leftParts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => path.basename(name).startsWith('.part-'));
