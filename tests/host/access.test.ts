// Getting in and out through the whole host on an encrypted store: set-up, lock, wrong passwords, recovery, rescue.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import { hasCiphers } from '../support/driver.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { COORDINATOR, TEST_KEY } from '../support/store.ts';

const { loginName, password } = COORDINATOR;
const college = { name: '江南职业技术学院', nameEn: 'Jiangnan College', code: 'JN01' };
let t: TestHost;
beforeEach(() => {
  t = testHost({ encrypted: hasCiphers, closed: true });
});
afterEach(() => t.close());

const state = () => t.call('access.state', {});
const setUp = () => t.call('access.setUp', { college, account: COORDINATOR });
const unlock = () => t.call('access.unlock', { loginName, password });
const file = (name: string) => path.join(t.dataDir, name);
const key = hasCiphers ? TEST_KEY : null;

/** Ends the program and starts it again on the same folder. */
async function restart(): Promise<void> {
  await t.host.close();
  const dataDir = t.dataDir;
  t = testHost({ encrypted: hasCiphers, closed: true, dataDir });
}

test('a new folder is set up, and nothing of it can be read in any file', async () => {
  expect(await state()).toMatchObject({ phase: 'new', session: null });
  expect(await t.refused('college.get', {})).toMatchObject({ code: 'locked' });
  const { recoveryKey } = await setUp();
  expect(recoveryKey).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
  expect(await state()).toMatchObject({
    phase: 'open',
    session: { name: COORDINATOR.name, loginName, role: 'coordinator' },
    collegeName: { zh: college.name, en: college.nameEn },
    recovery: { isConfirmed: false },
  });
  expect(await t.refused('access.setUp', { college, account: COORDINATOR })).toMatchObject({ key: 'access.notNew' });
  const seen = readdirSync(t.dataDir)
    .filter((name) => name !== 'instance.lock')
    .map((name) => readFileSync(file(name), 'utf8'))
    .join();
  const secrets = [password, recoveryKey, recoveryKey.slice(0, 9), loginName, COORDINATOR.name];
  if (hasCiphers) for (const secret of [...secrets, college.name]) expect(seen).not.toContain(secret);
});

test('the recovery key counts as kept when two of its groups are typed back', async () => {
  const groups = (await setUp()).recoveryKey.split('-');
  const [first, second] = (await state()).recovery.asked ?? [0, 0];
  const wrong = ['0000', groups[second - 1] ?? ''] as [string, string];
  expect(await t.refused('access.confirmRecovery', { groups: wrong })).toMatchObject({ key: 'access.groupsWrong' });
  const typed = [groups[first - 1]?.toLowerCase(), ` ${groups[second - 1]} `] as [string, string];
  await t.call('access.confirmRecovery', { groups: typed });
  expect((await state()).recovery).toEqual({ isConfirmed: true, asked: null });
  await restart();
  expect(await state()).toMatchObject({ phase: 'locked', recovery: { isConfirmed: true } });
});

test('locked, every call is refused; the password opens, another one does not', async () => {
  await setUp();
  await t.call('settings.setPreference', { key: 'k', value: 1 });
  await t.call('access.lock', {});
  expect(await state()).toMatchObject({ phase: 'locked', session: null, collegeName: null });
  for (const call of [
    'college.get',
    'apprentices.list',
    'accounts.list',
    'reports.exportTable',
    'activity.undo',
  ] as const)
    expect(await t.refused(call, {})).toMatchObject({ code: 'locked' });
  expect(await t.refused('access.unlock', { loginName, password: `${password}x` })).toMatchObject({
    key: 'access.wrongPassword',
  });
  expect(await t.refused('access.unlock', { loginName: 'nobody', password })).toMatchObject({
    key: 'access.wrongPassword',
  });
  await t.call('access.unlock', { loginName: loginName.toUpperCase(), password });
  expect(await t.call('settings.getPreference', { key: 'k' })).toEqual({ value: 1 });
});

test('a job that ends after the lock says nothing', async () => {
  await setUp();
  const table = { format: 'csv', title: 't', columns: [{ header: 'h', type: 'text' }], rows: [['匠心']] };
  const running = t.host.dispatch('reports.exportTable', table);
  await t.call('access.lock', {});
  expect(await running).toMatchObject({ ok: false });
});

