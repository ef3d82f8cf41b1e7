// The audit's page: read and narrowed, checked against the anchors that closing leaves, taken out with its chain.
import { readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import { recordEvent } from '../../electron/host/recordEvent.ts';
import { readTable } from '../../electron/tabular/readTable.ts';
import type { AuditFilter } from '../../shared/features/activity/audit.schema.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { COORDINATOR } from '../support/store.ts';

let t: TestHost;
/** Entries of the two logs that setting up and getting in have left. */
let old: { audit: number; change: number };
beforeEach(async () => {
  t = testHost();
  old = await entries();
});
afterEach(() => t.close());

const ALL: AuditFilter = { actor: null, kind: null, from: null, to: null, recordId: null, text: '' };
const seqs = async (filter: Partial<AuditFilter>, page = 0) => {
  const answer = await t.call('activity.audit', { filter: { ...ALL, ...filter }, page });
  return { seqs: answer.rows.map((row) => row.seq), total: answer.total };
};
const set = (value: string) => t.call('settings.setPreference', { key: 'x', value });
const store = () => connect(`${t.dataDir}/jiangxin.db`);

/** How many there are once the store is open. */
async function entries(): Promise<typeof old> {
  await t.call('access.state', {});
  const db = store();
  const count = (table: string) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const found = { audit: count('audit'), change: count('change') };
  db.close();
  return found;
}

/** 250 events: every fifth a failed sign-in by b, on the days from 1 November on, ten a day in Shanghai's morning. */
function fill(): void {
  const db = store();
  for (let n = 0; n < 250; n++)
    recordEvent(db, {
      at: new Date(Date.UTC(2026, 10, 1 + Math.floor(n / 10), 1, n % 10)),
      actor: n % 5 ? 'a' : 'b',
      kind: n % 5 ? 'view' : 'failedLogin',
      action: 'test.do',
      label: { key: 'apprentices.didOpen', params: { name: `第${n}人`, number: String(n) } },
    });
  db.close();
}

test('pages hold every row once, newest first, from both ends; each filter lets through what it says', async () => {
  fill();
  const read = [...(await seqs({})).seqs, ...(await seqs({}, 1)).seqs, ...(await seqs({}, 2)).seqs];
  const total = old.audit + 250;
  expect(read).toEqual(Array.from({ length: total }, (_, n) => total - n));
  expect(await seqs({}, 3)).toEqual({ seqs: [], total });
  expect((await seqs({ actor: 'b' })).total).toBe(50);
  expect((await seqs({ kind: 'failedLogin', from: '2026-11-03', to: '2026-11-04' })).seqs).toEqual(
    [36, 31, 26, 21].map((n) => old.audit + n),
  );
  expect((await seqs({ text: '第24人' })).seqs).toEqual([old.audit + 25]);
  expect(await t.call('activity.auditActors', {})).toEqual(
    expect.arrayContaining([
      { actor: 'a', name: null },
      { actor: 'b', name: null },
      { actor: expect.any(String), name: COORDINATOR.name },
    ]),
  );
});

test('one record: its changes and the looks at it', async () => {
  await set('1');
  await set('2');
  await t.call('settings.setPreference', { key: 'y', value: '3' });
  const db = store();
  const id = db.prepare(`SELECT entityId FROM change WHERE entity = 'preference' ORDER BY ord`).pluck().get() as string;
  recordEvent(db, { at: new Date(), actor: 'a', kind: 'reveal', action: 'x.y', entity: 'preference', entityId: id });
  db.close();
  expect((await seqs({ recordId: id })).seqs).toEqual([4, 2, 1].map((n) => old.audit + n));
});

test('closing writes the anchors: what is cut off afterwards is seen, and the anchor is not overwritten', async () => {
  for (const value of ['1', '2', '3']) await set(value);
  expect((await t.call('activity.verify', {})).report).toMatchObject({ problemCount: 0 });
  await t.host.close();
  const anchors = readFileSync(`${t.dataDir}/anchors.json`, 'utf8');
  expect(JSON.parse(anchors)).toMatchObject({
    change: { ord: old.change + 3 },
    audit: { seq: old.audit + 4 },
  });
  const again = testHost({ dataDir: t.dataDir });
  const sound = await again.call('activity.verify', {});
  expect(sound.report).toMatchObject({ problemCount: 0, audit: { anchoredAt: old.audit + 4, uncovered: 1 } });
  await again.close();
  const db = store();
  for (const name of ['audit_is_append_only', 'change_is_append_only']) db.exec(`DROP TRIGGER ${name}`);
  db.exec(`DELETE FROM audit WHERE seq > ${old.audit + 2}`);
  db.exec(`DELETE FROM change WHERE ord > ${old.change + 2}`);
  db.close();
  const before = readFileSync(`${t.dataDir}/anchors.json`, 'utf8');
  t = testHost({ dataDir: t.dataDir });
  const { report } = await t.call('activity.verify', {});
  expect(report.problems).toEqual([
    { log: 'change', at: old.change + 3, kind: 'cut' },
    { log: 'audit', at: old.audit + 4, kind: 'cut' },
  ]);
  await t.close();
  expect(readFileSync(`${t.dataDir}/anchors.json`, 'utf8')).toBe(before);
  rmSync(t.dataDir, { recursive: true });
  t = testHost();
});

test('anchors are written after fifty commands too, not only at closing', async () => {
  for (let n = 0; n < 50; n++) await set(String(n));
  expect(JSON.parse(readFileSync(`${t.dataDir}/anchors.json`, 'utf8'))).toMatchObject({
    audit: { seq: old.audit + 50 },
  });
});

test('the file has every value the mac covers and is itself recorded', async () => {
  fill();
  const made = await t.call('activity.exportAudit', {
    filter: { ...ALL, kind: 'failedLogin' },
    format: 'csv',
    locale: 'zh',
  });
  expect(made).toMatchObject({ rows: 50, code: expect.stringMatching(new RegExp(`^${old.audit + 246}-[0-9A-F]{8}$`)) });
  const db = store();
  const stored = db.prepare('SELECT seq, told, mac FROM audit WHERE seq = ?').get(old.audit + 246) as {
    told: string;
    mac: string;
  };
  expect(db.prepare(`SELECT count(*) FROM audit WHERE kind = 'export'`).pluck().get()).toBe(1);
  db.close();
  const text = readFileSync(t.host.files.find(made.token)?.path ?? '', 'utf8');
  expect(text).toContain(stored.told);
  expect(text).toContain(stored.mac);
  expect(text).toContain('第245人');
  const book = await t.call('activity.exportAudit', { filter: ALL, format: 'xlsx', locale: 'en' });
  const read = await readTable(t.host.files.find(book.token)?.path ?? '', { name: book.name });
  expect(JSON.stringify(read)).toContain(stored.mac);
});
