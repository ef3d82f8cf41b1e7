/** Reads agreements with their parties, for their own pages and for whoever asks whether one is in force. */
import {
  agreementState,
  completedOn,
  missingParties,
  PARTIES,
  type Party,
  type Signing,
  signingProblem,
} from '../../../shared/features/agreements/agreements.rules.ts';
import type { AgreementLine, AgreementRecord } from '../../../shared/features/agreements/agreements.schema.ts';
import type { ReadDb } from '../../db/read.ts';
import { isInForce } from '../rotations/rotations.sql.ts';

type Found = Omit<AgreementLine, 'state' | 'problem' | 'missing' | 'completedOn'> & { signed: string };
type Signings = { signed: Signing[]; missing: Party[]; completedOn: string | null };
type Filter = { enrolmentIds?: readonly string[] | undefined; id?: string | undefined };

/** Only the conditions asked for: an OR on a parameter would keep SQLite from its indexes. */
const lines = (filter: Filter): string => `
  SELECT a.id, a.rev, a.number, a.enrolmentId, p.name AS personName, p.nameEn AS personNameEn, p.sortKey, p.searchKey, e.studentNumber,
    c.name AS cohortName, c.nameEn AS cohortNameEn,
    a.enterpriseId, n.name AS enterpriseName, n.nameEn AS enterpriseNameEn, a.startsOn, a.endsOn, a.endedOn,
    (SELECT json_group_array(json_object('party', s.party, 'signedOn', s.signedOn)) FROM agreementSignature s
      WHERE s.agreementId = a.id AND s.archivedAt IS NULL) AS signed
  FROM agreement a
  JOIN enrolment e ON e.id = a.enrolmentId
  JOIN person p ON p.id = e.personId
  JOIN cohort c ON c.id = e.cohortId
  JOIN enterprise n ON n.id = a.enterpriseId
  WHERE a.archivedAt IS NULL ${filter.id === undefined ? '' : 'AND a.id = @id'}
    ${filter.enrolmentIds === undefined ? '' : 'AND a.enrolmentId IN (SELECT value FROM json_each(@ids))'}
  ORDER BY p.sortKey, e.studentNumber, a.startsOn`;

/** Agreements that are not removed, with their state on `today`, by apprentice. */
export function agreementLines(db: ReadDb, today: string, filter: Filter = {}): AgreementLine[] {
  const { id, enrolmentIds } = filter;
  const params = {
    ...(id === undefined ? {} : { id }),
    ...(enrolmentIds === undefined ? {} : { ids: JSON.stringify(enrolmentIds) }),
  };
  const signings = signingsByText();
  return db.all<Found>(lines(filter), params).map(({ signed: text, ...line }) => {
    const { signed, missing, completedOn } = signings(text);
    const facts = { startsOn: line.startsOn, endsOn: line.endsOn, endedOn: line.endedOn, signed };
    return {
      ...line,
      state: agreementState(facts, today),
      problem: signingProblem(facts, today),
      missing,
      completedOn,
    };
  });
}

/** Classes sign on the same days: what was read of one text is not read again. */
function signingsByText() {
  const known = new Map<string, Signings>();
  return (text: string): Signings => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const signed = JSON.parse(text) as Signing[];
    const read = { signed, missing: missingParties(signed), completedOn: completedOn(signed) };
    known.set(text, read);
    return read;
  };
}

/** One agreement whole, or undefined. */
export function agreementRecord(db: ReadDb, today: string, id: string): AgreementRecord | undefined {
  const [line] = agreementLines(db, today, { id });
  if (line === undefined) return undefined;
  const { endReason, note } = db.row('agreement', id);
  const signatures = db
    .where('agreementSignature', { agreementId: id })
    .map(({ rev: _, archivedAt: __, archiveReason: ___, agreementId: ____, ...signature }) => signature)
    .sort((a, b) => PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party));
  return { ...line, endReason, note, signatures, signers: signersOf(db, line) };
}

/** Who is known to sign for each party; empty where nobody is. */
export function signersOf(
  db: ReadDb,
  line: Pick<AgreementLine, 'enrolmentId' | 'enterpriseId'>,
): Record<Party, string> {
  const names = db.get<Record<Party, string | null>>(
    `SELECT (SELECT signatoryZh FROM college WHERE archivedAt IS NULL LIMIT 1) AS college,
       (SELECT contactName FROM enterprise WHERE id = @enterpriseId) AS enterprise,
       p.name AS apprentice,
       (SELECT g.name FROM guardian g WHERE g.personId = p.id AND g.archivedAt IS NULL ORDER BY g.id LIMIT 1) AS guardian
     FROM enrolment e JOIN person p ON p.id = e.personId WHERE e.id = @enrolmentId`,
    { enrolmentId: line.enrolmentId, enterpriseId: line.enterpriseId },
  );
  const name = (party: Party) => names?.[party] ?? '';
  return {
    college: name('college'),
    enterprise: name('enterprise'),
    apprentice: name('apprentice'),
    guardian: name('guardian'),
  };
}

/** The apprentice's name. */
export function personOf(db: ReadDb, enrolmentId: string): string {
  return db.row('person', db.row('enrolment', enrolmentId).personId).name;
}

export type Candidate = {
  enrolmentId: string;
  name: string;
  studentNumber: string;
  cohortName: string;
  enterpriseId: string | null;
  startsOn: string;
  endsOn: string;
  agreements: number;
};

/** Enrolments that may need an agreement: neither left nor completed. */
export function agreementCandidates(db: ReadDb): Candidate[] {
  return db.all<Candidate>(
    `SELECT e.id AS enrolmentId, p.name, e.studentNumber, c.name AS cohortName, e.enterpriseId, e.startsOn, e.endsOn,
       (SELECT count(*) FROM agreement a WHERE a.enrolmentId = e.id AND a.archivedAt IS NULL) AS agreements
     FROM enrolment e JOIN person p ON p.id = e.personId JOIN cohort c ON c.id = e.cohortId
     WHERE e.archivedAt IS NULL AND e.status IN ('active', 'paused') ORDER BY p.sortKey, e.studentNumber`,
  );
}

/** An enterprise an enrolment belongs to or has a stay with in the plan in force. */
export type NeededEnterprise = { enrolmentId: string; enterpriseId: string; name: string; hasAgreement: 0 | 1 };

/** Every enterprise that enrolments need an agreement with, by enrolment. */
export function neededEnterprises(db: ReadDb): Map<string, NeededEnterprise[]> {
  const rows = db.all<NeededEnterprise>(
    `SELECT x.enrolmentId, x.enterpriseId, n.name, EXISTS (SELECT 1 FROM agreement a WHERE a.enrolmentId = x.enrolmentId
       AND a.enterpriseId = x.enterpriseId AND a.archivedAt IS NULL AND a.endedOn IS NULL) AS hasAgreement
     FROM (
       SELECT id AS enrolmentId, enterpriseId FROM enrolment WHERE archivedAt IS NULL AND enterpriseId IS NOT NULL
       UNION
       SELECT v.enrolmentId, o.enterpriseId FROM stayVersion v JOIN post o ON o.id = v.postId WHERE ${isInForce('v')}
     ) x JOIN enterprise n ON n.id = x.enterpriseId ORDER BY n.name`,
  );
  const groups = new Map<string, NeededEnterprise[]>();
  for (const row of rows) {
    const group = groups.get(row.enrolmentId);
    if (group === undefined) groups.set(row.enrolmentId, [row]);
    else group.push(row);
  }
  return groups;
}
