// Looks a text up in the names, search keys and numbers of all records.
import type { ReadDb } from '../../db/read.ts';

export type Found = {
  kind: 'apprentice' | 'enterprise' | 'mentor' | 'cohort' | 'certificate';
  id: string;
  title: string;
  subtitle: string;
};

const SEARCH = `
SELECT * FROM (
  SELECT 'apprentice' AS kind, e.id, p.name AS title, e.studentNumber || ' · ' || c.name AS subtitle,
    (p.searchKey LIKE @start ESCAPE '\\' OR e.studentNumber LIKE @start ESCAPE '\\') AS starts
  FROM enrolment e JOIN person p ON p.id = e.personId JOIN cohort c ON c.id = e.cohortId
  WHERE e.archivedAt IS NULL AND (p.searchKey LIKE @any ESCAPE '\\' OR e.studentNumber LIKE @any ESCAPE '\\')
  UNION ALL
  SELECT 'enterprise', id, name, region, searchKey LIKE @start ESCAPE '\\' FROM enterprise
  WHERE archivedAt IS NULL AND searchKey LIKE @any ESCAPE '\\'
  UNION ALL
  SELECT 'mentor', m.id, p.name, coalesce(e.name, m.title), p.searchKey LIKE @start ESCAPE '\\'
  FROM mentor m JOIN person p ON p.id = m.personId LEFT JOIN enterprise e ON e.id = m.enterpriseId
  WHERE m.archivedAt IS NULL AND p.searchKey LIKE @any ESCAPE '\\'
  UNION ALL
  SELECT 'cohort', id, name, nameEn, name LIKE @start ESCAPE '\\' FROM cohort
  WHERE archivedAt IS NULL AND (name LIKE @any ESCAPE '\\' OR nameEn LIKE @any ESCAPE '\\')
  UNION ALL
  SELECT 'certificate', ce.id, ce.number, p.name, 0
  FROM certificate ce JOIN enrolment e ON e.id = ce.enrolmentId JOIN person p ON p.id = e.personId
  WHERE ce.number LIKE @any ESCAPE '\\'
) ORDER BY starts DESC, kind, title LIMIT 20`;

/** At most 20 records; the text is taken literally (no wildcards). */
export function search(db: ReadDb, text: string): Found[] {
  const literal = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&');
  if (literal === '') return [];
  return db
    .all<Found & { starts: number }>(SEARCH, { start: `${literal}%`, any: `%${literal}%` })
    .map(({ kind, id, title, subtitle }) => ({ kind, id, title, subtitle }));
}
