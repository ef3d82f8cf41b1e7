// Apprentices through the API: numbers checked and masked, findings as on the start page, status, leave, removal.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { person } from '../support/people.ts';
import { addApprentice, lineOf, PERIOD, type SmallCollege, smallCollege } from '../support/trainees.ts';

let t: TestHost;
let college: SmallCollege;
beforeEach(async () => {
  t = testHost();
  college = await smallCollege(t);
});
afterEach(() => t.close());

const views = () => {
  const db = connect(`${t.dataDir}/jiangxin.db`, { readOnly: true });
  const rows = db
    .prepare("SELECT action, label FROM audit WHERE isView = 1 AND action LIKE 'apprentices.%' ORDER BY seq")
    .all();
  db.close();
  return rows as { action: string; label: string }[];
};
const stay = (enrolmentId: string, startsOn: string, endsOn: string, unit: number, postId: string | null) => ({
  ...{ enrolmentId, startsOn, endsOn, unitId: college.unitIds[unit] ?? null, postId, weekdays: 31, note: '' },
});

test('a person’s number fills sex and birth date, is found by pinyin, and leaves the host masked only', async () => {
  const { idNumber, phone, bornOn } = person(7);
  const id = await addApprentice(t, college, 7, '何沐阳');
  const line = await lineOf(t, id);
  expect(line).toMatchObject({
    nameEn: 'He Muyang',
    sex: 'm',
    idNumber: `${idNumber.slice(0, 4)}${'*'.repeat(10)}${idNumber.slice(-4)}`,
  });
  for (const typed of ['何沐', 'hemuyang', 'hmy']) expect(line.searchKey).toContain(typed);
  const record = await t.call('apprentices.open', { id });
  expect(record.bornOn).toBe(bornOn);
  for (const answer of [await t.call('apprentices.list', {}), record]) {
    expect(JSON.stringify(answer)).not.toContain(idNumber);
    expect(JSON.stringify(answer)).not.toContain(phone);
  }
});

test('opening and revealing are recorded once each, do not stand in recent activity, and leave undo alone', async () => {
  const id = await addApprentice(t, college, 1);
  await t.call('apprentices.open', { id });
  await t.call('apprentices.open', { id });
  expect(views()).toHaveLength(1);
  t.setNow('2026-11-24T01:11:00Z');
  await t.call('apprentices.open', { id });
  expect(await t.call('apprentices.reveal', { id, what: 'idNumber', reason: '核对' })).toEqual({
    value: person(1).idNumber,
  });
  expect(views().map((v) => v.action)).toEqual(['apprentices.open', 'apprentices.open', 'apprentices.reveal']);
  expect(
    views()
      .map((v) => v.label)
      .join(),
  ).not.toContain(person(1).idNumber);
  const [newest] = await t.call('activity.recent', {});
  expect(newest?.label.key).toBe('apprentices.didCreate');
  await t.call('activity.undo', {});
  await t.call('apprentices.open', { id: await addApprentice(t, college, 2) });
  expect(await t.call('apprentices.list', {})).toHaveLength(1);
});

test('wrong and used numbers are refused at their field, in words with the name', async () => {
  await addApprentice(t, college, 1, '何沐阳');
  const { idNumber } = person(1);
  const make = (over: object, enrolment: object = {}) => ({
    person: { name: '许若谷', ...over },
    enrolment: { cohortId: college.cohortIds[0], studentNumber: '20250399', ...enrolment },
  });
  const broken = `${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}`;
  expect(await t.refused('apprentices.create', make({ idNumber: broken }))).toMatchObject({
    code: 'rule',
    fields: { idNumber: { key: 'values.idNumber.checkDigit' } },
  });
  expect(await t.refused('apprentices.create', make({ idNumber }))).toMatchObject({
    key: 'apprentices.idNumberTaken',
    params: { name: '何沐阳' },
  });
  expect(await t.refused('apprentices.create', make({ phone: '123' }))).toMatchObject({ fields: { phone: {} } });
  expect(await t.refused('apprentices.create', make({}, { studentNumber: '202503100001' }))).toMatchObject({
    fields: { studentNumber: { params: { name: '何沐阳' } } },
  });
  expect(
    await t.refused(
      'apprentices.create',
      make({}, { enterpriseId: college.otherEnterpriseId, postId: college.postIds[0] }),
    ),
  ).toMatchObject({ key: 'apprentices.postOfOtherEnterprise' });
  expect(await t.refused('apprentices.create', make({ name: '许2' }))).toMatchObject({ code: 'invalid' });
  expect(await t.call('apprentices.list', {})).toHaveLength(1);
});

