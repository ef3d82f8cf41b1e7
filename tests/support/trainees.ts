// A small college made through the API: one programme with units, two cohorts, an enterprise with posts, mentors of both sides.

import type { TestHost } from './host.ts';
import { person } from './people.ts';

export type SmallCollege = {
  cohortIds: [string, string];
  enterpriseId: string;
  otherEnterpriseId: string;
  postIds: string[];
  unitIds: string[];
  teacherIds: [string, string];
  masterIds: [string, string];
};

/** Days of both cohorts. */
export const PERIOD = { startsOn: '2025-09-01', endsOn: '2028-08-31' };

export async function smallCollege(t: TestHost): Promise<SmallCollege> {
  const { id: programmeId } = await t.call('programmes.create', {
    nameZh: '数控技术',
    nameEn: 'CNC technology',
    type: 'modern',
    majorCode: '460103',
    majorNameZh: '数控技术',
    majorNameEn: '',
    faculty: '',
    months: 36,
    schoolMinutesPerDay: 360,
    enterpriseMinutesPerDay: 480,
  });
  const { id: standardId } = await t.call('programmes.newVersion', { programmeId });
  const unit = (n: number) => ({
    ...{ code: `U${n}`, titleZh: `单元${n}`, titleEn: `Unit ${n}`, shortZh: '', shortEn: '' },
    ...{ weeks: 4, minStayWeeks: 2, level: 3, criteria: [], requires: [] },
  });
  await t.call('programmes.pasteUnits', { standardId, units: [unit(1), unit(2), unit(3)] });
  const { rev, units } = await t.call('programmes.standard', { id: standardId });
  await t.call('programmes.putInForce', { id: standardId, rev, effectiveOn: PERIOD.startsOn });
  const cohort = async (name: string) =>
    (await t.call('programmes.createCohort', { programmeId, standardId, name, nameEn: '', entryYear: 2025, ...PERIOD }))
      .id;
  const { id: enterpriseId } = await t.call('enterprises.create', {
    name: '苏州远岫机床有限公司',
    shortName: '远岫机床',
  });
  const { id: otherEnterpriseId } = await t.call('enterprises.create', { name: '澄江模具股份有限公司' });
  const post = async (name: string, unitIds: string[]) =>
    (await t.call('enterprises.createPost', { enterpriseId, siteId: null, name, places: 2, unitIds })).id;
  const unitIds = units.map((u) => u.id);
  const mentor = async (name: string, at: string | null) =>
    (await t.call('mentors.create', { name, side: at ? 'enterprise' : 'college', enterpriseId: at })).id;
  return {
    cohortIds: [await cohort('数控2501'), await cohort('数控2502')],
    enterpriseId,
    otherEnterpriseId,
    postIds: [await post('1号车', unitIds.slice(0, 2)), await post('2号铣', unitIds.slice(2))],
    unitIds,
    teacherIds: [await mentor('王砺', null), await mentor('赵文澜', null)],
    masterIds: [await mentor('郑海涛', enterpriseId), await mentor('吴秀兰', otherEnterpriseId)],
  };
}

/** Adds apprentice number `n` and returns the enrolment's id. */
export async function addApprentice(t: TestHost, college: SmallCollege, n: number, name?: string): Promise<string> {
  const invented = person(n);
  const { id } = await t.call('apprentices.create', {
    person: { ...invented, name: name ?? invented.name },
    enrolment: {
      cohortId: college.cohortIds[0],
      studentNumber: `20250310${String(n).padStart(4, '0')}`,
      enterpriseId: college.enterpriseId,
      postId: college.postIds[0] ?? null,
    },
  });
  return id;
}

/** The row of the list. */
export async function lineOf(t: TestHost, id: string) {
  const line = (await t.call('apprentices.list', {})).find((row) => row.id === id);
  if (!line) throw new Error(`no apprentice ${id}`);
  return line;
}
