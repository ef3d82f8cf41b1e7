// Accounts through the whole host, the taking over of a store of before, and the sample college.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, openStore } from '../../electron/db/open.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { hasCiphers } from '../support/driver.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { insertCollege } from '../support/sampleRows.ts';
import { COORDINATOR, TEST_KEY } from '../support/store.ts';

let t: TestHost;
beforeEach(() => {
  t = testHost({ encrypted: hasCiphers });
});
afterEach(() => t.close());

const second = { name: '林知夏', loginName: 'lin', role: 'coordinator', mentorId: null, personId: null } as const;
const accounts = () => t.call('accounts.list', {});
const unlock = (loginName: string, password: string) => t.host.dispatch('access.unlock', { loginName, password });

test('a new account gets a password that must be changed, and only then its work', async () => {
  const { firstPassword } = await t.call('accounts.create', second);
  expect(await t.refused('accounts.create', { ...second, loginName: 'LIN' })).toMatchObject({
    fields: { loginName: { key: 'accounts.loginTaken' } },
  });
  await t.call('access.lock', {});
  expect(await unlock('lin', firstPassword)).toMatchObject({ ok: true });
  expect(await t.refused('college.get', {})).toMatchObject({ key: 'access.changePasswordFirst' });
  expect(await t.refused('accounts.list', {})).toMatchObject({ key: 'access.changePasswordFirst' });
  await t.call('access.changePassword', { password: firstPassword, newPassword: '松间明月照石上清泉流' });
  expect(await t.call('college.get', {})).toBeNull();
});

test('a removed account opens nothing; the last coordinator stays one', async () => {
  const { firstPassword } = await t.call('accounts.create', second);
  const [, lin] = await accounts();
  await t.call('accounts.archive', { id: lin?.id ?? '', rev: lin?.rev ?? '', reason: '' });
  const [only] = await accounts();
  expect(only).toMatchObject({ isSelf: true, isLastCoordinator: true });
  const it = { id: only?.id ?? '', rev: only?.rev ?? '' };
  expect(await t.refused('accounts.archive', { ...it, reason: '' })).toMatchObject({ key: 'accounts.lastCoordinator' });
  const { name, loginName } = COORDINATOR;
  const demoted = { ...it, name, loginName, role: 'leader', mentorId: null, personId: null };
  expect((await t.refused('accounts.update', demoted)).key).toMatch(/^accounts\.(lastCoordinator|notYourself)$/);
  await t.call('access.lock', {});
  expect(await unlock('lin', firstPassword)).toMatchObject({ ok: false, error: { key: 'access.wrongPassword' } });
});

test('an account of a mentor or an apprentice belongs to one', async () => {
  const alone = await t.refused('accounts.create', { ...second, role: 'collegeMentor' });
  expect(alone.fields).toMatchObject({ mentorId: { key: 'accounts.mentorNeeded' } });
  expect((await t.refused('accounts.create', { ...second, role: 'apprentice' })).fields).toMatchObject({
    personId: { key: 'accounts.personNeeded' },
  });
});

test.runIf(hasCiphers)('a plain store of before is taken over whole, encrypted, and gone in clear', async () => {
  const other = testHost({ encrypted: true, closed: true });
  try {
    await other.host.close();
    const { file, db } = openStore(other.dataDir);
    const session = {
      accountId: null,
      role: 'coordinator',
      personId: null,
      mentorId: null,
      actor: 'coordinator',
    } as const;
    const who = { session, now: new Date(), openedAt: '', path: 'test' };
    runCommand(db, who, (ctx) => {
      insertCollege(ctx.db, false, { signatoryZh: '院长 冯若兰', signatoryEn: 'President' });
      ctx.db.insert('preference', { owner: 'coordinator', key: 'k', value: 'kept' });
    });
    db.prepare(`INSERT INTO picture (id, mime, sha256, bytes, rev) VALUES ('p', 'image/png', 's', x'00', '')`).run();
    db.close();
    const host = testHost({ encrypted: true, closed: true, dataDir: other.dataDir });
    expect(await host.call('access.state', {})).toMatchObject({ phase: 'convert' });
    await host.call('access.setUp', { college: null, account: COORDINATOR });
    expect(await host.call('college.get', {})).not.toBeNull();
    expect(await host.call('settings.getPreference', { key: 'k' })).toEqual({ value: 'kept' });
    expect((await host.call('activity.verify', {})).report.problemCount).toBe(0);
    await host.close();
    expect(readFileSync(file).subarray(0, 15).toString()).not.toBe('SQLite format 3');
    const sealed = connect(file, { readOnly: true, key: TEST_KEY });
    expect(sealed.prepare(`SELECT op FROM change WHERE entityId = 'p'`).all()).toEqual([{ op: 'insert' }]);
    sealed.close();
  } finally {
    await other.close();
  }
});

test('the sample college opens in a folder of its own and leaves one’s own data alone', async () => {
  await t.call('settings.setPreference', { key: 'mine', value: 1 });
  await t.call('access.openSample', {});
  expect(await t.call('access.state', {})).toMatchObject({
    phase: 'open',
    isSample: true,
    session: { accountId: null },
  });
  expect((await t.call('apprentices.list', {})).length).toBeGreaterThan(250);
  expect(await t.refused('accounts.create', second)).toMatchObject({ key: 'access.notInSample' });
  await t.call('access.leaveSample', {});
  expect(await t.call('access.state', {})).toMatchObject({ phase: 'locked', isSample: false });
  await unlock(COORDINATOR.loginName, COORDINATOR.password);
  expect(await t.call('settings.getPreference', { key: 'mine' })).toEqual({ value: 1 });
  expect(existsSync(path.join(t.dataDir, 'sample'))).toBe(true);
});
