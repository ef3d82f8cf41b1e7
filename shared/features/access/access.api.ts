// Getting in and out: set-up, unlocking, locking, recovery, the sample college. The host answers these whatever its phase.
import { z } from 'zod';
import { roles } from '../../access/roles.ts';
import { command, job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import {
  idleMinutes,
  loginName,
  newAccount,
  newCollege,
  password,
  recoveryKeyShown,
  recoveryKeyTyped,
} from './access.schema.ts';

/**
 * `new`: nothing is stored yet. `convert`: data of a version without passwords is here and waits for its first account.
 * `locked`: somebody has to open it. `open`. `rescue`: a store is expected and cannot be used; `problem` says why.
 */
export const phase = z.enum(['new', 'convert', 'locked', 'open', 'rescue']);

const messageKey = z.custom<MessageKey>((value) => typeof value === 'string');

export const accessState = z.object({
  phase,
  /** The sample college is open, or was when it was locked. */
  isSample: z.boolean(),
  /** Who is at work; null unless open. */
  session: z
    .object({
      /** Null in the sample college, which has no accounts. */
      accountId: f.id.nullable(),
      name: z.string(),
      loginName: z.string(),
      role: z.enum(roles),
      /** Every path this session may call (`feature.name`); the rest is refused. */
      allowed: z.array(z.string()),
    })
    .nullable(),
  /** Seconds until the next try is accepted; 0 when one is accepted now. */
  waitSeconds: z.number().int().min(0),
  idleMinutes,
  /** The password was given by somebody else: nothing but `access.*` is answered until it is changed. */
  mustChangePassword: z.boolean(),
  /**
   * Whether somebody has shown to hold the recovery key. `asked` are the two groups to type back, counted from 1;
   * null when the key is no longer at hand and `access.newRecoveryKey` has to make another.
   */
  recovery: z.object({ isConfirmed: z.boolean(), asked: z.tuple([z.number().int(), z.number().int()]).nullable() }),
  /** Null unless open. */
  collegeName: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** Why the store cannot be used; null unless `rescue`. */
  problem: z.object({ key: messageKey, params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
});

export const accessApi = {
  state: query(f.nothing, accessState),
  /**
   * From `new` or `convert` to `open`: the first coordinator and the recovery key, which is never shown again. The college
   * may be null and entered later; one that is already in the data stays as it is.
   */
  setUp: command(
    z.strictObject({ college: newCollege.nullable(), account: newAccount }),
    z.object({ recoveryKey: recoveryKeyShown }),
  ),
  /** The two groups that `state.recovery.asked` names, in that order. */
  confirmRecovery: command(z.strictObject({ groups: z.tuple([z.string().max(20), z.string().max(20)]) }), z.object({})),
  /** Makes the old recovery key worthless. Coordinators only. */
  newRecoveryKey: command(z.strictObject({ password }), z.object({ recoveryKey: recoveryKeyShown })),
  /** Opens the sample college, making it the first time; nothing of it ever reaches one's own data. */
  openSample: job(f.nothing, z.object({})),
  /** Throws the sample college away and makes it anew. */
  resetSample: job(f.nothing, z.object({})),
  /** Back from the sample college to one's own data, which is `new` or `locked`. */
  leaveSample: command(f.nothing, z.object({})),
  unlock: command(z.strictObject({ loginName, password }), z.object({})),
  lock: command(f.nothing, z.object({})),
  /** Says that somebody is at work; without it for `idleMinutes` the program locks itself. */
  touch: command(f.nothing, z.object({})),
  /** Opens a store whose password is forgotten; the account gets the new password, the recovery key is replaced. */
  recover: command(
    z.strictObject({ recoveryKey: recoveryKeyTyped, loginName, newPassword: password }),
    z.object({ recoveryKey: recoveryKeyShown }),
  ),
  changePassword: command(z.strictObject({ password, newPassword: password }), z.object({})),
  setIdleMinutes: command(z.strictObject({ minutes: idleMinutes }), z.object({})),
};
