// Evaluations through the API: who scored, what a signature closes, what freezes, and the result over all units.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resultsOf } from '../../electron/features/evaluations/evaluations.sql.ts';
import type { Input } from '../../shared/api.ts';
import { type College, seedGraduates, writeInto } from '../support/graduates.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { coordinatorId } from '../support/store.ts';

let t: TestHost;
let college: College;
beforeEach(() => {
  t = testHost();
  college = seedGraduates(t.dataDir, 3);
  // Stays stand, but nobody has rated anybody yet, and no scheme is stored.
  writeInto(t.dataDir, (db) => {
    for (const table of ['score', 'evaluation', 'schemeItem', 'evaluationScheme'] as const)
      for (const { id } of db.where(table, {})) db.archive(table, id, '');
  });
});
afterEach(() => t.close());

const unit = (n = 0) => college.unitIds[n] ?? '';
const grid = (n = 0) => t.call('evaluations.grid', { cohortId: college.cohortId, unitId: unit(n) });
const items = async () => (await t.call('evaluations.scheme', {})).items;
type Side = 'enterprise' | 'college';

/** Scores of one side of a unit for these rows of the grid (default all), every item the same. */
async function rate(side: Side, points: number, rows: readonly number[] = [0, 1, 2], n = 0): Promise<void> {
  const own = (await items()).filter((item) => item.side === side);
  const stays = (await grid(n)).rows.filter((_, i) => rows.includes(i));
  const scores = stays.flatMap(({ stayId }) => own.map((item) => ({ stayId, itemId: item.id, value: points * 100 })));
  await t.call('evaluations.setScores', { scores });
}
async function sign(side: Side, n = 0, rows: readonly number[] = [0, 1, 2]): Promise<Input<'evaluations.sign'>> {
  const stayIds = (await grid(n)).rows.filter((_, i) => rows.includes(i)).map(({ stayId }) => stayId);
  return { side, stayIds, signedOn: '2026-11-23' };
}
const row = async (at = 0, n = 0) => {
  const found = (await grid(n)).rows[at];
  if (!found) throw new Error('no such row');
  return found;
};

test('a new store shows the built-in scheme and everybody as not rated; nothing is due twice', async () => {
  const { rows, schemes } = await grid();
  expect(schemes.map(({ version, items: own }) => [version, own.length])).toEqual([[1, 8]]);
  expect(rows.map(({ state, totalHundredths, missing }) => [state, totalHundredths, missing.length])).toEqual(
    [1, 2, 3].map(() => ['none', null, 8]),
  );
  expect(await t.call('evaluations.due', {})).toHaveLength(6);
  expect((await t.call('evaluations.choices', {})).map(({ people, due, signed }) => [people, due, signed])).toEqual([
    [3, 3, 0],
    [3, 3, 0],
  ]);
  expect(await t.call('evaluations.due', { mentorId: college.enterpriseMentorId })).toHaveLength(6);
  expect(await t.call('evaluations.due', { cohortId: college.enterpriseId })).toHaveLength(0);
});

test('scores entered by a coordinator for the enterprise are transcribed, with the mentor named', async () => {
  const [first] = await items();
  const { stayId } = await row();
  await t.call('evaluations.setScores', {
    scores: [{ stayId, itemId: first?.id ?? '', value: 8600 }],
    source: 'assessor',
  });
  expect((await row()).scores).toEqual([{ key: 'dedication', value: 8600, source: 'transcribed' }]);
  writeInto(t.dataDir, (db) =>
    expect(db.where('score', {})).toMatchObject([
      { enteredBy: coordinatorId(t.dataDir), mentorId: college.enterpriseMentorId, source: 'transcribed' },
    ]),
  );
});

test('a cleared score is not rated, never 0, and Ctrl Z brings a bulk entry back as a whole', async () => {
  await rate('enterprise', 88);
  await rate('college', 80);
  expect((await row()).totalHundredths).toBe(8480);
  const item = (await items())[0]?.id ?? '';
  const stayIds = (await grid()).rows.map(({ stayId }) => stayId);
  await t.call('evaluations.setScores', { scores: stayIds.map((stayId) => ({ stayId, itemId: item, value: null })) });
  expect((await grid()).rows.map(({ state, totalHundredths }) => [state, totalHundredths])).toEqual(
    [1, 2, 3].map(() => ['incomplete', null]),
  );
  await t.call('activity.undo', {});
  expect((await grid()).rows.map(({ totalHundredths }) => totalHundredths)).toEqual([8480, 8480, 8480]);
  for (let i = 0; i < 2; i += 1) await t.call('activity.undo', {});
  expect((await row()).state).toBe('none');
  await rate('enterprise', 70);
  expect((await row()).enterpriseMean).toBe(7000);
});

