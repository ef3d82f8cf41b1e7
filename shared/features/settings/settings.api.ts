// What a user has chosen and wants to find again.
import { z } from 'zod';
import { command, query } from '../../contract.ts';

const key = z.string().min(1).max(200);

export const settingsApi = {
  getPreference: query(z.strictObject({ key }), z.object({ value: z.json().nullable() }), { reads: [] }),
  setPreference: command(z.strictObject({ key, value: z.json() }), z.object({})),
};