test('after five wrong passwords there is a wait that grows, also after a restart, and it ends', async () => {
  await setUp();
  await t.call('access.lock', {});
  const wrong = () => t.refused('access.unlock', { loginName, password: 'wrong wrong wrong' });
  for (let n = 0; n < 5; n++) expect(await wrong()).toMatchObject({ key: 'access.wrongPassword' });
  expect(await wrong()).toMatchObject({ key: 'access.wrongAndWait', params: { seconds: 2 } });
  expect(await t.refused('access.unlock', { loginName, password })).toMatchObject({ key: 'access.wait' });
  await restart();
  expect((await state()).waitSeconds).toBe(2);
  t.setNow('2026-11-24T01:00:02Z');
  await unlock();
  const db = connect(file('jiangxin.db'), { readOnly: true, key });
  const rows = db.prepare(`SELECT kind, label FROM audit WHERE kind = 'failedLogin'`).all() as { label: string }[];
  db.close();
  expect(rows.map((r) => JSON.parse(r.label).params)).toEqual([{ n: 6 }]);
  expect((await state()).waitSeconds).toBe(0);
});

test('the recovery key opens once: the password is new, the old recovery key and the old password are worthless', async () => {
  const { recoveryKey } = await setUp();
  await t.call('access.lock', {});
  const newPassword = '山高月小水落石出又一年';
  const recover = (typed: string) => ({ recoveryKey: typed, loginName, newPassword });
  const slip = recoveryKey.replace(/^./, (c) => (c === '7' ? '8' : '7'));
  expect(await t.refused('access.recover', recover(slip))).toMatchObject({ key: 'access.recoveryMistyped' });
  const { recoveryKey: next } = await t.call('access.recover', recover(recoveryKey.toLowerCase().replaceAll('-', ' ')));
  expect(next).not.toBe(recoveryKey);
  await t.call('access.lock', {});
  expect(await t.refused('access.recover', recover(recoveryKey))).toMatchObject({ key: 'access.recoveryWrong' });
  expect(await t.refused('access.unlock', { loginName, password })).toMatchObject({ key: 'access.wrongPassword' });
  await t.call('access.unlock', { loginName, password: newPassword });
});

test('weak passwords are refused at their field', async () => {
  for (const [weak, why] of [
    ['kurz', 'access.passwordShort'],
    ['password123', 'access.passwordCommon'],
    ['1234567890', 'access.passwordCommon'],
    ['qwertyuiop12', 'access.passwordCommon'],
    ['冯若兰2026abc', 'access.passwordPersonal'],
    ['coordinator1', 'access.passwordCommon'],
    ['江南职业技术学院2026', 'access.passwordPersonal'],
  ] as const)
    expect(
      await t.refused('access.setUp', { college, account: { ...COORDINATOR, password: weak } }),
      weak,
    ).toMatchObject({ key: why, fields: { 'account.password': { key: why } } });
});

test.runIf(hasCiphers)('missing, damaged and foreign files are told apart, and nothing new is begun', async () => {
  await setUp();
  await t.host.close();
  const whole = readFileSync(file('jiangxin.db'));
  const problem = async () => {
    await restart();
    const { phase, problem: said } = await state();
    await t.host.close();
    return [phase, said?.key];
  };
  renameSync(file('jiangxin.db'), file('away'));
  expect(await problem()).toEqual(['rescue', 'access.storeMissing']);
  expect(existsSync(file('jiangxin.db'))).toBe(false);
  writeFileSync(file('jiangxin.db'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]));
  expect(await problem()).toEqual(['rescue', 'access.storeNotOurs']);
  const damaged = Buffer.from(whole);
  damaged.fill(0x55, 5000, 5100);
  writeFileSync(file('jiangxin.db'), Buffer.alloc(whole.length, 0x55));
  await restart();
  expect(await t.refused('access.unlock', { loginName, password })).toMatchObject({ key: 'startup.damaged' });
  expect(await state()).toMatchObject({ phase: 'rescue', problem: { key: 'startup.damaged' } });
  await t.host.close();
  writeFileSync(file('jiangxin.db'), whole);
  const rings = readdirSync(t.dataDir).filter((name) => name.startsWith('keyring'));
  for (const ring of rings) writeFileSync(file(ring), '{"version":1');
  expect(await problem()).toEqual(['rescue', 'access.keyringDamaged']);
  for (const ring of rings) rmSync(file(ring));
  expect(await problem()).toEqual(['rescue', 'access.keyringMissing']);
});

test('a damaged keyring is replaced by the generation before it', async () => {
  await setUp();
  await t.call('access.setIdleMinutes', { minutes: 5 });
  await t.host.close();
  writeFileSync(file('keyring.json'), 'half a k');
  await restart();
  await unlock();
});
