// Programmes, standards in versions, cohorts and alternation through the API on a real store.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import type { WriteDb } from '../../electron/db/write.ts';
import { createEnterprise, createPost, createSite } from '../../electron/features/enterprises/enterprises.write.ts';
import { segmentsOfCohorts, unitsOfCohort } from '../../electron/features/programmes/programmes.sql.ts';
import { createProgramme, ensureCohort } from '../../electron/features/programmes/programmes.write.ts';
import { createStandard } from '../../electron/features/programmes/standards.write.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import type { Pattern } from '../../shared/features/programmes/programmes.schema.ts';
import { type TestHost, testHost } from '../support/host.ts';

let t: TestHost;
beforeEach(() => {
  t = testHost();
});
afterEach(() => t.close());

const PROGRAMME = {
  nameZh: '数控技术现代学徒制',
  nameEn: 'CNC',
  type: 'modern' as const,
  majorCode: '460103',
  majorNameZh: '数控技术',
  majorNameEn: 'CNC',
  faculty: '智能制造学院',
  months: 36,
};
const HOURS = { schoolMinutesPerDay: 360, enterpriseMinutesPerDay: 480 };
const unit = (code: string, more: object = {}) => ({
  ...{ code, titleZh: `单元${code}`, titleEn: '', shortZh: '', shortEn: '', weeks: 4, minStayWeeks: 2, level: 3 },
  ...{ criteria: [{ zh: '尺寸合格', en: '' }], ...more },
});
const withRequires = (code: string, ...requires: string[]) => ({ ...unit(code), requires });
const COHORT = {
  ...{ name: '数控2501班', nameEn: '', entryYear: 2025, startsOn: '2026-08-31', endsOn: '2027-01-17' },
};
const FOUR_TWO: Pattern = {
  ...{ kind: 'weekBlocks', enterpriseWeeks: 4, schoolWeeks: 2, first: 'school' },
  ...{ enterprisePlace: 'enterprise', vacation: 'asPattern' },
};

/** Writes through the features' own writes, as a seed does. */
function write<T>(work: (db: WriteDb) => T): T {
  const db = connect(`${t.dataDir}/jiangxin.db`);
  const who = {
    session: { role: 'coordinator', personId: null, actor: 'test' },
    now: new Date('2026-11-24T02:00:00Z'),
    openedAt: '2026-11-24T01:00:00.000Z',
    path: 'test',
  } as const;
  try {
    return runCommand(db, who, (ctx) => work(ctx.db)).value;
  } finally {
    db.close();
  }
}

async function programmeWithUnits(...codes: string[]) {
  const { id: programmeId } = await t.call('programmes.create', { ...PROGRAMME, ...HOURS });
  const { id: standardId } = await t.call('programmes.newVersion', { programmeId });
  if (codes.length) await t.call('programmes.pasteUnits', { standardId, units: codes.map((c) => withRequires(c)) });
  return { programmeId, standardId };
}
const putInForce = async (id: string) => {
  const { rev } = await t.call('programmes.standard', { id });
  await t.call('programmes.putInForce', { id, rev, effectiveOn: '2026-09-01' });
};

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

test('cohorts that were there before any standard take the first one put in force, others keep theirs', async () => {
  const { programmeId, standardId } = await programmeWithUnits('A');
  const early = await t.call('programmes.createCohort', { ...COHORT, programmeId, standardId: null });
  await putInForce(standardId);
  const cohortStandard = async () => (await t.call('programmes.cohort', { id: early.id })).standardId;
  expect(await cohortStandard()).toBe(standardId);
  const { id: second } = await t.call('programmes.newVersion', { programmeId });
  await putInForce(second);
  expect(await cohortStandard()).toBe(standardId);
});

test('a cohort takes a standard in force of its own programme only', async () => {
  const { programmeId, standardId } = await programmeWithUnits('A');
  const cohort = { ...COHORT, programmeId, standardId };
  expect(await t.refused('programmes.createCohort', cohort)).toMatchObject({ key: 'programmes.standardIsDraft' });
  await putInForce(standardId);
  const other = await t.call('programmes.create', { ...PROGRAMME, ...HOURS, nameZh: '机器人' });
  expect(await t.refused('programmes.createCohort', { ...cohort, programmeId: other.id })).toMatchObject({
    key: 'programmes.standardOfOther',
  });
  await t.call('programmes.createCohort', cohort);
  expect(await t.refused('programmes.createCohort', cohort)).toMatchObject({ key: 'programmes.cohortNameTaken' });
  expect(await t.refused('programmes.createCohort', { ...cohort, name: 'x', endsOn: '2020-01-01' })).toMatchObject({
    fields: { endsOn: { key: 'programmes.endsBeforeStart' } },
  });
});

