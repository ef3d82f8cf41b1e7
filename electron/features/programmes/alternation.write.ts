// Validated writes of a cohort's alternation segments inside the caller's transaction.
import { termsOver } from '../../../shared/features/calendar/weeks.rules.ts';
import { overlapOf, segmentsOf, without } from '../../../shared/features/programmes/alternation.rules.ts';
import type { Pattern, SegmentFields } from '../../../shared/features/programmes/programmes.schema.ts';
import type { Row } from '../../../shared/tables.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import { termsOf } from '../calendar/calendar.sql.ts';
import { segmentsOfCohorts } from './programmes.sql.ts';

type Period = { startsOn: string; endsOn: string };
export type PatternRequest = Period & { cohortId: string; pattern: Pattern };

/** What a pattern makes of a period of a cohort; refuses a period outside the cohort. `proposed`: terms not entered yet. */
export function generate(db: ReadDb, { cohortId, startsOn, endsOn, pattern }: PatternRequest) {
  checkInside(db.row('cohort', cohortId), { startsOn, endsOn });
  const terms = termsOver(termsOf(db), startsOn, endsOn);
  const proposed = terms.filter((t) => t.isProposed).map((t) => `${t.academicYear}-${t.ord}`);
  return { segments: segmentsOf(pattern, { startsOn, endsOn }, terms), proposed };
}

/** Replaces what a period had by the pattern's segments; returns how many there are. What lies outside stays. */
export function applyPattern(db: WriteDb, request: PatternRequest): number {
  const { segments } = generate(db, request);
  clear(db, request.cohortId, request);
  for (const segment of segments) db.insert('cohortSegment', { cohortId: request.cohortId, ...segment });
  return segments.length;
}

/** Adds one segment; refuses one that claims a day already taken. */
export function createSegment(db: WriteDb, cohortId: string, segment: SegmentFields): string {
  checkSegment(db, cohortId, segment, null);
  return db.insert('cohortSegment', { cohortId, ...segment });
}

export function updateSegment(db: WriteDb, id: string, segment: SegmentFields, seen: string): void {
  checkSegment(db, db.row('cohortSegment', id).cohortId, segment, id);
  db.update('cohortSegment', id, segment, seen);
}

/** Cuts segments down to a cohort's changed time. */
export function clipSegments(db: WriteDb, cohortId: string, { startsOn, endsOn }: Period): void {
  for (const s of segmentsOfCohorts(db, cohortId)) {
    const from = s.startsOn < startsOn ? startsOn : s.startsOn;
    const to = s.endsOn > endsOn ? endsOn : s.endsOn;
    if (from > to) db.archive('cohortSegment', s.id, 'outside');
    else db.update('cohortSegment', s.id, { startsOn: from, endsOn: to });
  }
}

/** Takes a period out of a cohort's segments. */
function clear(db: WriteDb, cohortId: string, period: Period): void {
  for (const s of segmentsOfCohorts(db, cohortId)) {
    const [first, ...rest] = without(s, [period]);
    if (!first) db.archive('cohortSegment', s.id, 'replaced');
    else db.update('cohortSegment', s.id, first);
    for (const part of rest)
      db.insert('cohortSegment', { cohortId, place: s.place, weekdays: s.weekdays, note: s.note, ...part });
  }
}

function checkSegment(db: ReadDb, cohortId: string, segment: SegmentFields, own: string | null): void {
  checkInside(db.row('cohort', cohortId), segment);
  const others = segmentsOfCohorts(db, cohortId).filter((s) => s.id !== own);
  const other = others.find((s) => overlapOf([s, segment]));
  if (other) throw ruleError('programmes.segmentOverlaps', { from: other.startsOn, to: other.endsOn });
}

function checkInside(cohort: Row<'cohort'>, { startsOn, endsOn }: Period): void {
  if (startsOn < cohort.startsOn || endsOn > cohort.endsOn)
    throw ruleError('programmes.outsideCohort', { name: cohort.name, from: cohort.startsOn, to: cohort.endsOn });
}
