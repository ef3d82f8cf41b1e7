// What may be erased by a day: each end that the rules count from, with its name and whether a hold stands in the way.
import { ADULT_AGE, comesOfAge, dueOn } from '../../../shared/features/privacy/privacy.rules.ts';
import { RETENTION, RETENTION_KINDS, type RetentionKind } from '../../../shared/features/privacy/retention.data.ts';
import { addDays } from '../../../shared/values/day.ts';
import type { ReadDb } from '../../db/read.ts';

export type Ended = {
  kind: RetentionKind;
  id: string;
  name: string;
  nameEn: string;
  about: string;
  endedOn: string;
  isHeld: number;
};
export type Due = Omit<Ended, 'isHeld'> & { dueOn: string; isHeld: boolean };

/** Months of keeping by kind: the college's rule, else the one delivered. */
export function monthsByKind(db: ReadDb): Map<RetentionKind, number | null> {
  const own = new Map(db.where('retentionRule', {}).map(({ kind, months }) => [kind, months]));
  return new Map(RETENTION_KINDS.map((kind) => [kind, own.has(kind) ? (own.get(kind) ?? null) : RETENTION[kind]]));
}

/** Everything whose time has run out on that day, the longest overdue first. */
export function dueOnDay(db: ReadDb, day: string): Due[] {
  const months = monthsByKind(db);
  return endedOf(db, day)
    .flatMap((ended): Due[] => {
      const due = dueOn(ended.endedOn, months.get(ended.kind) ?? null);
      return due === null || due > day ? [] : [{ ...ended, dueOn: due, isHeld: ended.isHeld === 1 }];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.name.localeCompare(b.name)));
}

function endedOf(db: ReadDb, day: string): Ended[] {
  const months = monthsByKind(db);
  const asked = (kind: RetentionKind, sql: string): Ended[] => (months.get(kind) === null ? [] : db.all<Ended>(sql));
  return [
    ...asked('apprentice', APPRENTICES),
    ...asked('mentor', MENTORS),
    ...(months.get('guardian') === null ? [] : guardians(db, day)),
    ...asked('importReport', REPORTS),
    ...asked('exportRecord', EXPORTS),
  ];
}

const HELD = (person: string): string =>
  `EXISTS (SELECT 1 FROM legalHold h WHERE h.personId = ${person} AND h.endedOn IS NULL AND h.archivedAt IS NULL)`;
const NOT_ERASED = 'NOT EXISTS (SELECT 1 FROM erasedPerson x WHERE x.personId = p.id)';
/** The end of an enrolment: the day of leaving or completing, or when a mistaken one was taken off the list. */
const ENDED = `max(CASE WHEN e.status IN ('left', 'completed') THEN coalesce(e.statusOn, e.endsOn)
  WHEN e.archivedAt IS NOT NULL THEN substr(e.archivedAt, 1, 10) END)`;
const IS_OVER = `(e.status IN ('left', 'completed') OR e.archivedAt IS NOT NULL)`;

/** Persons all of whose enrolments have ended and who guide nobody. */
const APPRENTICES = `
  SELECT 'apprentice' AS kind, p.id, p.name, p.nameEn, max(c.name) AS about, ${ENDED} AS endedOn, ${HELD('p.id')} AS isHeld
  FROM person p JOIN enrolment e ON e.personId = p.id JOIN cohort c ON c.id = e.cohortId
  WHERE ${NOT_ERASED} AND NOT EXISTS (SELECT 1 FROM mentor m WHERE m.personId = p.id AND m.archivedAt IS NULL)
  GROUP BY p.id HAVING min(${IS_OVER}) = 1`;

/** Mentors taken off the list, from then on or from the end of their last pairing. */
const MENTORS = `
  SELECT 'mentor' AS kind, p.id, p.name, p.nameEn, coalesce(max(t.name), '') AS about,
    max(max(substr(m.archivedAt, 1, 10)), coalesce(max(r.endsOn), '')) AS endedOn, ${HELD('p.id')} AS isHeld
  FROM person p JOIN mentor m ON m.personId = p.id LEFT JOIN enterprise t ON t.id = m.enterpriseId
  LEFT JOIN pairing r ON r.mentorId = m.id AND r.archivedAt IS NULL
  WHERE ${NOT_ERASED} AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.personId = p.id)
  GROUP BY p.id HAVING sum(m.archivedAt IS NULL) = 0 AND sum(r.id IS NOT NULL AND r.endsOn IS NULL) = 0`;

const REPORTS = `
  SELECT 'importReport' AS kind, id, fileName AS name, '' AS nameEn, '' AS about, substr(importedAt, 1, 10) AS endedOn, 0 AS isHeld
  FROM importReport`;
const EXPORTS = `
  SELECT 'exportRecord' AS kind, id, title AS name, '' AS nameEn, '' AS about, substr(exportedAt, 1, 10) AS endedOn, 0 AS isHeld
  FROM exportRecord`;

/** Guardians of those who are of age and whose training is over. */
function guardians(db: ReadDb, day: string): Ended[] {
  const rows = db.all<Omit<Ended, 'kind'> & { bornOn: string | null }>(
    `SELECT g.id, g.name, '' AS nameEn, p.name AS about, p.bornOn, ${ENDED} AS endedOn, ${HELD('p.id')} AS isHeld
     FROM guardian g JOIN person p ON p.id = g.personId JOIN enrolment e ON e.personId = p.id
     GROUP BY g.id HAVING min(${IS_OVER}) = 1`,
  );
  return rows.flatMap(({ bornOn, ...row }): Ended[] => {
    if (bornOn === null) return [];
    const ofAge = addDays(comesOfAge(bornOn, ADULT_AGE), -1);
    if (ofAge >= day) return [];
    return [{ ...row, kind: 'guardian', endedOn: row.endedOn > ofAge ? row.endedOn : ofAge }];
  });
}
