// The house itself: one choke point, typed failures, change log, undo, jobs, one instance, schemas equal to tables.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from '../../electron/db/changeLog.ts';
import { shapeOf } from '../../electron/db/columns.ts';
import { connect, openStore } from '../../electron/db/open.ts';
import type { WriteDb } from '../../electron/db/write.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { type TableName, tables } from '../../shared/tables.ts';
import { type TestHost, testHost } from '../support/host.ts';

let t: TestHost;
beforeEach(() => {
  t = testHost();
});
afterEach(() => t.close());

const store = () => `${t.dataDir}/jiangxin.db`;
const who = {
  session: { accountId: null, role: 'coordinator', personId: null, mentorId: null, actor: 'test' },
  now: new Date('2026-11-24T02:00:00Z'),
  openedAt: '2026-11-24T01:00:00.000Z',
  path: 'test',
} as const;

test('every column of every table is a key of its schema and the other way round', () => {
  const db = connect(store(), { readOnly: true });
  for (const table of Object.keys(tables) as TableName[]) {
    const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map((c) => c.name);
    expect(columns.sort(), table).toEqual([...shapeOf(table).names, 'id', 'rev', 'archivedAt', 'archiveReason'].sort());
  }
  const made = (
    db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).all() as {
      name: string;
    }[]
  ).map((r) => r.name);
  expect(made.filter((n) => !['meta', 'change', 'audit', 'erasure', 'enrolmentStays'].includes(n)).sort()).toEqual(
    Object.keys(tables).sort(),
  );
  db.close();
});

test('every table is strict', () => {
  const db = connect(store(), { readOnly: true });
  const loose = (db.pragma('table_list') as { name: string; strict: number; schema: string }[]).filter(
    (r) => r.schema === 'main' && !r.name.startsWith('sqlite_') && r.strict !== 1,
  );
  expect(loose).toEqual([]);
  db.close();
});

test('unknown and inherited names are no calls', async () => {
  for (const path of [
    '__proto__',
    'settings.__proto__',
    'constructor.name',
    'settings.toString',
    'settings',
    '',
    null,
    7,
  ])
    expect((await t.host.dispatch(path, {})).ok).toBe(false);
});

test('input of the wrong shape is refused with the field named', async () => {
  expect(await t.refused('settings.getPreference', { key: '' })).toMatchObject({
    code: 'invalid',
    fields: { key: {} },
  });
  expect(await t.refused('settings.getPreference', { key: 'a', more: 1 })).toMatchObject({ code: 'invalid' });
});

test('a command writes a change and announces its tables; a query connection cannot write', async () => {
  const heard: string[] = [];
  t.host.onChanged((tables) => heard.push(...tables));
  await t.call('settings.setPreference', { key: 'language', value: 'en' });
  expect(heard).toEqual(['preference']);
  expect(await t.call('settings.getPreference', { key: 'language' })).toEqual({ value: 'en' });
  const reader = connect(store(), { readOnly: true });
  expect(() => reader.exec(`DELETE FROM preference`)).toThrow(/readonly|query_only/i);
  const written = reader.prepare(`SELECT count(*) AS n FROM change WHERE entity = 'preference'`).get();
  expect(written).toEqual({ n: 1 });
  reader.close();
});

test('the change log is a chain: a changed entry no longer fits', async () => {
  for (const value of ['a', 'b', 'c']) await t.call('settings.setPreference', { key: 'x', value });
  const db = connect(store(), { readOnly: true });
  const rows = db.prepare('SELECT * FROM change ORDER BY ord').all() as Record<string, string>[];
  for (let i = 1; i < rows.length; i++) expect(rows[i]?.prevHash).toBe(hashOf(rows[i - 1] ?? {}));
  const [a, b, c] = rows.filter((r) => r.entity === 'preference');
  expect(c?.prevHash).not.toBe(hashOf({ ...b, fields: '{}' }));
  expect([a?.base, b?.base, c?.base]).toEqual([null, a?.hlc, b?.hlc]);
  db.close();
});

const TERM = { academicYear: '2026-2027', ord: 1, startsOn: '2026-08-31', weeks: 20, weekStartsOn: 1 } as const;

