// Mentors and pairings through the API: dates never overlap, the preview says what is written, load against the limit.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import { ReadDb } from '../../electron/db/read.ts';
import { mentorOn, pairingsOver } from '../../electron/features/mentors/mentors.sql.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { addApprentice, lineOf, type SmallCollege, smallCollege } from '../support/trainees.ts';

let t: TestHost;
let college: SmallCollege;
beforeEach(async () => {
  t = testHost();
  college = await smallCollege(t);
});
afterEach(() => t.close());

const pairing = (
  enrolmentIds: string[],
  enterprise: string | null,
  startsOn: string,
  endsOn: string | null = null,
) => ({
  ...{ enrolmentIds, mentors: { college: null, enterprise } },
  ...{ startsOn, endsOn },
});
const daysOf = async (enrolmentId: string) =>
  (await t.call('mentors.pairings', { enrolmentId }))
    .map((p) => `${p.mentorName} ${p.startsOn} ${p.endsOn ?? ''}`)
    .sort((a, b) => a.slice(4).localeCompare(b.slice(4)));

test('the earlier mentor ends the day before, a closed period gives the earlier one back, and undo restores all', async () => {
  const [id, [first, second]] = [await addApprentice(t, college, 1), college.masterIds];
  await t.call('mentors.pair', pairing([id], first, '2026-09-01'));
  await t.call('mentors.pair', pairing([id], second, '2026-10-01', '2026-10-31'));
  expect(await daysOf(id)).toEqual([
    '郑海涛 2026-09-01 2026-09-30',
    '吴秀兰 2026-10-01 2026-10-31',
    '郑海涛 2026-11-01 ',
  ]);
  expect((await lineOf(t, id)).enterpriseMentor).toBe('郑海涛');
  await t.call('activity.undo', {});
  expect(await daysOf(id)).toEqual(['郑海涛 2026-09-01 ']);
});

test('the preview names who changes, who stays, who cannot, and the load that follows', async () => {
  const ids = [
    await addApprentice(t, college, 1),
    await addApprentice(t, college, 2),
    await addApprentice(t, college, 3),
  ];
  const [a = '', b = '', c = ''] = ids;
  const [first, second] = college.masterIds;
  await t.call('mentors.pair', pairing([a], first, '2026-09-01'));
  await t.call('mentors.pair', pairing([b], second, '2026-09-01'));
  const { rev, personRev } = await t.call('apprentices.open', { id: c });
  await t.call('apprentices.update', { id: c, rev, personRev, person: {}, enrolment: { startsOn: '2026-12-01' } });
  const wish = pairing([a, b, c], second, '2026-11-01');
  const { lines, loads } = await t.call('mentors.previewPair', wish);
  expect(lines.map((l) => [l.change, l.before, l.beforeEndsOn, l.isOtherEnterprise])).toEqual([
    ['replace', '郑海涛', '2026-10-31', true],
    ['same', '吴秀兰', null, true],
    ['refused', '', null, true],
  ]);
  expect(loads).toEqual([{ side: 'enterprise', name: '吴秀兰', guided: 1, after: 2, limit: 5, isOver: false }]);
  const done = await t.call('mentors.pair', wish);
  expect(done).toMatchObject({ paired: 1, same: 1, refused: [{ key: 'mentors.outsideEnrolment' }] });
  expect(await daysOf(c)).toEqual([]);
  expect(await daysOf(b)).toEqual(['吴秀兰 2026-09-01 ']);
});

test('a mentor of the other side is refused, and so are days outside the enrolment', async () => {
  const enrolmentId = await addApprentice(t, college, 1);
  const one = { enrolmentId, side: 'enterprise', mentorId: college.teacherIds[0], startsOn: '2026-09-01' };
  expect(await t.refused('mentors.pairOne', one)).toMatchObject({ key: 'mentors.otherSide', params: { name: '王砺' } });
  const early = { ...one, side: 'college', startsOn: '2020-01-01' };
  expect(await t.refused('mentors.pairOne', early)).toMatchObject({ key: 'mentors.outsideEnrolment' });
  const back = { ...one, side: 'college', endsOn: '2026-08-01' };
  expect(await t.refused('mentors.pairOne', back)).toMatchObject({ key: 'mentors.endsBeforeStart' });
});

