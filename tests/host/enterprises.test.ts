// Enterprises through the API: codes checked, posts with units and closed periods, what is still needed cannot go.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import { ensureEnterprise, ensurePost } from '../../electron/features/enterprises/enterprises.write.ts';
import { ensureMentor } from '../../electron/features/mentors/mentors.write.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { addApprentice, type SmallCollege, smallCollege } from '../support/trainees.ts';

let t: TestHost;
let college: SmallCollege;
beforeEach(async () => {
  t = testHost();
  college = await smallCollege(t);
});
afterEach(() => t.close());

const USCC = '91990101MA0000001Y';
const get = (id = college.enterpriseId) => t.call('enterprises.get', { id });

test('a credit code is checked, cleaned and belongs to one enterprise', async () => {
  const { id } = await t.call('enterprises.create', { name: '恒辰精密', uscc: ' 91990101ma0000001y ' });
  expect((await get(id)).uscc).toBe(USCC);
  expect(await t.refused('enterprises.create', { name: '另一家', uscc: USCC })).toMatchObject({
    key: 'enterprises.usccTaken',
    params: { name: '恒辰精密' },
  });
  expect(await t.refused('enterprises.create', { name: '另一家', uscc: `${USCC.slice(0, 17)}1` })).toMatchObject({
    fields: { uscc: { key: 'values.uscc.checkDigit' } },
  });
  expect(await t.refused('enterprises.create', { name: '恒辰精密' })).toMatchObject({ key: 'enterprises.nameTaken' });
});

test('the contact’s phone leaves masked, stays on an edit that says nothing, and is revealed on record', async () => {
  const { id } = await t.call('enterprises.create', { name: '恒辰精密', contactPhone: '15400010001' });
  const { rev, contactPhone } = await get(id);
  expect(contactPhone).toBe('154****0001');
  await t.call('enterprises.update', { id, rev, name: '恒辰精密机械', contactPhone: '' });
  expect(await t.call('enterprises.reveal', { id, reason: '联系' })).toEqual({ value: '15400010001' });
  expect((await t.call('enterprises.list', {})).find((e) => e.id === id)?.searchKey).toContain('hengchenjingmijixie');
  expect(await t.refused('enterprises.update', { id, rev, name: '旧' })).toMatchObject({ code: 'conflict' });
});

test('a first post makes the first site; places, units and the default mentor are kept', async () => {
  const { sites, posts } = await get();
  expect(sites.map((s) => s.name)).toEqual(['苏州远岫机床有限公司']);
  expect(posts.map((p) => [p.name, p.places, p.units.map((u) => u.code)])).toEqual([
    ['1号车', 2, ['U1', 'U2']],
    ['2号铣', 2, ['U3']],
  ]);
  const [post] = posts;
  const change = { id: post?.id ?? '', rev: post?.rev ?? '', unitIds: college.unitIds.slice(1, 2) };
  await t.call('enterprises.updatePost', { ...change, defaultMentorId: college.masterIds[0] });
  const [after] = (await get()).posts;
  expect(after).toMatchObject({ defaultMentor: '郑海涛', units: [{ code: 'U2' }] });
  expect(
    await t.refused('enterprises.updatePost', { ...change, rev: after?.rev, defaultMentorId: college.teacherIds[0] }),
  ).toMatchObject({ fields: { defaultMentorId: {} } });
  const same = { enterpriseId: college.enterpriseId, siteId: sites[0]?.id ?? null, name: '1号车' };
  expect(await t.refused('enterprises.createPost', same)).toMatchObject({ key: 'enterprises.partTaken' });
});

test('closed periods of one post do not touch', async () => {
  const close = (startsOn: string, endsOn: string) => ({
    postId: college.postIds[0] ?? '',
    startsOn,
    endsOn,
    reason: '检修',
  });
  await t.call('enterprises.addClosure', close('2026-12-21', '2026-12-27'));
  expect(await t.refused('enterprises.addClosure', close('2026-12-27', '2027-01-03'))).toMatchObject({
    key: 'enterprises.closedAlready',
  });
  expect(await t.refused('enterprises.addClosure', close('2027-01-03', '2027-01-01'))).toMatchObject({
    fields: { endsOn: {} },
  });
  await t.call('enterprises.addClosure', close('2026-12-28', '2027-01-03'));
  expect((await get()).posts[0]?.closures).toHaveLength(2);
});

