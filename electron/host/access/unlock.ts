// Opens one's own store with a login name and a password.
import type { Input } from '../../../shared/api.ts';
import { AppError } from '../../db/appError.ts';
import type { StoreKey } from '../../db/open.ts';
import type { Keyring } from '../../keys/keyring.ts';
import type { Opened } from '../opened.ts';
import { recordEvent } from '../recordEvent.ts';
import type { Gate } from './gate.ts';
import { waitSeconds } from './state.ts';

export async function unlock(
  gate: Gate,
  { loginName, password }: Input<'access.unlock'>,
): Promise<Record<string, never>> {
  const keyring = lockedRing(gate);
  refuseTooSoon(gate);
  const unlocked = await keyring.open(loginName, password);
  if (!unlocked) return failed(gate, 'access.wrongPassword');
  await begin(gate, unlocked.accountId, storeKey(gate, unlocked.dataKey), 'unlock');
  return {};
}

/** The keyring of a store that waits to be opened. */
export function lockedRing(gate: Gate): Keyring {
  if (gate.phase !== 'locked' || !gate.keyring) throw new AppError('rule', 'access.notLocked');
  return gate.keyring;
}

export function refuseTooSoon(gate: Gate): void {
  const seconds = waitSeconds(gate);
  if (seconds > 0) throw new AppError('rule', 'access.wait', { seconds });
}

/** Counts a failed try, in memory and in the keyring, and refuses. */
export function failed(gate: Gate, key: 'access.wrongPassword' | 'access.recoveryWrong'): never {
  const now = gate.parts.around.clock.now();
  gate.failures = { count: gate.failures.count + 1, lastAt: now.toISOString() };
  gate.keyring?.setFailures(gate.failures.count, gate.failures.lastAt);
  gate.tell();
  const seconds = waitSeconds(gate);
  if (seconds > 0) throw new AppError('rule', 'access.wrongAndWait', { seconds });
  throw new AppError('rule', key);
}

/** The key as the driver of this run takes it: none where it knows no ciphers. */
export const storeKey = (gate: Gate, dataKey: Buffer): StoreKey =>
  gate.parts.trial?.dataKey === null ? null : dataKey;

/** Opens the store for an account and writes into the audit who came in and how often somebody failed before. */
export async function begin(gate: Gate, accountId: string, key: StoreKey, how: How): Promise<Opened> {
  let name = '';
  const store = await gate.open(
    gate.parts.dataDir,
    key,
    (db) => {
      const account = db.find('account', accountId);
      if (!account || account.archivedAt !== null) return failed(gate, 'access.wrongPassword');
      name = account.name;
      const { role, personId, mentorId, mustChangePassword } = account;
      return { session: { accountId, role, personId, mentorId, actor: accountId }, mustChangePassword };
    },
    false,
  );
  record(gate, store, accountId, how, name);
  gate.keyring?.complete();
  gate.tell();
  return store;
}

type How = 'unlock' | 'recover' | 'setUp';

function record(gate: Gate, store: Opened, actor: string, how: How, name: string): void {
  const { failures, keyring } = gate;
  if (failures.count > 0) {
    const label = { key: 'access.did.failed', params: { n: failures.count } } as const;
    const at = new Date(failures.lastAt);
    recordEvent(store.writer, { at, actor, kind: 'failedLogin', action: 'access.unlock', label });
    keyring?.setFailures(0, '');
    gate.failures = { count: 0, lastAt: '' };
  }
  const label = { key: `access.did.${how}`, params: { name } } as const;
  recordEvent(store.writer, {
    at: gate.parts.around.clock.now(),
    actor,
    kind: 'login',
    action: `access.${how}`,
    label,
  });
}
