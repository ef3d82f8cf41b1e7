// Reads enterprises, posts with places, units and closures: for their own pages, the board and the plan.
import type { ReadDb } from '../../db/read.ts';
import { isInForce } from '../rotations/rotations.sql.ts';

export type PostRow = {
  id: string;
  rev: string;
  siteId: string;
  siteName: string;
  enterpriseId: string;
  enterpriseName: string;
  enterpriseNameEn: string;
  colour: number;
  name: string;
  nameEn: string;
  shortName: string;
  places: number;
  minutesPerDay: number;
  defaultMentorId: string | null;
  defaultMentor: string;
  note: string;
};

const POSTS = `
  SELECT o.id, o.rev, o.siteId, s.name AS siteName, o.enterpriseId,
    coalesce(nullif(n.shortName, ''), n.name) AS enterpriseName, n.nameEn AS enterpriseNameEn, n.colour, o.name, o.nameEn,
    o.shortName, o.places, o.minutesPerDay, o.defaultMentorId, coalesce(p.name, '') AS defaultMentor, o.note
  FROM post o JOIN site s ON s.id = o.siteId JOIN enterprise n ON n.id = o.enterpriseId
  LEFT JOIN mentor m ON m.id = o.defaultMentorId LEFT JOIN person p ON p.id = m.personId
  WHERE o.archivedAt IS NULL AND n.archivedAt IS NULL AND (@enterpriseId IS NULL OR o.enterpriseId = @enterpriseId)
  ORDER BY n.searchKey, o.enterpriseId, s.name, o.name`;

/** Posts of one enterprise or of all, by enterprise, site and name. */
export const postsOf = (db: ReadDb, enterpriseId: string | null = null): PostRow[] =>
  db.all<PostRow>(POSTS, { enterpriseId });

export type ClosureRow = { id: string; rev: string; postId: string; startsOn: string; endsOn: string; reason: string };

/** Closed periods of posts that touch the days from `from` to `to`, by post and start. */
export const closuresOver = (db: ReadDb, from: string, to: string): ClosureRow[] =>
  db.all<ClosureRow>(
    `SELECT id, rev, postId, startsOn, endsOn, reason FROM postClosure
     WHERE archivedAt IS NULL AND startsOn <= @to AND endsOn >= @from ORDER BY postId, startsOn`,
    { from, to },
  );

/** Which post teaches which unit. */
export const taughtUnits = (db: ReadDb): { postId: string; unitId: string }[] =>
  db.all('SELECT postId, unitId FROM postUnit WHERE archivedAt IS NULL');

export type EnterpriseLine = {
  id: string;
  rev: string;
  name: string;
  nameEn: string;
  shortName: string;
  uscc: string | null;
  region: string;
  address: string;
  contactName: string;
  contactPhone: string;
  searchKey: string;
  colour: number;
  sites: number;
  posts: number;
  places: number;
  mentors: number;
  apprentices: number;
  here: number;
  staff: number | null;
};

const LINES = `
  WITH posts AS (SELECT enterpriseId, count(*) AS n, sum(places) AS places FROM post WHERE archivedAt IS NULL GROUP BY enterpriseId),
    sites AS (SELECT enterpriseId, count(*) AS n FROM site WHERE archivedAt IS NULL GROUP BY enterpriseId),
    guides AS (SELECT enterpriseId, count(*) AS n FROM mentor WHERE archivedAt IS NULL GROUP BY enterpriseId),
    own AS (SELECT enterpriseId, count(*) AS n FROM enrolment WHERE archivedAt IS NULL AND status = 'active' GROUP BY enterpriseId),
    here AS (
      SELECT o.enterpriseId, count(DISTINCT v.enrolmentId) AS n FROM stayVersion v JOIN post o ON o.id = v.postId
      WHERE ${isInForce('v')} AND v.startsOn <= @today AND v.endsOn >= @today GROUP BY o.enterpriseId)
  SELECT e.id, e.rev, e.name, e.nameEn, e.shortName, e.uscc, e.region, e.address, e.contactName,
    maskPhone(e.contactPhone) AS contactPhone, e.searchKey, e.colour, coalesce(sites.n, 0) AS sites,
    coalesce(posts.n, 0) AS posts, coalesce(posts.places, 0) AS places, coalesce(guides.n, 0) AS mentors,
    coalesce(own.n, 0) AS apprentices, coalesce(here.n, 0) AS here,
    (SELECT h.staff FROM headcount h WHERE h.enterpriseId = e.id AND h.postId IS NULL AND h.archivedAt IS NULL
       AND h.asOf <= @today ORDER BY h.asOf DESC LIMIT 1) AS staff
  FROM enterprise e
  LEFT JOIN posts ON posts.enterpriseId = e.id LEFT JOIN sites ON sites.enterpriseId = e.id
  LEFT JOIN guides ON guides.enterpriseId = e.id LEFT JOIN own ON own.enterpriseId = e.id
  LEFT JOIN here ON here.enterpriseId = e.id
  WHERE e.archivedAt IS NULL ORDER BY e.searchKey`;

