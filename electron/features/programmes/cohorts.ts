// The calls about cohorts and their work-study alternation.
import { shareOf } from '../../../shared/features/programmes/alternation.rules.ts';
import type { programmesApi } from '../../../shared/features/programmes/programmes.api.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import { named } from '../../db/named.ts';
import type { ReadDb } from '../../db/read.ts';
import type { Handlers } from '../../host/context.ts';
import { calendarOf } from '../calendar/calendar.sql.ts';
import { applyPattern, clipSegments, createSegment, generate, updateSegment } from './alternation.write.ts';
import { cohortLines, segmentsOfCohorts } from './programmes.sql.ts';
import { checkCohort, createCohort } from './programmes.write.ts';

type Names =
  | 'cohorts'
  | 'cohort'
  | 'createCohort'
  | 'updateCohort'
  | 'archiveCohort'
  | 'previewPattern'
  | 'applyPattern'
  | 'createSegment'
  | 'updateSegment'
  | 'archiveSegment';

export const cohortHandlers: Pick<Handlers<typeof programmesApi>, Names> = {
  cohorts: ({ db }) => cohortLines(db),
  cohort: ({ db }, { id }) => {
    const line = cohortLines(db, { id })[0];
    if (!line) throw new AppError('notFound', 'error.notFound', { what: '@table.cohort' });
    const segments = segmentsOfCohorts(db, id).map(({ cohortId: _, ...segment }) => segment);
    const share = shareOf(segments, line, calendarOf(db), db.row('programme', line.programmeId));
    return { ...line, segments, share };
  },
  createCohort: ({ db, tell }, fields) => {
    tell('programmes.didCreateCohort', named(fields));
    return { id: createCohort(db, fields) };
  },
  updateCohort: ({ db, tell }, { id, rev, ...fields }) => {
    const before = db.row('cohort', id);
    checkCohort(db, fields, id);
    if (before.standardId !== fields.standardId) refuseIfPlanned(db, id, fields.name);
    db.update('cohort', id, fields, rev);
    clipSegments(db, id, fields);
    tell('programmes.didUpdateCohort', named(fields));
    return {};
  },
  archiveCohort: ({ db, tell }, { id, rev, reason }) => {
    const { name } = db.row('cohort', id);
    refuseIfPeople(db, id, name);
    for (const segment of db.where('cohortSegment', { cohortId: id })) db.archive('cohortSegment', segment.id, reason);
    db.archive('cohort', id, reason, rev);
    tell('programmes.didArchiveCohort', { name });
    return {};
  },
  previewPattern: ({ db }, request) => {
    const { segments, proposed } = generate(db, request);
    const { programmeId } = db.row('cohort', request.cohortId);
    const share = shareOf(segments, request, calendarOf(db), db.row('programme', programmeId));
    return { segments, share, proposedTerms: proposed };
  },
  applyPattern: ({ db, tell }, request) => {
    const segments = applyPattern(db, request);
    const { name } = db.row('cohort', request.cohortId);
    tell('programmes.didApplyPattern', { name, from: request.startsOn, to: request.endsOn });
    return { segments };
  },
  createSegment: ({ db, tell }, { cohortId, segment }) => {
    tell('programmes.didCreateSegment', named(db.row('cohort', cohortId)));
    return { id: createSegment(db, cohortId, segment) };
  },
  updateSegment: ({ db, tell }, { id, rev, segment }) => {
    updateSegment(db, id, segment, rev);
    tell('programmes.didUpdateSegment', { name: cohortNameOf(db, id) });
    return {};
  },
  archiveSegment: ({ db, tell }, { id, rev }) => {
    tell('programmes.didArchiveSegment', { name: cohortNameOf(db, id) });
    db.archive('cohortSegment', id, 'deleted', rev);
    return {};
  },
};

const cohortNameOf = (db: ReadDb, segmentId: string): string =>
  db.row('cohort', db.row('cohortSegment', segmentId).cohortId).name;

/** Stays cite units of the cohort's standard: while there are any, the standard stays. */
function refuseIfPlanned(db: ReadDb, cohortId: string, name: string): void {
  const found = db.get<{ n: number; version: number | null }>(
    `SELECT count(DISTINCT v.stayId) AS n, max(s.version) AS version
     FROM stayVersion v JOIN enrolment e ON e.id = v.enrolmentId JOIN cohort c ON c.id = e.cohortId
     JOIN competenceUnit u ON u.id = v.unitId AND u.standardId = c.standardId JOIN standard s ON s.id = c.standardId
     WHERE c.id = ? AND v.until IS NULL AND v.archivedAt IS NULL AND e.archivedAt IS NULL`,
    [cohortId],
  );
  if (found?.n) throw ruleError('programmes.cohortHasStays', { name, n: found.n, version: found.version ?? 0 });
}

function refuseIfPeople(db: ReadDb, cohortId: string, name: string): void {
  const people = db.all<{ name: string }>(
    `SELECT p.name FROM enrolment e JOIN person p ON p.id = e.personId
     WHERE e.cohortId = ? AND e.archivedAt IS NULL ORDER BY p.sortKey`,
    [cohortId],
  );
  if (people.length)
    throw ruleError('programmes.cohortHasApprentices', {
      name,
      n: people.length,
      people: people
        .slice(0, 3)
        .map((p) => p.name)
        .join('、'),
    });
}
