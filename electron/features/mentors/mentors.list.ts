// Reads mentors with their load, and pairings with the names of both sides.
import { loadOf } from '../../../shared/features/mentors/mentors.rules.ts';
import type { Side } from '../../../shared/features/mentors/mentors.schema.ts';
import type { ReadDb } from '../../db/read.ts';

/** Limit of apprentices a mentor where neither the mentor nor the college says one (DOMAIN 2.5: practice, no law). */
const USUAL_LIMIT = 5;

const LINES = `
  WITH guided AS (
    SELECT r.mentorId, count(DISTINCT r.enrolmentId) AS ever,
      count(DISTINCT CASE WHEN r.startsOn <= @today AND (r.endsOn IS NULL OR r.endsOn >= @today)
        AND e.status IN ('active', 'paused') AND e.endsOn >= @today THEN r.enrolmentId END) AS now
    FROM pairing r JOIN enrolment e ON e.id = r.enrolmentId AND e.archivedAt IS NULL
    WHERE r.archivedAt IS NULL GROUP BY r.mentorId)
  SELECT m.id, m.rev, m.personId, p.name, p.nameEn, p.sortKey, p.searchKey, m.side, m.enterpriseId,
    coalesce(nullif(n.shortName, ''), n.name, '') AS enterpriseName, coalesce(n.nameEn, '') AS enterpriseNameEn,
    m.staffNumber, m.title, m.skillLevel, m.maxApprentices, maskPhone(p.phone) AS phone,
    coalesce(g.now, 0) AS guided, coalesce(g.ever, 0) AS guidedEver,
    coalesce(m.maxApprentices, (SELECT mentorLimit FROM college WHERE archivedAt IS NULL LIMIT 1), ${USUAL_LIMIT}) AS "limit"
  FROM mentor m JOIN person p ON p.id = m.personId
  LEFT JOIN enterprise n ON n.id = m.enterpriseId
  LEFT JOIN guided g ON g.mentorId = m.id
  WHERE m.archivedAt IS NULL AND (@id IS NULL OR m.id = @id) AND (@side IS NULL OR m.side = @side)
  ORDER BY p.sortKey, m.id`;

export type MentorLine = {
  id: string;
  rev: string;
  personId: string;
  name: string;
  nameEn: string;
  sortKey: string;
  searchKey: string;
  side: Side;
  enterpriseId: string | null;
  enterpriseName: string;
  enterpriseNameEn: string;
  staffNumber: string;
  title: string;
  skillLevel: number | null;
  maxApprentices: number | null;
  phone: string;
  guided: number;
  guidedEver: number;
  limit: number;
  isOver: boolean;
};

/** Mentors that are on the list, with their load as of `today`, by name. */
export function mentorLines(db: ReadDb, today: string, filter: { id?: string; side?: Side } = {}): MentorLine[] {
  return db
    .all<Omit<MentorLine, 'isOver'>>(LINES, { today, id: filter.id ?? null, side: filter.side ?? null })
    .map((row) => ({ ...row, isOver: loadOf(row.guided, row.limit, row.limit).isOver }));
}

const PAIRINGS = `
  SELECT r.id, r.rev, r.enrolmentId, p.name, p.nameEn, e.studentNumber, c.name AS cohortName, c.nameEn AS cohortNameEn, r.side, r.mentorId,
    q.name AS mentorName, q.nameEn AS mentorNameEn, m.title AS mentorTitle, m.skillLevel,
    coalesce(nullif(n.shortName, ''), n.name, '') AS enterpriseName,
    coalesce(n.nameEn, '') AS enterpriseNameEn, r.startsOn, r.endsOn, r.reason,
    CASE WHEN r.startsOn > @today THEN 'future' WHEN r.endsOn < @today THEN 'past' ELSE 'now' END AS "when"
  FROM pairing r
  JOIN enrolment e ON e.id = r.enrolmentId
  JOIN person p ON p.id = e.personId
  JOIN cohort c ON c.id = e.cohortId
  JOIN mentor m ON m.id = r.mentorId
  JOIN person q ON q.id = m.personId
  LEFT JOIN enterprise n ON n.id = m.enterpriseId
  WHERE r.archivedAt IS NULL AND e.archivedAt IS NULL AND (@mentorId IS NULL OR r.mentorId = @mentorId)
    AND (@enrolmentId IS NULL OR r.enrolmentId = @enrolmentId)
  ORDER BY "when" = 'past', r.startsOn DESC, p.sortKey`;

export type PairingLine = {
  id: string;
  rev: string;
  enrolmentId: string;
  name: string;
  nameEn: string;
  studentNumber: string;
  cohortName: string;
  cohortNameEn: string;
  side: Side;
  mentorId: string;
  mentorName: string;
  mentorNameEn: string;
  mentorTitle: string;
  skillLevel: number | null;
  enterpriseName: string;
  enterpriseNameEn: string;
  startsOn: string;
  endsOn: string | null;
  reason: string;
  when: 'past' | 'now' | 'future';
};

/** Pairings of a mentor or of an enrolment with their names: running and coming ones first. */
export const pairingLines = (
  db: ReadDb,
  today: string,
  of: { mentorId: string } | { enrolmentId: string },
): PairingLine[] => db.all<PairingLine>(PAIRINGS, { today, mentorId: null, enrolmentId: null, ...of });

/** Who a mentor guides now or later, and posts that name the mentor: reasons not to take the mentor off the list. */
export const mentorHolds = (db: ReadDb, ids: readonly string[], today: string): { name: string; of: string }[] =>
  db.all(
    `SELECT q.name, p.name AS of FROM pairing r JOIN enrolment e ON e.id = r.enrolmentId JOIN person p ON p.id = e.personId
     JOIN mentor m ON m.id = r.mentorId JOIN person q ON q.id = m.personId
     WHERE r.archivedAt IS NULL AND e.archivedAt IS NULL AND (r.endsOn IS NULL OR r.endsOn >= @today)
       AND e.status IN ('active', 'paused') AND r.mentorId IN (SELECT value FROM json_each(@ids))
     UNION ALL
     SELECT q.name, o.name FROM post o JOIN mentor m ON m.id = o.defaultMentorId JOIN person q ON q.id = m.personId
     WHERE o.archivedAt IS NULL AND o.defaultMentorId IN (SELECT value FROM json_each(@ids))`,
    { today, ids: JSON.stringify(ids) },
  );
