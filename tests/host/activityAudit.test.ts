// The audit's chain: append-only, seen when altered, one row with its change, and one recorded way to erase.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditHead, bindAuditKey, resealAudit, sealAudit } from '../../electron/db/auditLog.ts';
import { checkChains } from '../../electron/db/chainCheck.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { type Connection, connect } from '../../electron/db/open.ts';
import { ReadDb } from '../../electron/db/read.ts';
import { recordEvent } from '../../electron/host/recordEvent.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { attackAsInsider, attackAudit, attackChanges, ONLY_BY_ANCHOR } from '../security/auditAttacks.ts';
import { type TestHost, testHost } from '../support/host.ts';

let t: TestHost;
let db: Connection;
beforeEach(async () => {
  t = testHost();
  await t.call('settings.setPreference', { key: 'x', value: 'first' });
  await t.call('settings.setPreference', { key: 'x', value: 'second' });
  db = connect(`${t.dataDir}/jiangxin.db`);
});
afterEach(async () => {
  db.close();
  await t.close();
});

const who = {
  session: { role: 'coordinator', personId: null, actor: 'coordinator' } as never,
  now: new Date('2026-11-24T02:00:00Z'),
  openedAt: '2026-11-24T01:00:00.000Z',
  path: 'test.do',
};
const problems = () => checkChains(new ReadDb(db), {}).problems;
const preferenceId = () => db.prepare('SELECT id FROM preference').pluck().get() as string;

test('all eight attacks are seen with an anchor; without one exactly the cut and the emptied log are missed', () => {
  const results = attackAudit();
  expect(results).toHaveLength(8);
  expect(results.filter((r) => !r.withAnchor)).toEqual([]);
  expect(results.filter((r) => !r.withoutAnchor).map((r) => r.attack)).toEqual(ONLY_BY_ANCHOR);
  const forgetful = attackAudit((store, _anchors) => checkChains(store, {}));
  expect(forgetful.filter((r) => !r.withAnchor).map((r) => r.attack)).toEqual(ONLY_BY_ANCHOR);
});

test('edits of the change log are seen, also when every hash after them was made to fit again', () => {
  expect(attackChanges().filter((r) => !r.withoutAnchor)).toEqual([]);
  expect(attackAsInsider()).toMatchObject({ withAnchor: true, withoutAnchor: false });
});

test('rows of both logs can be neither changed nor deleted nor replaced', () => {
  for (const sql of [
    'DELETE FROM audit',
    'DELETE FROM change WHERE ord = 1',
    `UPDATE audit SET actor = 'x'`,
    `UPDATE audit SET mac = 'x' WHERE seq = 1`,
    `UPDATE audit SET label = NULL, detail = NULL, salt = NULL`,
    `UPDATE change SET fields = '{}' WHERE ord = 1`,
    `UPDATE change SET reason = NULL, fields = '{}'`,
    'REPLACE INTO change SELECT * FROM change WHERE ord = 1',
    'REPLACE INTO audit SELECT * FROM audit WHERE seq = 1',
    `INSERT INTO erasure (commandId, log, at, original, remains) VALUES ('x', 'change', 1, '', '')`,
  ])
    expect(() => db.exec(sql), sql).toThrow(/append_only|stands|needs_command/);
  expect(problems()).toEqual([]);
});

