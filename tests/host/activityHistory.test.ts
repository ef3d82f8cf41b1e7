// The history of a record: one entry a command, in words, with what belongs to it, and the record as it was on a day.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import type { WriteDb } from '../../electron/db/write.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { insertCollege, insertProgramme } from '../support/sampleRows.ts';

let t: TestHost;
beforeEach(() => {
  t = testHost();
});
afterEach(() => t.close());

const session = { role: 'coordinator', personId: null, actor: 'coordinator' } as never;

/** One command on the store at this moment, as a handler would run it. */
function at<T>(moment: string, work: (db: WriteDb) => T): T {
  const db = connect(`${t.dataDir}/jiangxin.db`);
  try {
    const who = { session, now: new Date(moment), openedAt: moment, path: 'test.do' };
    return runCommand(db, who, (c) => {
      c.tell('activity.history');
      return work(c.db);
    }).value;
  } finally {
    db.close();
  }
}

function enrol(db: WriteDb): { enrolmentId: string; personId: string } {
  insertCollege(db, true, { signatoryZh: '', signatoryEn: '' });
  const { programmeId, standardId } = insertProgramme(db, '2026-08-31');
  const cohortId = db.insert('cohort', {
    ...{ programmeId, standardId, name: '数控2501班', nameEn: 'CNC 2501', entryYear: 2025 },
    ...{ startsOn: '2025-09-01', endsOn: '2028-06-30' },
  });
  const personId = db.insert('person', {
    ...{ name: '何沐阳', nameEn: 'He Muyang', sortKey: 'he', searchKey: 'hmy', sex: 'm', bornOn: '2008-03-02' },
    ...{ idType: 'resident', idNumber: '990101200803020011', phone: '15400000001', email: '' },
  });
  const enrolmentId = db.insert('enrolment', {
    ...{
      personId,
      cohortId,
      studentNumber: '250101',
      legalBasis: 'student',
      startsOn: '2025-09-01',
      endsOn: '2028-06-30',
    },
    ...{ status: 'active', statusOn: null, statusReason: '', enterpriseId: null, postId: null, note: '' },
  });
  return { enrolmentId, personId };
}

test('one command is one entry, with names for ids, words for codes and masked numbers, newest first', async () => {
  const { enrolmentId, personId } = at('2026-03-01T02:00:00Z', enrol);
  at('2026-03-02T02:00:00Z', (db) => {
    db.update('person', personId, { phone: '15400000002', searchKey: 'other' });
    db.update('enrolment', enrolmentId, { status: 'paused', statusOn: '2026-03-02' });
  });
  at('2026-03-03T02:00:00Z', (db) =>
    db.insert('guardian', { personId, name: '何远', relation: '父亲', phone: '15400000003' }),
  );
  const { entries, next } = await t.call('activity.history', { id: enrolmentId });
  expect(next).toBeNull();
  expect(entries.map((e) => e.at.slice(0, 10))).toEqual(['2026-03-03', '2026-03-02', '2026-03-01']);
  expect(entries[0]?.rows).toMatchObject([{ entity: 'guardian', op: 'insert', name: { zh: '何远' } }]);
  const changed = entries[1]?.rows.flatMap((row) => row.fields);
  expect(changed?.map((f) => f.name).sort()).toEqual(['phone', 'status', 'statusOn']);
  expect(changed).toContainEqual({
    name: 'phone',
    before: { kind: 'text', text: '154****0001' },
    after: { kind: 'text', text: '154****0002' },
  });
  expect(changed).toContainEqual({
    name: 'status',
    before: { kind: 'keys', keys: ['code.status.active'] },
    after: { kind: 'keys', keys: ['code.status.paused'] },
  });
  const first = entries[2]?.rows.find((row) => row.entity === 'enrolment')?.fields;
  expect(first).toContainEqual({
    name: 'cohortId',
    before: null,
    after: { kind: 'name', zh: '数控2501班', en: 'CNC 2501' },
  });
  expect(JSON.stringify(entries)).not.toMatch(/990101200803020011|15400000001|"hmy"/);
});

test('as it was on a day: the values of that day, nothing before the first, deletion said', async () => {
  const { enrolmentId, personId } = at('2026-03-01T02:00:00Z', enrol);
  at('2026-03-05T02:00:00Z', (db) => db.update('person', personId, { name: '何沐洋' }));
  // 23:30 on 9 March in Shanghai, 00:30 on the 10th.
  at('2026-03-09T15:30:00Z', (db) => db.update('person', personId, { name: '何牧阳' }));
  at('2026-03-09T16:30:00Z', (db) => db.update('person', personId, { name: '何慕阳' }));
  at('2026-03-20T02:00:00Z', (db) => db.archive('enrolment', enrolmentId, '重复登记'));
  const nameOn = async (on: string) => {
    const rows = await t.call('activity.asItWas', { id: enrolmentId, on });
    const value = rows.find((r) => r.entity === 'person')?.fields.find((f) => f.name === 'name')?.value;
    return value?.kind === 'text' ? value.text : null;
  };
  expect(await nameOn('2026-02-28')).toBeNull();
  expect(await nameOn('2026-03-01')).toBe('何沐阳');
  expect(await nameOn('2026-03-05')).toBe('何沐洋');
  expect(await nameOn('2026-03-09')).toBe('何牧阳');
  expect(await nameOn('2026-03-10')).toBe('何慕阳');
  const rows = await t.call('activity.asItWas', { id: enrolmentId, on: '2026-03-20' });
  expect(rows[0]).toMatchObject({ entity: 'enrolment', isArchived: true });
  const { entries } = await t.call('activity.history', { id: enrolmentId });
  expect(entries[0]?.rows[0]).toMatchObject({ op: 'archive', reason: '重复登记' });
});

test('a long history comes in parts that join without a gap, a step taken back says so', async () => {
  const { enrolmentId, personId } = at('2026-03-01T02:00:00Z', enrol);
  for (let n = 0; n < 450; n++)
    at(new Date(Date.UTC(2026, 3, 1) + n * 60_000).toISOString(), (db) =>
      db.update('person', personId, { email: `a${n}@x.cn` }),
    );
  const first = await t.call('activity.history', { id: enrolmentId });
  const second = await t.call('activity.history', { id: enrolmentId, before: first.next });
  expect(second.next).toBeNull();
  expect(new Set([...first.entries, ...second.entries].map((e) => e.commandId)).size).toBe(451);
});

test('what was erased is said to be erased, and nothing of it is answered', async () => {
  const { enrolmentId, personId } = at('2026-03-01T02:00:00Z', enrol);
  const db = connect(`${t.dataDir}/jiangxin.db`);
  const who = { session, now: new Date('2026-04-01T02:00:00Z'), openedAt: '', path: 'test.erase' };
  runCommand(db, who, (c) => c.erase({ entityIds: [personId], words: ['何沐阳'] }));
  db.close();
  const { entries } = await t.call('activity.history', { id: enrolmentId });
  const person = entries.flatMap((e) => e.rows).find((row) => row.entity === 'person');
  expect(person?.fields).toContainEqual({ name: 'name', before: null, after: { kind: 'erased' } });
  const then = await t.call('activity.asItWas', { id: enrolmentId, on: '2026-03-01' });
  const values = then.find((row) => row.entity === 'person')?.fields.map((f) => f.value?.kind);
  expect(new Set(values)).toEqual(new Set(['erased']));
});
