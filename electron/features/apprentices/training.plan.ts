// What the plan in force says of one apprentice on a day: units planned and over, the stay of today and the next, what is to be evaluated.
import type { Days, TrainingFacts } from '../../../shared/features/apprentices/apprentices.rules.ts';
import {
  countOf,
  endsOn,
  flagsOf,
  hasId,
  idAt,
  SIGNED_BY_BOTH,
  standsIn,
  startsOn,
  unitNumberOf,
} from '../../../shared/features/rotations/rotations.packed.ts';

export type Stay = { startsOn: string; endsOn: string; postId: string | null };
export type PlanFacts = Pick<TrainingFacts, 'nextStayOn' | 'openPosts' | 'unevaluated'> & {
  /** The stay of today; of several the one that began last. */
  now: Stay | null;
  planned: number;
  /** Units with a stay that is over. */
  ended: number;
};
const NO_PLAN: PlanFacts = {
  now: null,
  nextStayOn: null,
  openPosts: 0,
  unevaluated: { all: 0, late: 0, since: null },
  planned: 0,
  ended: 0,
};

/** `spans` and `posts` as the store packs an apprentice's stays; null for none. */
export function planFacts(spans: string | null, posts: string | null, version: number, days: Days): PlanFacts {
  const facts: PlanFacts = { ...NO_PLAN, unevaluated: { ...NO_PLAN.unevaluated } };
  if (spans === null || posts === null) return facts;
  const { today, graceEnd, soon } = days;
  planned.restart();
  ended.restart();
  // Stays stand by date: after this one nothing but the unit matters.
  let isFarAhead = false;
  for (let n = 0; n < countOf(spans); n++) {
    if (!standsIn(spans, n, version)) continue;
    const unit = unitNumberOf(spans, n);
    if (unit > 0) planned.add(unit);
    if (isFarAhead) continue;
    const from = startsOn(spans, n);
    isFarAhead = from > soon;
    if (isFarAhead && facts.nextStayOn !== null) continue;
    const to = endsOn(spans, n);
    if (from > today) facts.nextStayOn ??= from;
    else if (to >= today) facts.now = later(facts.now, { startsOn: from, endsOn: to, postId: postAt(posts, n) });
    if (!isFarAhead && to >= today && !hasId(posts, n)) facts.openPosts++;
    if (to > today || unit === 0) continue;
    ended.add(unit);
    if ((flagsOf(spans, n) & SIGNED_BY_BOTH) === 0) addUnevaluated(facts.unevaluated, to, graceEnd);
  }
  facts.planned = planned.count;
  facts.ended = ended.count;
  return facts;
}

/** Counts the unit numbers of one apprentice after the other: two sets made for each of them cost more than the rest. */
class Distinct {
  count = 0;
  private round = 0;
  private readonly seenIn: number[] = [];

  restart(): void {
    this.round++;
    this.count = 0;
  }

  add(n: number): void {
    if (this.seenIn[n] === this.round) return;
    this.seenIn[n] = this.round;
    this.count++;
  }
}
const planned = new Distinct();
const ended = new Distinct();

const postAt = (posts: string, n: number): string | null => (hasId(posts, n) ? idAt(posts, n) : null);

const later = (a: Stay | null, b: Stay): Stay =>
  a && (a.startsOn > b.startsOn || (a.startsOn === b.startsOn && a.endsOn > b.endsOn)) ? a : b;

function addUnevaluated(of: TrainingFacts['unevaluated'], endedOn: string, graceEnd: string): void {
  of.all++;
  if (endedOn < graceEnd) of.late++;
  if (of.since === null || endedOn < of.since) of.since = endedOn;
}
