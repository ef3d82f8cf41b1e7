// Planning stays through the API: copy-on-write versions, pairings, refusals, conflicts in words, filling.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBoard } from '../../shared/features/rotations/rotations.stays.ts';
import { staysOfBoard } from '../../shared/features/rotations/rotations.world.ts';
import { isMessageKey, translate } from '../../shared/messages/translate.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { type SmallCollege, smallCollege, writeRows } from '../support/plan.ts';

let t: TestHost;
let c: SmallCollege;
beforeEach(() => {
  t = testHost({ now: '2026-09-01T01:00:00Z' });
  c = smallCollege(t);
});
afterEach(() => t.close());

const first = () => c.enrolments[0] as string;
const stay = (over: object = {}) => ({
  enrolmentId: first(),
  unitId: c.units[0],
  postId: c.posts[0],
  startsOn: '2026-09-07',
  endsOn: '2026-10-04',
  ...over,
});
const place = async (...stays: object[]) =>
  (await t.call('rotations.place', { stays: (stays.length > 0 ? stays : [{}]).map((s) => stay(s)) })).ids;
const drafted = () => t.call('rotations.stays', { enrolmentId: first(), version: 'draft' });
const inForce = () => t.call('rotations.stays', { enrolmentId: first() });
const words = async (version: 'draft' | 'inForce' = 'draft', locale: 'zh' | 'en' = 'zh') =>
  (await t.call('rotations.conflicts', { version }))
    .filter((f) => f.kind !== 'missing')
    .map((f) => (isMessageKey(f.key) ? translate(locale, f.key, f.params) : f.key));

test('a stay is planned, moved, resized, pinned, copied and removed, each as one step that can be undone', async () => {
  const [id] = (await place()) as [string];
  const rev = async () => (await drafted()).find((s) => s.id === id)?.rev as string;
  await t.call('rotations.move', { stays: [{ id, rev: await rev(), startsOn: '2026-09-14' }] });
  expect(await drafted()).toMatchObject([{ id, startsOn: '2026-09-14', endsOn: '2026-10-11', isPinned: false }]);
  await t.call('rotations.resize', { stays: [{ id, rev: await rev(), startsOn: '2026-09-14', endsOn: '2026-10-04' }] });
  await t.call('rotations.pin', { stays: [{ id, rev: await rev() }], isPinned: true });
  await t.call('rotations.copy', { stays: [{ id, startsOn: '2026-11-02' }] });
  expect(await drafted()).toMatchObject([
    { id, endsOn: '2026-10-04', isPinned: true },
    { startsOn: '2026-11-02', endsOn: '2026-11-22', unitId: c.units[0], postId: c.posts[0], isPinned: false },
  ]);
  await t.call('rotations.remove', { stays: [{ id, rev: await rev() }] });
  expect(await drafted()).toHaveLength(1);
  for (let i = 0; i < 6; i++) await t.call('activity.undo', {});
  expect(await drafted()).toEqual([]);
  const recent = await t.call('activity.recent', { limit: 20 });
  const said = recent.map((r) => (r.label ? translate('zh', r.label.key as never, r.label.params) : ''));
  expect(said).toContain(`把${await name(0)}的数控车削移到9月14日起`);
});

const name = async (n: number) => (await t.call('rotations.board', { version: 'draft' })).people[n]?.name ?? '';

test('what is published stays as it was, whatever the draft does and whatever is undone', async () => {
  const [id] = (await place()) as [string];
  expect(await t.call('rotations.publish', {})).toEqual({ number: 1, stays: 1 });
  const published = await inForce();
  expect(await t.refused('rotations.publish', {})).toMatchObject({ key: 'rotations.nothingToPublish' });
  await t.call('rotations.move', { stays: [{ id, rev: published[0]?.rev as string, startsOn: '2026-11-02' }] });
  expect(await inForce()).toMatchObject([{ id, startsOn: '2026-09-07' }]);
  expect(await drafted()).toMatchObject([{ id, startsOn: '2026-11-02' }]);
  const board = openBoard(await t.call('rotations.board', { version: 'draft' }));
  expect([board.version, board.state, board.stays.flags]).toEqual([2, 'draft', [2]]);
  await t.call('activity.undo', {});
  expect(await drafted()).toMatchObject([{ id, startsOn: '2026-09-07' }]);
  expect(await t.refused('activity.undo', {})).toMatchObject({ key: 'rotations.publishedStays' });
  expect(await inForce()).toMatchObject([{ id, startsOn: '2026-09-07' }]);
});

