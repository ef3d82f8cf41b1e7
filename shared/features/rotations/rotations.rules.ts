// What is wrong in a plan. Nothing here is law: every finding warns, and the planner may keep it.
import { firstPlanned, isPlanned, isPresent, type Stay, twinsOf, type World, weeksIn } from './rotations.world.ts';

export type FindingKind =
  | 'overbooked'
  | 'doubleBooked'
  | 'outside'
  | 'atSchool'
  | 'closed'
  | 'notTaught'
  | 'tooEarly'
  | 'tooShort'
  | 'missing';

/** Indices as in the world; `others` are people; `n` is the figure the sentence names (places, weeks). */
export type Finding = {
  kind: FindingKind;
  /** -1: about the person, not about one stay */
  stay: number;
  person: number;
  post: number;
  unit: number;
  from: number;
  to: number;
  others: number[];
  otherUnit: number;
  otherPost: number;
  n: number;
};

/** Everything wrong in the plan, stays in order; required weeks not planned are `missing`. */
export function checkAll(world: World): Finding[] {
  const found: Finding[] = [];
  world.stays.forEach((stay, index) => {
    if (stay) checkOwn(world, stay, index, found);
  });
  world.lists.posts.forEach((_, post) => {
    overbookedAt(world, post, found);
  });
  found.sort((a, b) => a.from - b.from || a.stay - b.stay);
  world.lists.people.forEach((_, person) => {
    missingOf(world, person, found);
  });
  return found;
}

/**
 * What would be wrong with one stay where it is put now; `index` is its own place in the world, -1 for a new one.
 * Looks only at its post, its person and its days, so that it can run at every step of a drag.
 */
export function checkStay(world: World, stay: Stay, index: number): Finding[] {
  const found: Finding[] = [];
  checkOwn(world, stay, index, found);
  const full = fullDays(world, stay, index);
  if (full) found.push({ ...about('overbooked', stay, index), ...full, n: placesOf(world, stay.post) });
  return found;
}

/** Free places of a post over the days of a stay, the stay itself not counted; negative when overbooked. */
export function freePlaces(world: World, stay: Stay, index: number): number {
  const places = placesOf(world, stay.post);
  const others = othersOf(world, stay, index);
  let least = places;
  for (let day = stay.from; day <= stay.to; day++)
    if (isPresent(world, stay, day)) least = Math.min(least, places - others(day));
  return least;
}

/** Weeks of each unit of the cohort that no stay covers, by unit index; nothing for people who are not active. */
export function missingWeeks(world: World, person: number): Map<number, number> {
  const missing = new Map<number, number>();
  const who = world.lists.people[person];
  if (!who?.isActive) return missing;
  const planned = plannedWeeks(world, person);
  for (const unit of world.lists.cohorts[who.cohort]?.units ?? []) {
    const weeks = (world.lists.units[unit]?.weeks ?? 0) - Math.round(planned.get(unit) ?? 0);
    if (weeks > 0) missing.set(unit, weeks);
  }
  return missing;
}

/** Weeks of each unit that the person's stays cover, by unit index; parts of weeks count as such. */
export function plannedWeeks(world: World, person: number): Map<number, number> {
  const planned = new Map<number, number>();
  for (const index of world.ofPerson[person] ?? []) {
    const stay = world.stays[index];
    if (stay && stay.unit >= 0) planned.set(stay.unit, (planned.get(stay.unit) ?? 0) + weeksIn(world, stay));
  }
  return planned;
}

/** Weeks planned and weeks required of a person, unit by unit and never more than required. */
export function coverageOf(world: World, person: number): { planned: number; required: number } {
  const who = world.lists.people[person];
  const units = world.lists.cohorts[who?.cohort ?? -1]?.units ?? [];
  const required = units.reduce((sum, unit) => sum + (world.lists.units[unit]?.weeks ?? 0), 0);
  let missing = 0;
  for (const weeks of missingWeeks(world, person).values()) missing += weeks;
  return { planned: required - missing, required };
}

