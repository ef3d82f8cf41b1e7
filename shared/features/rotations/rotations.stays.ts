// Takes the stays of a version out of the board's answer: one array a column, entries pointing at the board's lists by place.
import { dayNumber } from '../../values/day.ts';
import {
  countOf,
  endsOn,
  flagsOf,
  idAt,
  type PackedStays,
  PINNED,
  SIGNED_BY_ONE,
  sinceOf,
  standsIn,
  startsOn,
  weekdaysOf,
} from './rotations.packed.ts';
import type { Board, BoardAnswer, BoardStays } from './rotations.schema.ts';

const DIFFERS = 2;

type Taken = { version: number; dayOf: (date: string) => number; units: Places; posts: Places };
type Places = ReadonlyMap<string, number>;

/** The board with its stays by date; of one date the one planned first comes first. */
export function openBoard({ packed, ...board }: BoardAnswer): Board {
  const zero = dayNumber(board.origin);
  const taken = {
    version: board.version,
    dayOf: remembered(zero),
    units: placesOf(board.units),
    posts: placesOf(board.posts),
  };
  const stays: BoardStays = {
    id: [],
    rev: [],
    person: [],
    unit: [],
    post: [],
    from: [],
    to: [],
    weekdays: [],
    flags: [],
  };
  packed.forEach((of, person) => {
    if (of) take(stays, of, person, taken);
  });
  return { ...board, stays: byDate(stays) };
}

function take(stays: BoardStays, { spans, units, posts, ids, revs }: PackedStays, person: number, of: Taken): void {
  const rev = revs.split(' ');
  for (let n = 0; n < countOf(spans); n++) {
    if (!standsIn(spans, n, of.version)) continue;
    const differs = of.version > 1 && sinceOf(spans, n) === of.version;
    stays.id.push(idAt(ids, n));
    stays.rev.push(rev[n] ?? '');
    stays.person.push(person);
    stays.unit.push(of.units.get(idAt(units, n)) ?? -1);
    stays.post.push(of.posts.get(idAt(posts, n)) ?? -1);
    stays.from.push(of.dayOf(startsOn(spans, n)));
    stays.to.push(of.dayOf(endsOn(spans, n)));
    stays.weekdays.push(weekdaysOf(spans, n));
    stays.flags.push((flagsOf(spans, n) & (PINNED | SIGNED_BY_ONE)) | (differs ? DIFFERS : 0));
  }
}

/** Ids begin with the moment they were made. */
function byDate(stays: BoardStays): BoardStays {
  const { id, from } = stays;
  const order = from
    .map((_, i) => i)
    .sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || ((id[a] ?? '') < (id[b] ?? '') ? -1 : 1));
  const sorted = <T>(column: readonly T[]): T[] => order.map((i) => column[i] as T);
  return {
    id: sorted(stays.id),
    rev: sorted(stays.rev),
    person: sorted(stays.person),
    unit: sorted(stays.unit),
    post: sorted(stays.post),
    from: sorted(stays.from),
    to: sorted(stays.to),
    weekdays: sorted(stays.weekdays),
    flags: sorted(stays.flags),
  };
}

const placesOf = (rows: readonly { id: string }[]): Places => new Map(rows.map(({ id }, i) => [id, i]));

/** Days after the origin; most stays share their dates. */
function remembered(zero: number): (date: string) => number {
  const days = new Map<string, number>();
  return (date) => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const day = dayNumber(date) - zero;
    days.set(date, day);
    return day;
  };
}