/** Enterprises on the list with their numbers as of `today`. */
export const enterpriseLines = (db: ReadDb, today: string): EnterpriseLine[] =>
  db.all<EnterpriseLine>(LINES, { today });

export type HereRow = {
  enrolmentId: string;
  name: string;
  studentNumber: string;
  postId: string;
  postName: string;
  startsOn: string;
  endsOn: string;
};

/** Apprentices with a stay at an enterprise's posts on a day, by post and name. */
export const hereOn = (db: ReadDb, enterpriseId: string, day: string): HereRow[] =>
  db.all<HereRow>(
    `SELECT v.enrolmentId, p.name, e.studentNumber, o.id AS postId, o.name AS postName, v.startsOn, v.endsOn
     FROM stayVersion v JOIN post o ON o.id = v.postId JOIN enrolment e ON e.id = v.enrolmentId
     JOIN person p ON p.id = e.personId
     WHERE ${isInForce('v')} AND o.enterpriseId = @enterpriseId AND v.startsOn <= @day AND v.endsOn >= @day
       AND e.archivedAt IS NULL ORDER BY o.name, p.sortKey`,
    { enterpriseId, day },
  );

/** What still needs these enterprises: names of apprentices whose enterprise it is, stays, mentors, agreements. */
export const enterpriseHolds = (db: ReadDb, ids: readonly string[], today: string) =>
  db.all<{ name: string; apprentices: number; stays: number; mentors: number; agreements: number }>(
    `SELECT * FROM (SELECT n.name,
       (SELECT count(*) FROM enrolment e WHERE e.enterpriseId = n.id AND e.archivedAt IS NULL AND e.status IN ('active', 'paused')) AS apprentices,
       (SELECT count(*) FROM stayVersion v JOIN post o ON o.id = v.postId WHERE o.enterpriseId = n.id AND v.archivedAt IS NULL
         AND v.until IS NULL AND v.endsOn >= @today) AS stays,
       (SELECT count(*) FROM mentor m WHERE m.enterpriseId = n.id AND m.archivedAt IS NULL) AS mentors,
       (SELECT count(*) FROM agreement a WHERE a.enterpriseId = n.id AND a.archivedAt IS NULL AND a.endedOn IS NULL AND a.endsOn >= @today) AS agreements
     FROM enterprise n WHERE n.id IN (SELECT value FROM json_each(@ids)))
     WHERE apprentices + stays + mentors + agreements > 0`,
    { ids: JSON.stringify(ids), today },
  );

/** Who is or will be at a post by the current plan. */
export const postHolds = (db: ReadDb, postId: string, today: string): { name: string }[] =>
  db.all(
    `SELECT DISTINCT p.name FROM stayVersion v JOIN enrolment e ON e.id = v.enrolmentId JOIN person p ON p.id = e.personId
     WHERE v.postId = @postId AND v.archivedAt IS NULL AND v.until IS NULL AND v.endsOn >= @today AND e.archivedAt IS NULL
     UNION SELECT p.name FROM enrolment e JOIN person p ON p.id = e.personId
     WHERE e.postId = @postId AND e.archivedAt IS NULL AND e.status IN ('active', 'paused')`,
    { postId, today },
  );
