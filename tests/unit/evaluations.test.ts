// The arithmetic of evaluations: exact, independent of order, half up at ties, and a gap is never a zero.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultItems, defaultScheme } from '../../shared/features/evaluations/defaultScheme.ts';
import { rowsOfEvaluations } from '../../shared/features/evaluations/evaluations.rows.ts';
import {
  anchorOf,
  bandOf,
  type Item,
  medianOf,
  outcomeOf,
  resultOf,
  type Scheme,
  signProblem,
  toOneDecimal,
  wrongTotal,
} from '../../shared/features/evaluations/evaluations.rules.ts';

const scheme: Scheme = { ...defaultScheme, items: defaultItems };
/** Two items, `enterprise` percent and the rest. */
const twoSided = (enterprise: number, college = 100 - enterprise, divergenceLimit = 1500): Scheme => ({
  ...defaultScheme,
  divergenceLimit,
  items: [
    { id: 'e', key: 'e', side: 'enterprise', kind: 'outcome', weight: enterprise * 100 },
    { id: 'c', key: 'c', side: 'college', kind: 'outcome', weight: college * 100 },
  ],
});
const scores = (e: number | null, c: number | null) =>
  new Map([
    ['e', e],
    ['c', c],
  ]);
const score = fc.integer({ min: 0, max: 10_000 });
const allScores = fc.array(score, { minLength: scheme.items.length, maxLength: scheme.items.length });
const scored = (values: readonly (number | null)[], items: readonly Item[] = scheme.items) =>
  new Map(items.map(({ id }, i) => [id, values[i] ?? null]));

test('85 and 90 make 87.0 at 60:40 and 86.5 at 70:30; without the enterprise there is no total; 59:40 is refused', () => {
  expect(outcomeOf(twoSided(60), scores(8500, 9000)).totalHundredths).toBe(8700);
  expect(outcomeOf(twoSided(70), scores(8500, 9000)).totalHundredths).toBe(8650);
  const open = outcomeOf(twoSided(60), scores(null, 9000));
  expect(open).toMatchObject({ state: 'incomplete', totalHundredths: null, band: null, sum: null });
  expect(open.missing).toEqual([{ side: 'enterprise', itemId: 'e' }]);
  expect(wrongTotal(twoSided(59, 40).items)).toBe(9900);
  expect(() => outcomeOf(twoSided(59, 40), scores(8500, 9000))).toThrow(RangeError);
});

test('ties go up and bands are read on the rounded value: 74.95 prints 75.0 and reaches a boundary of 75', () => {
  const bands = [
    { key: 'low', zh: '低', en: 'low', from: 0 },
    { key: 'high', zh: '高', en: 'high', from: 7500 },
  ];
  const at75 = { ...twoSided(50), bands };
  expect(outcomeOf(at75, scores(7495, 7495))).toMatchObject({ totalHundredths: 7500, band: { key: 'high' } });
  expect(outcomeOf(at75, scores(7494, 7495))).toMatchObject({ totalHundredths: 7490, band: { key: 'low' } });
  expect(bandOf(bands, 7490)?.key).toBe('low');
  expect(bandOf(bands, 7500)?.key).toBe('high');
});

test('each line is score × weight, exact, and the lines add up to the sum', () => {
  fc.assert(
    fc.property(allScores, (values) => {
      const { parts, sum, totalHundredths } = outcomeOf(scheme, scored(values));
      const lines = parts.flatMap((part) => part.lines);
      expect(lines.map((line) => line.part)).toEqual(lines.map(({ item, value }) => (value as number) * item.weight));
      expect(lines.reduce((total, { part }) => total + (part ?? 0), 0)).toBe(sum);
      // Against big integers, in tenths of a point: half up of sum / 100000.
      const exact = BigInt(sum ?? 0);
      expect(BigInt((totalHundredths ?? 0) / 10)).toBe((exact + 50_000n) / 100_000n);
    }),
  );
});

test('the order of items and of scores does not matter', () => {
  const shuffled = fc.shuffledSubarray([...scheme.items], { minLength: scheme.items.length });
  fc.assert(
    fc.property(allScores, shuffled, (values, items) => {
      const one = outcomeOf(scheme, scored(values));
      const other = outcomeOf({ ...scheme, items }, new Map([...scored(values)].reverse()));
      expect([other.totalHundredths, other.means, other.gap, other.band]).toEqual([
        one.totalHundredths,
        one.means,
        one.gap,
        one.band,
      ]);
    }),
  );
});

test('a total lies between the lowest and the highest score, and a better score never lowers it', () => {
  fc.assert(
    fc.property(allScores, fc.nat(scheme.items.length - 1), score, (values, at, better) => {
      const total = outcomeOf(scheme, scored(values)).totalHundredths as number;
      expect(total).toBeGreaterThanOrEqual(toOneDecimal(Math.min(...values), 1));
      expect(total).toBeLessThanOrEqual(toOneDecimal(Math.max(...values), 1));
      const raised = values.map((value, i) => (i === at ? Math.max(value, better) : value));
      expect(outcomeOf(scheme, scored(raised)).totalHundredths).toBeGreaterThanOrEqual(total);
    }),
  );
});

