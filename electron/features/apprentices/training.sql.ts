// Reads apprentices with the facts their list, findings and panel are built on: a handful of SELECTs for any number of them.

import { type AgreementState, PARTIES } from '../../../shared/features/agreements/agreements.rules.ts';
import {
  agreementShown,
  type Days,
  daysAround,
  type Finding,
  findingsOf,
  lightOf,
  nextOf,
  type Place,
  placeOf,
  type Segment,
  type SignedSpan,
  type Status,
  type TrainingFacts,
} from '../../../shared/features/apprentices/apprentices.rules.ts';
import type { Side } from '../../../shared/features/mentors/mentors.schema.ts';
import { maskId, maskPhone } from '../../db/mask.ts';
import type { ReadDb } from '../../db/read.ts';
import * as select from './training.select.ts';

type Base = {
  id: string;
  rev: string;
  personId: string;
  name: string;
  nameEn: string;
  sortKey: string;
  searchKey: string;
  sex: 'm' | 'f' | null;
  studentNumber: string;
  cohortId: string;
  enterpriseId: string | null;
  postId: string | null;
  status: Status;
  statusOn: string | null;
  startsOn: string;
  endsOn: string;
  idNumber: string;
  phone: string;
};
type Cohort = {
  cohortName: string;
  cohortNameEn: string;
  entryYear: number;
  programmeZh: string;
  programmeEn: string;
  unitsRequired: number | null;
};
type Named = { id: string; name: string; nameEn: string };
type Post = Named & { enterpriseId: string };
type Unevaluated = TrainingFacts['unevaluated'];
type Stay = { startsOn: string; endsOn: string; postId: string | null };
type Agreed = { enrolmentId: string; startsOn: string; endsOn: string; endedOn: string | null; signed: number };

export type ApprenticeLine = Base &
  Cohort & {
    enterpriseName: string;
    postName: string;
    place: Place;
    hereEnterprise: string;
    hereEnterpriseEn: string;
    herePost: string;
    herePostEn: string;
    hereUntil: string | null;
    collegeMentorId: string | null;
    collegeMentor: string;
    collegeMentorEn: string;
    enterpriseMentorId: string | null;
    enterpriseMentor: string;
    enterpriseMentorEn: string;
    agreement: AgreementState | null;
    unitsPlanned: number;
    unitsDone: number;
    unitsEnded: number;
    light: ReturnType<typeof lightOf>;
    next: ReturnType<typeof nextOf>;
  };
/** What is due of one apprentice, and everything else as a fresh row for whoever needs it. */
export type Apprentice = {
  id: string;
  name: string;
  nameEn: string;
  light: ApprenticeLine['light'];
  findings: Finding[];
  line(): ApprenticeLine;
};

/** Every enrolment that is not archived, by student number, or one of them; sensitive numbers masked. */
export function apprenticesOf(db: ReadDb, today: string, id: string | null = null): Apprentice[] {
  const days = daysAround(today);
  const known = gather(db, days, id);
  return db.all<Base>(select.base(id), id === null ? {} : { id }).map((row) => apprenticeOf(row, known, days));
}

type Known = ReturnType<typeof gather>;

function gather(db: ReadDb, days: Days, id: string | null) {
  const { today, soon, graceEnd } = days;
  const own = id === null ? {} : { id };
  const byId = <T extends { id: string }>(sql: string) => new Map(db.all<T>(sql).map((row) => [row.id, row]));
  /** By enrolment, of rows of two columns. */
  const pairs = <T>(sql: string, params: object) => new Map(db.tuples<[string, T]>(sql, { ...params, ...own }));
  const mentorOn = (side: Side) => pairs<string>(select.paired(id), { side, today });
  return {
    cohorts: byId<Cohort & { id: string }>(select.COHORTS),
    posts: byId<Post>(select.POSTS),
    enterprises: byId<Named>(select.ENTERPRISES),
    mentors: byId<Named>(select.MENTORS),
    planned: pairs<number>(select.planned(id), {}),
    ended: pairs<number>(select.ended(id), { today }),
    done: pairs<number>(select.done(id), {}),
    next: pairs<string | null>(select.next(id), { today }),
    openPosts: pairs<number>(select.openPosts(id), { today, soon }),
    unevaluated: byEnrolment<Unevaluated>(db.all(select.unevaluated(id), { today, graceEnd, ...own })),
    now: byEnrolment<Stay>(db.all(select.now(id), { today, ...own })),
    college: mentorOn('college'),
    enterprise: mentorOn('enterprise'),
    agreed: Map.groupBy(db.all<Agreed>(select.agreed(id), own), (row) => row.enrolmentId),
    leave: byEnrolment(db.all<{ enrolmentId: string }>(select.onLeave(id), { today, ...own })),
    segments: Map.groupBy(db.all<Segment & { cohortId: string }>(select.SEGMENTS, { today }), (row) => row.cohortId),
    weekday: weekdayOf(today),
  };
}

const byEnrolment = <T>(rows: readonly (T & { enrolmentId: string })[]): Map<string, T> =>
  new Map(rows.map((row) => [row.enrolmentId, row]));