test('an audit row that cannot be written takes the change back with it', () => {
  db.exec(`CREATE TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  const count = () => db.prepare('SELECT count(*) FROM change').pluck().get();
  const before = count();
  expect(() => runCommand(db, who, (c) => c.db.update('preference', preferenceId(), { value: 'third' }))).toThrow(
    'no room',
  );
  expect(count()).toBe(before);
  expect(db.prepare('SELECT value FROM preference').pluck().get()).toBe('"second"');
});

test('an erasure empties the history of a row and the words about it, and the chains still hold', () => {
  runCommand(db, who, (c) => c.viewed('apprentices.didReveal', { name: 'second', what: 'x', reason: '' }));
  const id = preferenceId();
  const anchors = { audit: auditHead(db) };
  runCommand(db, who, (c) => c.erase({ entityIds: [id], words: ['second'] }));
  const left = JSON.stringify([
    db.prepare('SELECT fields, reason FROM change').all(),
    db.prepare('SELECT label FROM audit').all(),
  ]);
  expect(left).not.toMatch(/first|second/);
  const report = checkChains(new ReadDb(db), anchors);
  expect(report).toMatchObject({ problems: [], change: { erased: 2 }, audit: { erased: 1 } });
  expect(db.prepare(`SELECT count(*) FROM meta WHERE key = 'erasing'`).pluck().get()).toBe(0);
});

test('in an erasure nothing but the values of the entries named by it can be changed', () => {
  const id = preferenceId();
  db.exec('BEGIN IMMEDIATE');
  db.exec(`INSERT INTO meta (key, value) VALUES ('erasing', 'c1')`);
  db.exec(`INSERT INTO erasure (commandId, log, at, original, remains) VALUES ('c1', 'change', 1, 'o', 'r')`);
  db.exec(`INSERT INTO erasure (commandId, log, at, original, remains) VALUES ('c1', 'audit', 1, 'o', 'r')`);
  for (const sql of [
    `UPDATE change SET fields = '{}' WHERE ord = 2`,
    `UPDATE change SET fields = '{}', actor = 'x' WHERE ord = 1`,
    `UPDATE change SET fields = '{}', entityId = 'x' WHERE ord = 1`,
    `UPDATE change SET prevHash = 'x' WHERE ord = 1`,
    'DELETE FROM change WHERE ord = 1',
    `UPDATE audit SET label = '{}', detail = NULL, salt = NULL WHERE seq = 1`,
    `UPDATE audit SET label = NULL, detail = NULL, salt = NULL, actor = 'x' WHERE seq = 1`,
    `UPDATE audit SET label = NULL, detail = NULL, salt = NULL, mac = 'x' WHERE seq = 1`,
    `UPDATE audit SET label = NULL, detail = NULL, salt = NULL WHERE seq = 2`,
    `INSERT INTO erasure (commandId, log, at, original, remains) VALUES ('c2', 'change', 2, 'o', 'r')`,
  ])
    expect(() => db.exec(sql), sql).toThrow(/append_only|stands|needs_command/);
  db.exec('ROLLBACK');
  expect(() =>
    runCommand(db, who, (c) => {
      c.db.update('preference', id, { value: 'third' });
      db.exec(`INSERT INTO meta (key, value) VALUES ('erasing', 'left behind')`);
    }),
  ).toThrow('not ended');
});

test('rows from before the chain get their mac once, when the store is first opened', () => {
  const old = connect(`${t.dataDir}/old.db`);
  for (const m of migrations.filter((m) => m.version < 70)) old.exec(m.sql);
  old.exec(`INSERT INTO meta VALUES ('node', 'n1')`);
  old.exec(`INSERT INTO audit (at, actor, action, commandId, label, isView, canUndo) VALUES
    ('2026-11-01T00:00:00.000Z', 'coordinator', 'x.y', 'a', '{"key":"ui.undo","params":{}}', 0, 1),
    ('2026-11-02T00:00:00.000Z', 'coordinator', 'x.z', 'b', NULL, 1, 0)`);
  old.exec(migrations.find((m) => m.version === 70)?.sql ?? '');
  expect(checkChains(new ReadDb(old), {}).problems).toHaveLength(2);
  sealAudit(old);
  expect(checkChains(new ReadDb(old), {})).toMatchObject({ problems: [], audit: { entries: 2 } });
  expect(() => old.exec(`UPDATE audit SET mac = ''`)).toThrow('audit_stands');
  old.close();
});

test('a store that gets a key is chained anew under it, and the old key no longer fits', () => {
  expect(problems()).toEqual([]);
  bindAuditKey(db, Buffer.alloc(32, 7));
  expect(problems().map((p) => p.kind)).toContain('altered');
  resealAudit(db);
  expect(problems()).toEqual([]);
  bindAuditKey(db, Buffer.alloc(32, 8));
  expect(problems().map((p) => p.kind)).toContain('altered');
});

test('an event stands in the chain, also one that happened before it could be written', () => {
  const head = recordEvent(db, {
    at: new Date(0),
    actor: 'a',
    kind: 'failedLogin',
    action: 'access.unlock',
    detail: { n: 3 },
  });
  expect(auditHead(db)).toEqual(head);
  expect(problems()).toEqual([]);
});
