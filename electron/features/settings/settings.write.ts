// Preferences inside the caller's transaction, for the handlers here and for other features.
import type { Columns } from '../../../shared/tables.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';

/** Keeps a value under the owner's key; the last one stands. */
export function setPreference(db: WriteDb, owner: string, key: string, value: Columns<'preference'>['value']): void {
  const row = preferenceOf(db, owner, key);
  if (row) db.update('preference', row.id, { value });
  else db.insert('preference', { owner, key, value });
}

/** What is kept under the owner's key, if anything is. */
export const preferenceOf = (db: ReadDb, owner: string, key: string) => db.where('preference', { owner, key })[0];
