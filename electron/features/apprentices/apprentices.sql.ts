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
import type { ReadDb } from '../../db/read.ts';
import { pairingsOn } from '../mentors/mentors.sql.ts';
import { isInForce } from '../rotations/rotations.sql.ts';

/** SQL condition for one enrolment, or nothing: an OR on the parameter would keep SQLite from its indexes. */
const only = (column: string, id: string | null): string => (id === null ? '' : `AND ${column} = @id`);

const base = (id: string | null): string => `
  WITH need AS (SELECT standardId, count(*) AS n FROM competenceUnit WHERE archivedAt IS NULL GROUP BY standardId)
  SELECT e.id, e.rev, e.personId, p.name, p.nameEn, p.sortKey, p.searchKey, p.sex, e.studentNumber, e.cohortId,
    c.name AS cohortName, c.nameEn AS cohortNameEn, c.entryYear, g.nameZh AS programmeZh, g.nameEn AS programmeEn,
    e.enterpriseId, coalesce(nullif(n.shortName, ''), n.name, '') AS enterpriseName, e.postId,
    coalesce(nullif(o.shortName, ''), o.name, '') AS postName, e.status, e.statusOn, e.startsOn, e.endsOn,
    CASE WHEN c.standardId IS NULL THEN NULL ELSE coalesce(need.n, 0) END AS unitsRequired,
    maskId(p.idNumber) AS idNumber, maskPhone(p.phone) AS phone
  FROM enrolment e
  JOIN person p ON p.id = e.personId
  JOIN cohort c ON c.id = e.cohortId
  JOIN programme g ON g.id = c.programmeId
  LEFT JOIN enterprise n ON n.id = e.enterpriseId
  LEFT JOIN post o ON o.id = e.postId
  LEFT JOIN need ON need.standardId = c.standardId
  WHERE e.archivedAt IS NULL ${only('e.id', id)}
  ORDER BY e.studentNumber`;

const SIGNED = 'n.archivedAt IS NULL AND n.enterpriseSignedOn IS NOT NULL AND n.collegeSignedOn IS NOT NULL';

const plan = (id: string | null): string => `
  SELECT v.enrolmentId, count(DISTINCT v.unitId) AS planned,
    min(CASE WHEN v.startsOn > @today THEN v.startsOn END) AS nextStayOn,
    sum(v.postId IS NULL AND v.endsOn >= @today AND v.startsOn <= @soon) AS openPosts
  FROM stayVersion v WHERE ${isInForce('v')} ${only('v.enrolmentId', id)} GROUP BY v.enrolmentId`;

const ended = (id: string | null): string => `
  SELECT v.enrolmentId, count(DISTINCT v.unitId) AS units, sum(n.id IS NULL) AS unevaluated,
    sum(n.id IS NULL AND v.endsOn < @graceEnd) AS late, min(CASE WHEN n.id IS NULL THEN v.endsOn END) AS since
  FROM stayVersion v LEFT JOIN evaluation n ON n.stayId = v.stayId AND ${SIGNED}
  WHERE ${isInForce('v')} AND v.endsOn <= @today AND v.unitId IS NOT NULL ${only('v.enrolmentId', id)}
  GROUP BY v.enrolmentId`;

const now = (id: string | null): string => `
  SELECT v.enrolmentId, v.startsOn, v.endsOn, v.postId, coalesce(nullif(o.shortName, ''), o.name, '') AS post,
    coalesce(nullif(n.shortName, ''), n.name, '') AS enterprise
  FROM stayVersion v LEFT JOIN post o ON o.id = v.postId LEFT JOIN enterprise n ON n.id = o.enterpriseId
  WHERE ${isInForce('v')} AND v.startsOn <= @today AND v.endsOn >= @today ${only('v.enrolmentId', id)}`;

const done = (id: string | null): string => `
  SELECT n.enrolmentId, count(DISTINCT n.unitId) AS done FROM evaluation n
  WHERE ${SIGNED} ${only('n.enrolmentId', id)} GROUP BY n.enrolmentId`;

const agreed = (id: string | null): string => `
  SELECT a.enrolmentId, a.startsOn, a.endsOn, a.endedOn,
    (SELECT count(DISTINCT s.party) FROM agreementSignature s WHERE s.agreementId = a.id AND s.archivedAt IS NULL) AS signed
  FROM agreement a WHERE a.archivedAt IS NULL ${only('a.enrolmentId', id)}`;

