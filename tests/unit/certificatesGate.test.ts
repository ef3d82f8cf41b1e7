/** The certificate gate as a rule: days without cover, results, and the order of the reasons. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysOf,
  type GateFacts,
  gateReasons,
  type Period,
  uncovered,
} from '../../shared/features/certificates/gate.rules.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const period = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([from, length]) => ({ startsOn: day(from), endsOn: day(from + length) }));
const cover = fc.oneof(
  period,
  fc.nat(70).map((from) => ({ startsOn: day(from), endsOn: null })),
);

describe('days without cover', () => {
  test('are exactly those in no period, in order, each once', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), fc.array(cover, { maxLength: 5 }), (needed, given) => {
        const isIn = (d: string, p: { startsOn: string; endsOn: string | null }) =>
          p.startsOn <= d && (p.endsOn === null || d <= p.endsOn);
        const all = Array.from({ length: 90 }, (_, n) => day(n));
        const expected = all.filter((d) => needed.some((p) => isIn(d, p)) && !given.some((p) => isIn(d, p)));
        const gaps = uncovered(needed, given);
        expect(gaps.flatMap((gap) => all.filter((d) => isIn(d, gap)))).toEqual(expected);
        expect(gaps.reduce((sum, gap) => sum + daysOf(gap), 0)).toBe(expected.length);
      }),
    );
  });

  test('over the change of a year and a leap day', () => {
    const needed: Period[] = [{ startsOn: '2027-12-30', endsOn: '2028-03-01' }];
    expect(uncovered(needed, [{ startsOn: '2027-12-31', endsOn: '2028-02-28' }])).toEqual([
      { startsOn: '2027-12-30', endsOn: '2027-12-30' },
      { startsOn: '2028-02-29', endsOn: '2028-03-01' },
    ]);
  });
});

describe('the gate', () => {
  const stay = {
    unitId: 'u1',
    enterpriseId: 'n1',
    enterpriseName: '恒辰',
    enterpriseEn: '',
    startsOn: '2026-03-01',
    endsOn: '2026-06-30',
  };
  const facts: GateFacts = {
    enrolmentId: 'e1',
    name: '唐子衿',
    status: 'active',
    units: [{ id: 'u1', code: 'U1', title: '数控车削', titleEn: 'Turning' }],
    stays: [stay],
    pairings: [
      { side: 'college', mentorName: '王砺', startsOn: '2026-03-01', endsOn: null },
      { side: 'enterprise', mentorName: '张铁生', startsOn: '2026-03-01', endsOn: '2026-06-30' },
    ],
    agreements: [
      { id: 'a1', enterpriseId: 'n1', number: 'XY-1', startsOn: '2026-03-01', coversUntil: '2026-06-30', missing: 0 },
    ],
    result: { missing: [], reEvaluations: [], totalHundredths: 6000, passLine: 6000 },
    missingGlyphs: [],
  };
  const keys = (patch: Partial<GateFacts>) =>
    gateReasons({ ...facts, ...patch }, '2026-11-24').map(({ key, params }) => [key.split('.').at(-1), params]);

  test('is open at exactly the pass line, and closed a tenth below', () => {
    expect(keys({})).toEqual([]);
    expect(keys({ result: { ...facts.result, totalHundredths: 5990 } })).toEqual([
      ['failed', { score: '59.9', pass: 60 }],
    ]);
  });

  test('names an open re-evaluation and a result that is not there', () => {
    const reEvaluations = [{ unitId: 'u1', gapHundredths: 1800 }];
    expect(keys({ result: { ...facts.result, reEvaluations } })).toEqual([
      ['reEvaluation', { unit: '数控车削', unitEn: 'Turning', gap: 18 }],
    ]);
    expect(keys({ result: { ...facts.result, totalHundredths: null } })).toEqual([['noResult', {}]]);
    expect(keys({ result: { ...facts.result, passLine: null } })).toEqual([['noResult', {}]]);
  });

  test('says once what is missing: no stay means no complaint about its evaluation', () => {
    const missing = [{ unitId: 'u1', side: 'college' as const }];
    expect(keys({ stays: [], result: { ...facts.result, missing } }).map(([key]) => key)).toEqual(['notStayed']);
    expect(keys({ units: [] }).map(([key]) => key)).toEqual(['noUnits']);
  });

  test('says that a stay still runs instead of asking for its evaluation', () => {
    const missing = [{ unitId: 'u1', side: 'college' as const }];
    const result = { ...facts.result, missing, totalHundredths: null };
    const onDay = (today: string) => gateReasons({ ...facts, result }, today).map(({ key }) => key.split('.').at(-1));
    expect(onDay('2026-06-29')).toEqual(['stayOpen']);
    expect(onDay('2026-06-30')).toEqual(['unscoredBy']);
  });

  test('names the mentor of the day on whom the evaluation waits, or only the side', () => {
    const missing = [{ unitId: 'u1', side: 'enterprise' as const }];
    const result = { ...facts.result, missing, totalHundredths: null };
    expect(keys({ result })).toEqual([
      ['unscoredBy', { unit: '数控车削', unitEn: 'Turning', side: '@certificates.side.enterprise', mentor: '张铁生' }],
    ]);
    const pairings = facts.pairings.filter(({ side }) => side === 'college');
    expect(keys({ result, pairings }).map(([key]) => key)).toEqual(['mentorGap', 'unscored']);
  });

  test('two agreements in a row cover a stay together; a stay at no enterprise needs none', () => {
    const [agreement] = facts.agreements;
    const agreements = [
      { ...agreement!, coversUntil: '2026-04-30' },
      { ...agreement!, id: 'a2', startsOn: '2026-05-01' },
    ];
    expect(keys({ agreements })).toEqual([]);
    expect(keys({ agreements: agreements.slice(0, 1) }).map(([key]) => key)).toEqual(['agreementGap']);
    expect(keys({ agreements: [], stays: [{ ...stay, enterpriseId: null, enterpriseName: null }] })).toEqual([]);
  });
});
