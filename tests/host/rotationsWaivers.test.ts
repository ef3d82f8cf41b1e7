// Keeping a finding knowingly: with a reason, by name and day, only while the stay is as it was; taken back and undone.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { translate } from '../../shared/messages/translate.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { type SmallCollege, smallCollege } from '../support/plan.ts';
import { coordinatorId } from '../support/store.ts';

let t: TestHost;
let c: SmallCollege;
beforeEach(() => {
  t = testHost({ now: '2026-09-01T01:00:00Z' });
  c = smallCollege(t);
});
afterEach(() => t.close());

const fields = (over: object = {}) => ({
  enrolmentId: c.enrolments[0] as string,
  unitId: c.units[0],
  postId: c.posts[1],
  startsOn: '2026-09-07',
  endsOn: '2026-10-04',
  ...over,
});
const place = async (over: object = {}) =>
  (await t.call('rotations.place', { stays: [fields(over)] })).ids[0] as string;
const found = async (stayId: string) =>
  (await t.call('rotations.conflicts', {})).filter((finding) => finding.stayId === stayId);
const seen = async (id: string) => {
  const board = await t.call('rotations.stays', { enrolmentId: c.enrolments[0] as string, version: 'draft' });
  return { stayId: id, rev: board.find((stay) => stay.id === id)?.rev as string };
};

test('a stay too short is kept with a reason, stays listed with who and when, and is open again once it moves', async () => {
  const id = await place({ endsOn: '2026-09-13' });
  expect(await found(id)).toMatchObject([{ kind: 'tooShort', waiver: null }]);
  await t.call('rotations.keep', { ...(await seen(id)), kind: 'tooShort', reason: '企业同意分两段学' });
  expect((await found(id))[0]?.waiver).toMatchObject({
    reason: '企业同意分两段学',
    keptBy: coordinatorId(t.dataDir),
    keptAt: '2026-09-01T01:00:00.000Z',
  });
  const [recent] = await t.call('activity.recent', { limit: 1 });
  const said = recent?.label && translate('zh', recent.label.key as never, recent.label.params);
  expect(said).toMatch(/^保留.+的数控车削的一处问题（企业同意分两段学）$/);
  const { rev } = await seen(id);
  await t.call('rotations.move', { stays: [{ id, rev, startsOn: '2026-09-14' }] });
  expect(await found(id)).toMatchObject([{ kind: 'tooShort', waiver: null }]);
  await t.call('activity.undo', {});
  expect((await found(id))[0]?.waiver?.reason).toBe('企业同意分两段学');
});

test('a waiver is taken back; keeping anew replaces it; undo brings it back', async () => {
  const id = await place({ endsOn: '2026-09-13' });
  const keep = async (reason: string) => t.call('rotations.keep', { ...(await seen(id)), kind: 'tooShort', reason });
  await keep('先这样');
  await keep('企业同意');
  const [waiver, more] = await t.call('rotations.waivers', {});
  expect([waiver?.reason, more]).toEqual(['企业同意', undefined]);
  await t.call('rotations.unkeep', { id: waiver?.id as string, rev: waiver?.rev as string });
  expect((await found(id))[0]?.waiver).toBeNull();
  await t.call('activity.undo', {});
  expect((await found(id))[0]?.waiver?.reason).toBe('企业同意');
});

test('two places at once are never kept, nor what is not found, nor anything without a reason', async () => {
  await place();
  const id = await place({ postId: c.posts[0], startsOn: '2026-09-14', endsOn: '2026-10-11' });
  expect((await found(id)).map(({ kind }) => kind)).toContain('doubleBooked');
  const stay = await seen(id);
  const refused = async (over: object) =>
    await t.refused('rotations.keep', { ...stay, kind: 'tooShort', reason: '先这样', ...over });
  expect(await refused({ kind: 'doubleBooked' })).toMatchObject({ code: 'invalid' });
  expect(await refused({})).toMatchObject({ code: 'rule', key: 'rotations.nothingToKeep' });
  expect(await refused({ reason: ' ' })).toMatchObject({
    code: 'invalid',
    fields: { reason: { key: 'field.required' } },
  });
  expect(await t.call('rotations.waivers', {})).toEqual([]);
});