const onLeave = (id: string | null): string => `
  SELECT DISTINCT enrolmentId FROM leave
  WHERE archivedAt IS NULL AND startsOn <= @today AND endsOn >= @today ${only('enrolmentId', id)}`;

const SEGMENTS = `
  SELECT cohortId, startsOn, endsOn, place, weekdays FROM cohortSegment
  WHERE archivedAt IS NULL AND startsOn <= @today AND endsOn >= @today`;

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
  cohortName: string;
  cohortNameEn: string;
  entryYear: number;
  programmeZh: string;
  programmeEn: string;
  enterpriseId: string | null;
  enterpriseName: string;
  postId: string | null;
  postName: string;
  status: Status;
  statusOn: string | null;
  startsOn: string;
  endsOn: string;
  unitsRequired: number | null;
  idNumber: string;
  phone: string;
};
type Plan = { enrolmentId: string; planned: number; nextStayOn: string | null; openPosts: number };
type Ended = { enrolmentId: string; units: number; unevaluated: number; late: number; since: string | null };
type Now = {
  enrolmentId: string;
  startsOn: string;
  endsOn: string;
  postId: string | null;
  post: string;
  enterprise: string;
};
type Agreed = { enrolmentId: string; startsOn: string; endsOn: string; endedOn: string | null; signed: number };

export type ApprenticeLine = Base & {
  place: Place;
  hereEnterprise: string;
  herePost: string;
  hereUntil: string | null;
  collegeMentorId: string | null;
  collegeMentor: string;
  enterpriseMentorId: string | null;
  enterpriseMentor: string;
  agreement: AgreementState | null;
  unitsPlanned: number;
  unitsDone: number;
  unitsEnded: number;
  light: ReturnType<typeof lightOf>;
  next: ReturnType<typeof nextOf>;
  findings: Finding[];
};

/** Every enrolment that is not archived, by student number, or one of them. */
export function apprenticeLines(db: ReadDb, today: string, id: string | null = null): ApprenticeLine[] {
  const days = daysAround(today);
  const known = gather(db, days, id);
  return db.all<Base>(base(id), id === null ? {} : { id }).map((row) => lineOf(row, known, days));
}

type Known = ReturnType<typeof gather>;

function gather(db: ReadDb, { today, soon, graceEnd }: Days, id: string | null) {
  const own = id === null ? {} : { id };
  const byId = <T extends { enrolmentId: string }>(sql: string, params: object) =>
    new Map(db.all<T>(sql, { ...params, ...own }).map((row) => [row.enrolmentId, row]));
  const paired = pairingsOn(db, today, id === null ? {} : { enrolmentIds: [id] });
  const onSide = (side: Side) => new Map(paired.filter((p) => p.side === side).map((p) => [p.enrolmentId, p]));
  return {
    plan: byId<Plan>(plan(id), { today, soon }),
    ended: byId<Ended>(ended(id), { today, graceEnd }),
    now: byId<Now>(now(id), { today }),
    done: byId<{ enrolmentId: string; done: number }>(done(id), {}),
    college: onSide('college'),
    enterprise: onSide('enterprise'),
    agreed: Map.groupBy(db.all<Agreed>(agreed(id), own), (row) => row.enrolmentId),
    leave: byId<{ enrolmentId: string }>(onLeave(id), { today }),
    segments: Map.groupBy(db.all<Segment & { cohortId: string }>(SEGMENTS, { today }), (row) => row.cohortId),
  };
}

