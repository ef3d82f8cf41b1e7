// Rows of accounts. `loginKey` is the login name as names are compared: without regard to case.
import { z } from 'zod';
import { roles } from '../../access/roles.ts';
import * as f from '../../fields.ts';

export const rowsOfAccounts = {
  account: z.object({
    name: f.text,
    loginName: f.text,
    loginKey: f.text,
    role: z.enum(roles),
    mentorId: f.id.nullable(),
    personId: f.id.nullable(),
    mustChangePassword: z.boolean(),
  }),
};
