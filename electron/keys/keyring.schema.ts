// The shape of keyring.json: who can open the store, wrapped; nothing in it can be read or used without a password.
import { z } from 'zod';
import { isBearable } from './primitives.ts';

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .max(4000);
/** 16 bytes or more. */
const salt = base64.min(22);
const sealed = z.strictObject({ iv: base64, tag: base64, data: base64 });

const entry = z.strictObject({
  entryId: z.uuid(),
  kind: z.enum(['user', 'recovery']),
  /** HMAC of the login name under the ring's salt: names cannot be read here, only tried. */
  login: base64.nullable(),
  /** Null for the recovery entry, whose key is strong by itself. */
  cost: z.strictObject({ N: z.number().int(), r: z.number().int(), p: z.number().int() }).refine(isBearable).nullable(),
  salt,
  /** Whether a secret of this computer's user was mixed in; none is so far. */
  usesDeviceSecret: z.boolean(),
  sealed,
});
export type Entry = z.output<typeof entry>;

/** Where logs and number series stood when last looked at: a store that is behind has lost something or is an older copy. */
export const anchors = z.object({
  change: z.object({ ord: z.number().int(), hash: z.string() }).optional(),
  audit: z.object({ seq: z.number().int(), mac: z.string() }).optional(),
  series: z.record(z.string(), z.number().int()).optional(),
  revoked: z.record(z.string(), z.string()).optional(),
});
export type Anchors = z.output<typeof anchors>;

export const ring = z.strictObject({
  version: z.literal(1),
  installId: z.uuid(),
  /** Rises with every change of who can open the store; an older generation is not kept beyond it. */
  epoch: z.number().int().min(1),
  /** False while a store is being set up: then it may not hold anything yet. */
  isComplete: z.boolean(),
  salt,
  idleMinutes: z.number().int().min(2).max(30),
  failures: z.strictObject({ count: z.number().int().min(0), lastAt: z.string() }),
  recoveryConfirmed: z.boolean(),
  entries: z.array(entry).max(1000),
  anchors: z.strictObject({ value: anchors, mac: base64 }).nullable(),
});
export type Ring = z.output<typeof ring>;
