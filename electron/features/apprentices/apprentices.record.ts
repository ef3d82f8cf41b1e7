// Puts together the full record of one apprentice, and reads one sensitive value.
import { AppError } from '../../db/appError.ts';
import { maskPhone } from '../../db/mask.ts';
import type { ReadDb } from '../../db/read.ts';
import { lastChange } from './apprentices.sql.ts';
import { apprenticesOf } from './training.sql.ts';

/** Everything about one enrolment and its person, sensitive values masked. Throws `notFound`. */
export function recordOf(db: ReadDb, today: string, id: string) {
  const [found] = apprenticesOf(db, today, id);
  if (!found) throw new AppError('notFound', 'error.notFound', { what: '@table.enrolment' });
  const { findings } = found;
  const { law: _, warn: __, ...line } = found.line();
  const person = db.row('person', line.personId);
  const { legalBasis, statusReason, note } = db.row('enrolment', id);
  const guardians = db.where('guardian', { personId: person.id });
  return {
    ...line,
    findings,
    personRev: person.rev,
    bornOn: person.bornOn,
    idType: person.idType,
    email: person.email,
    legalBasis,
    statusReason,
    note,
    guardians: guardians.map((g) => ({
      id: g.id,
      rev: g.rev,
      name: g.name,
      relation: g.relation,
      phone: maskPhone(g.phone),
    })),
    leaves: leavesOf(db, id),
    ...englishOf(db, line),
    others: othersOf(db, person.id, id),
    changed: lastChange(db, [id, person.id]) ?? null,
  };
}

/** The whole value and whose it is. Throws `notFound` when there is none. */
export function sensitiveOf(
  db: ReadDb,
  ask: { id: string; what: 'idNumber' | 'phone' | 'guardianPhone'; guardianId?: string | undefined },
): { value: string; name: string } {
  const person = db.row('person', db.row('enrolment', ask.id).personId);
  if (ask.what !== 'guardianPhone') return { value: person[ask.what], name: person.name };
  const guardian = db.where('guardian', { personId: person.id }).find((g) => g.id === ask.guardianId);
  if (!guardian) throw new AppError('notFound', 'error.notFound', { what: '@table.guardian' });
  return { value: guardian.phone, name: person.name };
}

const leavesOf = (db: ReadDb, enrolmentId: string) =>
  db
    .where('leave', { enrolmentId })
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
    .map(({ archivedAt: _, archiveReason: __, enrolmentId: ___, ...leave }) => leave);

const englishOf = (db: ReadDb, { enterpriseId, postId }: { enterpriseId: string | null; postId: string | null }) => ({
  enterpriseNameEn: enterpriseId === null ? '' : db.row('enterprise', enterpriseId).nameEn,
  postNameEn: postId === null ? '' : db.row('post', postId).nameEn,
});

const othersOf = (db: ReadDb, personId: string, id: string) =>
  db.all<{
    id: string;
    studentNumber: string;
    cohortName: string;
    cohortNameEn: string;
    status: 'active' | 'paused' | 'left' | 'completed';
    startsOn: string;
  }>(
    `SELECT e.id, e.studentNumber, c.name AS cohortName, c.nameEn AS cohortNameEn, e.status, e.startsOn FROM enrolment e
     JOIN cohort c ON c.id = e.cohortId WHERE e.personId = ? AND e.id <> ? AND e.archivedAt IS NULL ORDER BY e.startsOn`,
    [personId, id],
  );
