// What is remembered about backups outside the store, so that it is there when the store is not: `backups/state.json`.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BackupsState, backupsState } from '../../shared/features/backups/backups.schema.ts';
import { replaceSynced } from './files.ts';
import { backupsFolder } from './layout.ts';

const fileOf = (dataDir: string): string => path.join(backupsFolder(dataDir), 'state.json');

/** What is remembered. Nothing in it is needed for a restore: when the file is missing or damaged, it begins anew. */
export function readState(dataDir: string): BackupsState {
  try {
    return backupsState.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    return {
      install: randomBytes(9).toString('base64url'),
      ...{ second: null, missingSince: null, failed: null, checks: {}, integrity: null, replaced: [] },
    };
  }
}

/** Changes what is remembered; answers the new state. Read, changed and written without anything in between. */
export function changeState(dataDir: string, change: (old: BackupsState) => Partial<BackupsState>): BackupsState {
  const old = readState(dataDir);
  const next = backupsState.parse({ ...old, ...change(old) });
  mkdirSync(backupsFolder(dataDir), { recursive: true });
  replaceSynced(fileOf(dataDir), JSON.stringify(next, null, 1));
  return next;
}
