// What a row is called in a sentence, in both languages, by its id; and what an account is called.
import type { TableName } from '../../../shared/tables.ts';
import type { ReadDb } from '../../db/read.ts';

export type RowName = { zh: string; en: string };

const OF_PERSON = 'SELECT p.name AS zh, p.nameEn AS en FROM person p';
const OF_ENROLMENT = `${OF_PERSON} JOIN enrolment e ON e.personId = p.id`;

/** One row of zh and en for `?`, the id. A table that is not named here has no names of its own. */
const NAMES: Partial<Record<TableName, string>> = {
  college: 'SELECT nameZh AS zh, nameEn AS en FROM college WHERE id = ?',
  calendarNotice: 'SELECT title AS zh, title AS en FROM calendarNotice WHERE id = ?',
  calendarDay: 'SELECT nameZh AS zh, nameEn AS en FROM calendarDay WHERE id = ?',
  term: `SELECT academicYear || '-' || ord AS zh, academicYear || '-' || ord AS en FROM term WHERE id = ?`,
  programme: 'SELECT nameZh AS zh, nameEn AS en FROM programme WHERE id = ?',
  standard: `SELECT p.nameZh || ' V' || s.version AS zh, iif(p.nameEn = '', p.nameZh, p.nameEn) || ' V' || s.version AS en
    FROM standard s JOIN programme p ON p.id = s.programmeId WHERE s.id = ?`,
  competenceUnit: 'SELECT titleZh AS zh, titleEn AS en FROM competenceUnit WHERE id = ?',
  unitPrerequisite:
    'SELECT titleZh AS zh, titleEn AS en FROM competenceUnit u JOIN unitPrerequisite q ON q.unitId = u.id WHERE q.id = ?',
  cohort: 'SELECT name AS zh, nameEn AS en FROM cohort WHERE id = ?',
  enterprise: 'SELECT name AS zh, nameEn AS en FROM enterprise WHERE id = ?',
  site: 'SELECT name AS zh, nameEn AS en FROM site WHERE id = ?',
  post: 'SELECT name AS zh, nameEn AS en FROM post WHERE id = ?',
  postUnit: 'SELECT o.name AS zh, o.nameEn AS en FROM post o JOIN postUnit u ON u.postId = o.id WHERE u.id = ?',
  postClosure: 'SELECT o.name AS zh, o.nameEn AS en FROM post o JOIN postClosure c ON c.postId = o.id WHERE c.id = ?',
  person: `${OF_PERSON} WHERE p.id = ?`,
  guardian: 'SELECT name AS zh, name AS en FROM guardian WHERE id = ?',
  enrolment: `${OF_ENROLMENT} WHERE e.id = ?`,
  mentor: `${OF_PERSON} JOIN mentor m ON m.personId = p.id WHERE m.id = ?`,
  pairing: `${OF_PERSON} JOIN mentor m ON m.personId = p.id JOIN pairing r ON r.mentorId = m.id WHERE r.id = ?`,
  agreement: 'SELECT number AS zh, number AS en FROM agreement WHERE id = ?',
  agreementSignature: 'SELECT signerName AS zh, signerName AS en FROM agreementSignature WHERE id = ?',
  stay: `${OF_ENROLMENT} JOIN stay s ON s.enrolmentId = e.id WHERE s.id = ?`,
  stayVersion: `${OF_ENROLMENT} JOIN stayVersion s ON s.enrolmentId = e.id WHERE s.id = ?`,
  evaluationScheme: 'SELECT nameZh AS zh, nameEn AS en FROM evaluationScheme WHERE id = ?',
  schemeItem: 'SELECT titleZh AS zh, titleEn AS en FROM schemeItem WHERE id = ?',
  evaluation: `${OF_ENROLMENT} JOIN evaluation v ON v.enrolmentId = e.id WHERE v.id = ?`,
  score: 'SELECT i.titleZh AS zh, i.titleEn AS en FROM schemeItem i JOIN score c ON c.itemId = i.id WHERE c.id = ?',
  certificate: 'SELECT number AS zh, number AS en FROM certificate WHERE id = ?',
  signingKey: 'SELECT fingerprint AS zh, fingerprint AS en FROM signingKey WHERE id = ?',
};

/** Null when the row has no name, or is gone. In English a missing name is said in Chinese. */
export function nameOf(db: ReadDb, table: TableName, id: string): RowName | null {
  const sql = NAMES[table];
  const row = sql && db.get<RowName>(sql, [id]);
  return row && row.zh !== '' ? { zh: row.zh, en: row.en || row.zh } : null;
}

/** Names of accounts by id, as far as there are accounts. */
export function accountNames(db: ReadDb): ReadonlyMap<string, string> {
  if (!db.get(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'account'`)) return new Map();
  return new Map(db.all<{ id: string; name: string }>('SELECT id, name FROM account').map((a) => [a.id, a.name]));
}
