/** The certificate gate: what is still missing before an apprentice's certificate can be issued, in names and figures. */
import type { Message } from '../../contract.ts';
import { addDays, dayNumber } from '../../values/day.ts';

export type Side = 'college' | 'enterprise';
/** A stretch of days, both ends included. */
export type Period = { startsOn: string; endsOn: string };

/** All that decides about one apprentice. Days as YYYY-MM-DD; `pairings` with an open end have `endsOn` null. */
export type GateFacts = {
  enrolmentId: string;
  name: string;
  status: 'active' | 'paused' | 'left' | 'completed';
  /** Units the cohort's standard asks for; `titleEn` and the stays' `enterpriseEn` are empty where not known. */
  units: readonly { id: string; code: string; title: string; titleEn: string }[];
  stays: readonly (Period & {
    unitId: string | null;
    enterpriseId: string | null;
    enterpriseName: string | null;
    enterpriseEn: string;
  })[];
  pairings: readonly { side: Side; mentorName: string; startsOn: string; endsOn: string | null }[];
  agreements: readonly AgreementCover[];
  result: GateResult;
  missingGlyphs: readonly string[];
};

/** `coversUntil`: the last day, earlier than planned if it was ended; `missing`: how many parties have not signed. */
export type AgreementCover = {
  id: string;
  enterpriseId: string;
  number: string;
  startsOn: string;
  coversUntil: string;
  missing: number;
};

/** The overall result as the evaluations give it; hundredths of a point. `passLine` null: no scheme in use. */
export type GateResult = {
  missing: readonly { unitId: string; side: Side }[];
  reEvaluations: readonly { unitId: string; gapHundredths: number }[];
  totalHundredths: number | null;
  passLine: number | null;
};

/** Where the record stands that mends a reason. */
export type Target = { kind: 'apprentice' | 'agreement' | 'rotations' | 'evaluations' | 'programme'; id: string };
export type Reason = Message & { target: Target };

/** Everything that stands in the way, in the order in which it is mended; empty: the certificate can be issued. */
export function gateReasons(facts: GateFacts, today: string): Reason[] {
  return [
    ...statusReasons(facts),
    ...stayReasons(facts, today),
    ...mentorReasons(facts),
    ...agreementReasons(facts),
    ...resultReasons(facts, today),
    ...glyphReasons(facts),
  ];
}

/** Days of `needed` that no period of `given` covers, as stretches in order, each day once. */
export function uncovered(
  needed: readonly Period[],
  given: readonly { startsOn: string; endsOn: string | null }[],
): Period[] {
  const covers = inOrder(given);
  return merged(needed).flatMap((period) => {
    const gaps: Period[] = [];
    let from = period.startsOn;
    for (const { startsOn, endsOn } of covers) {
      if (startsOn > period.endsOn) break;
      if (endsOn !== null && endsOn < from) continue;
      if (startsOn > from) gaps.push({ startsOn: from, endsOn: dayBefore(startsOn) });
      if (endsOn === null) return gaps;
      from = dayAfter(endsOn);
    }
    return from > period.endsOn ? gaps : [...gaps, { startsOn: from, endsOn: period.endsOn }];
  });
}

/** Number of days of a stretch, both ends included. */
export function daysOf(period: Period): number {
  return dayNumber(period.endsOn) - dayNumber(period.startsOn) + 1;
}

function statusReasons({ status, enrolmentId }: GateFacts): Reason[] {
  if (status === 'active' || status === 'completed') return [];
  return [{ key: 'certificates.reason.notActive', params: {}, target: { kind: 'apprentice', id: enrolmentId } }];
}

function stayReasons({ units, stays, enrolmentId }: GateFacts, today: string): Reason[] {
  if (units.length === 0)
    return [{ key: 'certificates.reason.noUnits', params: {}, target: { kind: 'programme', id: enrolmentId } }];
  const target: Target = { kind: 'rotations', id: enrolmentId };
  const notStayed = units.filter((unit) => !stays.some((stay) => stay.unitId === unit.id));
  const reasons = notStayed.map(
    (unit): Reason => ({ key: 'certificates.reason.notStayed', params: unitNames(unit), target }),
  );
  const last = stays.reduce((end, { endsOn }) => (endsOn > end ? endsOn : end), '');
  if (last > today) reasons.push({ key: 'certificates.reason.stayOpen', params: { date: last }, target });
  return reasons;
}

/** Two mentors throughout: a pairing of each side covers every day of every stay. */
function mentorReasons({ stays, pairings, enrolmentId }: GateFacts): Reason[] {
  return (['college', 'enterprise'] as const).flatMap((side): Reason[] => {
    const gaps = uncovered(
      stays,
      pairings.filter((pairing) => pairing.side === side),
    );
    const [first] = gaps;
    if (first === undefined) return [];
    const days = gaps.reduce((sum, gap) => sum + daysOf(gap), 0);
    const params = { side: `@certificates.mentor.${side}`, days, from: first.startsOn, to: first.endsOn };
    return [{ key: 'certificates.reason.mentorGap', params, target: { kind: 'apprentice', id: enrolmentId } }];
  });
}

