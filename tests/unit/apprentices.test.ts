// Findings, light, place and leave of an apprentice, from plain facts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agreementShown,
  daysAround,
  findingsOf,
  halfDaysOf,
  isLeaveInOrder,
  type LeaveSpan,
  leavesOverlap,
  lightOf,
  mayBecome,
  nextOf,
  placeOf,
  type Segment,
  type TrainingFacts,
} from '../../shared/features/apprentices/apprentices.rules.ts';

const TODAY = '2026-11-24';
const days = daysAround(TODAY);
const whole = { startsOn: '2025-09-01', endsOn: '2028-08-31' };
const stay = { startsOn: '2026-11-09', endsOn: '2026-12-06', hasPost: true };
const good: TrainingFacts = {
  ...whole,
  status: 'active',
  stay,
  nextStayOn: '2027-01-11',
  openPosts: 0,
  agreements: [{ ...whole, endedOn: null, isSigned: true }],
  hasCollegeMentor: true,
  hasEnterpriseMentor: true,
  unevaluated: { late: 0, all: 0, since: null },
  units: { required: 6, planned: 6, done: 1, ended: 1 },
};
const keys = (facts: Partial<TrainingFacts>) => findingsOf({ ...good, ...facts }, days).map((f) => f.key);
const light = (facts: Partial<TrainingFacts>) => {
  const all = { ...good, ...facts };
  return lightOf(all, findingsOf(all, days));
};

test('the week ends on Sunday', () => {
  expect(days).toEqual({ today: TODAY, graceEnd: '2026-11-17', weekEnd: '2026-11-29', soon: '2026-12-22' });
  expect(daysAround('2026-11-29').weekEnd).toBe('2026-11-29');
});

test('nothing is said where nothing is wrong', () => {
  expect(keys({})).toEqual([]);
  expect(light({})).toBe('ok');
  expect(nextOf(good, [])).toEqual({ kind: 'evaluationOf', on: '2026-12-06' });
});

test('no signed agreement on the first day of the stay is against the law; signed for another time does not help', () => {
  expect(findingsOf({ ...good, agreements: [] }, days)).toEqual([
    { key: 'agreementUnsigned', severity: 'law', params: { since: '2026-11-09' } },
  ]);
  const late = { startsOn: '2026-11-10', endsOn: '2027-08-31', endedOn: null, isSigned: true };
  expect(keys({ agreements: [late] })).toEqual(['agreementUnsigned']);
  expect(keys({ agreements: [{ ...whole, endedOn: null, isSigned: false }] })).toEqual(['agreementUnsigned']);
  expect(keys({ agreements: [{ ...whole, endedOn: '2026-10-01', isSigned: true }] })).toEqual(['agreementUnsigned']);
  expect(keys({ stay: null, agreements: [], nextStayOn: '2026-11-29' })).toEqual(['startsWithoutAgreement']);
  expect(keys({ stay: null, agreements: [], nextStayOn: '2026-11-30' })).toEqual([]);
});

test('mentors are missed only while at work', () => {
  expect(keys({ hasCollegeMentor: false, hasEnterpriseMentor: false })).toEqual([
    'collegeMentorMissing',
    'enterpriseMentorMissing',
  ]);
  expect(keys({ stay: null, hasCollegeMentor: false, hasEnterpriseMentor: false })).toEqual([]);
});

test('evaluations are due, then late; the light follows how many units are behind', () => {
  const due = { unevaluated: { late: 0, all: 1, since: '2026-11-22' }, units: { ...good.units, done: 0 } };
  expect(keys(due)).toEqual(['evaluationDue']);
  expect(light(due)).toBe('watch');
  const late = { unevaluated: { late: 2, all: 3, since: '2026-10-11' }, units: { ...good.units, done: 1, ended: 3 } };
  expect(keys(late)).toEqual(['evaluationLate', 'evaluationDue']);
  expect(light(late)).toBe('late');
});

test('units without a plan, open posts and a cohort without a standard are said', () => {
  expect(keys({ units: { ...good.units, planned: 4 }, openPosts: 1 })).toEqual(['postOpen', 'unitsUnplanned']);
  expect(keys({ units: { ...good.units, required: null } })).toEqual(['standardMissing']);
});

test('those who are not in training have neither findings nor a light', () => {
  expect(keys({ status: 'paused', agreements: [], hasCollegeMentor: false })).toEqual([]);
  expect(light({ status: 'left' })).toBeNull();
  expect(mayBecome('left')).toEqual(['active']);
});

test('where someone is: leave, school block, shared week, stay', () => {
  const at = (facts: { isOnLeave?: boolean; segments?: Segment[]; stay?: { hasPost: boolean } | null }, weekday = 1) =>
    placeOf({ status: 'active', stay, isOnLeave: false, segments: [], ...facts }, weekday);
  const school: Segment = { ...whole, place: 'school', weekdays: 31 };
  const shared: Segment[] = [
    { ...whole, place: 'school', weekdays: 0b00011 },
    { ...whole, place: 'enterprise', weekdays: 0b11100 },
  ];
  expect(at({ isOnLeave: true })).toBe('leave');
  expect(at({ segments: [school] })).toBe('school');
  expect(at({ segments: shared })).toBe('school');
  expect(at({ segments: shared }, 2)).toBe('post');
  expect(at({ segments: shared }, 6)).toBe('post');
  expect(at({ stay: { hasPost: false } })).toBe('openPost');
  expect(at({ stay: null })).toBe('none');
});

test('the agreement shown is the newest that was not ended early', () => {
  expect(agreementShown([])).toBeNull();
  expect(
    agreementShown([
      { startsOn: '2026-01-01', state: 'effective' },
      { startsOn: '2026-09-01', state: 'ended' },
    ]),
  ).toBe('effective');
});

const half = fc.constantFrom<'am' | 'pm'>('am', 'pm');
const leave = fc
  .record({
    from: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 0, max: 6 }),
    startsHalf: half,
    endsHalf: half,
  })
  .map(({ from, length, ...halves }): LeaveSpan => {
    const day = (n: number) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10);
    return { startsOn: day(from), endsOn: day(from + length), ...halves };
  })
  .filter(isLeaveInOrder);
const halves = (l: LeaveSpan): Set<number> => {
  const from = Date.parse(l.startsOn) / 43_200_000 + (l.startsHalf === 'pm' ? 1 : 0);
  return new Set(Array.from({ length: halfDaysOf(l) }, (_, n) => from + n));
};

test('two leaves overlap exactly when they share a half day', () => {
  fc.assert(
    fc.property(leave, leave, (a, b) => {
      const shared = [...halves(a)].some((h) => halves(b).has(h));
      expect(leavesOverlap(a, b)).toBe(shared);
      expect(leavesOverlap(b, a)).toBe(shared);
    }),
  );
});
