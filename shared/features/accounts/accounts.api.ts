// The accounts of the people who work with the program; a coordinator keeps them.
import { z } from 'zod';
import { roles } from '../../access/roles.ts';
import { command, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { loginName } from '../access/access.schema.ts';

/** A mentor's account belongs to that mentor, an apprentice's to that person; the others belong to nobody on the books. */
const fields = {
  name: f.personName,
  loginName,
  role: z.enum(roles),
  mentorId: f.id.nullable(),
  personId: f.id.nullable(),
};

/** Made by the host, shown once, to be changed at the first opening. */
const firstPassword = z.object({ id: f.id, firstPassword: z.string() });

export const accountsApi = {
  list: query(
    f.nothing,
    z.array(
      z.object({
        id: f.id,
        rev: f.rev,
        name: z.string(),
        loginName: z.string(),
        role: z.enum(roles),
        mentorId: f.id.nullable(),
        personId: f.id.nullable(),
        /** Name of the mentor or apprentice it belongs to; empty for the others. */
        belongsTo: z.string(),
        mustChangePassword: z.boolean(),
        isSelf: z.boolean(),
        /** Can be neither removed nor given another role. */
        isLastCoordinator: z.boolean(),
      }),
    ),
  ),
  create: command(z.strictObject(fields), firstPassword),
  update: command(z.strictObject({ id: f.id, rev: f.rev, ...fields }), z.object({ id: f.id })),
  /** The account can no longer open the store, not even with an older keyring. */
  archive: command(z.strictObject({ id: f.id, rev: f.rev, reason: f.text }), z.object({})),
  resetPassword: command(z.strictObject({ id: f.id, rev: f.rev }), firstPassword),
};
