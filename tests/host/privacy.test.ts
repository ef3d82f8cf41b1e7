// Personal information through the API: notice and consent, a whole copy, keeping by a fake clock, erasing without a trace.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkChains } from '../../electron/db/chainCheck.ts';
import { connect } from '../../electron/db/open.ts';
import { ReadDb } from '../../electron/db/read.ts';
import type { PersonCopy } from '../../electron/features/privacy/copy.sql.ts';
import { readTable } from '../../electron/tabular/readTable.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { textOf } from '../support/pdf.ts';
import { person } from '../support/people.ts';
import { COORDINATOR } from '../support/store.ts';
import { addApprentice, lineOf, type SmallCollege, smallCollege } from '../support/trainees.ts';

let t: TestHost;
let college: SmallCollege;
beforeEach(async () => {
  t = testHost();
  college = await smallCollege(t);
});
afterEach(() => t.close());

const NOTICE = { kind: 'notice', givenOn: '2026-09-01', form: 'paper', noticeVersion: '2026-1' } as const;
const store = () => connect(`${t.dataDir}/jiangxin.db`, { readOnly: true });
const personOf = async (enrolmentId: string) => (await lineOf(t, enrolmentId)).personId;
/** An apprentice with a mentor, a guardian, an agreement, a leave and a stay, whose name nobody else bears. */
async function full(n: number, name: string): Promise<{ enrolmentId: string; personId: string }> {
  const enrolmentId = await addApprentice(t, college, n, name);
  const personId = await personOf(enrolmentId);
  await t.call('apprentices.saveGuardian', {
    ...{ personId, seen: null },
    guardian: { name: '柏青峦', relation: '父亲', phone: person(9000 + n).phone },
  });
  await t.call('mentors.pair', {
    enrolmentIds: [enrolmentId],
    mentors: { college: college.teacherIds[0], enterprise: college.masterIds[0] },
    startsOn: '2026-09-01',
  });
  await t.call('agreements.createMany', { enrolmentIds: [enrolmentId] });
  await t.call('apprentices.saveLeave', {
    ...{ enrolmentId, seen: null },
    leave: {
      startsOn: '2026-10-12',
      startsHalf: 'am',
      endsOn: '2026-10-13',
      endsHalf: 'pm',
      kind: 'sick',
      reason: '肺炎',
    },
  });
  const stay = { enrolmentId, startsOn: '2026-11-09', endsOn: '2026-12-06', weekdays: 31, note: `${name}自选` };
  await t.call('rotations.place', {
    stays: [{ ...stay, unitId: college.unitIds[0] ?? null, postId: college.postIds[0] ?? null }],
  });
  await t.call('apprentices.open', { id: enrolmentId });
  return { enrolmentId, personId };
}

test('a minor lacks the consent until it is recorded, in one go for many, and again once it is withdrawn', async () => {
  const [a, b] = [await addApprentice(t, college, 1), await addApprentice(t, college, 2)];
  const [personA, personB] = [await personOf(a), await personOf(b)];
  for (const id of [a, b]) {
    const { rev, personRev } = await t.call('apprentices.open', { id });
    await t.call('apprentices.update', { id, rev, personRev, person: { bornOn: '2009-11-24' }, enrolment: {} });
  }
  const lineFor = async (id: string) => (await t.call('privacy.consents', {})).find((line) => line.id === id);
  expect(await lineFor(personA)).toMatchObject({ age: 16, isMinor: true, guardianConsent: 'missing', noticeOn: null });
  const consent = { kind: 'guardian', givenOn: '2026-09-01', form: 'paper' } as const;
  await t.call('privacy.recordConsent', { personIds: [personA, personB], consent });
  await t.call('privacy.recordConsent', { personIds: [personA, personB], consent: NOTICE });
  expect(await lineFor(personB)).toMatchObject({
    guardianConsent: 'given',
    guardianOn: '2026-09-01',
    noticeVersion: '2026-1',
  });
  const { consents } = await t.call('privacy.ofPerson', { personId: personA });
  const given = consents.find(({ kind }) => kind === 'guardian');
  await t.call('privacy.withdrawConsent', { id: given?.id ?? '', rev: given?.rev ?? '', on: '2026-11-24', reason: '' });
  expect(await lineFor(personA)).toMatchObject({ guardianConsent: 'withdrawn' });
  t.setNow('2028-01-01T01:00:00Z');
  expect(await lineFor(personA)).toMatchObject({ guardianConsent: 'notNeeded', age: 18 });
  expect(
    await t.refused('privacy.recordConsent', { personIds: [personA], consent: { ...consent, givenOn: '2030-01-01' } }),
  ).toMatchObject({ fields: { givenOn: {} } });
});

