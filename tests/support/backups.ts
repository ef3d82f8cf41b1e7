// A store of its own with a few rows, its backups, and ways to spoil them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backUp, named, type Store } from '../../electron/backups/backups.ts';
import { digestOf } from '../../electron/backups/files.ts';
import { readManifest, STORE, writeManifest } from '../../electron/backups/layout.ts';
import { AppError } from '../../electron/db/appError.ts';
import { appendAudit } from '../../electron/db/auditLog.ts';
import { connect, openStore, type StoreKey } from '../../electron/db/open.ts';
import { storeFile } from '../../electron/db/storeFile.ts';

export const NOW = new Date('2026-11-24T01:00:00Z');

export class BackedUp {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-backups-'));
  readonly dataDir = path.join(this.folder, 'data');
  readonly key: StoreKey;

  constructor(key: StoreKey = null) {
    this.key = key;
    openStore(this.dataDir, { key }).db.close();
  }

  get store(): Store {
    const { dataDir, key } = this;
    return {
      dataDir,
      storeFile: storeFile(dataDir),
      key,
      keyringFile: null,
      needsDevice: false,
      upkeep: false,
      reserve: 0,
    };
  }

  /** Adds an audit row with a label, as every saved change does. */
  say(label: string): void {
    const db = connect(storeFile(this.dataDir), { key: this.key });
    const nothing = { detail: null, undoOf: null, firstChange: null, lastChange: null, changeHash: null };
    const about = { actor: 'coordinator', action: 'test.say', kind: 'other', commandId: label, label } as const;
    const entry = { ...nothing, ...about, at: NOW.toISOString(), isView: false, canUndo: false };
    db.transaction(() => appendAudit(db, { ...entry, entity: null, entityId: null }))();
    db.close();
  }

  said(): string[] {
    const db = connect(storeFile(this.dataDir), { key: this.key, readOnly: true });
    const rows = db.prepare('SELECT label FROM audit ORDER BY seq').all() as { label: string }[];
    db.close();
    return rows.map(({ label }) => label);
  }

  /** Makes a backup; answers its folder. */
  make(now = NOW): string {
    const { name } = backUp(this.store, 'manual', now);
    return named(this.dataDir, name)?.folder ?? '';
  }

  drop(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Changes the store of a backup, and its manifest so that it fits: what remains is found in the store itself. */
export function forge(backup: string, change: (file: string) => void): void {
  const file = path.join(backup, STORE);
  const said = readManifest(backup);
  if (!said) throw new Error('no manifest');
  change(file);
  writeManifest(backup, { ...said, store: digestOf(file) });
}

export function flip(file: string, bit: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  writeFileSync(file, bytes);
}

/** The key of a refusal's sentence; `accepted` when nothing was refused. Any other error is thrown. */
export function refusal(work: () => unknown): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    if (error instanceof AppError) return error.body.key;
    throw error;
  }
}
