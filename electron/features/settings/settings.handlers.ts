// Preferences of the user: one row an owner and key.
import type { settingsApi } from '../../../shared/features/settings/settings.api.ts';
import type { Handlers } from '../../host/context.ts';
import { preferenceOf, setPreference } from './settings.write.ts';

export const settings: Handlers<typeof settingsApi> = {
  getPreference: ({ db, session }, { key }) => ({ value: preferenceOf(db, session.actor, key)?.value ?? null }),
  setPreference: ({ db, session }, { key, value }) => {
    setPreference(db, session.actor, key, value);
    return {};
  },
};
