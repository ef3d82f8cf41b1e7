// The plan as arrays: who is where on which day, built once from the board's answer and kept up to date stay by stay.
import type { Board } from './rotations.schema.ts';

/** Indices point into the board's lists, -1 is none; days count from the board's origin, a Monday. */
export type Stay = {
  person: number;
  unit: number;
  post: number;
  from: number;
  to: number;
  weekdays: number;
  isPinned: boolean;
};

/** What a check needs to know besides the stays; the lists are the board's. */
export type WorldLists = Pick<
  Board,
  'units' | 'enterprises' | 'mentors' | 'posts' | 'cohorts' | 'people' | 'weeks' | 'today'
>;

export type World = {
  lists: WorldLists;
  stays: (Stay | null)[];
  /** Days `first` to `first + days - 1` are known. */
  first: number;
  days: number;
  /** A cohort's days at an enterprise or base; null when nobody has entered its alternation. */
  works: (Uint8Array | null)[];
  /** Stays by person and by post. */
  ofPerson: number[][];
  ofPost: number[][];
  /** People at a post on each day. */
  load: Uint16Array[];
};

export const staysOfBoard = (of: Board['stays']): Stay[] =>
  of.person.map((person, i) => ({
    person,
    unit: of.unit[i] ?? -1,
    post: of.post[i] ?? -1,
    from: of.from[i] ?? 0,
    to: of.to[i] ?? 0,
    weekdays: of.weekdays[i] ?? 127,
    isPinned: ((of.flags[i] ?? 0) & 1) === 1,
  }));

/** Builds the world; costs one pass over the days of all stays. */
export function buildWorld(lists: WorldLists, stays: readonly Stay[]): World {
  let first = 0;
  let last = lists.weeks * 7;
  for (const stay of stays) {
    if (stay.from < first) first = stay.from;
    if (stay.to > last) last = stay.to;
  }
  first = Math.floor(first / 7) * 7;
  const days = Math.ceil((last - first + 1) / 7) * 7;
  const world: World = {
    lists,
    stays: [],
    first,
    days,
    works: lists.cohorts.map((cohort) => workdaysOf(cohort.segments, first, days)),
    ofPerson: lists.people.map(() => []),
    ofPost: lists.posts.map(() => []),
    load: lists.posts.map(() => new Uint16Array(days)),
  };
  for (const stay of stays) addStay(world, stay);
  return world;
}

/** Puts a stay in and returns its index. */
export function addStay(world: World, stay: Stay): number {
  const index = world.stays.push(stay) - 1;
  enter(world, index, stay);
  return index;
}

/** Puts another stay, or none, in the place of one: the only way to change a world. */
export function replaceStay(world: World, index: number, stay: Stay | null): void {
  const before = world.stays[index];
  if (before) leave(world, index, before);
  world.stays[index] = stay;
  if (stay) enter(world, index, stay);
}

function enter(world: World, index: number, stay: Stay): void {
  world.ofPerson[stay.person]?.push(index);
  if (stay.post < 0) return;
  world.ofPost[stay.post]?.push(index);
  count(world, stay, index, 1);
}

function leave(world: World, index: number, stay: Stay): void {
  const without = (list: number[] | undefined) => {
    const at = list?.indexOf(index) ?? -1;
    if (at >= 0) list?.splice(at, 1);
  };
  without(world.ofPerson[stay.person]);
  if (stay.post < 0) return;
  without(world.ofPost[stay.post]);
  count(world, stay, index, -1);
}

/** Somebody planned twice at a post takes one place there. */
function count(world: World, stay: Stay, index: number, by: number): void {
  const load = world.load[stay.post];
  if (!load) return;
  const twins = twinsOf(world, stay, index);
  const to = Math.min(stay.to, world.first + world.days - 1);
  for (let day = Math.max(stay.from, world.first); day <= to; day++) {
    if (!isPresent(world, stay, day) || twins.some((twin) => isPresent(world, twin, day))) continue;
    load[day - world.first] = (load[day - world.first] ?? 0) + by;
  }
}

/** Other stays of the same person at the same post that share days with this one. */
export function twinsOf(world: World, stay: Stay, index: number): Stay[] {
  const twins: Stay[] = [];
  for (const other of world.ofPerson[stay.person] ?? []) {
    const there = world.stays[other];
    if (other === index || !there || there.post !== stay.post) continue;
    if (there.from <= stay.to && there.to >= stay.from) twins.push(there);
  }
  return twins;
}

/** 0 Monday to 6 Sunday. */
const weekdayAt = (day: number): number => ((day % 7) + 7) % 7;

/** Whether the plan has the apprentice at the post that day: a day of the stay, not at school. Leave does not change it. */
export function isPlanned(world: World, stay: Stay, day: number): boolean {
  if (day < stay.from || day > stay.to || (stay.weekdays & (1 << weekdayAt(day))) === 0) return false;
  const works = world.works[world.lists.people[stay.person]?.cohort ?? -1];
  return !works || works[day - world.first] === 1;
}

/** As `isPlanned`, and not on leave the whole day: only then a place is taken. */
export function isPresent(world: World, stay: Stay, day: number): boolean {
  if (!isPlanned(world, stay, day)) return false;
  const leaves = world.lists.people[stay.person]?.leaves;
  if (!leaves || leaves.length === 0) return true;
  return !leaves.some(([from, to]) => day >= from && day <= to);
}

/** The first day of the stay that is planned, or null when it lies wholly at school. */
export function firstPlanned(world: World, stay: Stay): number | null {
  for (let day = stay.from; day <= stay.to; day++) if (isPlanned(world, stay, day)) return day;
  return null;
}

/**
 * Weeks of work in a stay: each calendar week counts as the share of its possible days that the stay takes, so that
 * school weeks do not count and half a week is a half. Rounded to tenths.
 */
export function weeksIn(world: World, stay: Stay): number {
  const works = world.works[world.lists.people[stay.person]?.cohort ?? -1];
  let weeks = 0;
  for (let monday = stay.from - weekdayAt(stay.from); monday <= stay.to; monday += 7) {
    let planned = 0;
    let possible = 0;
    for (let i = 0; i < 7; i++) {
      const isChosen = (stay.weekdays & (1 << i)) !== 0;
      // Without an alternation every chosen weekday could be worked.
      if (works ? works[monday + i - world.first] !== 1 : !isChosen) continue;
      possible++;
      if (isChosen && monday + i >= stay.from && monday + i <= stay.to) planned++;
    }
    if (planned > 0) weeks += planned / possible;
  }
  return Math.round(weeks * 10) / 10;
}

type Segments = WorldLists['cohorts'][number]['segments'];
function workdaysOf(segments: Segments, first: number, days: number): Uint8Array | null {
  if (segments.length === 0) return null;
  const works = new Uint8Array(days);
  for (const segment of segments) {
    if (segment.place === 'school') continue;
    const to = Math.min(segment.to, first + days - 1);
    for (let day = Math.max(segment.from, first); day <= to; day++)
      if ((segment.weekdays & (1 << weekdayAt(day))) !== 0) works[day - first] = 1;
  }
  return works;
}