test('values that are no scores, unknown items and stays are refused and nothing is written', async () => {
  const { stayId } = await row();
  const itemId = (await items())[0]?.id ?? '';
  for (const value of [10_001, -1, 86.5])
    expect(await t.refused('evaluations.setScores', { scores: [{ stayId, itemId, value }] })).toMatchObject({
      code: 'invalid',
    });
  const good = { stayId, itemId, value: 8000 };
  for (const bad of [
    { ...good, itemId: stayId },
    { ...good, stayId: itemId },
  ])
    expect(await t.refused('evaluations.setScores', { scores: [good, bad] })).toMatchObject({ code: 'notFound' });
  expect((await row()).state).toBe('none');
});

test('nobody is rated before the stay begins, nor for an enterprise without a mentor', async () => {
  const itemId = (await items())[0]?.id ?? '';
  const scores = [{ stayId: (await row(0, 1)).stayId, itemId, value: 8000 }];
  t.setNow('2026-06-01T01:00:00Z');
  expect(await t.refused('evaluations.setScores', { scores })).toMatchObject({ key: 'evaluations.notBegun' });
  t.setNow('2026-11-24T01:00:00Z');
  writeInto(t.dataDir, (db) => db.archive('pairing', college.graduates[0]?.enterprisePairingId ?? '', ''));
  expect(await t.refused('evaluations.setScores', { scores })).toMatchObject({
    code: 'rule',
    key: 'evaluations.noMentor',
  });
});

test('a mentor who guided until just before the end still signs; a later one does not', async () => {
  writeInto(t.dataDir, (db) =>
    db.update('pairing', college.graduates[0]?.enterprisePairingId ?? '', { endsOn: '2026-06-20' }),
  );
  expect((await row(0, 0)).enterpriseMentor?.id).toBe(college.enterpriseMentorId);
  expect((await row(0, 1)).enterpriseMentor).toBeNull();
});

test('a side with missing items cannot sign, and one missing person stops the whole class', async () => {
  await rate('enterprise', 85, [0, 1]);
  expect(await t.refused('evaluations.sign', await sign('enterprise'))).toMatchObject({
    code: 'rule',
    key: 'evaluations.missing',
    params: { n: 6 },
  });
  expect((await row()).enterpriseSignedOn).toBeNull();
  expect(await t.call('evaluations.sign', await sign('enterprise', 0, [0, 1]))).toEqual({
    signed: 2,
    frozen: 0,
    passedOver: 0,
  });
  const input = await sign('college', 0, [2]);
  for (const signedOn of ['2026-11-25', '2026-01-01'])
    expect((await t.refused('evaluations.sign', { ...input, signedOn })).code).toBe('rule');
});

test('a signed side refuses new scores, undo included, until it is withdrawn with a reason', async () => {
  await rate('enterprise', 85);
  await t.call('evaluations.sign', await sign('enterprise'));
  const { stayId, rev, scores } = await row();
  const itemId = (await items())[0]?.id ?? '';
  const change = { scores: [{ stayId, itemId, value: 9000 }] };
  expect(await t.refused('evaluations.setScores', change)).toMatchObject({ key: 'evaluations.isSigned' });
  expect(await t.refused('activity.undo', {})).toMatchObject({ key: 'evaluations.isSigned' });
  expect(scores).toHaveLength(6);
  expect((await t.refused('evaluations.withdraw', { stayId, rev, side: 'enterprise', reason: '' })).code).toBe(
    'invalid',
  );
  const given = { stayId, rev: rev ?? '', side: 'enterprise', reason: '师傅更正' } as const;
  await t.call('evaluations.withdraw', given);
  await t.call('evaluations.setScores', change);
  expect((await row()).enterpriseMean).not.toBe(8500);
  expect(await t.refused('evaluations.withdraw', { ...given, rev: (await row()).rev })).toMatchObject({
    key: 'evaluations.notSigned',
  });
});

test('sides too far apart are moderated before the second signature', async () => {
  await rate('enterprise', 88);
  await t.call('evaluations.sign', await sign('enterprise'));
  await rate('college', 68);
  expect(await row()).toMatchObject({ gap: 2000, isOver: true });
  expect(await t.refused('evaluations.sign', await sign('college'))).toMatchObject({
    key: 'evaluations.diverges',
    params: { gap: 20 },
  });
  const enrolments = college.graduates.map(({ enrolmentId }) => enrolmentId);
  const gaps = () =>
    writeInto(t.dataDir, (db) => [...resultsOf(db, enrolments).values()].map((result) => result.reEvaluations));
  expect(gaps()).toEqual([1, 2, 3].map(() => [{ unitId: unit(), gapHundredths: 2000 }]));
  for (const at of [0, 1, 2]) {
    const { stayId, rev } = await row(at);
    await t.call('evaluations.moderate', { stayId, rev: rev ?? '', reason: '双方复核，均认可各自评分' });
  }
  expect(gaps()).toEqual([[], [], []]);
  expect(await t.call('evaluations.sign', await sign('college'))).toMatchObject({ signed: 3, frozen: 3 });
});