test('a draft moved back to what is published no longer differs, and a discarded one is gone', async () => {
  const [id] = (await place()) as [string];
  await t.call('rotations.publish', {});
  const move = async (startsOn: string) =>
    t.call('rotations.move', { stays: [{ id, rev: (await drafted())[0]?.rev as string, startsOn }] });
  await move('2026-11-02');
  expect((await t.call('rotations.versions', {})).map((v) => [v.number, v.state, v.differing])).toEqual([
    [2, 'draft', 1],
    [1, 'published', 1],
  ]);
  await move('2026-09-07');
  expect((await t.call('rotations.versions', {})).map((v) => v.number)).toEqual([1]);
  await move('2026-11-02');
  await place({ enrolmentId: first(), unitId: null, postId: null, startsOn: '2027-01-04', endsOn: '2027-01-10' });
  expect(await t.call('rotations.discardDraft', {})).toEqual({ changes: 3 });
  expect(await drafted()).toEqual(await inForce());
});

test('a stale rev, a backwards period, an ended stay without a reason and a signed evaluation are refused', async () => {
  const [id] = (await place()) as [string];
  const [seen] = await drafted();
  const rev = seen?.rev as string;
  await t.call('rotations.pin', { stays: [{ id, rev }], isPinned: true });
  expect(await t.refused('rotations.pin', { stays: [{ id, rev }], isPinned: false })).toMatchObject({
    code: 'conflict',
  });
  expect(await t.refused('rotations.place', { stays: [stay({ endsOn: '2026-09-01' })] })).toMatchObject({
    fields: { endsOn: { key: 'rotations.endsBeforeStart' } },
  });
  t.setNow('2026-10-20T01:00:00Z');
  const again = (await drafted())[0]?.rev as string;
  const back = { stays: [{ id, rev: again, startsOn: '2026-09-14' }] };
  expect(await t.refused('rotations.move', back)).toMatchObject({ key: 'rotations.isOver', fields: { reason: {} } });
  await t.call('rotations.move', { ...back, reason: '病假后补' });
  expect(await drafted()).toMatchObject([{ startsOn: '2026-09-14' }]);
  sign(id);
  const last = { id, rev: (await drafted())[0]?.rev as string };
  expect(await t.refused('rotations.remove', { stays: [last], reason: '错了' })).toMatchObject({
    key: 'rotations.isSigned',
  });
  expect(await t.refused('rotations.edit', { ...last, unitId: c.units[1], reason: '错了' })).toMatchObject({
    key: 'rotations.isSigned',
  });
});

function sign(stayId: string): void {
  writeRows(t, (db) => {
    const schemeId = db.insert('evaluationScheme', {
      nameZh: '方案',
      nameEn: '',
      version: 1,
      state: 'inUse',
      passLine: 6000,
      divergenceLimit: 1500,
      bands: [{ key: 'pass', zh: '合格', en: 'Pass', from: 6000 }],
    });
    db.insert('evaluation', {
      stayId,
      enrolmentId: first(),
      unitId: c.units[0],
      schemeId,
      planVersion: 1,
      enterpriseSignedOn: '2026-10-10',
      enterpriseMentorId: c.mentors[0],
      collegeSignedOn: null,
      collegeMentorId: null,
      moderationReason: '',
      snapshot: null,
    });
  });
}

test('signatures show on the board, and both together end what is due; taken back, it is due again', async () => {
  const [id] = (await place()) as [string];
  // Each on a day of its own: the rows are written past the host, which would keep the answer of the same day.
  const shown = async (day: number) => {
    t.setNow(`2026-10-${day}T01:00:00Z`);
    const board = openBoard(await t.call('rotations.board', { version: 'draft' }));
    const line = (await t.call('apprentices.list', {})).find((l) => l.id === first());
    return [board.stays.flags, line?.findings.includes('evaluationLate')];
  };
  expect(await shown(12)).toEqual([[0], true]);
  sign(id);
  expect(await shown(13)).toEqual([[4], true]);
  const evaluationId = writeRows(t, (db) => db.where('evaluation', { stayId: id })[0]?.id ?? '');
  writeRows(t, (db) => db.update('evaluation', evaluationId, { collegeSignedOn: '2026-10-11' }));
  expect(await shown(14)).toEqual([[4], false]);
  writeRows(t, (db) => db.archive('evaluation', evaluationId, ''));
  expect(await shown(15)).toEqual([[0], true]);
});

