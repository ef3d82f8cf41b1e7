// Cohorts and their alternation through the API on a real store, and what the import and a seed make of them.
import { expect, test } from 'vitest';
import { segmentsOfCohorts, unitsOfCohort } from '../../electron/features/programmes/programmes.sql.ts';
import { createProgramme, ensureCohort } from '../../electron/features/programmes/programmes.write.ts';
import { createStandard } from '../../electron/features/programmes/standards.write.ts';
import type { Pattern } from '../../shared/features/programmes/programmes.schema.ts';
import {
  COHORT,
  eachWithHost,
  HOURS,
  PROGRAMME,
  programmeWithUnits,
  putInForce,
  t,
  withRequires,
  write,
} from '../support/programmes.ts';

eachWithHost();

const FOUR_TWO: Pattern = {
  ...{ kind: 'weekBlocks', enterpriseWeeks: 4, schoolWeeks: 2, first: 'school' },
  ...{ enterprisePlace: 'enterprise', vacation: 'asPattern' },
};

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
