// The rules of the plan: what is checked at one stay is what the whole check says, the fill obeys all rules, and both are fast.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill } from '../../shared/features/rotations/rotations.fill.ts';
import { mendsOf } from '../../shared/features/rotations/rotations.mends.ts';
import { checkAll, checkStay, missingWeeks } from '../../shared/features/rotations/rotations.rules.ts';
import {
  addStay,
  buildWorld,
  replaceStay,
  type Stay,
  type WorldLists,
  weeksIn,
} from '../../shared/features/rotations/rotations.world.ts';

const UUID = '00000000-0000-7000-8000-000000000000';
const WEEKS = 52;

type Size = { people: number; posts: number; units: number; places: number; school: boolean };
function lists({ people, posts, units, places, school }: Size): WorldLists {
  const unitIndices = Array.from({ length: units }, (_, i) => i);
  const text = { nameEn: '', shortName: '' };
  const segments = [{ from: 0, to: WEEKS * 7 - 1, place: 'enterprise' as const, weekdays: 31 }];
  const blocks = Array.from({ length: 13 }, (_, i) => ({
    from: i * 28,
    to: i * 28 + 27,
    place: i % 3 === 0 ? ('school' as const) : ('enterprise' as const),
    weekdays: 31,
  }));
  return {
    weeks: WEEKS,
    today: 0,
    enterprises: [{ id: UUID, name: '恒辰精密', ...text, colour: 0 }],
    mentors: [],
    units: unitIndices.map((i) => ({
      id: UUID,
      titleZh: `单元${i}`,
      titleEn: '',
      shortZh: '',
      shortEn: '',
      colour: i,
      weeks: 4,
      minStayWeeks: 2,
      requires: i % 3 === 1 ? [i - 1] : [],
    })),
    posts: Array.from({ length: posts }, (_, i) => ({
      id: UUID,
      name: `${i}号岗`,
      ...text,
      enterprise: 0,
      places,
      mentor: -1,
      units: unitIndices.filter((u) => (u + i) % 4 !== 0),
      closures: i % 5 === 0 ? [[70, 83, '检修'] as [number, number, string]] : [],
    })),
    cohorts: [
      {
        id: UUID,
        name: '数控2501班',
        nameEn: '',
        startsOn: 0,
        endsOn: WEEKS * 7 - 1,
        units: unitIndices,
        segments: school ? blocks : segments,
      },
    ],
    people: Array.from({ length: people }, (_, i) => ({
      enrolmentId: UUID,
      name: `学徒${i}`,
      nameEn: '',
      number: String(i),
      cohort: 0,
      enterprise: -1,
      mentors: [],
      startsOn: 0,
      endsOn: WEEKS * 7 - 1,
      isActive: true,
      leaves: i % 7 === 0 ? [[14, 20] as [number, number]] : [],
    })),
  };
}

const SMALL = { people: 6, posts: 4, units: 5, places: 1, school: true };
const stay = (size: Size): fc.Arbitrary<Stay> =>
  fc
    .record({
      person: fc.nat(size.people - 1),
      unit: fc.integer({ min: -1, max: size.units - 1 }),
      post: fc.integer({ min: -1, max: size.posts - 1 }),
      from: fc.oneof(fc.integer({ min: -10, max: 360 }), fc.integer({ min: 30, max: 60 })),
      to: fc.nat(60),
      weekdays: fc.constantFrom(127, 31, 7, 24),
      isPinned: fc.boolean(),
    })
    .map((s) => ({ ...s, to: s.from + s.to }));

const text = (world: ReturnType<typeof buildWorld>) =>
  JSON.stringify({ load: world.load.map((l) => [...l]), found: checkAll(world) });

test('a world changed stay by stay equals one built anew', () => {
  fc.assert(
    fc.property(
      fc.array(stay(SMALL), { maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(30), stay(SMALL)), { maxLength: 15 }),
      (start, changes) => {
        const of = lists(SMALL);
        const wide = [...start, ...changes.map(([, s]) => s)];
        const world = buildWorld(of, wide);
        for (let i = start.length; i < wide.length; i++) replaceStay(world, i, null);
        const plain: (Stay | null)[] = wide.map((s, i) => (i < start.length ? s : null));
        for (const [at, next] of changes) {
          const index = at % Math.max(1, plain.length);
          replaceStay(world, index, next);
          plain[index] = next;
        }
        const kept = plain.filter((s) => s !== null);
        const anew = buildWorld(of, kept);
        const days = (w: typeof world, post: number): number[] =>
          Array.from({ length: 364 }, (_, d) => w.load[post]?.[d - w.first] ?? 0);
        for (let post = 0; post < SMALL.posts; post++) expect(days(world, post)).toEqual(days(anew, post));
        const kinds = (w: typeof world) =>
          checkAll(w)
            .map((f) => `${f.kind}.${f.person}.${f.unit}`)
            .sort();
        expect(kinds(world).length).toBe(kinds(anew).length);
      },
    ),
  );
});