function apprenticeOf(row: Base, known: Known, days: Days): Apprentice {
  const stay = known.now.get(row.id) ?? null;
  const facts = factsOf(row, stay, known.cohorts.get(row.cohortId)?.unitsRequired ?? null, known);
  const findings = findingsOf(facts, days);
  const light = lightOf(facts, findings);
  const { id, name, nameEn } = row;
  return { id, name, nameEn, light, findings, line: () => lineOf(row, stay, facts, findings, known, days.today) };
}

function lineOf(
  row: Base,
  stay: Stay | null,
  facts: TrainingFacts,
  findings: readonly Finding[],
  known: Known,
  today: string,
): ApprenticeLine {
  const cohort = known.cohorts.get(row.cohortId);
  const segments = known.segments.get(row.cohortId) ?? [];
  const isOnLeave = known.leave.has(row.id);
  const place = placeOf({ status: row.status, stay: facts.stay, isOnLeave, segments }, known.weekday);
  const isThere = place === 'post' || place === 'openPost';
  const states = known.agreed.get(row.id)?.map((a) => ({ startsOn: a.startsOn, state: stateOf(a, today) })) ?? [];
  return {
    ...row,
    idNumber: maskId(row.idNumber),
    phone: maskPhone(row.phone),
    cohortName: cohort?.cohortName ?? '',
    cohortNameEn: cohort?.cohortNameEn ?? '',
    entryYear: cohort?.entryYear ?? 0,
    programmeZh: cohort?.programmeZh ?? '',
    programmeEn: cohort?.programmeEn ?? '',
    unitsRequired: facts.units.required,
    enterpriseName: known.enterprises.get(row.enterpriseId ?? '')?.name ?? '',
    postName: known.posts.get(row.postId ?? '')?.name ?? '',
    place,
    ...hereOf(isThere ? stay : null, known),
    hereUntil: (isThere ? stay?.endsOn : place === 'school' || place === 'base' ? lastOf(segments) : null) ?? null,
    ...mentorsOf(row.id, known),
    agreement: agreementShown(states),
    unitsPlanned: facts.units.planned,
    unitsDone: facts.units.done,
    unitsEnded: facts.units.ended,
    light: lightOf(facts, findings),
    next: nextOf(facts, findings),
  };
}

function hereOf(stay: Stay | null, known: Known) {
  const post = known.posts.get(stay?.postId ?? '');
  const enterprise = known.enterprises.get(post?.enterpriseId ?? '');
  return {
    hereEnterprise: enterprise?.name ?? '',
    hereEnterpriseEn: enterprise?.nameEn ?? '',
    herePost: post?.name ?? '',
    herePostEn: post?.nameEn ?? '',
  };
}

function mentorsOf(id: string, known: Known) {
  const [collegeMentorId, enterpriseMentorId] = [known.college.get(id) ?? null, known.enterprise.get(id) ?? null];
  const college = known.mentors.get(collegeMentorId ?? '');
  const enterprise = known.mentors.get(enterpriseMentorId ?? '');
  return {
    collegeMentorId,
    collegeMentor: college?.name ?? '',
    collegeMentorEn: college?.nameEn ?? '',
    enterpriseMentorId,
    enterpriseMentor: enterprise?.name ?? '',
    enterpriseMentorEn: enterprise?.nameEn ?? '',
  };
}

const NONE: Unevaluated = { all: 0, late: 0, since: null };

function factsOf(row: Base, stay: Stay | null, required: number | null, known: Known): TrainingFacts {
  return {
    status: row.status,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    stay: stay && { startsOn: stay.startsOn, endsOn: stay.endsOn, hasPost: stay.postId !== null },
    nextStayOn: known.next.get(row.id) ?? null,
    openPosts: known.openPosts.get(row.id) ?? 0,
    agreements: known.agreed.get(row.id)?.map(signedSpan) ?? [],
    hasCollegeMentor: known.college.has(row.id),
    hasEnterpriseMentor: known.enterprise.has(row.id),
    unevaluated: known.unevaluated.get(row.id) ?? NONE,
    units: {
      required,
      planned: known.planned.get(row.id) ?? 0,
      done: known.done.get(row.id) ?? 0,
      ended: known.ended.get(row.id) ?? 0,
    },
  };
}

const signedSpan = ({ startsOn, endsOn, endedOn, signed }: Agreed): SignedSpan => ({
  startsOn,
  endsOn,
  endedOn,
  isSigned: signed >= PARTIES.length,
});

/** As `agreementState` of the agreements, from the number of parties that have signed. */
function stateOf(a: Agreed, today: string): AgreementState {
  if (a.endedOn !== null && a.endedOn <= today) return 'ended';
  if (a.signed < PARTIES.length) return a.signed === 0 ? 'draft' : 'signing';
  return a.endsOn < today ? 'expired' : 'effective';
}

const lastOf = (segments: readonly Segment[]): string | null =>
  segments.reduce<string | null>((last, s) => (last !== null && last <= s.endsOn ? last : s.endsOn), null);

/** 0 Monday to 6 Sunday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
