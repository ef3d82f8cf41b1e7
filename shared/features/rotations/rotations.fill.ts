// A simple helper that plans each missing unit at the first free post and weeks; it moves nothing that is planned.
import { checkStay, freePlaces, missingWeeks, plannedWeeks } from './rotations.rules.ts';
import { addStay, isPlanned, type Stay, type World, weeksIn } from './rotations.world.ts';

export type LeftReason = 'noPost' | 'noPlace' | 'noTime' | 'requires';
/** A unit that found no place, the weeks left, and why; `other` is the unit that is missing before it. */
export type Left = { person: number; unit: number; weeks: number; reason: LeftReason; other: number };
export type Filled = { placed: Stay[]; left: Left[] };

/**
 * Plans the missing units of these people, from `earliest` on, and puts them into the world. Honours prerequisites,
 * the units' least stay, enterprise weeks, places and closures. `pause` is called once a person.
 */
export function fill(world: World, people: readonly number[], earliest: number, pause: () => void = () => {}): Filled {
  const filled: Filled = { placed: [], left: [] };
  for (const person of people) {
    pause();
    const missing = missingWeeks(world, person);
    for (const unit of inOrder(world, [...missing.keys()]))
      fillUnit(world, person, unit, missing.get(unit) ?? 0, earliest, filled);
  }
  return filled;
}

/** Units after those they build on, otherwise in the order of the standard. */
function inOrder(world: World, units: readonly number[]): number[] {
  const ordered: number[] = [];
  const visit = (unit: number, path: readonly number[]): void => {
    if (ordered.includes(unit) || path.includes(unit)) return;
    for (const before of world.lists.units[unit]?.requires ?? [])
      if (units.includes(before)) visit(before, [...path, unit]);
    ordered.push(unit);
  };
  for (const unit of units) visit(unit, []);
  return ordered;
}

function fillUnit(world: World, person: number, unit: number, weeks: number, earliest: number, filled: Filled): void {
  const left = (reason: LeftReason, other = -1) => void filled.left.push({ person, unit, weeks, reason, other });
  const blocked = (world.lists.units[unit]?.requires ?? []).find((before) => missingWeeks(world, person).has(before));
  if (blocked !== undefined) return left('requires', blocked);
  const posts = postsFor(world, person, unit);
  if (posts.length === 0) return left('noPost');
  const from = startOf(world, person, unit, earliest);
  const exact = (world.lists.units[unit]?.weeks ?? 0) - (plannedWeeks(world, person).get(unit) ?? 0);
  const parts = partsOf(world, person, unit, exact, from, posts);
  if (!parts) return left(hasTime(world, person, unit, exact, from) ? 'noPlace' : 'noTime');
  for (const stay of parts) {
    addStay(world, stay);
    filled.placed.push(stay);
  }
}

/** In one piece, else in two halves that are both long enough. */
function partsOf(
  world: World,
  person: number,
  unit: number,
  weeks: number,
  from: number,
  posts: number[],
): Stay[] | null {
  const whole = firstFree(world, person, unit, weeks, from, posts);
  if (whole) return [whole];
  const half = Math.ceil(weeks / 2);
  if (weeks - half < (world.lists.units[unit]?.minStayWeeks ?? 1)) return null;
  const one = firstFree(world, person, unit, half, from, posts);
  if (!one) return null;
  const other = firstFree(world, person, unit, weeks - weeksIn(world, one), one.to + 1, posts);
  return other && [one, other];
}

function firstFree(
  world: World,
  person: number,
  unit: number,
  weeks: number,
  from: number,
  posts: number[],
): Stay | null {
  for (const run of runs(world, person, unit, weeks, from)) {
    for (const post of posts) {
      const stay = { ...run, post };
      if (freePlaces(world, stay, -1) > 0 && checkStay(world, stay, -1).length === 0) return stay;
    }
  }
  return null;
}

const hasTime = (world: World, person: number, unit: number, weeks: number, from: number): boolean =>
  !runs(world, person, unit, weeks, from).next().done;

/**
 * Every run of weeks, from each Monday on, in which the person is free and the weeks of work add up: up to half a week
 * may lack, since a unit counts in whole weeks, rounded.
 */
function* runs(world: World, person: number, unit: number, weeks: number, from: number): Generator<Stay> {
  const end = world.lists.people[person]?.endsOn ?? -1;
  for (let start = from; start <= end; start = nextMonday(start)) {
    const stay: Stay = { person, unit, post: -1, from: start, to: endOfWeek(start), weekdays: 127, isPinned: false };
    if (!worksIn(world, stay)) continue;
    while (weeksIn(world, stay) < weeks - 0.05 && stay.to < end) stay.to += 7;
    stay.to = Math.min(stay.to, end);
    if (weeksIn(world, stay) >= weeks - 0.499 && isFree(world, stay)) yield stay;
  }
}

const nextMonday = (day: number): number => (Math.floor(day / 7) + 1) * 7;
const endOfWeek = (day: number): number => nextMonday(day) - 1;

function worksIn(world: World, stay: Stay): boolean {
  for (let day = stay.from; day <= stay.to; day++) if (isPlanned(world, stay, day)) return true;
  return false;
}

const isFree = (world: World, stay: Stay): boolean =>
  (world.ofPerson[stay.person] ?? []).every((index) => {
    const there = world.stays[index];
    return !there || there.to < stay.from || there.from > stay.to;
  });

/** After everything it builds on; not before the enrolment. */
function startOf(world: World, person: number, unit: number, earliest: number): number {
  let from = Math.max(earliest, world.lists.people[person]?.startsOn ?? earliest);
  for (const index of world.ofPerson[person] ?? []) {
    const stay = world.stays[index];
    if (stay && world.lists.units[unit]?.requires.includes(stay.unit)) from = Math.max(from, stay.to + 1);
  }
  return from;
}

/** Posts that teach the unit: the apprentice's own enterprise first. */
function postsFor(world: World, person: number, unit: number): number[] {
  const own = world.lists.people[person]?.enterprise ?? -1;
  const isOwn = (post: number): number => Number(world.lists.posts[post]?.enterprise === own && own >= 0);
  return world.lists.posts
    .map((_, post) => post)
    .filter((post) => world.lists.posts[post]?.units.includes(unit))
    .sort((a, b) => isOwn(b) - isOwn(a) || a - b);
}
