// Writes preferences for other features inside the caller's transaction.
import type { Columns } from '../../../shared/tables.ts';
import type { WriteDb } from '../../db/write.ts';

/** Keeps a value under the owner's key; the last one stands. */
export function setPreference(db: WriteDb, owner: string, key: string, value: Columns<'preference'>['value']): void {
  const row = db.where('preference', { owner, key })[0];
  if (row) db.update('preference', row.id, { value });
  else db.insert('preference', { owner, key, value });
}
