// Reads of programmes and their standards for our own pages.

import type { ProgrammeFields } from '../../../shared/features/programmes/programmes.schema.ts';
import { differencesOf } from '../../../shared/features/programmes/standard.rules.ts';
import { decodeRow, type ReadDb } from '../../db/read.ts';
import { unitsOf } from './programmes.sql.ts';
import { withCodes } from './standards.write.ts';

type ProgrammeLine = ProgrammeFields & {
  id: string;
  rev: string;
  cohorts: number;
  apprentices: number;
  inForce: number | null;
  draft: number | null;
  units: number;
};

const PROGRAMMES = `
  SELECT p.id, p.rev, p.nameZh, p.nameEn, p.type, p.majorCode, p.majorNameZh, p.majorNameEn, p.faculty, p.months,
    p.schoolMinutesPerDay, p.enterpriseMinutesPerDay,
    (SELECT count(*) FROM cohort c WHERE c.programmeId = p.id AND c.archivedAt IS NULL) AS cohorts,
    (SELECT count(*) FROM enrolment e JOIN cohort c ON c.id = e.cohortId
      WHERE c.programmeId = p.id AND e.archivedAt IS NULL AND c.archivedAt IS NULL) AS apprentices,
    f.version AS inForce, d.version AS draft,
    (SELECT count(*) FROM competenceUnit u
      WHERE u.standardId = coalesce(f.id, d.id) AND u.archivedAt IS NULL) AS units
  FROM programme p
  LEFT JOIN standard f ON f.programmeId = p.id AND f.state = 'inForce' AND f.archivedAt IS NULL
  LEFT JOIN standard d ON d.programmeId = p.id AND d.state = 'draft' AND d.archivedAt IS NULL
  WHERE p.archivedAt IS NULL
  ORDER BY p.nameZh`;

export const programmeLines = (db: ReadDb): ProgrammeLine[] => db.all<ProgrammeLine>(PROGRAMMES);

type StandardLine = {
  id: string;
  rev: string;
  version: number;
  state: 'draft' | 'inForce' | 'replaced';
  effectiveOn: string | null;
  note: string;
  units: number;
  weeks: number;
  cohorts: number;
};

const STANDARDS = `
  SELECT s.id, s.rev, s.version, s.state, s.effectiveOn, s.note,
    (SELECT count(*) FROM competenceUnit u WHERE u.standardId = s.id AND u.archivedAt IS NULL) AS units,
    (SELECT coalesce(sum(u.weeks), 0) FROM competenceUnit u WHERE u.standardId = s.id AND u.archivedAt IS NULL) AS weeks,
    (SELECT count(*) FROM cohort c WHERE c.standardId = s.id AND c.archivedAt IS NULL) AS cohorts
  FROM standard s
  WHERE s.archivedAt IS NULL AND s.programmeId = ?
  ORDER BY s.version DESC`;

/** A programme's standards, newest first. */
export const standardLines = (db: ReadDb, programmeId: string): StandardLine[] =>
  db.all<StandardLine>(STANDARDS, [programmeId]);

/** A standard whole, with how it differs from the version before. */
export function standardRecord(db: ReadDb, id: string) {
  const { programmeId } = db.row('standard', id);
  const programme = db.row('programme', programmeId);
  const all = standardLines(db, programmeId);
  const line = all.find((s) => s.id === id);
  if (!line) return null;
  const before = all.find((s) => s.version < line.version);
  const units = unitsOf(db, id);
  const posts = postsOfUnits(db, id);
  return {
    ...line,
    programmeId,
    programmeNameZh: programme.nameZh,
    programmeNameEn: programme.nameEn,
    units: units.map(({ standardId: _, ...unit }) => ({ ...unit, posts: posts.get(unit.id) ?? 0 })),
    differences: before ? differencesOf(withCodes(unitsOf(db, before.id)), withCodes(units)) : [],
  };
}

function postsOfUnits(db: ReadDb, standardId: string): Map<string, number> {
  const rows = db.all<{ unitId: string; n: number }>(
    `SELECT l.unitId, count(*) AS n FROM postUnit l
     JOIN competenceUnit u ON u.id = l.unitId JOIN post p ON p.id = l.postId
     WHERE u.standardId = ? AND l.archivedAt IS NULL AND p.archivedAt IS NULL GROUP BY l.unitId`,
    [standardId],
  );
  return new Map(rows.map(({ unitId, n }) => [unitId, n]));
}

/** A programme's fields without the header of its row. */
export function programmeRecord(db: ReadDb, id: string) {
  const raw = db.get<Record<string, unknown>>('SELECT * FROM programme WHERE id = ?', [id]);
  if (!raw) return null;
  const { archivedAt: _, archiveReason: __, ...programme } = decodeRow('programme', raw);
  return programme;
}