test('alternation: previewed without writing, applied, cut by a second pattern, shares counted by the calendar', async () => {
  const { programmeId } = await programmeWithUnits('A');
  const { id } = await t.call('programmes.createCohort', { ...COHORT, programmeId, standardId: null });
  const whole = { cohortId: id, startsOn: COHORT.startsOn, endsOn: COHORT.endsOn };
  const preview = await t.call('programmes.previewPattern', { ...whole, pattern: FOUR_TWO });
  expect(preview.segments).toHaveLength(7);
  expect(preview.proposedTerms).toContain('2026-2027-1');
  expect((await t.call('programmes.cohort', { id })).segments).toEqual([]);
  await t.call('programmes.applyPattern', { ...whole, pattern: FOUR_TWO });
  const cohort = await t.call('programmes.cohort', { id });
  expect(cohort.share).toEqual(preview.share);
  // 31 August to 17 January: 100 weekdays, less 25 September, 1–7 October and 1 January, plus 20 September and 10 October.
  const { schoolDays, enterpriseDays, baseDays, freeDays } = cohort.share;
  expect({ sum: schoolDays + enterpriseDays, baseDays, freeDays }).toEqual({ sum: 95, baseDays: 0, freeDays: 0 });
  expect(cohort.share.enterpriseMinutes).toBe(enterpriseDays * 480);
  const inside = { cohortId: id, startsOn: '2026-11-23', endsOn: '2026-11-29' };
  await t.call('programmes.applyPattern', {
    ...inside,
    pattern: { kind: 'whole', place: 'base', vacation: 'asPattern' },
  });
  const after = await t.call('programmes.cohort', { id });
  expect(after.segments.find((s) => s.startsOn === '2026-11-23')).toMatchObject({
    endsOn: '2026-11-29',
    place: 'base',
  });
  expect(after.segments.find((s) => s.startsOn === '2026-11-30')).toMatchObject({
    endsOn: '2026-12-06',
    place: 'school',
  });
  expect(after.share).toMatchObject({ schoolDays: schoolDays - 5, enterpriseDays, baseDays: 5, freeDays: 0 });
  await t.call('activity.undo', {});
  expect((await t.call('programmes.cohort', { id })).segments).toHaveLength(7);
});

test('single segments are added, moved and refused where the day is taken or outside', async () => {
  const { programmeId } = await programmeWithUnits('A');
  const { id: cohortId } = await t.call('programmes.createCohort', { ...COHORT, programmeId, standardId: null });
  const segment = { startsOn: '2026-11-23', endsOn: '2026-11-29', place: 'school' as const, weekdays: 31, note: '' };
  const { id } = await t.call('programmes.createSegment', { cohortId, segment });
  expect(await t.refused('programmes.createSegment', { cohortId, segment: { ...segment, weekdays: 4 } })).toMatchObject(
    {
      key: 'programmes.segmentOverlaps',
      params: { from: '2026-11-23' },
    },
  );
  await t.call('programmes.createSegment', { cohortId, segment: { ...segment, weekdays: 96 } });
  const outside = { ...segment, startsOn: '2026-08-01', endsOn: '2026-08-02' };
  expect(await t.refused('programmes.createSegment', { cohortId, segment: outside })).toMatchObject({
    key: 'programmes.outsideCohort',
  });
  const { segments } = await t.call('programmes.cohort', { id: cohortId });
  const { rev } = segments.find((s) => s.id === id) ?? { rev: '' };
  await t.call('programmes.updateSegment', { id, rev, segment: { ...segment, endsOn: '2026-12-06' } });
  expect(await t.refused('programmes.updateSegment', { id, rev, segment })).toMatchObject({ code: 'conflict' });
  const cohort = await t.call('programmes.cohort', { id: cohortId });
  const { id: _, ...line } = cohort;
  const fields = { programmeId, standardId: null, name: line.name, nameEn: '', entryYear: 2025, rev: cohort.rev };
  await t.call('programmes.updateCohort', { ...fields, id: cohortId, startsOn: '2026-11-24', endsOn: '2026-11-30' });
  const clipped = await t.call('programmes.cohort', { id: cohortId });
  expect(clipped.segments.map((s) => [s.startsOn, s.endsOn])).toEqual([
    ['2026-11-24', '2026-11-30'],
    ['2026-11-24', '2026-11-29'],
  ]);
});

test('the import finds or makes programme and cohort from a class name', () => {
  const wish = { majorCode: '', majorName: '', entryYear: null, today: '2026-11-24' };
  const made = write((db) =>
    ensureCohort(db, { ...wish, name: '数控技术2501班', majorCode: '460103', majorName: '数控技术' }),
  );
  expect(made.isNew).toBe(true);
  const second = write((db) => ensureCohort(db, { ...wish, name: '数控技术2502班' }));
  const known = write((db) => ensureCohort(db, { ...wish, name: '数控技术2501班' }));
  const other = write((db) =>
    ensureCohort(db, { ...wish, name: '机器人2401', majorCode: '460305', majorName: '数控技术' }),
  );
  expect(known).toEqual({ id: made.id, isNew: false });
  const rows = write((db) => [made, second, other].map(({ id }) => db.row('cohort', id)));
  expect(rows.map((r) => [r.name, r.entryYear, r.startsOn, r.endsOn])).toEqual([
    ['数控技术2501班', 2025, '2025-09-01', '2028-06-30'],
    ['数控技术2502班', 2025, '2025-09-01', '2028-06-30'],
    ['机器人2401', 2024, '2024-09-01', '2027-06-30'],
  ]);
  expect(rows[1]?.programmeId).toBe(rows[0]?.programmeId);
  expect(rows[2]?.programmeId).not.toBe(rows[0]?.programmeId);
});

test('a seed builds a programme in force with units and a planned cohort, read by the board', () => {
  const cohortId = write((db) => {
    const programmeId = createProgramme(db, PROGRAMME);
    createStandard(db, { programmeId, effectiveOn: '2025-09-01', units: [withRequires('A'), withRequires('B', 'A')] });
    const { id } = ensureCohort(db, {
      ...{ name: '数控技术2501班', majorCode: '460103', majorName: '', entryYear: null, today: '2026-11-24' },
    });
    return id;
  });
  const [units, segments] = write((db) => [unitsOfCohort(db, cohortId), segmentsOfCohorts(db)] as const);
  expect(units.map((u) => u.code)).toEqual(['A', 'B']);
  expect(units[1]?.requires).toEqual([units[0]?.id]);
  expect(segments).toEqual([]);
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