/** Every enterprise the apprentice stayed with has an agreement that all four signed and that covers the stays there. */
function agreementReasons({ stays, agreements, enrolmentId }: GateFacts): Reason[] {
  const enterprises = new Map(stays.map((stay) => [stay.enterpriseId, stay]));
  return [...enterprises].flatMap(([enterpriseId, { enterpriseName, enterpriseEn }]): Reason[] => {
    if (enterpriseId === null) return [];
    const own = agreements.filter((agreement) => agreement.enterpriseId === enterpriseId);
    const here = stays.filter((stay) => stay.enterpriseId === enterpriseId);
    const enterprise = enterpriseName ?? '';
    const names = { enterprise, enterpriseEn: enterpriseEn || enterprise };
    if (own.length === 0)
      return [
        {
          key: 'certificates.reason.noAgreement',
          params: names,
          target: { kind: 'apprentice', id: enrolmentId },
        },
      ];
    const unsigned = own.find((agreement) => agreement.missing > 0);
    if (unsigned !== undefined) {
      const params = { number: unsigned.number, n: unsigned.missing };
      return [{ key: 'certificates.reason.unsigned', params, target: { kind: 'agreement', id: unsigned.id } }];
    }
    const covers = own.map(({ startsOn, coversUntil }) => ({ startsOn, endsOn: coversUntil }));
    const gaps = uncovered(here, covers);
    const [gap] = gaps;
    if (gap === undefined) return [];
    const days = gaps.reduce((sum, each) => sum + daysOf(each), 0);
    const params = { ...names, days, from: gap.startsOn, to: gap.endsOn };
    return [{ key: 'certificates.reason.agreementGap', params, target: { kind: 'agreement', id: own[0]?.id ?? '' } }];
  });
}

/** What is to be scored once its stays are over; before that the open stay is the reason, not its evaluation. */
function resultReasons({ result, units, stays, pairings, enrolmentId }: GateFacts, today: string): Reason[] {
  const target: Target = { kind: 'evaluations', id: enrolmentId };
  const namesOf = (unitId: string) => unitNames(units.find((unit) => unit.id === unitId));
  const missing = result.missing
    .map((open) => ({ ...open, endsOn: lastDayOf(stays, open.unitId) }))
    .filter(({ endsOn }) => endsOn !== '' && endsOn <= today)
    .map(({ unitId, side, endsOn }): Reason => {
      const mentor = mentorAt(pairings, side, endsOn);
      const params = { ...namesOf(unitId), side: `@certificates.side.${side}`, mentor };
      const key = mentor === '' ? 'certificates.reason.unscored' : 'certificates.reason.unscoredBy';
      return { key, params, target };
    });
  const again = result.reEvaluations.map(({ unitId, gapHundredths }): Reason => {
    const params = { ...namesOf(unitId), gap: gapHundredths / 100 };
    return { key: 'certificates.reason.reEvaluation', params, target };
  });
  return [...missing, ...again, ...passReasons(result, target)];
}

function passReasons(result: GateResult, target: Target): Reason[] {
  const { totalHundredths, passLine } = result;
  if (result.missing.length > 0) return [];
  if (totalHundredths === null || passLine === null)
    return [{ key: 'certificates.reason.noResult', params: {}, target }];
  if (totalHundredths >= passLine) return [];
  const params = { score: (totalHundredths / 100).toFixed(1), pass: passLine / 100 };
  return [{ key: 'certificates.reason.failed', params, target }];
}

function glyphReasons({ missingGlyphs, enrolmentId }: GateFacts): Reason[] {
  if (missingGlyphs.length === 0) return [];
  // A screen may lack the character too: its code point names it then.
  const named = missingGlyphs.map((sign) => `${sign} U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  const params = { signs: named.join(' ') };
  return [{ key: 'certificates.reason.glyph', params, target: { kind: 'apprentice', id: enrolmentId } }];
}

/** Both names of a unit, for the sentence of either language. */
function unitNames(unit: { title: string; titleEn: string } | undefined): { unit: string; unitEn: string } {
  return { unit: unit?.title ?? '', unitEn: unit?.titleEn || (unit?.title ?? '') };
}

/** The last day of a unit's stays, or '' when there is none. */
function lastDayOf(stays: readonly (Period & { unitId: string | null })[], unitId: string): string {
  return stays.reduce((last, stay) => (stay.unitId === unitId && stay.endsOn > last ? stay.endsOn : last), '');
}

function mentorAt(pairings: GateFacts['pairings'], side: Side, day: string): string {
  const found = pairings.find((p) => p.side === side && p.startsOn <= day && (p.endsOn === null || p.endsOn >= day));
  return found?.mentorName ?? '';
}

/** Periods that share or touch days as one. */
function merged(periods: readonly Period[]): Period[] {
  const all: Period[] = [];
  for (const period of inOrder(periods)) {
    const last = all.at(-1);
    if (last === undefined || dayNumber(period.startsOn) > dayNumber(last.endsOn) + 1) all.push({ ...period });
    else if (period.endsOn > last.endsOn) last.endsOn = period.endsOn;
  }
  return all;
}

function inOrder<T extends { startsOn: string }>(periods: readonly T[]): T[] {
  return periods.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
}

const dayAfter = (day: string) => addDays(day, 1);
const dayBefore = (day: string) => addDays(day, -1);
