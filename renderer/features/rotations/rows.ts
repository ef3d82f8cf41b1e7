// The rows of the board: by apprentice, by post (a row a place) or by mentor, in groups that fold.

import type { World } from '../../../shared/features/rotations/rotations.world.ts';
import type { Locale } from '../../../shared/messages/translate.ts';
import { shortPost } from './label.ts';

export type RowsBy = 'person' | 'post' | 'mentor';

export type GroupRow = { kind: 'group'; key: string; name: string; count: number; cohort: number; isOpen: boolean };
/** `stays` are indices of the world; `person` -1 in rows of posts, `post` -1 in rows of people. */
export type StayRow = {
  kind: 'row';
  key: string;
  name: string;
  person: number;
  post: number;
  stays: readonly number[];
  /** Not the first of a post's places. */
  isMore: boolean;
};
export type BoardRow = GroupRow | StayRow;

export type RowsWish = { by: RowsBy; cohorts: ReadonlySet<string>; folded: ReadonlySet<string>; locale: Locale };

/** All rows in order, the rows of folded groups left out. */
export function rowsOf(world: World, wish: RowsWish): BoardRow[] {
  if (wish.by === 'post') return byPost(world, wish);
  return wish.by === 'mentor' ? byMentor(world, wish) : byCohort(world, wish);
}

const named = (of: { name: string; nameEn: string } | undefined, locale: Locale): string =>
  (locale === 'en' && of?.nameEn) || of?.name || '';

function shownPeople(world: World, { cohorts }: RowsWish): number[] {
  const { people, cohorts: all } = world.lists;
  const indices = people.map((_, i) => i);
  if (cohorts.size === 0) return indices;
  return indices.filter((i) => cohorts.has(all[people[i]?.cohort ?? -1]?.id ?? ''));
}

function byCohort(world: World, wish: RowsWish): BoardRow[] {
  const ofCohort = Map.groupBy(shownPeople(world, wish), (i) => world.lists.people[i]?.cohort ?? -1);
  return [...ofCohort].flatMap(([cohort, people]) => {
    const of = world.lists.cohorts[cohort];
    return group(wish, { key: of?.id ?? '', name: named(of, wish.locale), cohort, count: people.length }, () =>
      people.map((person) => personRow(world, person, wish.locale, '')),
    );
  });
}

function byMentor(world: World, wish: RowsWish): BoardRow[] {
  const { mentors, people } = world.lists;
  const ofMentor = new Map<number, number[]>();
  for (const person of shownPeople(world, wish)) {
    const guides = people[person]?.mentors ?? [];
    for (const mentor of guides.length > 0 ? guides : [-1])
      ofMentor.set(mentor, [...(ofMentor.get(mentor) ?? []), person]);
  }
  return [...ofMentor]
    .sort(([a], [b]) => a - b)
    .flatMap(([mentor, led]) => {
      const of = mentors[mentor];
      const name = of ? named(of, wish.locale) : '–';
      return group(wish, { key: of?.id ?? 'none', name, cohort: -1, count: led.length }, () =>
        led.map((person) => personRow(world, person, wish.locale, of?.id ?? 'none')),
      );
    });
}

function personRow(world: World, person: number, locale: Locale, prefix: string): StayRow {
  const of = world.lists.people[person];
  return {
    kind: 'row',
    key: `${prefix}p${of?.enrolmentId}`,
    name: named(of, locale),
    person,
    post: -1,
    stays: world.ofPerson[person] ?? [],
    isMore: false,
  };
}

function byPost(world: World, wish: RowsWish): BoardRow[] {
  const shown = new Set(shownPeople(world, wish));
  const ofEnterprise = Map.groupBy(
    world.lists.posts.map((_, i) => i),
    (i) => world.lists.posts[i]?.enterprise ?? -1,
  );
  return [...ofEnterprise].flatMap(([enterprise, posts]) => {
    const of = world.lists.enterprises[enterprise];
    return group(
      wish,
      {
        key: of?.id ?? '',
        name: (wish.locale === 'en' && of?.nameEn) || of?.shortName || of?.name || '',
        cohort: -1,
        count: posts.length,
      },
      () => posts.flatMap((post) => placeRows(world, post, shown, wish)),
    );
  });
}

/** One row a place; stays that find none make more rows below. */
function placeRows(world: World, post: number, shown: ReadonlySet<number>, { locale }: RowsWish): StayRow[] {
  const places = Math.max(1, world.lists.posts[post]?.places ?? 1);
  const lanes: { end: number; stays: number[] }[] = [];
  const indices = [...(world.ofPost[post] ?? [])].sort(
    (a, b) => (world.stays[a]?.from ?? 0) - (world.stays[b]?.from ?? 0),
  );
  for (const index of indices) {
    const stay = world.stays[index];
    if (!stay || !shown.has(stay.person)) continue;
    let lane = lanes.find((l) => l.end < stay.from);
    if (!lane) {
      lane = { end: -1, stays: [] };
      lanes.push(lane);
    }
    lane.stays.push(index);
    lane.end = stay.to;
  }
  while (lanes.length < Math.min(places, 3)) lanes.push({ end: -1, stays: [] });
  const id = world.lists.posts[post]?.id ?? '';
  return lanes.map((lane, i) => ({
    kind: 'row',
    key: `o${id}.${i}`,
    name: shortPost(world, post, locale),
    person: -1,
    post,
    stays: lane.stays,
    isMore: i > 0,
  }));
}

type Head = { key: string; name: string; cohort: number; count: number };
function group({ folded }: RowsWish, head: Head, rows: () => StayRow[]): BoardRow[] {
  const isOpen = !folded.has(head.key);
  return [{ kind: 'group', ...head, isOpen }, ...(isOpen ? rows() : [])];
}