test('a pairing ends within itself; one entered by mistake goes', async () => {
  const id = await addApprentice(t, college, 1);
  await t.call('mentors.pair', pairing([id], college.masterIds[0], '2026-09-01', '2026-12-31'));
  const [row] = await t.call('mentors.pairings', { enrolmentId: id });
  const seen = { id: row?.id ?? '', rev: row?.rev ?? '' };
  for (const endsOn of ['2026-08-31', '2027-01-01'])
    expect(await t.refused('mentors.endPairing', { ...seen, endsOn, reason: '' })).toMatchObject({
      key: 'mentors.endOutside',
    });
  const { rev } = await t.call('mentors.endPairing', { ...seen, endsOn: '2026-10-31', reason: '调岗' });
  expect(await t.refused('mentors.removePairing', { ...seen, reason: '' })).toMatchObject({ code: 'conflict' });
  await t.call('mentors.removePairing', { id: seen.id, rev, reason: '录错' });
  expect(await daysOf(id)).toEqual([]);
});

test('load is counted on the day, the own limit goes before the college’s, least load first', async () => {
  const ids = [];
  for (let n = 1; n <= 3; n++) ids.push(await addApprentice(t, college, n));
  const [mentorId] = college.masterIds;
  await t.call('mentors.pair', pairing(ids, mentorId, '2026-09-01', '2026-11-30'));
  const { rev } = await t.call('mentors.get', { id: mentorId });
  await t.call('mentors.update', { id: mentorId, rev, maxApprentices: 2 });
  expect(await t.call('mentors.get', { id: mentorId })).toMatchObject({ guided: 3, limit: 2, isOver: true });
  const names = async (on?: string) =>
    (await t.call('mentors.choices', { side: 'enterprise', ...(on ? { on } : {}) })).map(
      (m) => `${m.name} ${m.guided}`,
    );
  expect(await names()).toEqual(['吴秀兰 0', '郑海涛 3']);
  expect(await names('2026-12-01')).toEqual(['吴秀兰 0', '郑海涛 0']);
});

test('who still guides or is a post’s default stays on the list', async () => {
  const id = await addApprentice(t, college, 1, '何沐阳');
  const [mentorId] = college.masterIds;
  await t.call('mentors.pair', pairing([id], mentorId, '2026-09-01'));
  const items = [{ id: mentorId, rev: (await t.call('mentors.get', { id: mentorId })).rev }];
  expect(await t.refused('mentors.archive', { items, reason: '' })).toMatchObject({ key: 'mentors.reasonNeeded' });
  expect(await t.refused('mentors.archive', { items, reason: '退休' })).toMatchObject({
    key: 'mentors.isHeld',
    params: { name: '郑海涛', of: '何沐阳' },
  });
  const [row] = await t.call('mentors.pairings', { enrolmentId: id });
  await t.call('mentors.endPairing', { id: row?.id ?? '', rev: row?.rev ?? '', endsOn: '2026-11-20', reason: '' });
  await t.call('mentors.archive', { items, reason: '退休' });
  expect((await t.call('mentors.list', {})).map((m) => m.name)).not.toContain('郑海涛');
  expect((await t.call('mentors.pairings', { enrolmentId: id }))[0]?.mentorName).toBe('郑海涛');
});

test('an enterprise mentor needs an enterprise, a college mentor has none', async () => {
  expect(await t.refused('mentors.create', { name: '李广钧', side: 'enterprise' })).toMatchObject({
    fields: { enterpriseId: { key: 'mentors.enterpriseNeeded' } },
  });
  expect(
    await t.refused('mentors.create', { name: '李广钧', side: 'college', enterpriseId: college.enterpriseId }),
  ).toMatchObject({ key: 'mentors.collegeHasNone' });
});

test('others read pairings as of a day and over a period', async () => {
  const id = await addApprentice(t, college, 1);
  const [first, second] = college.masterIds;
  await t.call('mentors.pair', pairing([id], first, '2026-09-01'));
  await t.call('mentors.pair', pairing([id], second, '2026-11-01'));
  const db = connect(`${t.dataDir}/jiangxin.db`, { readOnly: true });
  const read = new ReadDb(db);
  expect(mentorOn(read, id, 'enterprise', '2026-10-31')?.mentorId).toBe(first);
  expect(mentorOn(read, id, 'enterprise', '2026-11-01')?.mentorId).toBe(second);
  expect(mentorOn(read, id, 'college', '2026-11-01')).toBeUndefined();
  const over = (from: string, to: string) =>
    pairingsOver(read, from, to, { enrolmentIds: [id] }).map((p) => p.mentorId);
  expect(over('2026-10-01', '2026-10-31')).toEqual([first]);
  expect(over('2026-10-01', '2026-11-30')).toEqual([first, second]);
  db.close();
});
