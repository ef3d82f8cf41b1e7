// The SELECTs behind the facts of apprentices: for everybody, or for one enrolment by its index.

/** SQL condition for one enrolment, or nothing: an OR on the parameter would keep SQLite from its indexes. */
const only = (column: string, id: string | null): string => (id === null ? '' : `AND ${column} = @id`);

/** The enrolment and its person, and last the stays of all versions of the plan, packed. */
export const base = (id: string | null): string => `
  SELECT e.id, e.rev, e.personId, p.name, p.nameEn, p.sortKey, p.searchKey, p.sex, e.studentNumber, e.cohortId,
    e.enterpriseId, e.postId, e.status, e.statusOn, e.startsOn, e.endsOn, p.idNumber, p.phone, s.spans, s.posts
  FROM enrolment e JOIN person p ON p.id = e.personId LEFT JOIN enrolmentStays s ON s.enrolmentId = e.id
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

/** Units that both sides have signed. */
export const done = (id: string | null): string => `
  SELECT n.enrolmentId, count(DISTINCT n.unitId) FROM evaluation n
  WHERE n.archivedAt IS NULL AND n.enterpriseSignedOn IS NOT NULL AND n.collegeSignedOn IS NOT NULL
    ${only('n.enrolmentId', id)} GROUP BY n.enrolmentId`;

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
