// Reads apprentices with the facts their list, findings and panel are built on: a handful of SELECTs for any number of them.

import { type AgreementState, PARTIES } from '../../../shared/features/agreements/agreements.rules.ts';
import {
  type Days,
  daysAround,
  type Finding,
  findingsOf,
  lightOf,
  type Segment,
  type SignedSpan,
  type Status,
} from '../../../shared/features/apprentices/apprentices.rules.ts';
import type { Side } from '../../../shared/features/mentors/mentors.schema.ts';
import type { ReadDb } from '../../db/read.ts';
import { versionInForce } from '../rotations/rotations.sql.ts';
import { type ApprenticeLine, type Judged, lineOf } from './training.line.ts';
import { type PlanFacts, planFacts } from './training.plan.ts';
import * as select from './training.select.ts';

type BaseRow = readonly [
  id: string,
  rev: string,
  personId: string,
  name: string,
  nameEn: string,
  sortKey: string,
  searchKey: string,
  sex: 'm' | 'f' | null,
  studentNumber: string,
  cohortId: string,
  enterpriseId: string | null,
  postId: string | null,
  status: Status,
  statusOn: string | null,
  startsOn: string,
  endsOn: string,
  idNumber: string,
  phone: string,
  spans: string | null,
  posts: string | null,
];
export type Base = ReturnType<typeof baseOf>;
export type Cohort = {
  cohortName: string;
  cohortNameEn: string;
  entryYear: number;
  programmeZh: string;
  programmeEn: string;
  unitsRequired: number | null;
};
type Named = { id: string; name: string; nameEn: string };
type Post = Named & { enterpriseId: string };
type Agreed = readonly [enrolmentId: string, startsOn: string, endsOn: string, endedOn: string | null, signed: number];
export type Agreement = SignedSpan & { state: AgreementState };

/** What is due of one apprentice, and everything else as a fresh row for whoever needs it. */
export type Apprentice = {
  id: string;
  name: string;
  nameEn: string;
  light: ApprenticeLine['light'];
  findings: Finding[];
  line(): ApprenticeLine;
};

/**
 * Every enrolment that is not archived, by student number, or one of them; sensitive numbers masked. One after the other:
 * what a caller keeps of each is all that stays in memory.
 */
export function* apprenticesOf(db: ReadDb, today: string, id: string | null = null): Generator<Apprentice> {
  const days = daysAround(today);
  const known = gather(db, days, id);
  for (const row of db.each<BaseRow>(select.base(id), id === null ? {} : { id }))
    yield apprenticeOf(baseOf(row), planFacts(row[18], row[19], known.version, days), known, days);
}

export type Known = ReturnType<typeof gather>;

function gather(db: ReadDb, days: Days, id: string | null) {
  const { today } = days;
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
    version: versionInForce(db),
    done: pairs<number>(select.done(id), {}),
    college: mentorOn('college'),
    enterprise: mentorOn('enterprise'),
    agreements: agreementsOf(db.tuples<Agreed>(select.agreed(id), own), today),
    leave: new Set(db.tuples<[string]>(select.onLeave(id), { today, ...own }).map(([enrolmentId]) => enrolmentId)),
    segments: Map.groupBy(db.all<Segment & { cohortId: string }>(select.SEGMENTS, { today }), (row) => row.cohortId),
    weekday: weekdayOf(today),
  };
}

function apprenticeOf(row: Base, plan: PlanFacts, known: Known, days: Days): Apprentice {
  const facts = factsOf(row, plan, known);
  const findings = findingsOf(facts, days);
  const light = lightOf(facts, findings);
  const { id, name, nameEn } = row;
  return {
    id,
    name,
    nameEn,
    light,
    findings,
    line: () => lineOf(row, { plan, facts, findings, light }, known),
  };
}

/** By place: taken apart by pattern, 3,000 rows of 20 columns cost as much as reading them. */
function baseOf(row: BaseRow) {
  return {
    id: row[0],
    rev: row[1],
    personId: row[2],
    name: row[3],
    nameEn: row[4],
    sortKey: row[5],
    searchKey: row[6],
    sex: row[7],
    studentNumber: row[8],
    cohortId: row[9],
    enterpriseId: row[10],
    postId: row[11],
    status: row[12],
    statusOn: row[13],
    startsOn: row[14],
    endsOn: row[15],
    idNumber: row[16],
    phone: row[17],
  };
}

function factsOf(row: Base, plan: PlanFacts, known: Known): Judged['facts'] {
  const { now } = plan;
  return {
    status: row.status,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    stay: now && { startsOn: now.startsOn, endsOn: now.endsOn, hasPost: now.postId !== null },
    nextStayOn: plan.nextStayOn,
    openPosts: plan.openPosts,
    agreements: known.agreements.get(row.id) ?? [],
    hasCollegeMentor: known.college.has(row.id),
    hasEnterpriseMentor: known.enterprise.has(row.id),
    unevaluated: plan.unevaluated,
    units: {
      required: known.cohorts.get(row.cohortId)?.unitsRequired ?? null,
      planned: plan.planned,
      done: known.done.get(row.id) ?? 0,
      ended: plan.ended,
    },
  };
}

function agreementsOf(rows: readonly Agreed[], today: string): Map<string, Agreement[]> {
  const all = new Map<string, Agreement[]>();
  for (const row of rows) {
    const agreement = agreementOf(row, today);
    const others = all.get(row[0]);
    if (others) others.push(agreement);
    else all.set(row[0], [agreement]);
  }
  return all;
}

/** The state as `agreementState` of the agreements, from the number of parties that have signed. */
function agreementOf([, startsOn, endsOn, endedOn, signed]: Agreed, today: string): Agreement {
  const isSigned = signed >= PARTIES.length;
  const open = isSigned ? (endsOn < today ? 'expired' : 'effective') : signed === 0 ? 'draft' : 'signing';
  return { startsOn, endsOn, endedOn, isSigned, state: endedOn !== null && endedOn <= today ? 'ended' : open };
}

/** 0 Monday to 6 Sunday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
