// Programmes and their standards in versions through the API on a real store.
import { expect, test } from 'vitest';
import { createEnterprise, createPost, createSite } from '../../electron/features/enterprises/enterprises.write.ts';
import {
  COHORT,
  eachWithHost,
  HOURS,
  PROGRAMME,
  programmeWithUnits,
  putInForce,
  t,
  unit,
  withRequires,
  write,
} from '../support/programmes.ts';

eachWithHost();

test('a programme is added, found in the list, changed and deleted', async () => {
  const { id } = await t.call('programmes.create', { ...PROGRAMME, ...HOURS });
  const again = { ...PROGRAMME, ...HOURS };
  expect(await t.refused('programmes.create', again)).toMatchObject({ key: 'programmes.nameTaken' });
  const [line] = await t.call('programmes.list', {});
  expect(line).toMatchObject({ ...PROGRAMME, cohorts: 0, apprentices: 0, inForce: null, draft: null, units: 0 });
  expect(await t.call('programmes.majors', {})).toContainEqual({ code: '460103', zh: '数控技术', en: 'CNC' });
  await t.call('programmes.update', { ...PROGRAMME, ...HOURS, nameZh: '数控', id, rev: line?.rev ?? '' });
  const { rev } = await t.call('programmes.get', { id });
  await t.call('programmes.createCohort', { ...COHORT, programmeId: id, standardId: null });
  expect(await t.refused('programmes.archive', { id, rev, reason: '' })).toMatchObject({
    key: 'programmes.hasCohorts',
    params: { cohorts: '数控2501班' },
  });
  await t.call('activity.undo', {});
  await t.call('programmes.archive', { id, rev, reason: '停办' });
  expect(await t.call('programmes.list', {})).toEqual([]);
});

test('units of a draft: added, required, ordered, refused in a circle or twice', async () => {
  const { standardId } = await programmeWithUnits('A', 'B');
  const { units } = await t.call('programmes.standard', { id: standardId });
  const [a, b] = units;
  expect(units.map((u) => [u.code, u.colour])).toEqual([
    ['A', 0],
    ['B', 1],
  ]);
  const { id } = await t.call('programmes.createUnit', { standardId, unit: unit('C'), requires: [b?.id ?? ''] });
  await t.call('programmes.updateUnit', {
    id: b?.id ?? '',
    rev: b?.rev ?? '',
    unit: unit('B'),
    requires: [a?.id ?? ''],
  });
  const circle = { id: a?.id, rev: a?.rev, unit: unit('A'), requires: [id] };
  expect(await t.refused('programmes.updateUnit', circle)).toMatchObject({
    key: 'programmes.requiresCycle',
    params: { cycle: 'A → C → B → A' },
  });
  expect(await t.refused('programmes.createUnit', { standardId, unit: unit('A'), requires: [] })).toMatchObject({
    key: 'programmes.unitCodeTaken',
  });
  expect(await t.refused('programmes.archiveUnit', { id: b?.id, rev: b?.rev })).toMatchObject({
    key: 'programmes.unitInUse',
    params: { where: 'C' },
  });
  await t.call('programmes.orderUnits', { standardId, ids: [id, a?.id ?? '', b?.id ?? ''] });
  expect((await t.call('programmes.standard', { id: standardId })).units.map((u) => u.code)).toEqual(['C', 'A', 'B']);
});

test('pasted units are added or changed by code, all or none', async () => {
  const { standardId } = await programmeWithUnits('A');
  const paste = (units: unknown[]) => ({ standardId, units }) as never;
  expect(
    await t.call('programmes.pasteUnits', paste([{ ...withRequires('A'), weeks: 6 }, withRequires('B', 'A')])),
  ).toEqual({ added: 1, changed: 1 });
  expect(await t.refused('programmes.pasteUnits', paste([withRequires('C'), withRequires('D', 'X')]))).toMatchObject({
    key: 'programmes.requiresUnknown',
    params: { code: 'D', wanted: 'X' },
  });
  const { units } = await t.call('programmes.standard', { id: standardId });
  expect(units.map((u) => [u.code, u.weeks, u.requires.length])).toEqual([
    ['A', 6, 0],
    ['B', 4, 1],
  ]);
});

