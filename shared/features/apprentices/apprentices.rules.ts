// Rules of an apprentice's training: where they are today, what is wrong, how far they are, what comes next, and leave.
import type { Message } from '../../contract.ts';
import type { AgreementState } from '../agreements/agreements.rules.ts';

export type Place = 'post' | 'openPost' | 'school' | 'base' | 'leave' | 'none' | 'out';
export type Status = 'active' | 'paused' | 'left' | 'completed';
export type Span = { startsOn: string; endsOn: string };
export type Segment = Span & { place: 'school' | 'enterprise' | 'base'; weekdays: number };
export type SignedSpan = Span & { endedOn: string | null; isSigned: boolean };

/** What is known of one enrolment; days are `YYYY-MM-DD`. */
export type TrainingFacts = Span & {
  status: Status;
  /** The stay of today, and the first day of the next one. */
  stay: (Span & { hasPost: boolean }) | null;
  nextStayOn: string | null;
  /** Stays without a post that begin soon or run. */
  openPosts: number;
  agreements: readonly SignedSpan[];
  hasCollegeMentor: boolean;
  hasEnterpriseMentor: boolean;
  /** Ended stays that both sides have not yet evaluated: those past the days of grace, all, and the day the first ended. */
  unevaluated: { late: number; all: number; since: string | null };
  /** Units: of the standard (null: the cohort has none), planned, signed by both sides, and with an ended stay. */
  units: { required: number | null; planned: number; done: number; ended: number };
};

export const FINDINGS = [
  'agreementUnsigned',
  'startsWithoutAgreement',
  'collegeMentorMissing',
  'enterpriseMentorMissing',
  'evaluationLate',
  'evaluationDue',
  'postOpen',
  'unitsUnplanned',
  'standardMissing',
] as const;
export type FindingKey = (typeof FINDINGS)[number];
export type Finding = { key: FindingKey; severity: 'law' | 'warn' | 'info'; params: Message['params'] };
export type Days = { today: string; graceEnd: string; weekEnd: string; soon: string };
/** Days after the end of a stay until its evaluation counts as late. */
const EVALUATION_GRACE_DAYS = 7;
/** How far ahead a stay without a post is said, in days. */
const SOON_DAYS = 28;

/** The days the rules compare with: end of grace for evaluations, Sunday of this week, and four weeks ahead. */
export function daysAround(today: string): Days {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return {
    today,
    graceEnd: plusDays(today, -EVALUATION_GRACE_DAYS),
    weekEnd: plusDays(today, 6 - weekday),
    soon: plusDays(today, SOON_DAYS),
  };
}

/**
 * What is wrong now or soon, for those in training. No internship without a signed agreement is law (R16 of the domain
 * reference); everything else is practice and warns.
 */
export function findingsOf(facts: TrainingFacts, days: Days): Finding[] {
  if (facts.status !== 'active') return [];
  const found: Finding[] = [];
  agreementFindings(facts, days, found);
  mentorFindings(facts, found);
  evaluationFindings(facts, found);
  planFindings(facts, found);
  return found;
}

function agreementFindings(facts: TrainingFacts, { weekEnd }: Days, found: Finding[]): void {
  const { stay, nextStayOn, agreements } = facts;
  const isCovered = (day: string) =>
    agreements.some((a) => a.isSigned && a.endedOn === null && a.startsOn <= day && a.endsOn >= day);
  if (stay && !isCovered(stay.startsOn))
    found.push({ key: 'agreementUnsigned', severity: 'law', params: { since: stay.startsOn } });
  if (nextStayOn !== null && nextStayOn <= weekEnd && !isCovered(nextStayOn))
    found.push({ key: 'startsWithoutAgreement', severity: 'law', params: { on: nextStayOn } });
}

function mentorFindings({ stay, hasCollegeMentor, hasEnterpriseMentor }: TrainingFacts, found: Finding[]): void {
  if (!stay) return;
  const missing = (key: FindingKey) => found.push({ key, severity: 'warn', params: { since: stay.startsOn } });
  if (!hasCollegeMentor) missing('collegeMentorMissing');
  if (!hasEnterpriseMentor) missing('enterpriseMentorMissing');
}

function evaluationFindings({ unevaluated: { late, all, since } }: TrainingFacts, found: Finding[]): void {
  if (late > 0) found.push({ key: 'evaluationLate', severity: 'warn', params: { n: late, since: since ?? '' } });
  if (all > late) found.push({ key: 'evaluationDue', severity: 'info', params: { n: all - late } });
}

function planFindings({ openPosts, units }: TrainingFacts, found: Finding[]): void {
  if (openPosts > 0) found.push({ key: 'postOpen', severity: 'warn', params: { n: openPosts } });
  if (units.required === null) found.push({ key: 'standardMissing', severity: 'warn', params: {} });
  else if (units.planned < units.required)
    found.push({ key: 'unitsUnplanned', severity: 'info', params: { n: units.required - units.planned } });
}

