/** Issuing and the register through the API on a real store: gap-free numbers, frozen facts, prints, no half issue. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../shared/features/certificates/number.rules.ts';
import { writeInto } from '../support/graduates.ts';
import {
  college,
  eachWithGraduates,
  gate,
  graduate,
  ids,
  register,
  startAgainWith,
  t,
} from '../support/graduatesHost.ts';
import { rawText, textOf } from '../support/pdf.ts';

eachWithGraduates(4);

const issue = (...list: number[]) => t.call('certificates.issue', { enrolmentIds: ids(...list) });
const serials = async () =>
  (await register())
    .map(({ number }) => {
      const parsed = parseNumber(number);
      return parsed.ok ? parsed.parts.serial : 0;
    })
    .sort((a, b) => a - b);

describe('issuing', () => {
  test('gives numbers in order, with a code that verifies and stands in the register', async () => {
    const { first, last, ids: made } = await issue(2, 0);
    expect([first, last].map((number) => number.slice(0, 21))).toEqual([
      'JL-460103-2026-000001',
      'JL-460103-2026-000002',
    ]);
    const record = await t.call('certificates.get', { id: made[0] ?? '' });
    expect(record).toMatchObject({
      enrolmentId: graduate(2).enrolmentId,
      state: 'issued',
      issuedOn: '2026-11-24',
      scoreHundredths: 9140,
      band: { zh: '优秀', en: 'Excellent' },
    });
    const verdict = await t.call('certificates.verify', { text: record.qrText });
    expect(verdict).toMatchObject({
      valid: true,
      number: first,
      name: record.name,
      programme: '数控技术',
      register: { state: 'issued' },
    });
    expect(await t.call('certificates.verify', { text: `${record.qrText.slice(0, -4)}0000` })).toEqual({
      valid: false,
      reason: 'signature',
    });
    expect((await t.call('certificates.keys', {}))[0]?.keyId).toBe(record.keyId);
    expect((await gate())[2]).toMatchObject({ certificate: { number: first }, reasons: [] });
  });

  test('the signing key leaves neither through the log of changes nor through a record’s history', async () => {
    await issue(0);
    await issue(1);
    const secret = writeInto(t.dataDir, (db) => {
      const [key] = db.where('signingKey', {});
      const log = db
        .all<{ fields: string }>('SELECT fields FROM change')
        .map(({ fields }) => fields)
        .join('');
      const der = Buffer.from(key?.privateKey ?? []);
      return {
        id: key?.id ?? '',
        der,
        leaks: ['base64', 'hex'].filter((as) => log.includes(der.toString(as as 'hex'))),
      };
    });
    expect(secret.der.length).toBe(48);
    expect(secret.leaks).toEqual([]);
    const history = JSON.stringify(await t.call('activity.history', { id: secret.id }));
    expect(history).toContain('fingerprint');
    expect(history).not.toContain(secret.der.toString('base64'));
    expect(await t.call('certificates.keys', {})).toHaveLength(1);
  });

  test('a second certificate, an unknown enrolment, and the same one twice', async () => {
    await issue(0);
    expect(await t.refused('certificates.issue', { enrolmentIds: ids(1, 0) })).toMatchObject({
      key: 'certificates.alreadyIssued',
    });
    expect(await t.refused('certificates.issue', { enrolmentIds: [college.cohortId] })).toMatchObject({
      code: 'notFound',
    });
    expect((await t.call('certificates.issue', { enrolmentIds: [...ids(1), ...ids(1)] })).ids).toHaveLength(1);
    expect(await serials()).toEqual([1, 2]);
  });

  test('numbers have no gap after refusals, stops and revocations, and are never used again', async () => {
    await issue(0);
    writeInto(t.dataDir, (db) => db.update('enrolment', graduate(1).enrolmentId, { status: 'paused' }));
    await t.refused('certificates.issue', { enrolmentIds: ids(2, 1) });
    const stopped = t.host.dispatch(
      'certificates.issue',
      { enrolmentIds: ids(2, 3) },
      '01990000-0000-7000-8000-000000000001',
    );
    await t.call('jobs.cancel', { jobId: '01990000-0000-7000-8000-000000000001' });
    expect(await stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await serials()).toEqual([1]);
    const [line] = await register();
    await t.call('certificates.revoke', { id: line?.id ?? '', rev: line?.rev ?? '', reason: '姓名有误' });
    await issue(0, 2);
    expect(await serials()).toEqual([1, 2, 3]);
    expect((await register()).filter(({ state }) => state === 'revoked').map(({ number }) => number)).toEqual([
      line?.number,
    ]);
    t.setNow('2027-01-05T01:00:00Z');
    expect((await issue(3)).first.slice(0, 21)).toBe('JL-460103-2027-000001');
  });

  test('stopped while it writes, it leaves nothing half-made', async () => {
    await startAgainWith(400);
    const jobId = '01990000-0000-7000-8000-000000000002';
    let isWriting = false;
    t.host.onProgress(({ step, done }) => {
      if (step.key !== 'certificates.step.signing' || done === 0 || isWriting) return;
      isWriting = true;
      void t.host.dispatch('jobs.cancel', { jobId });
    });
    const reply = await t.host.dispatch(
      'certificates.issue',
      { enrolmentIds: college.graduates.map((g) => g.enrolmentId) },
      jobId,
    );
    expect(isWriting).toBe(true);
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await register()).toEqual([]);
    await issue(0);
    expect(await serials()).toEqual([1]);
  });

  test('what was issued stays as it was, whatever is edited afterwards', async () => {
    const { ids: made } = await issue(0);
    const id = made[0] ?? '';
    const before = await t.call('certificates.get', { id });
    const paper = async () => {
      const { token } = await t.call('certificates.render', { id });
      return readFileSync(t.host.files.find(token)?.path ?? '');
    };
    const drawn = await paper();
    writeInto(t.dataDir, (db) => {
      db.update('person', graduate(0).personId, { name: '欧阳改名', nameEn: 'Changed' });
      db.update('enterprise', college.enterpriseId, { name: '改名有限公司' });
      db.update('college', college.collegeId, { nameZh: '改名学院', signatoryZh: '' });
      db.update('evaluation', graduate(0).evaluationIds[0] ?? '', { snapshot: { totalHundredths: 6100 } });
    });
    expect(await paper()).toEqual(drawn);
    // Kept answers belong to a day: on the next one the register is read anew.
    t.setNow('2026-11-25T01:00:00Z');
    expect(await t.call('certificates.get', { id })).toMatchObject({ name: before.name, scoreHundredths: 9140 });
    const text = await textOf(drawn);
    for (const part of [
      before.name,
      before.number,
      '江澜职业技术学院',
      '院长冯若兰',
      '张铁生（二级/技师）',
      '现代学徒制数控技术（460103）',
      '总评优秀（91.4）',
    ])
      expect(text).toContain(part);
  });

  test('a preview is the same paper, marked, with a code that does not verify, and uses no number', async () => {
    const { token, withoutEnglish } = await t.call('certificates.preview', { enrolmentId: graduate(0).enrolmentId });
    const bytes = readFileSync(t.host.files.find(token)?.path ?? '');
    const text = await textOf(bytes);
    expect(text).toContain('预览');
    expect(text).toContain('总评优秀（91.4）');
    expect(withoutEnglish).toEqual([]);
    expect(rawText(bytes)).toContain('pdfaid:part');
    expect(await register()).toEqual([]);
    await issue(1);
    expect(await serials()).toEqual([1]);
  });
});

describe('printing and revoking', () => {
  test('the first print needs no reason, every later one does, and each is logged', async () => {
    const { ids: made } = await issue(0, 1, 2);
    const all = await t.call('certificates.print', { ids: made });
    expect(all.printed).toBe(3);
    expect(rawText(readFileSync(t.host.files.find(all.token)?.path ?? '')).match(/\/Type \/Page\n/g)).toHaveLength(3);
    expect(await t.refused('certificates.print', { ids: made })).toMatchObject({
      key: 'certificates.needsReason',
      params: { n: 3 },
    });
    await t.call('certificates.print', { ids: made.slice(0, 1), reason: '原件污损' });
    const record = await t.call('certificates.get', { id: made[0] ?? '' });
    expect(record.printed.map(({ ord, reason }) => [ord, reason])).toEqual([
      [1, ''],
      [2, '原件污损'],
    ]);
    expect(record.number).toBe((await register()).find(({ id }) => id === made[0])?.number);
  });

  test('a revoked certificate cannot be printed or revoked again; its code says so', async () => {
    const { ids: made } = await issue(0);
    const record = await t.call('certificates.get', { id: made[0] ?? '' });
    const revoke = { id: record.id, rev: record.rev, reason: '姓名有误' };
    const { rev } = await t.call('certificates.revoke', revoke);
    expect(await t.refused('certificates.print', { ids: made })).toMatchObject({ key: 'certificates.isRevoked' });
    expect(await t.refused('certificates.revoke', { ...revoke, rev })).toMatchObject({
      key: 'certificates.notValidAnyMore',
    });
    expect(await t.call('certificates.verify', { text: record.qrText })).toMatchObject({
      valid: true,
      register: { state: 'revoked', stateReason: '姓名有误' },
    });
    expect(await t.call('activity.undo', {})).toEqual({ label: null });
  });
});