test('nothing of a child under 14 is stored before the guardian has agreed', async () => {
  const child = { name: '何以安', bornOn: '2012-11-24' };
  const enrolment = { cohortId: college.cohortIds[0], studentNumber: '20250399' };
  expect(await t.refused('apprentices.create', { person: child, enrolment })).toMatchObject({
    key: 'privacy.childBlocked',
    fields: { bornOn: {} },
  });
  expect(await t.call('apprentices.list', {})).toEqual([]);
  const { id, personId } = await t.call('apprentices.create', { person: { name: child.name }, enrolment });
  const change = async () => {
    const { rev, personRev } = await t.call('apprentices.open', { id });
    return { id, rev, personRev, person: { bornOn: child.bornOn }, enrolment: {} };
  };
  expect(await t.refused('apprentices.update', await change())).toMatchObject({ key: 'privacy.childBlocked' });
  const consent = { kind: 'guardian', givenOn: '2026-11-01', form: 'paper', signerName: '何若谷' } as const;
  await t.call('privacy.recordConsent', { personIds: [personId], consent });
  await t.call('apprentices.update', await change());
  expect(await t.call('privacy.ofPerson', { personId })).toMatchObject({ age: 13, isBlocked: false });
  t.setNow('2026-11-25T01:00:00Z');
  expect((await t.call('privacy.ofPerson', { personId })).age).toBe(14);
});

test('every row of any table that names the person or a record of theirs is in the copy', async () => {
  const { personId } = await full(1, '翟霁棠');
  await full(2, '阚予宁');
  await t.call('privacy.recordConsent', { personIds: [personId], consent: NOTICE });
  const made = await t.call('privacy.copy', { personId, language: 'zh' });
  const read = (token: string) => readFileSync(t.host.files.find(token)?.path ?? '');
  const copy = JSON.parse(read(made.json.token).toString('utf8')) as PersonCopy;
  const copied = new Set(
    [...copy.owned, ...copy.mentions].flatMap(({ rows }) => rows.map((row) => String(row.id ?? row.enrolmentId))),
  );
  const owned = copy.owned.flatMap(({ rows }) => rows.map((row) => String(row.id)));
  const db = store();
  const missing: string[] = [];
  for (const { name } of db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as {
    name: string;
  }[]) {
    if (['change', 'audit', 'meta', 'erasure', 'exportRecord'].includes(name) || name.startsWith('sqlite_')) continue;
    for (const row of db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[]) {
      const text = Object.values(row).map(String).join(' ');
      if (owned.some((id) => text.includes(id)) && !copied.has(String(row.id ?? row.enrolmentId)))
        missing.push(`${name} ${row.id}`);
    }
  }
  const changes = db
    .prepare('SELECT count(*) AS n FROM change WHERE entityId IN (SELECT value FROM json_each(?))')
    .get(JSON.stringify(owned)) as { n: number };
  db.close();
  expect(missing).toEqual([]);
  expect(made.rows).toBeGreaterThan(10);
  expect(copy.history).toHaveLength(changes.n);
  expect(copy.looks.map(({ action }) => action)).toContain('apprentices.open');
  // What it says of others is what says nothing of them.
  expect(JSON.stringify(copy)).not.toContain('阚予宁');
  const pages = await Promise.all([1, 2].map((n) => textOf(read(made.pdf.token), n)));
  const text = pages.join().replace(/\s/g, '');
  for (const word of ['翟霁棠', person(1).idNumber, '柏青峦', '数控2501', '肺炎']) expect(text).toContain(word);
  const [record] = await t.call('privacy.exports', {});
  expect(record).toMatchObject({ kind: 'copy', persons: 1, rows: made.rows });
  expect((await t.call('privacy.copy', { personId })).rows).toBeGreaterThan(0);
});

