// Preferences of the user: one row an owner and key.
import type { settingsApi } from '../../../shared/features/settings/settings.api.ts';
import type { ReadDb } from '../../db/read.ts';
import type { Handlers } from '../../host/context.ts';

const find = (db: ReadDb, owner: string, key: string) => db.where('preference', { owner, key })[0];

export const settings: Handlers<typeof settingsApi> = {
  getPreference: ({ db, session }, { key }) => ({ value: find(db, session.actor, key)?.value ?? null }),
  setPreference: ({ db, session }, { key, value }) => {
    const row = find(db, session.actor, key);
    if (row) db.update('preference', row.id, { value });
    else db.insert('preference', { owner: session.actor, key, value });
    return {};
  },
};
