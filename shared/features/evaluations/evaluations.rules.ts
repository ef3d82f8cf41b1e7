// Totals of evaluations in exact whole numbers: a unit from its scores, an enrolment from its units, and the grade bands.
import type { z } from 'zod';
import type { band, itemKind } from './evaluations.rows.ts';

export type Side = 'college' | 'enterprise';
export type Band = z.output<typeof band>;
/** One criterion; `weight` in basis points of the whole. */
export type Item = { id: string; key: string; side: Side; kind: z.output<typeof itemKind>; weight: number };
/** `passLine`, `divergenceLimit` and the bands' `from` in hundredths of a point. */
export type Scheme<I extends Item = Item> = {
  passLine: number;
  divergenceLimit: number;
  bands: readonly Band[];
  items: readonly I[];
};

/** One line of the arithmetic: value (hundredths) × weight (basis points) = part (millionths of a point, exact). */
export type Line = { item: Item; value: number | null; part: number | null };
/** All items of one side and kind. */
export type Part = { side: Side; kind: Item['kind']; weight: number; lines: Line[]; sum: number | null };
export type Outcome = {
  /** `none`: nobody has rated anything; `incomplete`: no total while anything is missing. */
  state: 'none' | 'incomplete' | 'complete';
  missing: { side: Side; itemId: string }[];
  parts: Part[];
  /** Each side's own weighted mean, one decimal as printed (hundredths); null while the side is incomplete. */
  means: Record<Side, number | null>;
  /** Sum of the parts in millionths of a point. */
  sum: number | null;
  /** One decimal, rounded half up after adding up. */
  totalHundredths: number | null;
  band: Band | null;
  /** How far the two printed means lie apart; null while one is missing. */
  gap: number | null;
  isOver: boolean;
};

/** All weights together: 100 %. */
export const WHOLE = 10_000;
export const SIDES = ['enterprise', 'college'] as const;

/** The total of the weights when it is not 100 % exactly, else null (DOMAIN 4.1: a scheme must total 100). */
export function wrongTotal(items: readonly { weight: number }[]): number | null {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  return total === WHOLE ? null : total;
}

/**
 * One unit's outcome. `scores`: hundredths by item id; absent or null is not rated and never counts as 0.
 * Throws RangeError for a scheme whose weights do not total 100 %.
 */
export function outcomeOf(scheme: Scheme, scores: ReadonlyMap<string, number | null>): Outcome {
  const wrong = wrongTotal(scheme.items);
  if (wrong !== null) throw new RangeError(`weights total ${wrong} of ${WHOLE}`);
  const lines = scheme.items.map((item) => lineOf(item, scores.get(item.id) ?? null));
  const missing = lines.filter((line) => line.part === null).map(({ item }) => ({ side: item.side, itemId: item.id }));
  const sum = sumOf(lines);
  const totalHundredths = sum === null ? null : toOneDecimal(sum, WHOLE);
  const means = { enterprise: meanOf(lines, 'enterprise'), college: meanOf(lines, 'college') };
  const gap = means.enterprise === null || means.college === null ? null : Math.abs(means.enterprise - means.college);
  return {
    state: missing.length === 0 ? 'complete' : missing.length === lines.length ? 'none' : 'incomplete',
    missing,
    parts: partsOf(lines),
    means,
    sum,
    totalHundredths,
    band: totalHundredths === null ? null : bandOf(scheme.bands, totalHundredths),
    gap,
    isOver: gap !== null && gap > scheme.divergenceLimit,
  };
}

/** The band of a printed value: the highest whose boundary it reaches (≥). */
export function bandOf(bands: readonly Band[], totalHundredths: number): Band | null {
  return bands.reduce<Band | null>(
    (best, band) => (totalHundredths >= band.from && (best === null || band.from > best.from) ? band : best),
    null,
  );
}

/** A required unit of an enrolment; `totalHundredths` is that of its newest evaluation signed by both sides, or null. */
export type UnitTotal = { unitId: string; weeks: number; totalHundredths: number | null };
export type EnrolmentResult = {
  state: 'complete' | 'incomplete' | 'noUnits';
  /** Total × weeks = part, in hundredths × weeks. */
  lines: (UnitTotal & { part: number | null })[];
  weeks: number;
  sum: number | null;
  totalHundredths: number | null;
  band: Band | null;
  isPassed: boolean;
};

/** The result over all required units, weighted by their weeks; none while a unit has no total. Weeks are at least 1. */
export function resultOf(
  units: readonly UnitTotal[],
  { passLine, bands }: Pick<Scheme, 'passLine' | 'bands'>,
): EnrolmentResult {
  const lines = units.map((unit) => ({
    ...unit,
    part: unit.totalHundredths === null ? null : unit.totalHundredths * unit.weeks,
  }));
  const weeks = units.reduce((sum, unit) => sum + unit.weeks, 0);
  const sum = sumOf(lines);
  const totalHundredths = sum === null || units.length === 0 ? null : toOneDecimal(sum, weeks);
  return {
    state: units.length === 0 ? 'noUnits' : sum === null ? 'incomplete' : 'complete',
    lines,
    weeks,
    sum,
    totalHundredths,
    band: totalHundredths === null ? null : bandOf(bands, totalHundredths),
    isPassed: totalHundredths !== null && totalHundredths >= passLine,
  };
}

/** Why one side cannot sign yet; null: it can. */
export function signProblem(
  outcome: Outcome,
  side: Side,
  moderationReason: string,
): { why: 'missing'; count: number } | { why: 'divergence'; gap: number } | null {
  const count = outcome.missing.filter((item) => item.side === side).length;
  if (count > 0) return { why: 'missing', count };
  if (outcome.isOver && moderationReason === '') return { why: 'divergence', gap: outcome.gap ?? 0 };
  return null;
}

/** The middle value of what is rated (the lower of two), or null. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const rated = values.filter((value) => value !== null).sort((a, b) => a - b);
  return rated[Math.floor((rated.length - 1) / 2)] ?? null;
}

/** The anchor a score falls under: ranges are whole points, 89.5 belongs to 80–89. */
export function anchorOf<A extends { from: number; to: number }>(
  anchors: readonly A[],
  value: number | null,
): A | null {
  if (value === null) return null;
  const points = Math.floor(value / 100);
  return anchors.find(({ from, to }) => points >= from && points <= to) ?? null;
}

/** `numerator / denominator` (hundredths) rounded half up to one decimal, in hundredths. Whole numbers from 0 on. */
export function toOneDecimal(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + 10 * denominator) / (20 * denominator)) * 10;
}

function lineOf(item: Item, value: number | null): Line {
  return { item, value, part: value === null ? null : value * item.weight };
}

function sumOf(lines: readonly { part: number | null }[]): number | null {
  let sum = 0;
  for (const { part } of lines) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

function meanOf(lines: readonly Line[], side: Side): number | null {
  const own = lines.filter(({ item }) => item.side === side);
  const sum = sumOf(own);
  const weight = own.reduce((total, { item }) => total + item.weight, 0);
  return sum === null || weight === 0 ? null : toOneDecimal(sum, weight);
}

function partsOf(lines: readonly Line[]): Part[] {
  return SIDES.flatMap((side) =>
    (['process', 'outcome'] as const).flatMap((kind) => {
      const own = lines.filter(({ item }) => item.side === side && item.kind === kind);
      const weight = own.reduce((total, { item }) => total + item.weight, 0);
      return own.length === 0 ? [] : [{ side, kind, weight, lines: own, sum: sumOf(own) }];
    }),
  );
}
