/** Agreements through the API on a real store: made, signed by four, late, ended, in bulk. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  agreementState,
  missingParties,
  PARTIES,
  signingProblem,
} from '../../shared/features/agreements/agreements.rules.ts';
import { type College, insertEnterprise, insertPerson, seedGraduates, writeInto } from '../support/graduates.ts';
import { type TestHost, testHost } from '../support/host.ts';

let t: TestHost;
let college: College;
let fresh: { enterpriseId: string; postIds: string[] };
beforeEach(() => {
  t = testHost();
  college = seedGraduates(t.dataDir, 3);
  fresh = writeInto(t.dataDir, (db) => insertEnterprise(db, '启明数控设备有限公司'));
});
afterEach(() => t.close());

const enrolment = (n = 0) => college.graduates[n]?.enrolmentId ?? '';
const create = (n = 0, period = { startsOn: '2026-12-01', endsOn: '2027-06-30' }) =>
  t.call('agreements.create', { enrolmentId: enrolment(n), enterpriseId: fresh.enterpriseId, ...period });
const sign = (id: string, party: (typeof PARTIES)[number], signedOn = '2026-11-20') =>
  t.call('agreements.sign', { id, signing: { party, signerName: '某人', signedOn, method: 'paper' } });

test('an agreement goes from not signed over being signed to in force, and expires', async () => {
  const { id, number } = await create();
  expect(number).toBe('XY-2026-0004');
  const states: string[] = [];
  const look = async () => states.push((await t.call('agreements.get', { id })).state);
  await look();
  for (const party of PARTIES) {
    await sign(id, party);
    await look();
  }
  t.setNow('2027-07-01T01:00:00Z');
  await look();
  expect(states).toEqual(['draft', 'signing', 'signing', 'signing', 'effective', 'expired']);
  const record = await t.call('agreements.get', { id });
  expect(record.signatures.map(({ party }) => party)).toEqual(PARTIES);
  expect(record.completedOn).toBe('2026-11-20');
  expect(record.signers).toMatchObject({ college: '院长 冯若兰', enterprise: '钱大江' });
});

test('the guardian is missing for an adult too, and a late or missing signature is named', async () => {
  const { id } = await create(0, { startsOn: '2026-11-23', endsOn: '2027-06-30' });
  for (const party of ['college', 'enterprise', 'apprentice'] as const) await sign(id, party);
  const open = await t.call('agreements.get', { id });
  expect(open).toMatchObject({ state: 'signing', missing: ['guardian'], problem: 'begunUnsigned' });
  await sign(id, 'guardian', '2026-11-24');
  expect(await t.call('agreements.get', { id })).toMatchObject({ state: 'effective', problem: 'signedLate' });
});

test('signing on the first day is in time, one day later is not', () => {
  const facts = (signedOn: string) => ({
    startsOn: '2026-11-23',
    endsOn: '2027-06-30',
    endedOn: null,
    signed: PARTIES.map((party) => ({ party, signedOn })),
  });
  expect(signingProblem(facts('2026-11-23'), '2026-11-24')).toBe('none');
  expect(signingProblem(facts('2026-11-24'), '2026-11-24')).toBe('signedLate');
  expect(agreementState({ ...facts('2026-11-23'), endedOn: '2026-11-24' }, '2026-11-24')).toBe('ended');
  expect(missingParties([])).toHaveLength(4);
});

test('refused: overlap, end before start, signature of tomorrow, a second one of the same party, a stale edit', async () => {
  const { id, number } = await create();
  const input = {
    enrolmentId: enrolment(),
    enterpriseId: fresh.enterpriseId,
    startsOn: '2027-06-30',
    endsOn: '2027-12-31',
  };
  expect(await t.refused('agreements.create', input)).toMatchObject({
    code: 'rule',
    key: 'agreements.overlaps',
    params: { number },
  });
  const backwards = { ...input, startsOn: '2028-02-01', endsOn: '2028-01-01' };
  expect(await t.refused('agreements.create', backwards)).toMatchObject({
    fields: { endsOn: { key: 'agreements.endsBeforeStart' } },
  });
  const signing = { party: 'college', signerName: '', signedOn: '2026-11-25', method: 'app' };
  expect(await t.refused('agreements.sign', { id, signing })).toMatchObject({ key: 'agreements.signedInFuture' });
  await sign(id, 'college');
  expect(await t.refused('agreements.sign', { id, signing: { ...signing, signedOn: '2026-11-24' } })).toMatchObject({
    key: 'agreements.hasSigned',
  });
  const { rev } = await t.call('agreements.get', { id });
  const patch = { id, rev, number: 'XY-2026-0001', startsOn: '2026-12-01', endsOn: '2027-05-31', note: '' };
  expect(await t.refused('agreements.update', patch)).toMatchObject({
    fields: { number: { key: 'agreements.numberTaken' } },
  });
  await t.call('agreements.update', { ...patch, number: 'A-1' });
  expect(await t.refused('agreements.update', { ...patch, number: 'A-2' })).toMatchObject({ code: 'conflict' });
});

test('a signed agreement is ended, not removed; an unsigned one can go; a signature record can be taken back', async () => {
  const { id } = await create();
  const signature = await sign(id, 'college');
  const { rev } = await t.call('agreements.get', { id });
  expect(await t.refused('agreements.remove', { id, rev, reason: '录错' })).toMatchObject({
    key: 'agreements.signedStays',
  });
  const early = { id, rev, endedOn: '2026-11-01', reason: '转企业' };
  expect(await t.refused('agreements.end', early)).toMatchObject({ key: 'agreements.endOutside' });
  await t.call('agreements.unsign', { signatureId: signature.id, reason: '录错' });
  await t.call('agreements.remove', { id, rev, reason: '录错' });
  expect(await t.refused('agreements.get', { id })).toMatchObject({ code: 'notFound' });
  const other = await create(1, { startsOn: '2026-11-20', endsOn: '2027-06-30' });
  const seen = await t.call('agreements.get', { id: other.id });
  await t.call('agreements.end', { id: other.id, rev: seen.rev, endedOn: '2026-11-23', reason: '转企业' });
  expect(await t.call('agreements.get', { id: other.id })).toMatchObject({ state: 'ended', problem: 'none' });
  await create(1, { startsOn: '2026-11-24', endsOn: '2027-06-30' });
});

test('in bulk: an enterprise that the plan leads to gets its own agreement', async () => {
  writeInto(t.dataDir, (db) =>
    db.update('stayVersion', college.graduates[0]?.stayVersionIds[1] ?? '', { postId: fresh.postIds[0] ?? null }),
  );
  const candidate = async () => (await t.call('agreements.candidates', {})).find((c) => c.enrolmentId === enrolment());
  expect(await candidate()).toMatchObject({ hasAgreement: false, lacking: ['启明数控设备有限公司'] });
  expect(await t.call('agreements.createMany', { enrolmentIds: [enrolment()] })).toEqual({ created: 1, skipped: [] });
  expect(await candidate()).toMatchObject({ hasAgreement: true, lacking: [] });
  const made = (await t.call('agreements.list', { enrolmentId: enrolment() })).map((line) => line.enterpriseName);
  expect(made.sort()).toEqual(['启明数控设备有限公司', '恒辰精密制造有限公司']);
});

test('in bulk: each gets one, those who cannot are named; one party signs several; all of it is undone at once', async () => {
  const enrolmentId = writeInto(t.dataDir, (db) => {
    const personId = insertPerson(db, 77, '梅若初');
    const row = db.row('enrolment', enrolment());
    const { id: _, rev: __, archivedAt: ___, archiveReason: ____, ...columns } = row;
    db.update('enrolment', enrolment(1), { enterpriseId: fresh.enterpriseId });
    return db.insert('enrolment', { ...columns, personId, studentNumber: '20240077', enterpriseId: null });
  });
  const made = await t.call('agreements.createMany', { enrolmentIds: [enrolment(0), enrolment(1), enrolmentId] });
  expect(made.created).toBe(1);
  expect(made.skipped.map(({ why }) => why)).toEqual(['exists', 'noEnterprise']);
  expect(made.skipped[1]?.name).toBe('梅若初');
  const lines = await t.call('agreements.list', {});
  const ids = lines.map(({ id }) => id);
  const signing = { party: 'guardian', signedOn: '2026-11-24', method: 'outside' } as const;
  const signed = await t.call('agreements.signMany', { ids, signing });
  expect(signed).toMatchObject({ signed: 1 });
  expect(signed.skipped).toHaveLength(3);
  await t.call('activity.undo', {});
  await t.call('activity.undo', {});
  expect(await t.call('agreements.list', {})).toHaveLength(3);
  expect((await t.call('agreements.candidates', {})).find((c) => c.name === '梅若初')).toMatchObject({
    hasAgreement: false,
  });
});

test('in bulk: tells how far it is, stops with nothing made, and never uses a number twice', async () => {
  for (const { enrolmentId } of college.graduates)
    writeInto(t.dataDir, (db) => db.update('enrolment', enrolmentId, { enterpriseId: fresh.enterpriseId }));
  const enrolmentIds = college.graduates.map(({ enrolmentId }) => enrolmentId);
  const numbers = async () => (await t.call('agreements.list', {})).map(({ number }) => number).sort();
  const before = await numbers();
  const told: unknown[] = [];
  t.host.onProgress((progress) => told.push(progress));
  const jobId = '019c0000-0000-7000-8000-000000000001';
  const stopped = t.host.dispatch('agreements.createMany', { enrolmentIds }, jobId);
  await t.call('jobs.cancel', { jobId });
  expect(await stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await numbers()).toEqual(before);

  await t.call('agreements.createMany', { enrolmentIds });
  expect(told).toContainEqual(
    expect.objectContaining({ done: 0, total: 3, step: { key: 'agreements.step.making', params: {} } }),
  );
  const first = (await numbers()).filter((number) => !before.includes(number));
  expect(first).toHaveLength(3);
  await t.call('activity.undo', {});
  expect(await numbers()).toEqual(before);
  await t.call('agreements.createMany', { enrolmentIds });
  const second = (await numbers()).filter((number) => !before.includes(number));
  expect(second).toHaveLength(3);
  expect(second.filter((number) => first.includes(number))).toEqual([]);
  const last = await create(0, { startsOn: '2028-01-01', endsOn: '2028-06-30' });
  const after = await create(1, { startsOn: '2028-01-01', endsOn: '2028-06-30' });
  expect([last.number, after.number]).toEqual(['XY-2028-0001', 'XY-2028-0002']);
});
