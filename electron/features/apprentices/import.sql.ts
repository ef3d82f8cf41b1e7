// Reads what the store knows of everything a roster can name, and the kept reports of past imports.
import type { Known } from '../../../shared/features/apprentices/import.known.ts';
import type { ReportDetail } from '../../../shared/features/apprentices/import.schema.ts';
import type { ReadDb } from '../../db/read.ts';

/** Pairings that hold on a day, or else the last ones: one a side and enrolment. */
const PAIRINGS = `
SELECT enrolmentId, side, mentorId FROM (
  SELECT p.enrolmentId, p.side, p.mentorId, row_number() OVER (
    PARTITION BY p.enrolmentId, p.side
    ORDER BY p.startsOn <= @today AND (p.endsOn IS NULL OR p.endsOn >= @today) DESC, p.startsOn DESC) AS place
  FROM pairing p JOIN mentor m ON m.id = p.mentorId AND m.archivedAt IS NULL WHERE p.archivedAt IS NULL)
WHERE place = 1`;

/** Everything a roster is compared with; small columns only, one statement a table. */
export function knownOf(db: ReadDb, today: string): Known {
  return {
    enrolments: db.all(
      `SELECT id, personId, cohortId, studentNumber, startsOn, endsOn, enterpriseId, postId, note FROM enrolment
       WHERE archivedAt IS NULL ORDER BY status IN ('active', 'paused') DESC, startsOn DESC`,
    ),
    persons: db.all('SELECT id, name, sex, bornOn, idNumber, phone FROM person WHERE archivedAt IS NULL'),
    guardians: db.all('SELECT id, personId, name, relation, phone FROM guardian WHERE archivedAt IS NULL ORDER BY id'),
    cohorts: db.all('SELECT id, name FROM cohort WHERE archivedAt IS NULL ORDER BY name'),
    enterprises: db.all('SELECT id, name, shortName, uscc FROM enterprise WHERE archivedAt IS NULL ORDER BY name'),
    posts: db.all('SELECT id, enterpriseId, name FROM post WHERE archivedAt IS NULL ORDER BY name'),
    mentors: db.all(
      `SELECT m.id, p.name, m.side, m.enterpriseId FROM mentor m JOIN person p ON p.id = m.personId
       WHERE m.archivedAt IS NULL ORDER BY m.id`,
    ),
    pairings: db.all(PAIRINGS, { today }),
  };
}

export type ReportRow = {
  id: string;
  fileName: string;
  importedAt: string;
  rowsRead: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  rejected: number;
  commandId: string;
  isUndone: boolean;
};

const REPORT = `SELECT id, fileName, importedAt, rowsRead, created, updated, unchanged, skipped, rejected, commandId,
  archivedAt IS NOT NULL AS undone FROM importReport`;

/** Past imports, newest first; those that were taken back are among them. */
export function reportLines(db: ReadDb, id: string | null = null): ReportRow[] {
  const rows = db.all<Omit<ReportRow, 'isUndone'> & { undone: number }>(
    `${REPORT} WHERE @id IS NULL OR id = @id ORDER BY importedAt DESC, id DESC LIMIT 500`,
    { id },
  );
  return rows.map(({ undone, ...row }) => ({ ...row, isUndone: undone === 1 }));
}

export function reportDetailOf(db: ReadDb, id: string): ReportDetail {
  return db.row('importReport', id).report as ReportDetail;
}