test('anything missing means no total, never a lower one; only 0 itself counts as 0', () => {
  const some = fc.array(fc.option(score), { minLength: scheme.items.length, maxLength: scheme.items.length });
  fc.assert(
    fc.property(some, (values) => {
      const rated = values.filter((value) => value !== null).length;
      const { state, missing, totalHundredths } = outcomeOf(scheme, scored(values));
      expect(missing).toHaveLength(values.length - rated);
      expect(totalHundredths === null).toBe(rated < values.length);
      expect(state).toBe(rated === 0 ? 'none' : rated < values.length ? 'incomplete' : 'complete');
    }),
  );
  expect(outcomeOf(scheme, scored(scheme.items.map(() => 0))).totalHundredths).toBe(0);
});

test('sides that differ by more than the limit need a moderation before a signature; the limit itself does not', () => {
  const over = outcomeOf(twoSided(60), scores(8800, 6800));
  expect(over).toMatchObject({ gap: 2000, isOver: true, means: { enterprise: 8800, college: 6800 } });
  expect(signProblem(over, 'college', '')).toEqual({ why: 'divergence', gap: 2000 });
  expect(signProblem(over, 'college', '两位导师复核后一致认可')).toBeNull();
  expect(outcomeOf(twoSided(60), scores(8300, 6800)).isOver).toBe(false);
  expect(outcomeOf(twoSided(60), scores(8310, 6800)).isOver).toBe(true);
  expect(signProblem(outcomeOf(twoSided(60), scores(8800, null)), 'college', '')).toEqual({ why: 'missing', count: 1 });
  expect(signProblem(outcomeOf(twoSided(60), scores(8800, null)), 'enterprise', '')).toBeNull();
});

test('a result weighs units by their weeks; without all units, or without units, there is none', () => {
  const unit = (unitId: string, weeks: number, totalHundredths: number | null) => ({ unitId, weeks, totalHundredths });
  expect(resultOf([unit('a', 8, 8000), unit('b', 4, 9500)], scheme)).toMatchObject({
    state: 'complete',
    weeks: 12,
    sum: 102_000,
    totalHundredths: 8500,
    band: { key: 'good' },
    isPassed: true,
  });
  expect(resultOf([unit('a', 8, 8000), unit('b', 4, null)], scheme)).toMatchObject({
    state: 'incomplete',
    totalHundredths: null,
    isPassed: false,
  });
  expect(resultOf([], scheme)).toMatchObject({ state: 'noUnits', totalHundredths: null, isPassed: false });
  expect(resultOf([unit('a', 1, 5990), unit('b', 1, 6000)], scheme)).toMatchObject({
    totalHundredths: 6000,
    isPassed: true,
  });
});

test('a result is bounded by its units and does not depend on their order', () => {
  const units = fc.array(fc.record({ weeks: fc.integer({ min: 1, max: 52 }), tenths: fc.nat(1000) }), { minLength: 1 });
  fc.assert(
    fc.property(units, (given) => {
      const lines = given.map(({ weeks, tenths }, i) => ({ unitId: `${i}`, weeks, totalHundredths: tenths * 10 }));
      const { totalHundredths } = resultOf(lines, scheme);
      expect(resultOf(lines.toReversed(), scheme).totalHundredths).toBe(totalHundredths);
      expect(totalHundredths).toBeGreaterThanOrEqual(Math.min(...lines.map((line) => line.totalHundredths)));
      expect(totalHundredths).toBeLessThanOrEqual(Math.max(...lines.map((line) => line.totalHundredths)));
    }),
  );
});

test('the median leaves out what is not rated, and an anchor is found for every score', () => {
  expect(medianOf([null, 9000, 7000, null, 8000])).toBe(8000);
  expect(medianOf([null])).toBeNull();
  const anchors = defaultItems[0]?.anchors ?? [];
  fc.assert(fc.property(score, (value) => anchorOf(anchors, value) !== null));
  expect(anchorOf(anchors, 8950)?.from).toBe(80);
  expect(anchorOf(anchors, null)).toBeNull();
});

test('the built-in scheme totals 100 % with 30, 30, 20 and 20, has anchors in both languages, and fits its tables', () => {
  expect(wrongTotal(defaultItems)).toBeNull();
  const weightOf = (side: string, kind: string) =>
    defaultItems.filter((i) => i.side === side && i.kind === kind).reduce((sum, { weight }) => sum + weight, 0);
  expect([
    weightOf('enterprise', 'process'),
    weightOf('enterprise', 'outcome'),
    weightOf('college', 'process'),
    weightOf('college', 'outcome'),
  ]).toEqual([3000, 3000, 2000, 2000]);
  expect(defaultItems.flatMap(({ anchors }) => anchors).every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  rowsOfEvaluations.evaluationScheme.parse(defaultScheme);
  for (const item of defaultItems) rowsOfEvaluations.schemeItem.parse(item);
});
