// The start page's list and the search, on a small college with known gaps.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { fillBigStore } from '../bench/bigStore.ts';
import { type TestHost, testHost } from '../support/host.ts';

let t: TestHost;
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-reports-'));
  fillBigStore(dataDir, { apprentices: 12, weeks: 52, scoreRows: 0 });
  t = testHost({ dataDir });
});
afterEach(async () => {
  await t.close();
  rmSync(dataDir, { recursive: true });
});

const who = {
  session: { accountId: null, role: 'coordinator', personId: null, mentorId: null, actor: 'test' },
  now: new Date('2026-11-24T01:00:00Z'),
  openedAt: '',
  path: 'test',
} as const;

test('each count is the number of apprentices that the list shows for it, and the law comes first among the late', async () => {
  const db = connect(path.join(dataDir, 'jiangxin.db'));
  const one = (sql: string) => db.prepare(sql).pluck().get() as string;
  runCommand(db, who, (c) => {
    c.db.archive('agreementSignature', one(`SELECT id FROM agreementSignature WHERE party = 'guardian'`), 'test');
    c.db.archive('pairing', one(`SELECT id FROM pairing WHERE side = 'enterprise'`), 'test');
  });
  db.close();
  const { items, apprentices } = await t.call('reports.worklist', {});
  const lines = await t.call('apprentices.list', {});
  expect(apprentices).toBe(12);
  for (const item of items)
    expect(item.people, item.key).toBe(lines.filter((l) => l.findings.includes(item.key)).length);
  expect(items.map((i) => i.key)).toEqual([
    'agreementUnsigned',
    'enterpriseMentorMissing',
    'evaluationLate',
    'evaluationDue',
  ]);
  expect(items[0]).toMatchObject({ when: 'overdue', severity: 'law', people: 1 });
  expect(items[2]).toMatchObject({ people: 12, count: 24, since: '2026-09-27' });
});

test('who starts and leaves this week, and how many in all', async () => {
  const { moves, movesInAll } = await t.call('reports.worklist', {});
  expect(movesInAll).toBe(12);
  expect(moves).toHaveLength(8);
  expect(moves.every((m) => m.way === 'comes' && m.on === '2026-11-23')).toBe(true);
});

test('search finds by name, part of a number and takes every sign literally', async () => {
  const [first] = await t.call('apprentices.list', {});
  const found = await t.call('reports.search', { text: first?.studentNumber.slice(-4) ?? '' });
  expect(found.map((f) => f.id)).toContain(first?.id);
  expect((await t.call('reports.search', { text: first?.name ?? '' }))[0]).toMatchObject({ kind: 'apprentice' });
  for (const text of ['%', '_', '"', "'", '*', '\\', '   ', 'NEAR(', 'x'.repeat(80)])
    expect(await t.call('reports.search', { text })).toEqual([]);
});