export type ProgressLight = 'ok' | 'watch' | 'late';

/** Late: two units or more have no signed evaluation though their stay is over. Watch: one, or a finding that warns. */
export function lightOf(facts: TrainingFacts, findings: readonly Finding[]): ProgressLight | null {
  if (facts.status !== 'active') return null;
  const behind = facts.units.ended - facts.units.done;
  if (behind >= 2) return 'late';
  return behind === 1 || findings.some((f) => f.severity !== 'info') ? 'watch' : 'ok';
}

export type NextKind = 'agreement' | 'mentor' | 'evaluation' | 'evaluationOf' | 'starts' | 'ends';

/** The nearest thing to do and its day; what is overdue comes first. */
export function nextOf(facts: TrainingFacts, findings: readonly Finding[]): { kind: NextKind; on: string } | null {
  if (facts.status !== 'active') return null;
  const has = (...keys: FindingKey[]) => findings.some((f) => keys.includes(f.key));
  if (facts.stay && has('agreementUnsigned')) return { kind: 'agreement', on: facts.stay.startsOn };
  if (facts.stay && has('collegeMentorMissing', 'enterpriseMentorMissing'))
    return { kind: 'mentor', on: facts.stay.startsOn };
  if (facts.unevaluated.since !== null) return { kind: 'evaluation', on: facts.unevaluated.since };
  if (facts.nextStayOn !== null && has('startsWithoutAgreement')) return { kind: 'agreement', on: facts.nextStayOn };
  if (facts.stay) return { kind: 'evaluationOf', on: facts.stay.endsOn };
  if (facts.nextStayOn !== null) return { kind: 'starts', on: facts.nextStayOn };
  return { kind: 'ends', on: facts.endsOn };
}

/**
 * Where someone is today. Leave comes before everything; a school block comes before a stay that runs through it; where
 * a week is shared between both, the weekday decides, and the stay at weekends.
 */
export function placeOf(
  facts: { status: Status; stay: { hasPost: boolean } | null; isOnLeave: boolean; segments: readonly Segment[] },
  weekday: number,
): Place {
  if (facts.status !== 'active') return 'out';
  if (facts.isOnLeave) return 'leave';
  const here = facts.segments;
  const works = here.filter((s) => s.place === 'enterprise');
  const ofDay = here.find((s) => (s.weekdays & (1 << weekday)) !== 0);
  if (works.length === 0 && here.length > 0 && !(facts.stay && here.every((s) => s.place === 'base')))
    return here[0]?.place === 'base' ? 'base' : 'school';
  if (works.length > 0 && ofDay?.place === 'school') return 'school';
  if (facts.stay) return facts.stay.hasPost ? 'post' : 'openPost';
  return 'none';
}

/** The agreement state shown for an enrolment: that of the newest one that has not ended early. */
export function agreementShown(states: readonly { startsOn: string; state: AgreementState }[]): AgreementState | null {
  const open = states.filter((s) => s.state !== 'ended');
  const list = open.length ? open : states;
  return (
    list.reduce<(typeof states)[number] | null>((a, b) => (a && a.startsOn >= b.startsOn ? a : b), null)?.state ?? null
  );
}

export type HalfDay = 'am' | 'pm';
export type LeaveSpan = Span & { startsHalf: HalfDay; endsHalf: HalfDay };

/** Whether a leave ends after it begins; a half day may be one half only. */
export const isLeaveInOrder = (l: LeaveSpan): boolean => startOf(l) <= endOf(l);

/** Whether two leaves share at least half a day. */
export const leavesOverlap = (a: LeaveSpan, b: LeaveSpan): boolean => startOf(a) <= endOf(b) && startOf(b) <= endOf(a);

/** Half days of a leave, weekends included: what stands in the calendar is counted elsewhere. */
export function halfDaysOf(l: LeaveSpan): number {
  const days = (Date.parse(l.endsOn) - Date.parse(l.startsOn)) / 86_400_000 + 1;
  return days * 2 - (l.startsHalf === 'pm' ? 1 : 0) - (l.endsHalf === 'am' ? 1 : 0);
}

const NEXT_STATES: Readonly<Record<Status, readonly Status[]>> = {
  active: ['paused', 'left', 'completed'],
  paused: ['active', 'left'],
  left: ['active'],
  completed: ['active'],
};

/** What may follow a status: someone who left or completed can only come back. */
export const mayBecome = (from: Status): readonly Status[] => NEXT_STATES[from];

/** A pause, leaving and coming back need a reason; completing does not. */
export const needsReason = (to: Status): boolean => to !== 'completed';

const startOf = (l: LeaveSpan): string => `${l.startsOn}${l.startsHalf === 'am' ? 0 : 1}`;
const endOf = (l: LeaveSpan): string => `${l.endsOn}${l.endsHalf === 'am' ? 0 : 1}`;

function plusDays(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}