test('both signatures freeze the arithmetic for good', async () => {
  await rate('enterprise', 88);
  await rate('college', 80);
  await t.call('evaluations.sign', await sign('enterprise'));
  await t.call('evaluations.sign', await sign('college'));
  const { stayId, rev, isFrozen } = await row();
  expect(isFrozen).toBe(true);
  const itemId = (await items())[0]?.id ?? '';
  expect(await t.refused('evaluations.setScores', { scores: [{ stayId, itemId, value: 9000 }] })).toMatchObject({
    key: 'evaluations.isSigned',
  });
  expect(await t.refused('evaluations.moderate', { stayId, rev, reason: '迟到的说明' })).toMatchObject({
    key: 'evaluations.isFrozen',
  });
  const withdrawal = { stayId, rev, side: 'college', reason: '改主意' };
  expect(await t.refused('evaluations.withdraw', withdrawal)).toMatchObject({ key: 'evaluations.isFrozen' });
  expect(await t.refused('activity.undo', {})).toMatchObject({ code: 'rule' });
  writeInto(t.dataDir, (db) => {
    const [one] = db.where('evaluation', { stayId });
    expect(one?.snapshot).toMatchObject({
      totalHundredths: 8480,
      sum: 84_800_000,
      planVersion: 1,
      scheme: { version: 1 },
      enterprise: { mentor: '张铁生', signedOn: '2026-11-23' },
      college: { mentor: '王砺' },
    });
    const { lines } = (one?.snapshot ?? {}) as { lines?: unknown[] };
    expect(lines).toHaveLength(8);
  });
  expect(await t.call('evaluations.sign', await sign('college'))).toEqual({ signed: 0, frozen: 0, passedOver: 3 });
  // The record shows what was signed, even if a score were changed past all rules.
  writeInto(t.dataDir, (db) => {
    for (const { id } of db.where('score', { itemId })) db.update('score', id, { value: 100 });
  });
  const { evaluations } = await t.call('evaluations.result', { enrolmentId: college.graduates[0]?.enrolmentId ?? '' });
  expect(evaluations[0]).toMatchObject({ totalHundredths: 8480, sum: 84_800_000, enterpriseMean: 8800 });
  expect(evaluations[0]?.lines[0]).toMatchObject({ key: 'dedication', value: 8800, part: 5_280_000 });
});

test('the result waits for every unit and weighs them by weeks', async () => {
  const enrolmentId = college.graduates[0]?.enrolmentId ?? '';
  for (const [n, points] of [
    [0, 80],
    [1, 95],
  ] as const) {
    expect(await t.call('evaluations.result', { enrolmentId })).toMatchObject({
      state: 'incomplete',
      totalHundredths: null,
    });
    for (const side of ['enterprise', 'college'] as const) {
      await rate(side, points, [0, 1, 2], n);
      await t.call('evaluations.sign', await sign(side, n));
    }
  }
  const result = await t.call('evaluations.result', { enrolmentId });
  expect(result).toMatchObject({ state: 'complete', weeks: 16, sum: 140_000, totalHundredths: 8750, isPassed: true });
  expect(result.band?.zh).toBe('良好');
  expect(result.evaluations.map(({ totalHundredths, lines }) => [totalHundredths, lines.length])).toEqual([
    [8000, 8],
    [9500, 8],
  ]);
  const results = await t.call('evaluations.results', { cohortId: college.cohortId });
  expect(results.map(({ done, units, totalHundredths }) => [done, units, totalHundredths])).toEqual(
    [1, 2, 3].map(() => [2, 2, 8750]),
  );
  expect(await t.call('evaluations.due', {})).toEqual([]);
});

test('what the same person got before stands beside a new score', async () => {
  await rate('enterprise', 81, [0], 0);
  const last = await t.call('evaluations.lastScores', { stayId: (await row(0, 1)).stayId });
  expect(last).toHaveLength(6);
  expect(last[0]).toMatchObject({ value: 8100, unitZh: '数控车削', on: '2026-06-28' });
  expect(await t.call('evaluations.lastScores', { stayId: (await row(0, 0)).stayId })).toEqual([]);
});