test('what is due is told by the clock, nothing goes without confirmation, and a hold stands in the way', async () => {
  const { enrolmentId, personId } = await full(1, '翟霁棠');
  const { rev } = await lineOf(t, enrolmentId);
  await t.call('apprentices.setStatus', {
    items: [{ id: enrolmentId, rev }],
    change: { status: 'left', on: '2026-11-20', reason: '参军' },
  });
  const kinds = async (now: string) => {
    t.setNow(now);
    return (await t.call('privacy.due', {}))
      .filter(({ kind }) => kind === 'apprentice' || kind === 'guardian')
      .map(({ kind }) => kind);
  };
  expect(await kinds('2026-11-20T02:00:00Z')).toEqual([]);
  expect(await kinds('2026-11-21T02:00:00Z')).toEqual(['guardian']);
  expect(await kinds('2031-11-20T02:00:00Z')).toEqual(['guardian']);
  expect(await kinds('2031-11-21T02:00:00Z')).toEqual(['guardian', 'apprentice']);
  await t.call('privacy.saveRule', { kind: 'apprentice', months: 84, source: '学校规定', checkedOn: '2031-11-01' });
  expect(await kinds('2031-11-21T02:00:00Z')).toEqual(['guardian']);
  await t.call('privacy.saveRule', { kind: 'apprentice', months: 60, source: '学校规定', checkedOn: '2031-11-01' });
  const items = [{ kind: 'apprentice' as const, id: personId }];
  const { id: holdId } = await t.call('privacy.hold', { personId, reason: '仲裁未结', since: '2031-11-01' });
  expect((await t.call('privacy.due', {})).find(({ kind }) => kind === 'apprentice')).toMatchObject({ isHeld: true });
  expect(await t.refused('privacy.eraseDue', { items, reason: '到期' })).toMatchObject({ key: 'privacy.isHeld' });
  expect(await t.refused('privacy.erase', { personId, reason: '到期', typedName: '翟霁棠' })).toMatchObject({
    key: 'privacy.isHeld',
  });
  const [hold] = await t.call('privacy.holds', {});
  await t.call('privacy.endHold', { id: holdId, rev: hold?.rev ?? '', reason: '已裁决' });
  expect(await t.call('privacy.eraseDue', { items, reason: '到期' })).toMatchObject({ erased: 1 });
  expect(await kinds('2031-11-22T02:00:00Z')).toEqual([]);
  expect(await t.refused('privacy.eraseDue', { items, reason: '到期' })).toMatchObject({ key: 'privacy.notDue' });
  expect(
    await t.refused('privacy.saveRule', { kind: 'exportRecord', months: 12, source: 'x', checkedOn: null }),
  ).toMatchObject({
    key: 'privacy.belowLaw',
  });
});

test('after erasing no word of the person is left in any table, the chains hold and others are untouched', async () => {
  const { enrolmentId, personId } = await full(1, '翟霁棠');
  const other = await full(2, '阚予宁');
  await t.call('enterprises.create', { name: '太湖精工有限公司', note: '翟霁棠推荐' });
  await t.call('settings.setPreference', { key: 'view', value: { search: '翟霁棠' } });
  await t.call('privacy.copy', { personId });
  const othersBefore = await t.call('apprentices.open', { id: other.enrolmentId });
  expect(await t.refused('privacy.erase', { personId, reason: '本人要求', typedName: '翟霁' })).toMatchObject({
    fields: { typedName: {} },
  });
  const preview = await t.call('privacy.erasePreview', { personId });
  expect(preview).toMatchObject({ name: '翟霁棠', certificates: 0, namesakes: 0, isHeld: false });
  const done = await t.call('privacy.erase', { personId, reason: '本人要求', typedName: '翟霁棠' });
  expect(done.rows).toBeGreaterThan(10);
  expect(done.copies).toEqual(preview.copies);
  expect(done.copies).toHaveLength(1);
  const words = ['翟霁棠', person(1).idNumber, person(1).phone, '202503100001', person(9001).phone];
  const db = store();
  expect(checkChains(new ReadDb(db), {}).problems).toEqual([]);
  const left: string[] = [];
  for (const { name } of db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[])
    for (const row of db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[])
      for (const word of words)
        if (JSON.stringify(row).includes(word)) left.push(`${name} ${word} ${JSON.stringify(row)}`);
  db.close();
  expect(left).toEqual([]);
  expect((await t.call('apprentices.list', {})).map(({ id }) => id)).toEqual([other.enrolmentId]);
  expect(await t.call('apprentices.open', { id: other.enrolmentId })).toEqual(othersBefore);
  expect((await t.refused('apprentices.open', { id: enrolmentId })).code).toBe('notFound');
  expect(await t.call('privacy.erased', {})).toMatchObject([
    { kind: 'apprentice', reason: '本人要求', rows: done.rows },
  ]);
});

