// Changing a password, and getting in without one by the recovery key.
import type { Input, Output } from '../../../shared/api.ts';
import { AppError } from '../../db/appError.ts';
import { loginKeyOf } from '../../features/accounts/accounts.write.ts';
import { newRecoveryKey, typedKey } from '../../keys/recoveryKey.ts';
import type { Gate } from './gate.ts';
import { refuseWeak, shownOnce } from './setUp.ts';
import { namesOfCollege } from './state.ts';
import { begin, failed, lockedRing, refuseTooSoon, storeKey } from './unlock.ts';

/** Opens the store for an account whose password is forgotten; the old recovery key is worthless afterwards. */
export async function recover(gate: Gate, input: Input<'access.recover'>): Promise<Output<'access.recover'>> {
  const keyring = lockedRing(gate);
  refuseTooSoon(gate);
  const typed = typedKey(input.recoveryKey);
  if (!typed) throw atField('recoveryKey', 'access.recoveryMistyped');
  const dataKey = keyring.openWithRecovery(typed);
  typed.fill(0);
  if (!dataKey) return failed(gate, 'access.recoveryWrong');
  refuseWeak('newPassword', input.newPassword, { name: '', loginName: input.loginName, college: [] });
  const key = storeKey(gate, dataKey);
  const account = gate.peek(key, (db) => db.where('account', { loginKey: loginKeyOf(input.loginName) })[0]);
  if (!account) throw atField('loginName', 'access.noSuchAccount');
  const entry = await keyring.userEntry(account.id, account.loginName, input.newPassword, dataKey);
  const next = newRecoveryKey();
  keyring.setEntries([entry, keyring.recoveryEntry(next, dataKey)], { recoveryConfirmed: false });
  const store = await begin(gate, account.id, key, 'recover');
  await store.run('access.recover', (ctx) => {
    ctx.db.update('account', account.id, { mustChangePassword: false });
    ctx.tell('access.did.recover', { name: account.name }, { undo: false, kind: 'account' });
  });
  if (gate.atWork) gate.atWork.mustChangePassword = false;
  return { recoveryKey: shownOnce(gate, next) };
}

export async function changePassword(
  gate: Gate,
  input: Input<'access.changePassword'>,
): Promise<Record<string, never>> {
  const { store, keyring, accountId } = gate.own;
  const { id, name, loginName } = store.read((db) => db.row('account', accountId));
  const dataKey = await confirmed(gate, loginName, input.password);
  refuseWeak('newPassword', input.newPassword, { name, loginName, college: store.read(namesOfCollege) });
  if (input.newPassword === input.password) throw atField('newPassword', 'access.passwordSame');
  const entry = await keyring.userEntry(id, loginName, input.newPassword, dataKey);
  await store.run('access.changePassword', (ctx) => {
    ctx.db.update('account', id, { mustChangePassword: false });
    ctx.tell('access.did.changePassword', { name }, { undo: false, kind: 'account' });
    keyring.setEntries([entry]);
  });
  if (gate.atWork) gate.atWork.mustChangePassword = false;
  gate.tell();
  return {};
}

/** Another recovery key: the one of before was lost, seen by somebody, or never written down. */
export async function newRecovery(
  gate: Gate,
  { password }: Input<'access.newRecoveryKey'>,
): Promise<{ recoveryKey: string }> {
  const { store, keyring, accountId } = gate.own;
  if (store.session.role !== 'coordinator') throw new AppError('forbidden', 'access.forbidden');
  const { name, loginName } = store.read((db) => db.row('account', accountId));
  const dataKey = await confirmed(gate, loginName, password);
  const next = newRecoveryKey();
  await store.run('access.newRecoveryKey', ({ tell }) => {
    tell('access.did.newRecoveryKey', { name }, { undo: false, kind: 'account' });
    keyring.setEntries([keyring.recoveryEntry(next, dataKey)], { recoveryConfirmed: false });
  });
  return { recoveryKey: shownOnce(gate, next) };
}

/** Whoever sits there knows the password; otherwise it counts as a failed try. */
async function confirmed(gate: Gate, loginName: string, password: string): Promise<Buffer> {
  refuseTooSoon(gate);
  const unlocked = await gate.own.keyring.open(loginName, password);
  return unlocked ? unlocked.dataKey : failed(gate, 'access.wrongPassword');
}

function atField(
  field: string,
  key: 'access.recoveryMistyped' | 'access.noSuchAccount' | 'access.passwordSame',
): AppError {
  return new AppError('rule', key, {}, { [field]: { key, params: {} } });
}