test('undo and redo walk through inserts, updates and archives and refuse over a later change', async () => {
  const db = connect(store());
  const write = <T>(work: (db: WriteDb) => T) =>
    runCommand(db, who, (ctx) => {
      ctx.tell('ui.undo' as never);
      return work(ctx.db);
    });
  const { value: id, commandId } = write((w) => w.insert('term', TERM));
  write((w) => w.update('term', id, { weeks: 18 }));
  const weeks = () => db.prepare('SELECT weeks, archivedAt IS NULL AS live FROM term').get();
  expect(await t.refused('activity.undo', { commandId })).toMatchObject({ code: 'conflict' });
  await t.call('activity.undo', {});
  expect(weeks()).toEqual({ weeks: 20, live: 1 });
  await t.call('activity.undo', {});
  expect(weeks()).toEqual({ weeks: 20, live: 0 });
  expect(await t.call('activity.undo', {})).toEqual({ label: null });
  await t.call('activity.redo', {});
  await t.call('activity.redo', {});
  expect(weeks()).toEqual({ weeks: 18, live: 1 });
  expect(await t.call('activity.redo', {})).toEqual({ label: null });
  db.close();
});

test('a stale rev is a conflict and a thrown error rolls everything back', () => {
  const db = connect(store());
  const { value: id } = runCommand(db, who, (c) => c.db.insert('term', TERM));
  const rev = (db.prepare('SELECT rev FROM term').get() as { rev: string }).rev;
  runCommand(db, who, (c) => c.db.update('term', id, { weeks: 18 }, rev));
  expect(() => runCommand(db, who, (c) => c.db.update('term', id, { weeks: 17 }, rev))).toThrow(/changedMeanwhile/);
  expect(() =>
    runCommand(db, who, (c) => {
      c.db.update('term', id, { weeks: 5 });
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(db.prepare('SELECT weeks FROM term').get()).toEqual({ weeks: 18 });
  db.close();
});

test('a second instance on the same folder is refused in words', () => {
  expect(() => testHost({ dataDir: t.dataDir })).toThrow(/startup.alreadyRunning/);
});

test('a store from the future and a foreign database are refused and left alone', async () => {
  const other = testHost();
  const file = `${other.dataDir}/jiangxin.db`;
  await other.host.close();
  const db = connect(file);
  db.pragma('user_version = 99999');
  db.close();
  expect(() => openStore(other.dataDir)).toThrow(/fromTheFuture/);
  const again = connect(file);
  again.pragma('application_id = 1');
  again.close();
  expect(() => openStore(other.dataDir)).toThrow(/otherDatabase/);
});

test('a list leaves as workbook and CSV from a worker, and progress and files go by token', async () => {
  const table = { title: '学徒', columns: [{ header: '姓名', type: 'text' as const }], rows: [['=cmd|a'], ['何沐阳']] };
  const csv = await t.call('reports.exportTable', { format: 'csv', ...table });
  expect(t.host.files.find(csv.token)?.name).toBe('学徒 2026-11-24.csv');
  const xlsx = await t.call('reports.exportTable', { format: 'xlsx', ...table });
  expect(t.host.files.find(xlsx.token)?.name).toMatch(/xlsx$/);
  expect(t.host.files.find('../../etc/passwd')).toBeNull();
  const db = connect(store(), { readOnly: true });
  const seen = db.prepare(`SELECT label FROM audit WHERE action = 'reports.exportTable'`).pluck().all() as string[];
  expect(seen.map((l) => JSON.parse(l).params)).toEqual(
    ['csv', 'xlsx'].map((format) => ({ title: '学徒', rows: 2, format })),
  );
  db.close();
});

test('an answer is kept until one of its tables is written, and never past the day', async () => {
  const term = (weeks: number) => ({ ...TERM, weeks });
  await t.call('calendar.createTerm', term(20));
  const first = await t.call('calendar.terms', {});
  expect(await t.call('calendar.terms', {})).toBe(first);
  const { id, rev } = first[0] as (typeof first)[number];
  await t.call('settings.setPreference', { key: 'a', value: 1 });
  expect(await t.call('calendar.terms', {})).toBe(first);
  t.setNow('2026-11-25T01:00:00Z');
  expect(await t.call('calendar.terms', {})).not.toBe(first);
  await t.call('calendar.updateTerm', { ...term(18), id, rev });
  expect((await t.call('calendar.terms', {}))[0]?.weeks).toBe(18);
  await t.call('activity.undo', {});
  expect((await t.call('calendar.terms', {}))[0]?.weeks).toBe(20);
});

test('a job runs after a refused one; closing waits for a running one and nothing hangs', async () => {
  await t.refused('activity.undo', { commandId: '01890a5d-ac96-774b-bcce-b302099a8057' });
  expect(await t.call('activity.undo', {})).toEqual({ label: null });
  const other = testHost();
  const running = other.host.dispatch('activity.undo', {});
  await other.close();
  expect(await running).toHaveProperty('ok');
});