test('a mentor is erased: those guided keep the pairing with nobody’s name, the post has no default mentor', async () => {
  const { enrolmentId } = await full(1, '翟霁棠');
  const masters = await t.call('mentors.list', {});
  const master = masters.find(({ id }) => id === college.masterIds[0]);
  await t.call('privacy.erase', { personId: master?.personId ?? '', reason: '离职', typedName: master?.name ?? '' });
  expect((await t.call('mentors.list', {})).map(({ id }) => id)).not.toContain(master?.id);
  const pairings = await t.call('mentors.pairings', { enrolmentId });
  expect(pairings).toHaveLength(2);
  expect(JSON.stringify(pairings)).not.toContain(master?.name);
});

test('every list, plan and paper that leaves is on record with count, fields and persons, and a workbook says who took it', async () => {
  const { enrolmentId, personId } = await full(1, '翟霁棠');
  const table = { title: '学徒', columns: [{ header: '姓名', type: 'text' as const }], rows: [['翟霁棠']] };
  await t.call('reports.exportTable', { format: 'csv', ...table, ids: [enrolmentId] });
  const { token } = await t.call('reports.exportTable', { format: 'xlsx', ...table, ids: [enrolmentId, 'nobody'] });
  await t.call('rotations.publish', { note: '' });
  await t.call('rotations.export', { version: 'inForce', language: 'zh' });
  const exports = await t.call('privacy.exports', {});
  expect(exports.map(({ kind, format, persons }) => [kind, format, persons])).toEqual([
    ['plan', 'xlsx', 1],
    ['list', 'xlsx', 1],
    ['list', 'csv', 1],
  ]);
  expect(exports.at(-1)).toMatchObject({ title: '学徒', rows: 1, fields: ['姓名'], exportedBy: COORDINATOR.name });
  expect((await t.call('privacy.ofPerson', { personId })).exports).toBe(3);
  const { sheets } = await readTable(t.host.files.find(token)?.path ?? '', { name: '学徒.xlsx' } as never);
  expect(sheets[0]?.rows).toEqual([['姓名'], ['翟霁棠']]);
  expect(JSON.stringify(sheets[1]?.rows)).toContain('冯若兰 于 2026-11-24 01:00 UTC 导出，共 1 行');
});

test('more than 20 whole numbers within an hour are shown to the coordinator, and none is shown without a reason', async () => {
  const id = await addApprentice(t, college, 1);
  expect(await t.refused('apprentices.reveal', { id, what: 'phone', reason: '' })).toMatchObject({ code: 'invalid' });
  for (let n = 0; n < 20; n++) await t.call('apprentices.reveal', { id, what: 'phone', reason: '联系' });
  expect(await t.call('privacy.flags', {})).toEqual([]);
  await t.call('apprentices.reveal', { id, what: 'idNumber', reason: '联系' });
  expect(await t.call('privacy.flags', {})).toMatchObject([{ actor: COORDINATOR.name, count: 21 }]);
  t.setNow('2026-12-30T01:00:00Z');
  expect(await t.call('privacy.flags', {})).toEqual([]);
});
