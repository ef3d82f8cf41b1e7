// Reads of programmes, units and alternation for the board, the gate, the import and our own pages.
import type { z } from 'zod';
import type { criterion } from '../../../shared/features/programmes/programmes.rows.ts';
import type { SegmentFields } from '../../../shared/features/programmes/programmes.schema.ts';
import type { ReadDb } from '../../db/read.ts';

export type Unit = {
  id: string;
  rev: string;
  standardId: string;
  ord: number;
  code: string;
  titleZh: string;
  titleEn: string;
  shortZh: string;
  shortEn: string;
  weeks: number;
  minStayWeeks: number;
  level: number;
  criteria: z.output<typeof criterion>[];
  colour: number;
  /** ids of the units that come before it */
  requires: string[];
};

type RawUnit = Omit<Unit, 'criteria' | 'requires'> & { criteria: string; requires: string };

const UNITS = `
  SELECT u.id, u.rev, u.standardId, u.ord, u.code, u.titleZh, u.titleEn, u.shortZh, u.shortEn, u.weeks, u.minStayWeeks,
    u.level, u.criteria, u.colour,
    (SELECT json_group_array(q.requiresId) FROM unitPrerequisite q JOIN competenceUnit r ON r.id = q.requiresId
      WHERE q.unitId = u.id AND q.archivedAt IS NULL AND r.archivedAt IS NULL) AS requires
  FROM competenceUnit u
  WHERE u.archivedAt IS NULL AND (@standardId IS NULL OR u.standardId = @standardId)
  ORDER BY u.standardId, u.ord, u.code`;

/** Competence units of a standard in their order, or of all standards. */
export function unitsOf(db: ReadDb, standardId: string | null): Unit[] {
  return db
    .all<RawUnit>(UNITS, { standardId })
    .map((u) => ({ ...u, criteria: JSON.parse(u.criteria), requires: JSON.parse(u.requires) }));
}

/** Units that a cohort's apprentices learn: those of its standard; none while it has no standard. */
export function unitsOfCohort(db: ReadDb, cohortId: string): Unit[] {
  const { standardId } = db.row('cohort', cohortId);
  return standardId ? unitsOf(db, standardId) : [];
}

export type CohortSegment = SegmentFields & { id: string; rev: string; cohortId: string };

/** Alternation segments of one cohort, or of all, in order of cohort and date. */
export function segmentsOfCohorts(db: ReadDb, cohortId: string | null = null): CohortSegment[] {
  return db.all<CohortSegment>(
    `SELECT s.id, s.rev, s.cohortId, s.startsOn, s.endsOn, s.place, s.weekdays, s.note
     FROM cohortSegment s JOIN cohort c ON c.id = s.cohortId
     WHERE s.archivedAt IS NULL AND c.archivedAt IS NULL AND (@cohortId IS NULL OR s.cohortId = @cohortId)
     ORDER BY s.cohortId, s.startsOn, s.weekdays`,
    { cohortId },
  );
}

/** The newest standard in force of a programme, or null. */
export function standardInForce(db: ReadDb, programmeId: string): string | null {
  return (
    db.get<{ id: string }>(
      `SELECT id FROM standard WHERE programmeId = ? AND state = 'inForce' AND archivedAt IS NULL
       ORDER BY version DESC LIMIT 1`,
      [programmeId],
    )?.id ?? null
  );
}

export type CohortLine = {
  id: string;
  rev: string;
  programmeId: string;
  standardId: string | null;
  name: string;
  nameEn: string;
  entryYear: number;
  startsOn: string;
  endsOn: string;
  programmeNameZh: string;
  programmeNameEn: string;
  majorCode: string;
  standardVersion: number | null;
  apprentices: number;
  segments: number;
};

const COHORTS = `
  SELECT c.id, c.rev, c.programmeId, c.standardId, c.name, c.nameEn, c.entryYear, c.startsOn, c.endsOn,
    p.nameZh AS programmeNameZh, p.nameEn AS programmeNameEn, p.majorCode, s.version AS standardVersion,
    (SELECT count(*) FROM enrolment e WHERE e.cohortId = c.id AND e.archivedAt IS NULL) AS apprentices,
    (SELECT count(*) FROM cohortSegment g WHERE g.cohortId = c.id AND g.archivedAt IS NULL) AS segments
  FROM cohort c JOIN programme p ON p.id = c.programmeId LEFT JOIN standard s ON s.id = c.standardId
  WHERE c.archivedAt IS NULL AND (@programmeId IS NULL OR c.programmeId = @programmeId)
    AND (@id IS NULL OR c.id = @id)
  ORDER BY c.entryYear DESC, c.name`;

/** Cohorts with their programme and numbers, newest year first. */
export function cohortLines(db: ReadDb, filter: { programmeId?: string; id?: string } = {}): CohortLine[] {
  return db.all<CohortLine>(COHORTS, { programmeId: filter.programmeId ?? null, id: filter.id ?? null });
}