test('a post is overbooked on exactly the days with more people than places, told to those who came later', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(stay(SMALL), { minLength: 12, maxLength: 30 }), (stays) => {
      const world = buildWorld(lists(SMALL), stays);
      const told = checkAll(world).filter((f) => f.kind === 'overbooked');
      seen += told.length;
      for (let post = 0; post < SMALL.posts; post++) {
        const over = [...(world.load[post] ?? [])].filter((n) => n > SMALL.places).length > 0;
        expect(told.some((f) => f.post === post)).toBe(over);
      }
      for (const f of told) expect(f.others).toHaveLength(SMALL.places);
    }),
  );
  expect(seen).toBeGreaterThan(20);
});

test('what is wrong with a new stay is what the whole check says once it is there, and a mend leaves nothing wrong', () => {
  fc.assert(
    fc.property(fc.array(stay(SMALL), { minLength: 6, maxLength: 14 }), stay(SMALL), (stays, fresh) => {
      const world = buildWorld(lists(SMALL), [...stays, fresh]);
      replaceStay(world, stays.length, null);
      const before = text(world);
      const alone = checkStay(world, fresh, -1).map((f) => f.kind);
      expect(text(world)).toBe(before);
      replaceStay(world, stays.length, fresh);
      const mine = checkAll(world).filter((f) => f.stay === stays.length);
      for (const f of mine) expect(alone).toContain(f.kind);
      for (const f of mine)
        for (const mend of mendsOf(world, f)) expect(checkStay(world, mend.stay, stays.length)).toEqual([]);
    }),
  );
});

test('the fill obeys every rule, covers or explains each missing unit, and touches nothing planned', () => {
  fc.assert(
    fc.property(fc.array(stay(SMALL), { maxLength: 8 }), (stays) => {
      const world = buildWorld(lists(SMALL), stays);
      const filled = fill(world, [0, 1, 2, 3, 4, 5], 0);
      expect(world.stays.slice(0, stays.length)).toEqual(stays);
      expect(checkAll(world).filter((f) => f.stay >= stays.length)).toEqual([]);
      const open = [0, 1, 2, 3, 4, 5].flatMap((p) =>
        [...missingWeeks(world, p)].map(([unit, weeks]) => `${p}.${unit}.${weeks}`),
      );
      expect(open.sort()).toEqual(filled.left.map((l) => `${l.person}.${l.unit}.${l.weeks}`).sort());
    }),
    { numRuns: 40 },
  );
});

test('weeks count by their share of the possible days', () => {
  const world = buildWorld(lists({ ...SMALL, school: false }), []);
  const at = (from: number, to: number, weekdays = 127) =>
    weeksIn(world, { person: 0, unit: 0, post: 0, from, to, weekdays, isPinned: false });
  expect([at(0, 27), at(0, 25), at(2, 8), at(0, 6, 3), at(5, 6)]).toEqual([4, 4, 1, 0.4, 0]);
});

test('a unit begun by odd days that finds no time for the rest is told as left', () => {
  const stays = [
    { person: 5, unit: 1, post: 0, from: 26, to: 53, weekdays: 24, isPinned: false },
    { person: 5, unit: 0, post: 0, from: 281, to: 322, weekdays: 127, isPinned: false },
  ];
  const world = buildWorld(lists(SMALL), stays);
  const filled = fill(world, [5], 0);
  expect(missingWeeks(world, 5).has(1)).toBe(filled.left.some((left) => left.unit === 1));
});

test('a stay added is counted on the days at the enterprise, school and leave not', () => {
  const world = buildWorld(lists(SMALL), []);
  addStay(world, { person: 0, unit: 0, post: 0, from: 21, to: 39, weekdays: 127, isPinned: false });
  addStay(world, { person: 0, unit: 0, post: 1, from: 28, to: 34, weekdays: 127, isPinned: false });
  const days = [...(world.load[0]?.slice(0, 60) ?? [])].flatMap((n, d) => (n > 0 ? [d] : []));
  expect(days).toEqual([28, 29, 30, 31, 32, 35, 36, 37, 38, 39]);
});