test('a version in force is not edited; the next one copies units, prerequisites and posts and shows what differs', async () => {
  const { programmeId, standardId } = await programmeWithUnits();
  expect(
    await t.refused('programmes.putInForce', { ...(await asDraft(standardId)), effectiveOn: '2026-09-01' }),
  ).toMatchObject({
    key: 'programmes.noUnits',
  });
  await t.call('programmes.pasteUnits', { standardId, units: [withRequires('A'), withRequires('B', 'A')] });
  await putInForce(standardId);
  const first = await t.call('programmes.standard', { id: standardId });
  const [a, b] = first.units;
  for (const refusal of [
    t.refused('programmes.createUnit', { standardId, unit: unit('C'), requires: [] }),
    t.refused('programmes.updateUnit', { id: a?.id, rev: a?.rev, unit: unit('A'), requires: [] }),
    t.refused('programmes.archiveUnit', { id: a?.id, rev: a?.rev }),
    t.refused('programmes.pasteUnits', { standardId, units: [withRequires('A')] }),
    t.refused('programmes.discardDraft', { id: standardId, rev: first.rev }),
  ])
    expect(await refusal).toMatchObject({ key: 'programmes.standardIsFixed' });
  const postId = write((db) => {
    const enterpriseId = createEnterprise(db, { name: '恒辰精密机械有限公司' });
    return createPost(db, {
      siteId: createSite(db, { enterpriseId, name: '总部' }),
      name: '5号岗',
      unitIds: [a?.id ?? ''],
    });
  });
  const { id } = await t.call('programmes.newVersion', { programmeId });
  expect(await t.refused('programmes.newVersion', { programmeId })).toMatchObject({ key: 'programmes.draftExists' });
  const draft = await t.call('programmes.standard', { id });
  expect(draft).toMatchObject({ version: 2, state: 'draft', differences: [] });
  expect(draft.units.map((u) => [u.code, u.posts, u.requires])).toEqual([
    ['A', 1, []],
    ['B', 0, [draft.units[0]?.id]],
  ]);
  await t.call('programmes.updateUnit', { ...seen(draft.units[1]), unit: unit('B', { weeks: 8 }), requires: [] });
  const changed = await t.call('programmes.standard', { id });
  expect(changed.differences).toMatchObject([
    { code: 'B', change: 'changed', fields: [{ field: 'weeks', before: '4', after: '8' }, { field: 'requires' }] },
  ]);
  await putInForce(id);
  const { standards } = await t.call('programmes.get', { id: programmeId });
  expect(standards.map((s) => [s.version, s.state])).toEqual([
    [2, 'inForce'],
    [1, 'replaced'],
  ]);
  expect((await t.call('programmes.standard', { id: standardId })).units[1]).toMatchObject({ id: b?.id, weeks: 4 });
  expect(linksOf(postId)).toHaveLength(2);
});

test('a discarded draft leaves the version in force and its posts as they were', async () => {
  const { programmeId, standardId } = await programmeWithUnits('A');
  await putInForce(standardId);
  const { units } = await t.call('programmes.standard', { id: standardId });
  const postId = write((db) => {
    const enterpriseId = createEnterprise(db, { name: '恒辰精密机械有限公司' });
    const siteId = createSite(db, { enterpriseId, name: '总部' });
    return createPost(db, { siteId, name: '5号岗', unitIds: units.map((u) => u.id) });
  });
  const { id } = await t.call('programmes.newVersion', { programmeId });
  await t.call('programmes.discardDraft', await asDraft(id));
  expect(linksOf(postId)).toEqual([{ unitId: units[0]?.id }]);
  expect((await t.call('programmes.list', {}))[0]).toMatchObject({ inForce: 1, draft: null });
});

const seen = (row: { id: string; rev: string } | undefined) => ({ id: row?.id ?? '', rev: row?.rev ?? '' });
async function asDraft(id: string) {
  const { rev } = await t.call('programmes.standard', { id });
  return { id, rev };
}
const linksOf = (postId: string) =>
  write((db) =>
    db.all<{ unitId: string }>('SELECT unitId FROM postUnit WHERE postId = ? AND archivedAt IS NULL', [postId]),
  );
