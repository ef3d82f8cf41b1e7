// The SELECTs behind the facts of apprentices: for everybody, or for one enrolment by its index.
import { isInForce } from '../rotations/rotations.sql.ts';

/** SQL condition for one enrolment, or nothing: an OR on the parameter would keep SQLite from its indexes. */
const only = (column: string, id: string | null): string => (id === null ? '' : `AND ${column} = @id`);

export const base = (id: string | null): string => `
  SELECT e.id, e.rev, e.personId, p.name, p.nameEn, p.sortKey, p.searchKey, p.sex, e.studentNumber, e.cohortId,
    e.enterpriseId, e.postId, e.status, e.statusOn, e.startsOn, e.endsOn, p.idNumber, p.phone
  FROM enrolment e JOIN person p ON p.id = e.personId
  WHERE e.archivedAt IS NULL ${only('e.id', id)} ORDER BY e.studentNumber`;

export const COHORTS = `
  SELECT c.id, c.name AS cohortName, c.nameEn AS cohortNameEn, c.entryYear, g.nameZh AS programmeZh, g.nameEn AS programmeEn,
    CASE WHEN c.standardId IS NULL THEN NULL ELSE (SELECT count(*) FROM competenceUnit u
      WHERE u.standardId = c.standardId AND u.archivedAt IS NULL) END AS unitsRequired
  FROM cohort c JOIN programme g ON g.id = c.programmeId`;

export const POSTS = `
  SELECT o.id, coalesce(nullif(o.shortName, ''), o.name) AS name, o.nameEn, o.enterpriseId FROM post o`;
export const ENTERPRISES = `SELECT id, coalesce(nullif(shortName, ''), name) AS name, nameEn FROM enterprise`;
export const MENTORS = 'SELECT m.id, p.name, p.nameEn FROM mentor m JOIN person p ON p.id = m.personId';

/**
 * Units planned, and units whose stay has ended. Each stands alone: with one `count(DISTINCT)` SQLite counts along the index
 * `stayVersion_units`; beside any other sum it would sort each apprentice's units first.
 */
export const planned = (id: string | null): string => `
  SELECT v.enrolmentId, count(DISTINCT v.unitId) FROM stayVersion v
  WHERE ${isInForce('v')} ${only('v.enrolmentId', id)} GROUP BY v.enrolmentId`;
export const ended = (id: string | null): string => `
  SELECT v.enrolmentId, count(DISTINCT v.unitId) FROM stayVersion v
  WHERE ${isInForce('v')} AND v.endsOn <= @today ${only('v.enrolmentId', id)} GROUP BY v.enrolmentId`;

const SIGNED = 'n.archivedAt IS NULL AND n.enterpriseSignedOn IS NOT NULL AND n.collegeSignedOn IS NOT NULL';

/** Units that both sides have signed. */
export const done = (id: string | null): string => `
  SELECT n.enrolmentId, count(DISTINCT n.unitId) FROM evaluation n
  WHERE ${SIGNED} ${only('n.enrolmentId', id)} GROUP BY n.enrolmentId`;

/** The first day of the next stay. */
export const next = (id: string | null): string => `
  SELECT e.id, (SELECT min(v.startsOn) FROM stayVersion v
    WHERE v.enrolmentId = e.id AND v.startsOn > @today AND ${isInForce('v')})
  FROM enrolment e WHERE e.archivedAt IS NULL ${only('e.id', id)}`;

/** Ended stays that both sides have not signed: all, those past the grace, and the first day. */
export const unevaluated = (id: string | null): string => `
  SELECT v.enrolmentId, count(*) AS "all", sum(v.endsOn < @graceEnd) AS late, min(v.endsOn) AS since FROM stayVersion v
  WHERE ${isInForce('v')} AND v.endsOn <= @today AND v.unitId IS NOT NULL ${only('v.enrolmentId', id)}
    AND v.stayId NOT IN (SELECT n.stayId FROM evaluation n WHERE ${SIGNED} ${only('n.enrolmentId', id)})
  GROUP BY v.enrolmentId`;

/** The stay of today; of several the one that began last. */
export const now = (id: string | null): string => `
  SELECT v.enrolmentId, v.startsOn, v.endsOn, v.postId FROM stayVersion v
  WHERE ${isInForce('v')} AND v.startsOn <= @today AND v.endsOn >= @today ${only('v.enrolmentId', id)}
  ORDER BY v.startsOn, v.endsOn, v.postId`;

export const openPosts = (id: string | null): string => `
  SELECT v.enrolmentId, count(*) FROM stayVersion v
  WHERE v.postId IS NULL AND v.startsOn <= @soon AND v.endsOn >= @today AND ${isInForce('v')} ${only('v.enrolmentId', id)}
  GROUP BY v.enrolmentId`;

export const paired = (id: string | null): string => `
  SELECT enrolmentId, mentorId FROM pairing
  WHERE archivedAt IS NULL AND side = @side AND startsOn <= @today AND (endsOn IS NULL OR endsOn >= @today) ${only('enrolmentId', id)}`;

export const agreed = (id: string | null): string => `
  SELECT a.enrolmentId, a.startsOn, a.endsOn, a.endedOn,
    (SELECT count(*) FROM agreementSignature s WHERE s.agreementId = a.id AND s.archivedAt IS NULL) AS signed
  FROM agreement a WHERE a.archivedAt IS NULL ${only('a.enrolmentId', id)}`;

export const onLeave = (id: string | null): string => `
  SELECT enrolmentId FROM leave
  WHERE archivedAt IS NULL AND startsOn <= @today AND endsOn >= @today ${only('enrolmentId', id)}`;

export const SEGMENTS = `
  SELECT cohortId, startsOn, endsOn, place, weekdays FROM cohortSegment
  WHERE archivedAt IS NULL AND startsOn <= @today AND endsOn >= @today`;
