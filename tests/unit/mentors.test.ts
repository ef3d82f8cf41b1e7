// Pairings: whatever is agreed in whatever order, one side never has two mentors on a day, and only the wanted days change.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayAfter,
  dayBefore,
  loadOf,
  onDay,
  overlapOf,
  type Span,
  stepsToPair,
  type Wanted,
} from '../../shared/features/mentors/mentors.rules.ts';

const FIRST = '2026-09-01';
const DAYS = 60;
const dayOf = (n: number): string => new Date(Date.parse(FIRST) + n * 86_400_000).toISOString().slice(0, 10);

let made = 0;
/** What the store holds after the steps. */
function apply(spans: readonly Span[], wanted: Wanted): Span[] {
  const steps = stepsToPair(spans, wanted);
  const changed = new Map(steps.change.map((c) => [c.id, c]));
  const added = [...(steps.insert ? [steps.insert] : []), ...steps.resume];
  return [
    ...spans.filter((s) => !steps.remove.includes(s.id)).map((s) => ({ ...s, ...changed.get(s.id) })),
    ...added.map((row) => ({ ...row, id: `n${++made}` })),
  ];
}

const whoOn = (spans: readonly Span[]): (string | null)[] =>
  Array.from({ length: DAYS + 20 }, (_, n) => onDay(spans, dayOf(n))?.mentorId ?? null);

const wish = fc.record({
  mentorId: fc.constantFrom('a', 'b', 'c'),
  from: fc.integer({ min: 0, max: DAYS }),
  length: fc.option(fc.integer({ min: 0, max: 25 })),
});

test('after any sequence no day has two mentors, the wanted days have the wanted one, all other days are as before', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      let spans: Span[] = [];
      for (const { mentorId, from, length } of wishes) {
        const before = whoOn(spans);
        const later = spans.map((s) => s.startsOn).filter((day) => day > dayOf(from));
        const limit = later.length ? later.reduce((a, b) => (a < b ? a : b)) : null;
        const endsOn = length === null ? null : dayOf(from + length);
        spans = apply(spans, { mentorId, startsOn: dayOf(from), endsOn });
        expect(overlapOf(spans)).toBeNull();
        for (const span of spans) if (span.endsOn !== null) expect(span.endsOn >= span.startsOn).toBe(true);
        for (const [n, is] of whoOn(spans).entries()) {
          const day = dayOf(n);
          const isWanted = day >= dayOf(from) && (endsOn === null ? limit === null || day < limit : day <= endsOn);
          expect(is, `${day} of ${JSON.stringify(wishes)}`).toBe(isWanted ? mentorId : before[n]);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('the earlier mentor ends the day before and goes on after a closed period', () => {
  const spans: Span[] = [{ id: 'x', mentorId: 'a', startsOn: FIRST, endsOn: null }];
  expect(stepsToPair(spans, { mentorId: 'b', startsOn: '2026-10-01', endsOn: '2026-10-31' })).toEqual({
    keep: null,
    insert: { mentorId: 'b', startsOn: '2026-10-01', endsOn: '2026-10-31' },
    change: [{ id: 'x', startsOn: FIRST, endsOn: '2026-09-30' }],
    resume: [{ mentorId: 'a', startsOn: '2026-11-01', endsOn: null }],
    remove: [],
  });
});

test('who guides already is left alone, and goes on in the same row', () => {
  const open: Span[] = [{ id: 'x', mentorId: 'a', startsOn: FIRST, endsOn: null }];
  const nothing = { keep: 'x', insert: null, change: [], resume: [], remove: [] };
  expect(stepsToPair(open, { mentorId: 'a', startsOn: '2026-10-01', endsOn: null })).toEqual(nothing);
  const ended: Span[] = [{ id: 'x', mentorId: 'a', startsOn: FIRST, endsOn: '2026-09-30' }];
  expect(stepsToPair(ended, { mentorId: 'a', startsOn: '2026-10-01', endsOn: null })).toEqual({
    ...nothing,
    change: [{ id: 'x', startsOn: FIRST, endsOn: null }],
  });
});

test('a pairing agreed for later is not overrun by an open one', () => {
  const later: Span[] = [{ id: 'x', mentorId: 'b', startsOn: '2027-03-01', endsOn: null }];
  expect(stepsToPair(later, { mentorId: 'a', startsOn: FIRST, endsOn: null }).insert?.endsOn).toBe('2027-02-28');
});

test('days step over month ends, and the own limit goes before the college’s', () => {
  expect([dayBefore('2027-03-01'), dayAfter('2028-02-28')]).toEqual(['2027-02-28', '2028-02-29']);
  expect(loadOf(4, 3, 5)).toEqual({ limit: 3, free: 0, isOver: true });
  expect(loadOf(4, null, 5)).toEqual({ limit: 5, free: 1, isOver: false });
});
