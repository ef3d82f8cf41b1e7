// What a user has chosen and wants to find again.
import { z } from 'zod';
import { command, query } from '../../contract.ts';

const key = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), { error: 'field.characters' });
/** Characters of a choice as JSON: what a board has folded is long, a document is longer. */
const LONGEST = 1_000_000;
const value = z.json().refine((given) => JSON.stringify(given).length <= LONGEST, { error: 'field.tooLong' });

export const settingsApi = {
  getPreference: query(z.strictObject({ key }), z.object({ value: z.json().nullable() }), { reads: [] }),
  setPreference: command(z.strictObject({ key, value }), z.object({})),
};