test('the newest headcount of the whole enterprise that has begun counts', async () => {
  const { enterpriseId } = college;
  for (const [asOf, staff] of [
    ['2026-01-01', 200],
    ['2026-09-01', 240],
    ['2027-01-01', 300],
  ] as const)
    await t.call('enterprises.addHeadcount', { enterpriseId, asOf, staff });
  await t.call('enterprises.addHeadcount', {
    enterpriseId,
    asOf: '2026-10-01',
    staff: 4,
    postId: college.postIds[0] ?? null,
  });
  expect((await t.call('enterprises.list', {})).find((e) => e.id === enterpriseId)?.staff).toBe(240);
});

test('what is still needed cannot go; what is not goes with its posts', async () => {
  const id = await addApprentice(t, college, 1, '何沐阳');
  const postId = college.postIds[1] ?? null;
  await t.call('rotations.place', {
    stays: [
      {
        ...{ enrolmentId: id, unitId: college.unitIds[2] ?? null, postId, weekdays: 31, note: '' },
        ...{ startsOn: '2026-11-09', endsOn: '2026-12-06' },
      },
    ],
  });
  const { rev, posts, here } = await get();
  expect(here).toMatchObject([{ name: '何沐阳', postName: '2号铣' }]);
  expect(await t.call('enterprises.list', {})).toContainEqual(
    expect.objectContaining({ id: college.enterpriseId, here: 1, apprentices: 1, places: 4 }),
  );
  const items = [{ id: college.enterpriseId, rev }];
  expect(await t.refused('enterprises.archive', { items, reason: '停办' })).toMatchObject({
    key: 'enterprises.isHeld',
    params: { apprentices: 1, stays: 1, mentors: 1 },
  });
  for (const post of posts)
    expect(await t.refused('enterprises.archivePost', { id: post.id, rev: post.rev, reason: '撤' })).toMatchObject({
      key: 'enterprises.postIsHeld',
      params: { of: '何沐阳' },
    });
  const { id: free } = await t.call('enterprises.create', { name: '空' });
  await t.call('enterprises.createPost', { enterpriseId: free, siteId: null, name: '岗' });
  await t.call('enterprises.archive', { items: [{ id: free, rev: (await get(free)).rev }], reason: '录错' });
  expect(await t.refused('enterprises.get', { id: free })).toMatchObject({ code: 'notFound' });
  await t.call('activity.undo', {});
  expect((await get(free)).posts).toHaveLength(1);
});

test('what an import names is found before it is made', () => {
  const db = connect(`${t.dataDir}/jiangxin.db`);
  const who = {
    session: { accountId: null, role: 'coordinator' as const, personId: null, mentorId: null, actor: 'test' },
    now: new Date('2026-11-24T02:00:00Z'),
    openedAt: '2026-11-24T01:00:00.000Z',
    path: 'test',
  };
  runCommand(db, who, ({ db: w, today }) => {
    expect(ensureEnterprise(w, { name: '远岫机床' })).toBe(college.enterpriseId);
    expect(ensurePost(w, { enterpriseId: college.enterpriseId, name: '1号车' })).toBe(college.postIds[0]);
    const master = { name: '郑海涛', side: 'enterprise' as const, enterpriseId: college.enterpriseId };
    expect(ensureMentor(w, today, master)).toBe(college.masterIds[0]);
    const made = ensureEnterprise(w, { name: '新企业', uscc: USCC });
    expect(ensureEnterprise(w, { name: '改了名', uscc: USCC })).toBe(made);
    expect(ensureMentor(w, today, { ...master, enterpriseId: made })).not.toBe(college.masterIds[0]);
    const post = ensurePost(w, { enterpriseId: made, name: '装配' });
    expect(ensurePost(w, { enterpriseId: made, name: '装配' })).toBe(post);
  });
  db.close();
});