test('the default mentor of the post is paired with whoever has none then, and follows the stay', async () => {
  const pairings = () =>
    writeRows(t, (db) => db.where('pairing', { enrolmentId: first() }).map((p) => [p.mentorId, p.startsOn, p.endsOn]));
  const [id] = (await place()) as [string];
  expect(pairings()).toEqual([[c.mentors[0], '2026-09-07', '2026-10-04']]);
  const rev = (await drafted())[0]?.rev as string;
  await t.call('rotations.move', { stays: [{ id, rev, startsOn: '2026-11-02' }] });
  expect(pairings()).toEqual([[c.mentors[0], '2026-11-02', '2026-11-29']]);
  await place({ startsOn: '2026-11-16', endsOn: '2026-11-22' });
  expect(pairings()).toHaveLength(1);
});

test('conflicts are told by name, in both languages', async () => {
  const [a, b, d] = c.enrolments as [string, string, string];
  const there = { startsOn: '2026-10-19', endsOn: '2026-11-15' };
  await place({ ...there, enrolmentId: a }, { ...there, enrolmentId: b }, { ...there, enrolmentId: d });
  const [one, two, three] = [await name(0), await name(1), await name(2)];
  expect(await words()).toEqual([`${three}10月19日起不能到恒辰精密 5号岗：2 个位置已由${one}、${two}占用。`]);
  expect(await words('draft', 'en')).toEqual([
    `${three} cannot be at 恒辰精密 5号岗 from 19 Oct: all 2 places are taken by ${one}、${two}.`,
  ]);
  expect(await t.call('rotations.load', { postId: c.posts[0], from: '2026-10-12', to: '2026-10-25' })).toMatchObject({
    places: 2,
    weeks: [
      { startsOn: '2026-10-12', most: 0 },
      { startsOn: '2026-10-19', most: 3, names: [one, two, three] },
    ],
  });
});

test('school days, closures, unknown units, order and length are checked', async () => {
  writeRows(t, (db) =>
    db.insert('postClosure', { postId: c.posts[2], startsOn: '2027-02-01', endsOn: '2027-02-14', reason: '春节' }),
  );
  await place(
    { startsOn: '2026-10-05', endsOn: '2026-10-18' },
    { startsOn: '2027-02-08', endsOn: '2027-03-07', postId: c.posts[2] },
    { startsOn: '2026-11-02', endsOn: '2026-11-08', unitId: c.units[1], postId: c.posts[1] },
    { startsOn: '2026-11-02', endsOn: '2026-11-29', postId: null },
    { startsOn: '2027-08-23', endsOn: '2027-09-12', postId: null },
  );
  const kinds = (await t.call('rotations.conflicts', {})).filter((f) => f.enrolmentId === first()).map((f) => f.kind);
  expect([...new Set(kinds)].sort()).toEqual(
    ['atSchool', 'closed', 'doubleBooked', 'missing', 'notTaught', 'outside', 'tooEarly', 'tooShort'].sort(),
  );
});

test('missing units are filled at free posts in order, and what finds no place is told', async () => {
  const filled = await t.call('rotations.fill', {});
  expect(filled).toEqual({ placed: 6, people: 3, left: [] });
  expect(await words()).toEqual([]);
  expect(await t.call('rotations.unplanned', {})).toEqual([]);
  const [turning, milling] = await drafted();
  expect([turning?.unitId, milling?.unitId]).toEqual([...c.units]);
  expect((turning?.endsOn ?? '') < (milling?.startsOn ?? '')).toBe(true);
  expect(await t.call('rotations.fill', {})).toEqual({ placed: 0, people: 0, left: [] });
  await t.call('activity.undo', {});
  expect(await drafted()).toEqual([]);
  writeRows(t, (db) => {
    for (const row of db.where('postUnit', { unitId: c.units[0] })) db.archive('postUnit', row.id, '');
  });
  const { placed, left } = await t.call('rotations.fill', { enrolmentIds: [first()] });
  expect(placed).toBe(0);
  expect(left.map((l) => l.key)).toEqual(['rotations.left.noPost', 'rotations.left.requires']);
});

test('the board answers every stay once, with places instead of ids', async () => {
  await place({}, { enrolmentId: c.enrolments[1] });
  const board = openBoard(await t.call('rotations.board', { version: 'draft' }));
  expect(board).toMatchObject({
    origin: '2026-08-31',
    weeks: 52,
    today: 1,
    version: 1,
    state: 'draft',
    published: null,
  });
  expect(staysOfBoard(board.stays)).toMatchObject([
    { person: 0, from: 7, to: 34, isPinned: false },
    { person: 1, from: 7, to: 34 },
  ]);
  expect(board.units[board.stays.unit[0] as number]).toMatchObject({ id: c.units[0], weeks: 4 });
});