function checkOwn(world: World, stay: Stay, index: number, found: Finding[]): void {
  doubleBooked(world, stay, index, found);
  outside(world, stay, index, found);
  if (firstPlanned(world, stay) === null) found.push(about('atSchool', stay, index));
  else tooShort(world, stay, index, found);
  const post = world.lists.posts[stay.post];
  if (post) {
    for (const [from, to] of post.closures) {
      const day = firstIn(world, stay, Math.max(from, stay.from), Math.min(to, stay.to));
      if (day !== null)
        found.push({ ...about('closed', stay, index), from: Math.max(from, stay.from), to: Math.min(to, stay.to) });
    }
    if (stay.unit >= 0 && post.units.length > 0 && !post.units.includes(stay.unit))
      found.push(about('notTaught', stay, index));
  }
  tooEarly(world, stay, index, found);
}

function doubleBooked(world: World, stay: Stay, index: number, found: Finding[]): void {
  for (const other of world.ofPerson[stay.person] ?? []) {
    const there = world.stays[other];
    if (other === index || !there || there.from > stay.to || there.to < stay.from) continue;
    // Said once, of the one that begins later.
    if (index >= 0 && (there.from > stay.from || (there.from === stay.from && other > index))) continue;
    const from = Math.max(stay.from, there.from);
    const to = Math.min(stay.to, there.to);
    for (let day = from; day <= to; day++) {
      if (!isPlanned(world, stay, day) || !isPlanned(world, there, day)) continue;
      found.push({ ...about('doubleBooked', stay, index), from, to, otherUnit: there.unit, otherPost: there.post });
      break;
    }
  }
}

function outside(world: World, stay: Stay, index: number, found: Finding[]): void {
  const who = world.lists.people[stay.person];
  if (!who || (stay.from >= who.startsOn && stay.to <= who.endsOn)) return;
  const monday = (day: number): number => Math.floor(day / 7) * 7;
  // A bar ends on Sunday: the rest of the enrolment's last week is not outside unless there is work in it.
  const isWeeksOff = stay.from < monday(who.startsOn) || stay.to >= monday(who.endsOn) + 7;
  const before = firstIn(world, stay, stay.from, Math.min(stay.to, who.startsOn - 1));
  const after = firstIn(world, stay, Math.max(stay.from, who.endsOn + 1), stay.to);
  if (!isWeeksOff && before === null && after === null) return;
  found.push({ ...about('outside', stay, index), from: who.startsOn, to: who.endsOn });
}

/** Source: the standard's shortest useful time at one post for the unit. */
function tooShort(world: World, stay: Stay, index: number, found: Finding[]): void {
  const unit = world.lists.units[stay.unit];
  if (!unit) return;
  const least = Math.min(unit.minStayWeeks, unit.weeks);
  if (stay.to - stay.from + 1 >= least * 7 && !world.works[world.lists.people[stay.person]?.cohort ?? -1]) return;
  if (Math.round(weeksIn(world, stay)) < least) found.push({ ...about('tooShort', stay, index), n: least });
}

/** A unit begins only after the units it builds on have ended. */
function tooEarly(world: World, stay: Stay, index: number, found: Finding[]): void {
  for (const required of world.lists.units[stay.unit]?.requires ?? []) {
    let last = -1;
    for (const other of world.ofPerson[stay.person] ?? []) {
      const there = world.stays[other];
      if (other === index || there?.unit !== required || there.to < stay.from) continue;
      if (last < 0 || there.to > (world.stays[last]?.to ?? 0)) last = other;
    }
    const there = world.stays[last];
    if (there)
      found.push({ ...about('tooEarly', stay, index), otherUnit: required, otherPost: there.post, to: there.to });
  }
}

function missingOf(world: World, person: number, found: Finding[]): void {
  for (const [unit, weeks] of missingWeeks(world, person)) {
    const who = world.lists.people[person];
    found.push({
      ...about('missing', { person, unit, post: -1, from: who?.startsOn ?? 0, to: who?.endsOn ?? 0 }, -1),
      n: weeks,
    });
  }
}