test('an edit leaves numbers that were not replaced, follows the rev, and proposes a spelling for a new name', async () => {
  const id = await addApprentice(t, college, 3, '何沐阳');
  const { rev, personRev } = await t.call('apprentices.open', { id });
  const change = {
    id,
    rev,
    personRev,
    person: { name: '欧阳景澄', nameEn: '', phone: '' },
    enrolment: { note: '转岗' },
  };
  await t.call('apprentices.update', change);
  const after = await t.call('apprentices.open', { id });
  expect(after).toMatchObject({ nameEn: 'Ouyang Jingcheng', note: '转岗' });
  expect(await t.call('apprentices.reveal', { id, what: 'phone', reason: '联系' })).toEqual({ value: person(3).phone });
  expect(await t.refused('apprentices.update', change)).toMatchObject({ code: 'conflict' });
  const taken = { id, rev: after.rev, personRev: after.personRev, person: { phone: null }, enrolment: {} };
  await t.call('apprentices.update', taken);
  expect((await t.call('apprentices.open', { id })).phone).toBe('');
});

test('the list finds what the start page counts', async () => {
  const ids = [];
  for (let n = 1; n <= 6; n++) ids.push(await addApprentice(t, college, n));
  const [a = '', b = '', c = '', d = ''] = ids;
  await t.call('mentors.pair', {
    enrolmentIds: [a, b],
    mentors: { college: college.teacherIds[0], enterprise: college.masterIds[0] },
    startsOn: '2026-09-01',
  });
  await t.call('agreements.createMany', { enrolmentIds: [a, c] });
  const [agreement] = await t.call('agreements.list', { enrolmentId: a });
  for (const party of ['college', 'enterprise', 'apprentice', 'guardian'] as const)
    await t.call('agreements.sign', {
      id: agreement?.id ?? '',
      signing: { party, signerName: '周敏', signedOn: '2025-08-30', method: 'paper' },
    });
  const post = college.postIds[0] ?? null;
  await t.call('rotations.place', {
    stays: [
      ...[a, b, c].map((id) => stay(id, '2026-11-09', '2026-12-06', 1, post)),
      ...[a, b].map((id) => stay(id, '2026-09-14', '2026-10-11', 0, post)),
      stay(d, '2026-11-26', '2026-12-20', 0, null),
    ],
  });
  const lines = await t.call('apprentices.list', {});
  const mine = new Map<string, number>();
  for (const key of lines.flatMap((line) => line.findings)) mine.set(key, (mine.get(key) ?? 0) + 1);
  const { items } = await t.call('reports.worklist', {});
  expect(Object.fromEntries([...mine].sort())).toEqual(
    Object.fromEntries(items.map((item): [string, number] => [item.key, item.people]).sort()),
  );
  expect(await lineOf(t, a)).toMatchObject({
    place: 'post',
    herePost: '1号车',
    collegeMentor: '王砺',
    agreement: 'effective',
    law: 0,
    unitsRequired: 3,
    unitsPlanned: 2,
    unitsEnded: 1,
    unitsDone: 0,
  });
  expect(await lineOf(t, b)).toMatchObject({ agreement: null, law: 1, next: { kind: 'agreement', on: '2026-11-09' } });
  expect((await lineOf(t, d)).findings).toContain('startsWithoutAgreement');
});

test('status follows the rules, leaving ends the mentors that day, and undo brings both back', async () => {
  const id = await addApprentice(t, college, 1, '何沐阳');
  await t.call('mentors.pair', {
    enrolmentIds: [id],
    mentors: { college: college.teacherIds[0], enterprise: null },
    startsOn: '2026-09-01',
  });
  const { rev } = await lineOf(t, id);
  const set = (status: string, reason: string, on = '2026-11-20') => ({
    items: [{ id, rev }],
    change: { status, on, reason },
  });
  expect(await t.refused('apprentices.setStatus', set('left', ''))).toMatchObject({ key: 'apprentices.reasonNeeded' });
  expect(await t.refused('apprentices.setStatus', set('left', '参军', '2020-01-01'))).toMatchObject({
    fields: { on: {} },
  });
  await t.call('apprentices.setStatus', {
    items: [{ id, rev }],
    change: { status: 'left', on: '2026-11-20', reason: '参军' },
  });
  const [pairing] = await t.call('mentors.pairings', { enrolmentId: id });
  expect(pairing).toMatchObject({ endsOn: '2026-11-20', when: 'past' });
  const left = await lineOf(t, id);
  expect(left).toMatchObject({ status: 'left', place: 'out', light: null, findings: [] });
  const again = { items: [{ id, rev: left.rev }], change: { status: 'completed', on: '2026-11-21', reason: '' } };
  expect(await t.refused('apprentices.setStatus', again)).toMatchObject({ key: 'apprentices.statusCannotFollow' });
  await t.call('activity.undo', {});
  expect((await lineOf(t, id)).status).toBe('active');
  expect((await t.call('mentors.pairings', { enrolmentId: id }))[0]?.endsOn).toBeNull();
});

