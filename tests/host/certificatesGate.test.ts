/** The gate through the API on a real store: each reason that closes it, and that it holds for a whole list. */
import { describe, expect, test } from 'vitest';
import type { WriteDb } from '../../electron/db/write.ts';
import { insertEnterprise, insertUnit, writeInto } from '../support/graduates.ts';
import { college, eachWithGraduates, gate, graduate, ids, register, t } from '../support/graduatesHost.ts';

eachWithGraduates(4);

describe('the gate', () => {
  const first = () => graduate(0);
  const drop = (table: 'agreement' | 'stayVersion' | 'agreementSignature') => (db: WriteDb, id: string) =>
    db.archive(table, id, 'test');

  test('is open for everybody who has all of it', async () => {
    const rows = await gate();
    expect(rows).toHaveLength(4);
    expect(rows.flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  const cases: [string, (db: WriteDb) => void, object][] = [
    [
      'left the programme for a time',
      (db) => void db.update('enrolment', first().enrolmentId, { status: 'paused' }),
      { key: 'certificates.reason.notActive' },
    ],
    [
      'a unit without stay',
      (db) => void drop('stayVersion')(db, first().stayVersionIds[1] ?? ''),
      { key: 'certificates.reason.notStayed', params: { unit: '质量检测' } },
    ],
    [
      'a stay that still runs',
      (db) => {
        db.update('stayVersion', first().stayVersionIds[1] ?? '', { endsOn: '2026-12-11' });
        db.update('agreement', first().agreementId, { endsOn: '2026-12-31' });
      },
      { key: 'certificates.reason.stayOpen', params: { date: '2026-12-11' } },
    ],
    [
      'days without college mentor',
      (db) => void db.update('pairing', first().collegePairingId, { startsOn: '2026-03-12' }),
      {
        key: 'certificates.reason.mentorGap',
        params: { side: '@certificates.mentor.college', days: 10, from: '2026-03-02', to: '2026-03-11' },
      },
    ],
    [
      'days without workplace mentor',
      (db) => void db.update('pairing', first().enterprisePairingId, { endsOn: '2026-11-18' }),
      {
        key: 'certificates.reason.mentorGap',
        params: { side: '@certificates.mentor.enterprise', days: 2, from: '2026-11-19', to: '2026-11-20' },
      },
    ],
    [
      'no agreement',
      (db) => void drop('agreement')(db, first().agreementId),
      {
        key: 'certificates.reason.noAgreement',
        params: { enterprise: '恒辰精密制造有限公司' },
        target: { kind: 'apprentice', id: expect.any(String) },
      },
    ],
    [
      'an agreement one has not signed',
      (db) =>
        void drop('agreementSignature')(
          db,
          db.where('agreementSignature', { agreementId: first().agreementId, party: 'guardian' })[0]?.id ?? '',
        ),
      { key: 'certificates.reason.unsigned', params: { number: 'XY-2026-0001', n: 1 } },
    ],
    [
      'an agreement that ended early',
      (db) => void db.update('agreement', first().agreementId, { endedOn: '2026-11-15', endReason: 'x' }),
      { key: 'certificates.reason.agreementGap', params: { days: 5, from: '2026-11-16', to: '2026-11-20' } },
    ],
    [
      'a stay with an enterprise that has no agreement',
      (db) =>
        void db.update('stayVersion', first().stayVersionIds[1] ?? '', {
          postId: insertEnterprise(db, '启明数控设备有限公司').postIds[0] ?? null,
        }),
      { key: 'certificates.reason.noAgreement', params: { enterprise: '启明数控设备有限公司' } },
    ],
    [
      'an evaluation that the enterprise has not signed',
      (db) =>
        void db.update('evaluation', first().evaluationIds[1] ?? '', { enterpriseSignedOn: null, snapshot: null }),
      {
        key: 'certificates.reason.unscoredBy',
        params: { unit: '质量检测', side: '@certificates.side.enterprise', mentor: '张铁生' },
        target: { kind: 'evaluations' },
      },
    ],
    [
      'a name the font cannot print',
      (db) => void db.update('person', first().personId, { name: '𠮷野' }),
      { key: 'certificates.reason.glyph', params: { signs: '𠮷 U+20BB7' } },
    ],
  ];

  test.each(cases)('is closed by %s', async (_, harm, expected) => {
    writeInto(t.dataDir, harm);
    const [row, ...others] = await gate();
    expect(row?.reasons).toEqual([expect.objectContaining(reasonLike(expected))]);
    expect(others.flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  test('lets nobody of a list through while one of them is not ready, and says who and why', async () => {
    writeInto(t.dataDir, (db) => db.archive('agreement', first().agreementId, 'test'));
    const refusal = await t.refused('certificates.issue', { enrolmentIds: ids(1, 0, 2) });
    expect(refusal).toMatchObject({
      code: 'rule',
      key: 'certificates.notReady',
      params: { n: 2 },
      fields: { reason: {} },
    });
    expect(await register()).toEqual([]);
  });

  test('is closed for all by a standard that grew', async () => {
    writeInto(t.dataDir, (db) => insertUnit(db, college.standardId, '机器人装调', 2));
    for (const { reasons } of await gate())
      expect(reasons[0]).toMatchObject({ key: 'certificates.reason.notStayed', params: { unit: '机器人装调' } });
  });

  test('leaves out who has left', async () => {
    writeInto(t.dataDir, (db) => db.update('enrolment', graduate(1).enrolmentId, { status: 'left' }));
    expect(await gate()).toHaveLength(3);
  });
});

/** Only the parts of a reason that the case names, params compared in part. */
function reasonLike(expected: object): object {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [
      name,
      typeof value === 'object' ? expect.objectContaining(value) : value,
    ]),
  );
}
