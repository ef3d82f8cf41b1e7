// Whatever is planned, published, discarded and undone: a published version says for ever what it said, and the draft reads as a plain map.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBoard } from '../../shared/features/rotations/rotations.stays.ts';
import { addDays } from '../../shared/values/day.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { type SmallCollege, smallCollege } from '../support/plan.ts';

let t: TestHost;
let c: SmallCollege;
beforeAll(() => {
  t = testHost({ now: '2026-08-31T01:00:00Z' });
  c = smallCollege(t, 2);
});
afterAll(() => t.close());

type Says = {
  enrolmentId: string;
  unitId: string | null;
  postId: string | null;
  startsOn: string;
  endsOn: string;
  isPinned: boolean;
};
type Plan = Map<string, Says>;

const week = fc.integer({ min: 0, max: 40 });
const which = fc.nat(30);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('place' as const),
      person: fc.nat(1),
      unit: fc.nat(2),
      post: fc.nat(3),
      week,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), which, week }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pin' as const), which, on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('publish' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discard' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
);

const read = async (version: number | 'draft'): Promise<Plan> => {
  const all: Plan = new Map();
  for (const enrolmentId of c.enrolments)
    for (const s of await t.call('rotations.stays', { enrolmentId, version })) {
      const { unitId, postId, startsOn, endsOn, isPinned } = s;
      all.set(s.id, { enrolmentId, unitId, postId, startsOn, endsOn, isPinned });
    }
  return all;
};
/** The same as the board has it, from the packed rows. */
const onBoard = async (version: number | 'draft'): Promise<Plan> => {
  const { stays, people, units, posts, origin } = openBoard(await t.call('rotations.board', { version }));
  const says = (i: number): Says => ({
    enrolmentId: people[stays.person[i] ?? -1]?.enrolmentId ?? '',
    unitId: units[stays.unit[i] ?? -1]?.id ?? null,
    postId: posts[stays.post[i] ?? -1]?.id ?? null,
    startsOn: addDays(origin, stays.from[i] ?? 0),
    endsOn: addDays(origin, stays.to[i] ?? 0),
    isPinned: ((stays.flags[i] ?? 0) & 1) === 1,
  });
  return new Map(stays.id.map((id, i) => [id, says(i)]));
};
const asText = (plan: Plan): string => JSON.stringify([...plan].sort(([a], [b]) => (a < b ? -1 : 1)));
const monday = (n: number): string => addDays('2026-08-31', n * 7);
const revOf = async (id: string, { enrolmentId }: Says): Promise<string> =>
  (await t.call('rotations.stays', { enrolmentId, version: 'draft' })).find((s) => s.id === id)?.rev ?? '';

test('published versions never change and the draft is what was done to it', { timeout: 120_000 }, async () => {
  const published = new Map<number, string>();
  let draft: Plan = new Map();
  let base: Plan = new Map();
  const history: Plan[] = [];
  const apply = async (s: (typeof step)['generate'] extends never ? never : Record<string, any>) => {
    const [id, says] = [...draft][s.which % Math.max(1, draft.size)] ?? [];
    const before = new Map(draft);
    if (s.do === 'place') {
      const fields = {
        enrolmentId: c.enrolments[s.person] as string,
        unitId: c.units[s.unit] ?? null,
        postId: c.posts[s.post] ?? null,
        startsOn: monday(s.week),
        endsOn: addDays(monday(s.week), 13),
      };
      const { ids } = await t.call('rotations.place', { stays: [fields] });
      draft.set(ids[0] as string, { ...fields, isPinned: false });
    } else if (s.do === 'publish') {
      if (asText(draft) === asText(base)) return;
      const { number } = await t.call('rotations.publish', {});
      published.set(number, asText(draft));
      base = new Map(draft);
      history.length = 0;
      return;
    } else if (s.do === 'discard') {
      const { changes } = await t.call('rotations.discardDraft', {});
      draft = new Map(base);
      if (changes === 0) return;
    } else if (s.do === 'undo') {
      const back = history.pop();
      if (!back) return;
      await t.call('activity.undo', {});
      draft = back;
      return;
    } else if (!id || !says) return;
    else if (s.do === 'move') {
      const days = { startsOn: monday(s.week), endsOn: addDays(monday(s.week), 13) };
      await t.call('rotations.move', { stays: [{ id, rev: await revOf(id, says), startsOn: days.startsOn }] });
      draft.set(id, { ...says, ...days });
    } else if (s.do === 'pin') {
      await t.call('rotations.pin', { stays: [{ id, rev: await revOf(id, says) }], isPinned: s.on });
      draft.set(id, { ...says, isPinned: s.on });
    } else {
      await t.call('rotations.remove', { stays: [{ id, rev: await revOf(id, says) }] });
      draft.delete(id);
    }
    if (asText(before) !== asText(draft)) history.push(before);
    else history.length = 0;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      for (const s of steps) {
        await apply(s);
        expect(asText(await read('draft'))).toBe(asText(draft));
        expect(asText(await onBoard('draft'))).toBe(asText(draft));
      }
      for (const [number, said] of published) {
        expect(asText(await read(number))).toBe(said);
        expect(asText(await onBoard(number))).toBe(said);
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(published.size).toBeGreaterThan(2);
});
