// Rows of what a user has chosen: saved views, columns, filters, language, remembered import mappings.
import { z } from 'zod';
import * as f from '../../fields.ts';

export const rowsOfSettings = {
  preference: z.object({ owner: f.text, key: z.string().min(1).max(200), value: z.json() }),
};
