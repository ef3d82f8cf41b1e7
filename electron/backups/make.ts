// Makes a backup: a copy of the live store taken by SQLite itself, opened and checked before it has its name.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { roomNeeded } from '../../shared/features/backups/backups.rules.ts';
import type { BackupKind, Manifest } from '../../shared/features/backups/backups.schema.ts';
import { VERSION } from '../../shared/version.ts';
import { syncFile, syncFolder } from '../db/onDisk.ts';
import { connect, type StoreKey } from '../db/open.ts';
import { examine, headsOf } from './examine.ts';
import { copyChecked, digestOf, renameWhenFree } from './files.ts';
import { clearParts, freeName, KEYRING, partFolder, STORE, writeManifest } from './layout.ts';
import { Refusal } from './refusal.ts';
import { needRoom } from './room.ts';

export type MakeOptions = {
  storeFile: string;
  key: StoreKey;
  /** Copied with it; null for a store without a key. */
  keyringFile: string | null;
  /** Into this folder, which is made when it is not there. */
  folder: string;
  kind: BackupKind;
  now: Date;
  install: string;
  /** Whether the passwords of the keyring open it on this computer only. */
  needsDevice?: boolean;
  /** Bytes that stay free; see `roomNeeded`. */
  reserve?: number;
  /** Called before each step of four; may throw to stop. */
  step?: (done: number) => void;
};

/** Answers the name and manifest of the new backup, which is on the disk. Throws Refusal, and leaves nothing when it does. */
export function makeBackup(options: MakeOptions): { name: string; manifest: Manifest } {
  const { storeFile, folder, kind, now, reserve, step = () => {} } = options;
  needRoom(folder, roomNeeded(statSync(storeFile).size, reserve));
  mkdirSync(folder, { recursive: true });
  clearParts(folder);
  const name = freeName(folder, now, kind);
  const part = partFolder(folder, name);
  try {
    step(0);
    mkdirSync(part);
    const said = fill(part, options, step);
    step(3);
    writeManifest(part, said);
    syncFolder(part);
    renameWhenFree(part, path.join(folder, name));
    syncFolder(folder);
    return { name, manifest: said };
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

function fill(part: string, options: MakeOptions, step: (done: number) => void): Manifest {
  const { storeFile, key, keyringFile, kind, now, install, needsDevice = false } = options;
  const copy = path.join(part, STORE);
  const { before, after } = copyStore(storeFile, key, copy);
  step(1);
  const found = examine(copy, key, { keyIsProven: true });
  const at = found.anchors.change?.ord ?? 0;
  if (at < (before.change?.ord ?? 0) || at > (after.change?.ord ?? 0)) throw new Refusal('backups.problem.incomplete');
  step(2);
  syncFile(copy);
  return {
    format: 1,
    install,
    kind,
    madeAt: now.toISOString(),
    app: VERSION,
    ...found,
    store: digestOf(copy),
    keyring: keyringFile && existsSync(keyringFile) ? copyChecked(keyringFile, path.join(part, KEYRING)) : null,
    needsDevice,
  };
}

/** Work goes on meanwhile: what is saved during the copy may be in it or not, what was saved before it is. */
function copyStore(storeFile: string, key: StoreKey, copy: string) {
  const db = connect(storeFile, { key });
  try {
    const before = headsOf(db);
    db.prepare('VACUUM INTO ?').run(copy);
    return { before, after: headsOf(db) };
  } finally {
    db.close();
  }
}
