// Rehearses a restore: the backup is copied to a temporary place and goes through everything a restore would ask of it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../../shared/features/backups/backups.schema.ts';
import type { StoreKey } from '../db/open.ts';
import { type Examined, examine } from './examine.ts';
import { copyChecked, digestOf } from './files.ts';
import { KEYRING, readManifest, STORE } from './layout.ts';
import { Refusal } from './refusal.ts';

export type Rehearsed = { manifest: Manifest; found: Examined };

/** The manifest of a folder whose files are as long, and hash to, what it says. Throws Refusal. */
export function wholeBackup(folder: string): Manifest {
  const said = readManifest(folder);
  if (!said)
    throw new Refusal(existsSync(path.join(folder, STORE)) ? 'backups.problem.damaged' : 'backups.problem.none');
  for (const [file, expected] of [
    [STORE, said.store],
    [KEYRING, said.keyring],
  ] as const) {
    if (!expected) continue;
    const at = path.join(folder, file);
    if (!existsSync(at) || digestOf(at).sha256 !== expected.sha256) throw new Refusal('backups.problem.damaged');
  }
  return said;
}

/** Copies the backup below `workFolder`, opens the copy and compares it with the manifest. Throws Refusal; nothing is left. */
export function rehearse(folder: string, key: StoreKey, workFolder: string): Rehearsed {
  const said = wholeBackup(folder);
  const temporary = mkdtempSync(path.join(workFolder, '.part-look-'));
  try {
    const copy = path.join(temporary, STORE);
    copyChecked(path.join(folder, STORE), copy);
    return { manifest: said, found: asSaid(examine(copy, key), said) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** What was found has to be what the manifest promised: rows, and the newest entries of both logs. */
export function asSaid(found: Examined, said: Manifest): Examined {
  const same =
    found.schema === said.schema &&
    JSON.stringify(found.anchors) === JSON.stringify(said.anchors) &&
    JSON.stringify(found.counts) === JSON.stringify(said.counts);
  if (!same) throw new Refusal('backups.problem.differs');
  return found;
}
