// How backups lie on the disk: one folder each, with the store, the keyring and a manifest that says what they are.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type BackupKind, backupName, type Manifest, manifest } from '../../shared/features/backups/backups.schema.ts';
import { writeSynced } from './files.ts';

export const STORE = 'store.db';
export const KEYRING = 'keyring.json';
const MANIFEST = 'manifest.json';
/** A folder of this beginning is unfinished work of a program that was ended. */
const PART = '.part-';

/** Where this computer's own backups lie. */
export const backupsFolder = (dataDir: string): string => path.join(dataDir, 'backups');
/** The folder in the second place: whoever opens the drive sees what it is. */
export const secondFolder = (chosen: string): string => path.join(chosen, 'Jiangxin backups');
export const partFolder = (folder: string, name: string): string => path.join(folder, PART + name);

export type Found = { name: string; folder: string; manifest: Manifest };

/** The whole backups in a folder, newest first. A folder that is not there, or no backup, is passed over. */
export function backupsIn(folder: string): Found[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && backupName.safeParse(entry.name).success)
    .flatMap(({ name }) => {
      const at = path.join(folder, name);
      const said = readManifest(at);
      return said ? [{ name, folder: at, manifest: said }] : [];
    })
    .sort((a, b) => b.manifest.madeAt.localeCompare(a.manifest.madeAt) || b.name.localeCompare(a.name));
}

/** The manifest of a backup; null when it is missing, damaged, or of a form this program does not know. */
export function readManifest(folder: string): Manifest | null {
  try {
    const file = path.join(folder, MANIFEST);
    if (statSync(file).size > 100_000) return null;
    const { seal, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { seal?: unknown };
    if (seal !== sealOf(rest)) return null;
    return manifest.parse(rest);
  } catch {
    return null;
  }
}

/** The seal finds damage, not forgery: what is restored proves itself by the key of the store. */
export function writeManifest(folder: string, said: Manifest): void {
  const body = manifest.parse(said);
  writeSynced(path.join(folder, MANIFEST), JSON.stringify({ ...body, seal: sealOf(body) }, null, 1));
}

/** A name no backup of the folder has yet. */
export function freeName(folder: string, madeAt: Date, kind: BackupKind): string {
  const [day = '', time = ''] = madeAt.toISOString().split('T');
  const base = `${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${kind}`;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (!existsSync(path.join(folder, name))) return name;
  }
}

/** Clears away what an ended program left unfinished. */
export function clearParts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(PART)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** Bytes of the files of a backup. */
export const sizeOf = ({ store, keyring }: Manifest): number => store.bytes + (keyring?.bytes ?? 0);

const sealOf = (body: object): string => createHash('sha256').update(JSON.stringify(body)).digest('hex');
