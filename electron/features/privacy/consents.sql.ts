// Reads who is on record with which notice and consent, and how old they are.
import {
  ADULT_AGE,
  ageOn,
  comesOfAge,
  guardianConsent,
  isBlocked,
} from '../../../shared/features/privacy/privacy.rules.ts';
import type { ReadDb } from '../../db/read.ts';

type Found = {
  id: string;
  enrolmentId: string;
  name: string;
  nameEn: string;
  sortKey: string;
  searchKey: string;
  studentNumber: string;
  cohortName: string;
  cohortNameEn: string;
  bornOn: string | null;
};
export type ConsentRow = {
  personId: string;
  kind: string;
  givenOn: string;
  withdrawnOn: string | null;
  noticeVersion: string;
};

/** Apprentices in training or paused, one line a person, by student number. */
export function consentLines(db: ReadDb, today: string) {
  const people = db.all<Found>(
    `SELECT p.id, e.id AS enrolmentId, p.name, p.nameEn, p.sortKey, p.searchKey, min(e.studentNumber) AS studentNumber,
       c.name AS cohortName, c.nameEn AS cohortNameEn, p.bornOn
     FROM enrolment e JOIN person p ON p.id = e.personId JOIN cohort c ON c.id = e.cohortId
     WHERE e.archivedAt IS NULL AND p.archivedAt IS NULL AND e.status IN ('active', 'paused')
     GROUP BY p.id ORDER BY studentNumber`,
  );
  const facts = new Map<string, ConsentRow[]>();
  for (const row of allConsents(db)) facts.set(row.personId, [...(facts.get(row.personId) ?? []), row]);
  return people.map((person) => {
    const own = facts.get(person.id) ?? [];
    return {
      ...person,
      ...standing(person.bornOn, own, today),
      ...noticeOf(own, today),
      guardianOn: guardianOn(own, today),
    };
  });
}

/** Age and consent of one person on a day. */
export function standing(bornOn: string | null, facts: readonly ConsentRow[], today: string) {
  return {
    age: bornOn === null ? null : ageOn(bornOn, today),
    isMinor: bornOn !== null && today < comesOfAge(bornOn, ADULT_AGE),
    isBlocked: isBlocked(bornOn, facts, today),
    guardianConsent: guardianConsent(bornOn, facts, today),
  };
}

const allConsents = (db: ReadDb): ConsentRow[] =>
  db.all(
    'SELECT personId, kind, givenOn, withdrawnOn, noticeVersion FROM consent WHERE archivedAt IS NULL ORDER BY givenOn',
  );

function noticeOf(facts: readonly ConsentRow[], today: string) {
  const told = facts.filter((f) => f.kind === 'notice' && f.givenOn <= today && f.withdrawnOn === null).at(-1);
  return { noticeOn: told?.givenOn ?? null, noticeVersion: told?.noticeVersion ?? '' };
}

const guardianOn = (facts: readonly ConsentRow[], today: string): string | null =>
  facts
    .filter((f) => f.kind === 'guardian' && f.givenOn <= today && (f.withdrawnOn === null || f.withdrawnOn > today))
    .at(-1)?.givenOn ?? null;