test('leave does not overlap by half a day and lies within the enrolment', async () => {
  const enrolmentId = await addApprentice(t, college, 1);
  const save = (startsOn: string, startsHalf: 'am' | 'pm', endsOn: string, endsHalf: 'am' | 'pm') => ({
    ...{ enrolmentId, seen: null },
    leave: { startsOn, startsHalf, endsOn, endsHalf, kind: 'sick' as const },
  });
  await t.call('apprentices.saveLeave', save('2026-10-12', 'pm', '2026-10-13', 'am'));
  expect(await t.refused('apprentices.saveLeave', save('2026-10-13', 'am', '2026-10-14', 'pm'))).toMatchObject({
    key: 'apprentices.leaveOverlaps',
  });
  await t.call('apprentices.saveLeave', save('2026-10-13', 'pm', '2026-10-14', 'pm'));
  expect(await t.refused('apprentices.saveLeave', save('2026-10-20', 'pm', '2026-10-20', 'am'))).toMatchObject({
    fields: { endsOn: {} },
  });
  expect(await t.refused('apprentices.saveLeave', save('2028-09-01', 'am', '2028-09-01', 'pm'))).toMatchObject({
    key: 'apprentices.leaveOutside',
    params: { from: PERIOD.startsOn, to: PERIOD.endsOn },
  });
  await t.call('apprentices.saveLeave', save('2026-11-23', 'am', '2026-11-25', 'pm'));
  expect((await lineOf(t, enrolmentId)).place).toBe('leave');
});

test('only a mistake can be removed; whoever has a plan, signatures or scores is named', async () => {
  const [held, free] = [await addApprentice(t, college, 1, '何沐阳'), await addApprentice(t, college, 2)];
  await t.call('rotations.place', { stays: [stay(held, '2026-11-09', '2026-12-06', 0, null)] });
  const items = async (...ids: string[]) =>
    Promise.all(ids.map(async (id) => ({ id, rev: (await lineOf(t, id)).rev })));
  const refused = await t.refused('apprentices.archive', { items: await items(free, held), reason: '录错' });
  expect(refused).toMatchObject({ key: 'apprentices.isHeld', params: { name: '何沐阳', stays: 1 } });
  expect(await t.call('apprentices.list', {})).toHaveLength(2);
  await t.call('apprentices.archive', { items: await items(free), reason: '录错' });
  expect((await t.call('apprentices.list', {})).map((l) => l.id)).toEqual([held]);
  await addApprentice(t, college, 2);
});

test('one person may be enrolled twice, never twice in a cohort; a move takes everything along', async () => {
  const id = await addApprentice(t, college, 1);
  const { personId, rev } = await lineOf(t, id);
  const second = (cohortId: string) => ({ personId, enrolment: { cohortId, studentNumber: '20260001' } });
  expect(await t.refused('apprentices.enrol', second(college.cohortIds[0]))).toMatchObject({
    key: 'apprentices.alreadyInCohort',
  });
  await t.call('apprentices.transfer', {
    items: [{ id, rev }],
    cohortId: college.cohortIds[1],
    on: '2026-11-24',
    reason: '调班',
  });
  expect(await lineOf(t, id)).toMatchObject({ cohortName: '数控2502' });
  const { id: other } = await t.call('apprentices.enrol', second(college.cohortIds[0]));
  expect((await t.call('apprentices.open', { id })).others.map((o) => o.id)).toEqual([other]);
});

test('a guardian’s phone is checked, masked, kept on edit, and revealed on record', async () => {
  const id = await addApprentice(t, college, 1);
  const { personId } = await lineOf(t, id);
  const save = (phone: string, seen: { id: string; rev: string } | null = null) => ({
    ...{ personId, seen },
    guardian: { name: '何建国', relation: '父亲', phone },
  });
  expect(await t.refused('apprentices.saveGuardian', save('1'))).toMatchObject({ code: 'rule' });
  const { phone } = person(99);
  await t.call('apprentices.saveGuardian', save(phone));
  const guardian = (await t.call('apprentices.open', { id })).guardians[0];
  expect(guardian?.phone).toBe(`154****${phone.slice(-4)}`);
  const { id: guardianId = '', rev = '' } = guardian ?? {};
  await t.call('apprentices.saveGuardian', save('', { id: guardianId, rev }));
  expect(await t.call('apprentices.reveal', { id, what: 'guardianPhone', guardianId, reason: '联系' })).toEqual({
    value: phone,
  });
});