function lineOf(base: Base, known: Known, days: Days): ApprenticeLine {
  const facts = factsOf(base, known);
  const findings = findingsOf(facts, days);
  const stay = known.now.get(base.id);
  const [college, enterprise] = [known.college.get(base.id), known.enterprise.get(base.id)];
  const segments = known.segments.get(base.cohortId) ?? [];
  const isOnLeave = known.leave.has(base.id);
  const place = placeOf({ status: base.status, stay: facts.stay, isOnLeave, segments }, weekdayOf(days.today));
  const isThere = place === 'post' || place === 'openPost';
  return {
    ...base,
    place,
    hereEnterprise: (isThere && stay?.enterprise) || '',
    herePost: (isThere && stay?.post) || '',
    hereUntil: (isThere ? stay?.endsOn : place === 'school' || place === 'base' ? lastOf(segments) : null) ?? null,
    collegeMentorId: college?.mentorId ?? null,
    collegeMentor: college?.mentorName ?? '',
    enterpriseMentorId: enterprise?.mentorId ?? null,
    enterpriseMentor: enterprise?.mentorName ?? '',
    agreement: agreementShown((known.agreed.get(base.id) ?? []).map((a) => ({ ...a, state: stateOf(a, days.today) }))),
    unitsPlanned: facts.units.planned,
    unitsDone: facts.units.done,
    unitsEnded: facts.units.ended,
    light: lightOf(facts, findings),
    next: nextOf(facts, findings),
    findings,
  };
}

function factsOf(base: Base, known: Known): TrainingFacts {
  const planned = known.plan.get(base.id);
  const over = known.ended.get(base.id);
  const stay = known.now.get(base.id);
  return {
    status: base.status,
    startsOn: base.startsOn,
    endsOn: base.endsOn,
    stay: stay ? { startsOn: stay.startsOn, endsOn: stay.endsOn, hasPost: stay.postId !== null } : null,
    nextStayOn: planned?.nextStayOn ?? null,
    openPosts: planned?.openPosts ?? 0,
    agreements: (known.agreed.get(base.id) ?? []).map(signedSpan),
    hasCollegeMentor: known.college.has(base.id),
    hasEnterpriseMentor: known.enterprise.has(base.id),
    unevaluated: { late: over?.late ?? 0, all: over?.unevaluated ?? 0, since: over?.since ?? null },
    units: {
      required: base.unitsRequired,
      planned: planned?.planned ?? 0,
      done: known.done.get(base.id)?.done ?? 0,
      ended: over?.units ?? 0,
    },
  };
}

const signedSpan = ({ signed, ...span }: Agreed): SignedSpan => ({ ...span, isSigned: signed >= PARTIES.length });

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

/** What holds an enrolment in the store: it cannot be taken off the list as a mistake. */
export type Held = {
  id: string;
  name: string;
  stays: number;
  signatures: number;
  evaluations: number;
  certificates: number;
};

export const heldEnrolments = (db: ReadDb, ids: readonly string[]): Held[] =>
  db
    .all<Held>(
      `SELECT e.id, p.name,
         (SELECT count(*) FROM stayVersion v WHERE v.enrolmentId = e.id AND v.archivedAt IS NULL AND v.until IS NULL) AS stays,
         (SELECT count(*) FROM agreement a JOIN agreementSignature s ON s.agreementId = a.id AND s.archivedAt IS NULL
           WHERE a.enrolmentId = e.id AND a.archivedAt IS NULL) AS signatures,
         (SELECT count(*) FROM evaluation n WHERE n.enrolmentId = e.id AND n.archivedAt IS NULL) AS evaluations,
         (SELECT count(*) FROM certificate c WHERE c.enrolmentId = e.id AND c.archivedAt IS NULL) AS certificates
       FROM enrolment e JOIN person p ON p.id = e.personId WHERE e.id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(ids)],
    )
    .filter((row) => row.stays + row.signatures + row.evaluations + row.certificates > 0);

/** Who changed any of these rows last, and when. */
export const lastChange = (db: ReadDb, ids: readonly string[]): { at: string; actor: string } | undefined =>
  db.get(
    `SELECT a.at, a.actor FROM change c JOIN audit a ON a.commandId = c.commandId
     WHERE c.entityId IN (SELECT value FROM json_each(?)) ORDER BY c.ord DESC LIMIT 1`,
    [JSON.stringify(ids)],
  );

/** Whether the same look was recorded by this actor after a moment. */
export const wasSeenSince = (db: ReadDb, actor: string, label: string, since: string): boolean =>
  db.get(
    `SELECT 1 FROM (SELECT actor, label, at FROM audit WHERE isView = 1 ORDER BY seq DESC LIMIT 200)
     WHERE actor = @actor AND label = @label AND at >= @since`,
    { actor, label, since },
  ) !== undefined;