/** Who came first keeps the place: pinned stays, then earlier ones; the others are told who has it. */
function overbookedAt(world: World, post: number, found: Finding[]): void {
  const places = placesOf(world, post);
  const load = world.load[post];
  if (!load?.some((n) => n > places)) return;
  const taken = new Uint16Array(world.days);
  const earlier = new Map<number, Stay[]>();
  for (const index of inOrder(world, post)) {
    const stay = world.stays[index];
    if (!stay) continue;
    const twins = earlier.get(stay.person) ?? [];
    earlier.set(stay.person, [...twins, stay]);
    const days = daysBeyond(world, stay, twins, { taken, places });
    if (!days) continue;
    const others = presentAt(world, post, days.from, stay.person).slice(0, Math.max(places, 0));
    found.push({ ...about('overbooked', stay, index), ...days, others, n: places });
  }
}

type Taken = { taken: Uint16Array; places: number };

/** Takes a place on each day of the stay and answers from when to when there was none. */
function daysBeyond(
  world: World,
  stay: Stay,
  twins: Stay[],
  { taken, places }: Taken,
): { from: number; to: number } | null {
  let from: number | null = null;
  let to = 0;
  for (let day = Math.max(stay.from, world.first); day <= stay.to; day++) {
    if (!isPresent(world, stay, day) || twins.some((twin) => isPresent(world, twin, day))) continue;
    const before = taken[day - world.first] ?? 0;
    if (before >= places) {
      from ??= day;
      to = day;
    }
    taken[day - world.first] = before + 1;
  }
  return from === null ? null : { from, to };
}

const inOrder = (world: World, post: number): number[] =>
  [...(world.ofPost[post] ?? [])].sort((a, b) => {
    const [x, y] = [world.stays[a], world.stays[b]];
    if (!x || !y) return 0;
    return Number(y.isPinned) - Number(x.isPinned) || x.from - y.from || a - b;
  });

/** People at a post on a day, those who came first first, each once and without one of them. */
export function presentAt(world: World, post: number, day: number, without = -1): number[] {
  const there = new Set<number>();
  for (const index of inOrder(world, post)) {
    const stay = world.stays[index];
    if (stay && stay.person !== without && isPresent(world, stay, day)) there.add(stay.person);
  }
  return [...there];
}

function fullDays(world: World, stay: Stay, index: number): Pick<Finding, 'from' | 'to' | 'others'> | null {
  if (stay.post < 0) return null;
  const places = placesOf(world, stay.post);
  const others = othersOf(world, stay, index);
  let from: number | null = null;
  let to = 0;
  for (let day = stay.from; day <= stay.to; day++) {
    if (!isPresent(world, stay, day) || others(day) < places) continue;
    from ??= day;
    to = day;
  }
  if (from === null) return null;
  return { from, to, others: presentAt(world, stay.post, from, stay.person) };
}

/** How many other people are at the stay's post on a day. */
function othersOf(world: World, stay: Stay, index: number): (day: number) => number {
  const load = world.load[stay.post];
  const own = twinsOf(world, stay, index);
  const before = world.stays[index];
  if (before?.post === stay.post) own.push(before);
  return (day) => (load?.[day - world.first] ?? 0) - Number(own.some((mine) => isPresent(world, mine, day)));
}

const placesOf = (world: World, post: number): number => world.lists.posts[post]?.places ?? 0;

function firstIn(world: World, stay: Stay, from: number, to: number): number | null {
  for (let day = from; day <= to; day++) if (isPlanned(world, stay, day)) return day;
  return null;
}

const about = (
  kind: FindingKind,
  of: Pick<Stay, 'person' | 'unit' | 'post' | 'from' | 'to'>,
  stay: number,
): Finding => ({
  kind,
  stay,
  person: of.person,
  post: of.post,
  unit: of.unit,
  from: of.from,
  to: of.to,
  others: [],
  otherUnit: -1,
  otherPost: -1,
  n: 0,
});
