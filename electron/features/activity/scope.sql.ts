// Which rows belong to a record: a change of one of them stands in the record's history.
import type { TableName } from '../../../shared/tables.ts';
import type { ReadDb } from '../../db/read.ts';

const PERSON = 'SELECT personId FROM enrolment WHERE id = @id';
const POSTS = 'SELECT id FROM post WHERE enterpriseId = @id';

/** SELECTs of ids; archived rows too, for they were part of the record once. */
const PARTS: Partial<Record<TableName, readonly string[]>> = {
  enrolment: [
    PERSON,
    `SELECT id FROM guardian WHERE personId IN (${PERSON})`,
    'SELECT id FROM leave WHERE enrolmentId = @id',
    'SELECT id FROM pairing WHERE enrolmentId = @id',
    'SELECT id FROM agreement WHERE enrolmentId = @id',
    'SELECT id FROM stayVersion WHERE enrolmentId = @id',
    'SELECT id FROM certificate WHERE enrolmentId = @id',
  ],
  mentor: ['SELECT personId FROM mentor WHERE id = @id', 'SELECT id FROM pairing WHERE mentorId = @id'],
  enterprise: [
    'SELECT id FROM site WHERE enterpriseId = @id',
    POSTS,
    'SELECT id FROM headcount WHERE enterpriseId = @id',
    `SELECT id FROM postUnit WHERE postId IN (${POSTS})`,
    `SELECT id FROM postClosure WHERE postId IN (${POSTS})`,
  ],
  post: [
    'SELECT id FROM postUnit WHERE postId = @id',
    'SELECT id FROM postClosure WHERE postId = @id',
    'SELECT id FROM headcount WHERE postId = @id',
  ],
  agreement: ['SELECT id FROM agreementSignature WHERE agreementId = @id'],
  evaluation: ['SELECT id FROM score WHERE evaluationId = @id'],
  certificate: ['SELECT id FROM certificatePrint WHERE certificateId = @id'],
  programme: ['SELECT id FROM standard WHERE programmeId = @id', 'SELECT id FROM cohort WHERE programmeId = @id'],
  standard: [
    'SELECT id FROM competenceUnit WHERE standardId = @id',
    'SELECT id FROM unitPrerequisite WHERE unitId IN (SELECT id FROM competenceUnit WHERE standardId = @id)',
  ],
  cohort: ['SELECT id FROM cohortSegment WHERE cohortId = @id'],
  stay: ['SELECT id FROM stayVersion WHERE stayId = @id', 'SELECT id FROM waiver WHERE stayId = @id'],
  evaluationScheme: ['SELECT id FROM schemeItem WHERE schemeId = @id'],
  calendarNotice: ['SELECT id FROM calendarDay WHERE noticeId = @id'],
};

/** The table of a row by its id, from the change log: every row has its first change there. */
export const entityOf = (db: ReadDb, id: string): TableName | null =>
  db.get<{ entity: TableName }>('SELECT entity FROM change WHERE entityId = ? LIMIT 1', [id])?.entity ?? null;

/** The record's own id first, then those of the rows that belong to it. */
export function idsOf(db: ReadDb, entity: TableName, id: string): string[] {
  const parts = PARTS[entity];
  if (!parts) return [id];
  const rows = db.all<{ id: string }>(
    `SELECT id FROM (${parts.join(' UNION ')})`.replaceAll('personId FROM', 'personId AS id FROM'),
    { id },
  );
  return [id, ...rows.map((row) => row.id)];
}
