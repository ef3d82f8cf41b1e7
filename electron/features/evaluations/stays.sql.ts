// Reads the stays that are evaluated: in force, with their people, mentors as of their end, evaluation and scores.
import type { ReadDb } from '../../db/read.ts';
import { standsIn, versionInForce } from '../rotations/rotations.sql.ts';

export type StayFacts = {
  stayId: string;
  enrolmentId: string;
  personName: string;
  personNameEn: string;
  studentNumber: string;
  unitId: string | null;
  startsOn: string;
  endsOn: string;
  post: string;
  postEn: string;
  enterprise: string;
  enterpriseEn: string;
  enterpriseMentorId: string | null;
  enterpriseMentor: string | null;
  enterpriseMentorEn: string | null;
  collegeMentorId: string | null;
  collegeMentor: string | null;
  collegeMentorEn: string | null;
  evaluationId: string | null;
  rev: string | null;
  schemeId: string | null;
  enterpriseSignedOn: string | null;
  collegeSignedOn: string | null;
  moderationReason: string | null;
  isFrozen: 0 | 1;
  /** JSON of what was frozen; null while open. */
  snapshot: string | null;
};

/** Who guided as of the stay's end; where the pairing ended earlier, the last who guided during the stay. */
const guide = (side: 'college' | 'enterprise'): string => `coalesce(v.${side}MentorId, (
  SELECT r.mentorId FROM pairing r WHERE r.enrolmentId = s.enrolmentId AND r.side = '${side}' AND r.archivedAt IS NULL
    AND r.startsOn <= s.endsOn AND (r.endsOn IS NULL OR r.endsOn >= s.startsOn) ORDER BY r.startsOn DESC LIMIT 1))`;
const nameOf = (mentor: string, name: 'name' | 'nameEn' = 'name'): string =>
  `(SELECT p.${name} FROM mentor m JOIN person p ON p.id = m.personId WHERE m.id = ${mentor})`;

/** Facts of the stays `s` (enrolment `e` joined) that the condition picks; `@version` is the plan's version in force. */
export const staysSql = (condition: string): string => `
  SELECT f.*, ${nameOf('f.enterpriseMentorId')} AS enterpriseMentor, ${nameOf('f.collegeMentorId')} AS collegeMentor,
    ${nameOf('f.enterpriseMentorId', 'nameEn')} AS enterpriseMentorEn, ${nameOf('f.collegeMentorId', 'nameEn')} AS collegeMentorEn
  FROM (
    SELECT s.stayId, s.enrolmentId, q.name AS personName, q.nameEn AS personNameEn, e.studentNumber, s.unitId, s.startsOn, s.endsOn,
      coalesce(o.name, '') AS post, coalesce(o.nameEn, '') AS postEn, coalesce(n.name, '') AS enterprise,
      coalesce(n.nameEn, '') AS enterpriseEn, ${guide('enterprise')} AS enterpriseMentorId, ${guide('college')} AS collegeMentorId,
      v.id AS evaluationId, v.rev, v.schemeId, v.enterpriseSignedOn, v.collegeSignedOn, v.moderationReason,
      v.snapshot IS NOT NULL AS isFrozen, v.snapshot
    FROM enrolment e
    JOIN stayVersion s ON s.enrolmentId = e.id AND ${standsIn('s', '@version')}
    JOIN person q ON q.id = e.personId
    LEFT JOIN post o ON o.id = s.postId
    LEFT JOIN enterprise n ON n.id = o.enterpriseId
    LEFT JOIN evaluation v ON v.stayId = s.stayId AND v.archivedAt IS NULL
    WHERE ${condition}
  ) f`;

const BY_ID = `${staysSql('s.stayId IN (SELECT value FROM json_each(@ids))')} ORDER BY studentNumber, startsOn`;
const OF_CLASS = `${staysSql(`e.cohortId = @cohortId AND e.archivedAt IS NULL AND e.status <> 'left'
  AND coalesce(v.unitId, s.unitId) = @unitId`)} ORDER BY studentNumber, startsOn`;
const OF_ONE = `${staysSql('e.id = @enrolmentId AND s.unitId IS NOT NULL')} ORDER BY startsOn`;

/** The stays with these ids that are in force, by student number. */
export const staysById = (db: ReadDb, stayIds: readonly string[]): StayFacts[] =>
  db.all(BY_ID, { version: versionInForce(db), ids: JSON.stringify(stayIds) });

/** Stays of a cohort for a unit, by student number; apprentices who left are not among them. */
export const staysOfClass = (db: ReadDb, cohortId: string, unitId: string): StayFacts[] =>
  db.all(OF_CLASS, { version: versionInForce(db), cohortId, unitId });

/** All stays of one enrolment that teach a unit, by date. */
export const staysOfOne = (db: ReadDb, enrolmentId: string): StayFacts[] =>
  db.all(OF_ONE, { version: versionInForce(db), enrolmentId });

export type ScoreRow = {
  id: string;
  evaluationId: string;
  itemId: string;
  value: number | null;
  source: 'assessor' | 'transcribed';
  enteredBy: string;
  mentorId: string | null;
};

/** Scores of each of these evaluations. */
export function scoresOf(db: ReadDb, evaluationIds: readonly string[]): Map<string, ScoreRow[]> {
  const scores = new Map<string, ScoreRow[]>();
  const rows = db.all<ScoreRow>(
    `SELECT s.id, s.evaluationId, s.itemId, s.value, s.source, s.enteredBy, s.mentorId FROM json_each(@ids) i
     JOIN score s ON s.evaluationId = i.value WHERE s.archivedAt IS NULL`,
    { ids: JSON.stringify(evaluationIds) },
  );
  for (const row of rows) {
    const known = scores.get(row.evaluationId);
    if (known) known.push(row);
    else scores.set(row.evaluationId, [row]);
  }
  return scores;
}

/** Scores as the rules take them. */
export const valuesOf = (rows: readonly ScoreRow[] | undefined): Map<string, number | null> =>
  new Map((rows ?? []).map(({ itemId, value }) => [itemId, value]));
