// Odd search texts, a clock that is set back, a data folder with a name of its own: each is taken as it is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHost, testHost } from '../support/host.ts';
import { rosterLines, rosterWorkbook } from '../support/roster.ts';

const home = mkdtempSync(path.join(tmpdir(), 'jiangxin-odd-'));
const dataDir = path.join(home, '张老师 👩‍🚒 𠮷é', "it's 100% _ok_", '匠心');
let t: TestHost;
beforeAll(async () => {
  t = testHost({ dataDir });
  const { session } = await t.call('rosterImport.read', {
    file: t.host.files.write('名单.xlsx', rosterWorkbook(rosterLines(3))),
  });
  await t.call('rosterImport.commit', { session });
});
afterAll(async () => {
  await t.close();
  rmSync(home, { recursive: true, force: true });
});

test.each([
  '%',
  '_',
  '%%%',
  '"',
  "'",
  "' OR 1=1 --",
  '*',
  'NEAR(a b)',
  'AND',
  '\\',
  '   ',
  '\u0000',
  '('.repeat(80),
  'ａ',
])('a search for %j is a search for that text', async (text) => {
  const reply = await t.host.dispatch('reports.search', { text });
  if (reply.ok) expect(JSON.stringify(reply.value)).not.toContain('"apprentice"');
  else expect(reply.error.code).toBe('invalid');
});

test('a search text of 10,000 characters is refused, and one that is there is found', async () => {
  expect((await t.refused('reports.search', { text: 'a'.repeat(10_000) })).code).toBe('invalid');
  const [first] = await t.call('apprentices.list', {});
  const found = await t.call('reports.search', { text: first?.name ?? '' });
  expect(JSON.stringify(found)).toContain(first?.name);
});

test('a clock that is set back by years reorders nothing: the last change stands, nothing older is undone over it, the log verifies', async () => {
  const [line] = await t.call('apprentices.list', {});
  const record = () => t.call('apprentices.open', { id: line?.id ?? '' });
  const email = async (value: string) => {
    const { id, rev, personRev } = await record();
    await t.call('apprentices.update', { id, rev, personRev, person: { email: value }, enrolment: {} });
  };
  await email('first@college.example');
  t.setNow('2019-01-01T00:00:00Z');
  await email('second@college.example');
  expect(await t.refused('activity.undo', {})).toMatchObject({ code: 'conflict' });
  expect((await record()).email).toBe('second@college.example');
  expect((await t.call('activity.verify', {})).report).toMatchObject({ problemCount: 0 });
});

test('the store opens again in a folder with spaces, quotes and rare characters', async () => {
  await t.close();
  t = testHost({ dataDir });
  expect(await t.call('apprentices.list', {})).toHaveLength(3);
});
