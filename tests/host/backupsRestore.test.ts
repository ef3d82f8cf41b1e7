// Restoring through the host: what comes back, what is never lost with it, and getting a backup back without a store.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readManifest } from '../../electron/backups/layout.ts';
import { currentGeneration, storeFile } from '../../electron/db/storeFile.ts';
import { hasCiphers } from '../support/driver.ts';
import { seedGraduates } from '../support/graduates.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { COORDINATOR } from '../support/store.ts';

let t: TestHost;
afterEach(() => t.close());

const { loginName, password } = COORDINATOR;
const backUp = async () => ({ name: (await t.call('backups.make', {})).name });
const state = () => t.call('access.state', {});
const unlock = () => t.call('access.unlock', { loginName, password });
const byPassword = { kind: 'password', loginName, password } as const;
const restore = (ticket: string) => t.call('backups.restore', { ticket, reason: '误删了数据' });

describe('a plain store with finished apprentices', () => {
  test('no number is given out twice, what was revoked stays revoked, and the chains go on with the reason', async () => {
    t = testHost();
    const { graduates } = seedGraduates(t.dataDir, 4);
    const issue = (...list: number[]) =>
      t.call('certificates.issue', { enrolmentIds: list.map((n) => graduates[n]?.enrolmentId ?? '') });
    const register = () => t.call('certificates.list', {});
    await issue(0);
    const source = await backUp();
    await issue(1, 2);
    const [first] = (await register()).filter(({ number }) => number.includes('-000001-'));
    await t.call('certificates.revoke', { id: first?.id ?? '', rev: first?.rev ?? '', reason: '弄错了人' });

    const looked = await t.call('backups.look', { source, secret: { kind: 'current' } });
    expect(looked).toMatchObject({ day: '2026-11-24', isOlder: true });
    expect(looked.lostChanges).toBeGreaterThan(3);
    expect(looked.counts.find(({ table }) => table === 'certificate')).toEqual({
      table: 'certificate',
      there: 1,
      now: 3,
    });
    expect((await t.refused('backups.restore', { ticket: looked.ticket, reason: ' ' })).code).toBe('invalid');
    await restore(looked.ticket);
    expect((await state()).phase).toBe('locked');
    expect((await t.refused('backups.restore', { ticket: looked.ticket, reason: 'x' })).code).toBe('locked');
    await unlock();

    expect(await register()).toMatchObject([{ number: first?.number, state: 'revoked' }]);
    const { first: next } = await issue(1);
    expect(next).toContain('-000004-');
    expect((await t.call('activity.verify', {})).report.problems).toEqual([]);
    const { rows } = await t.call('activity.audit', {
      filter: { actor: null, kind: 'backup', from: null, to: null, recordId: null, text: '' },
      page: 0,
    });
    expect(JSON.stringify(rows)).toContain('误删了数据');
    expect((await t.call('backups.state', {})).replaced).toHaveLength(1);
    expect(existsSync(path.join(t.dataDir, 'jiangxin.db'))).toBe(true);
    expect(currentGeneration(t.dataDir)).toBe('gen-0002');
  });

  test('a restore from another folder works again and again, each time into a new generation', async () => {
    t = testHost();
    seedGraduates(t.dataDir, 1);
    const { name } = await backUp();
    for (const generation of ['gen-0002', 'gen-0003']) {
      const folder = path.join(t.dataDir, 'backups', name);
      expect((await t.call('backups.places', { at: path.dirname(folder) })).backups).toMatchObject([{ path: folder }]);
      const { ticket } = await t.call('backups.look', { source: { folder }, secret: { kind: 'current' } });
      await restore(ticket);
      await unlock();
      expect(currentGeneration(t.dataDir)).toBe(generation);
    }
    await t.call('backups.freeSpace', {});
    expect(readdirSync(t.dataDir).filter((n) => /^(gen-|jiangxin\.db)/.test(n))).toEqual(['gen-0003']);
    expect(
      await t.refused('backups.look', { source: { folder: t.dataDir }, secret: { kind: 'current' } }),
    ).toMatchObject({
      key: 'backups.problem.none',
    });
  });
});

describe.runIf(hasCiphers)('an encrypted store', () => {
  const college = { nameZh: '江临职业技术学院', nameEn: '', code: 'JL', region: '' };
  const papers = { timeZone: 'Asia/Shanghai', verifyAddress: '', signatoryZh: '', signatoryEn: '', mentorLimit: 5 };
  const save = (nameZh: string, rev: string | null) => t.call('college.save', { ...college, ...papers, nameZh, rev });

  test('damaged, it is said so, and a password of the backup brings it back; the damaged file is kept', async () => {
    t = testHost({ encrypted: true });
    await save('江临职业技术学院', null);
    const source = await backUp();
    await t.call('access.lock', {});
    expect((await t.refused('backups.state', {})).code).toBe('locked');
    const damaged = readFileSync(storeFile(t.dataDir));
    damaged.fill(1, 200, 5000);
    writeFileSync(storeFile(t.dataDir), damaged);
    await t.refused('access.unlock', { loginName, password });
    expect(await state()).toMatchObject({ phase: 'rescue', problem: { key: 'startup.damaged' } });

    expect((await t.call('backups.state', {})).backups).toMatchObject([source]);
    const wrong = { ...byPassword, password: '不是这个密码也不对' };
    expect(await t.refused('backups.look', { source, secret: wrong })).toMatchObject({ key: 'access.wrongPassword' });
    expect((await t.refused('college.get', {})).code).toBe('locked');
    const looked = await t.call('backups.look', { source, secret: byPassword });
    expect(looked.college?.zh).toBe('江临职业技术学院');
    await restore(looked.ticket);
    expect((await state()).phase).toBe('locked');
    await unlock();
    expect((await t.call('college.get', {}))?.nameZh).toBe('江临职业技术学院');
    expect(readFileSync(path.join(t.dataDir, 'jiangxin.db')).equals(damaged)).toBe(true);
    expect((await t.call('activity.verify', {})).report.problems).toEqual([]);
  });

  test('on a computer that has nothing, a folder, a login name and a password are enough', async () => {
    const old = testHost({ encrypted: true });
    t = old;
    await save('江临职业技术学院', null);
    const { name } = await backUp();
    const folder = path.join(old.dataDir, 'backups', name);
    t = testHost({ encrypted: true, closed: true });
    expect((await state()).phase).toBe('new');
    const { ticket } = await t.call('backups.look', { source: { folder }, secret: byPassword });
    await restore(ticket);
    await unlock();
    expect((await t.call('college.get', {}))?.nameZh).toBe('江临职业技术学院');
    const before = readManifest(folder)?.node;
    const { name: later } = await backUp();
    expect(readManifest(path.join(t.dataDir, 'backups', later))?.node).not.toBe(before);
    await old.close();
  });

  test('two accounts’ entries of a keyring changed over open nothing, and a damaged keyring is called damaged', async () => {
    t = testHost({ encrypted: true });
    const { recoveryKey } = await t.call('access.newRecoveryKey', { password });
    const source = await backUp();
    const folder = path.join(t.dataDir, 'backups', source.name);
    const recovery = { kind: 'recovery', key: recoveryKey.toLowerCase() } as const;
    expect((await t.call('backups.look', { source, secret: recovery })).took).toBeGreaterThan(0);
    rmSync(path.join(folder, 'keyring.json'));
    expect(await t.refused('backups.look', { source, secret: recovery })).toMatchObject({
      key: 'backups.problem.damaged',
    });
  });
});
