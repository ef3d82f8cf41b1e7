// Reads evaluations as pages show them: the entry grid of a class, earlier scores, one apprentice's record, a cohort's results.
import { outcomeOf } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type {
  EvaluationRecord,
  Grid,
  GridRow,
  ResultLine,
  ResultView,
  SchemeView,
} from '../../../shared/features/evaluations/evaluations.schema.ts';
import { frozen } from '../../../shared/features/evaluations/evaluations.schema.ts';
import type { ReadDb } from '../../db/read.ts';
import { named, resultsOf } from './evaluations.sql.ts';
import { schemeInUse, schemeOf } from './scheme.sql.ts';
import { type ScoreRow, type StayFacts, scoresOf, staysOfClass, staysOfOne, valuesOf } from './stays.sql.ts';

/** Schemes of these stays, the one in use first; `at` gives a stay's index. */
function schemesOf(db: ReadDb, stays: readonly StayFacts[]): { all: SchemeView[]; at: (stay: StayFacts) => number } {
  const all = [schemeInUse(db)];
  const at = (stay: StayFacts): number => {
    if (stay.schemeId === null) return 0;
    const known = all.findIndex(({ id }) => id === stay.schemeId);
    return known >= 0 ? known : all.push(schemeOf(db, stay.schemeId)) - 1;
  };
  for (const stay of stays) at(stay);
  return { all, at };
}

const idsOf = (stays: readonly StayFacts[]): string[] => stays.flatMap(({ evaluationId }) => evaluationId ?? []);

/** Everybody of a cohort with a stay for the unit. */
export function gridRows(db: ReadDb, cohortId: string, unitId: string, today: string): Pick<Grid, 'schemes' | 'rows'> {
  const stays = staysOfClass(db, cohortId, unitId);
  const scores = scoresOf(db, idsOf(stays));
  const { all, at } = schemesOf(db, stays);
  const rows = stays.map((stay) =>
    gridRow(stay, all[at(stay)] as SchemeView, at(stay), scores.get(stay.evaluationId ?? '') ?? [], today),
  );
  return { schemes: all, rows };
}

function gridRow(stay: StayFacts, scheme: SchemeView, at: number, scores: readonly ScoreRow[], today: string): GridRow {
  const outcome = outcomeOf(scheme, valuesOf(scores));
  const keyOf = new Map(scheme.items.map(({ id, key }) => [id, key]));
  return {
    stayId: stay.stayId,
    evaluationId: stay.evaluationId,
    rev: stay.rev,
    enrolmentId: stay.enrolmentId,
    name: stay.personName,
    nameEn: stay.personNameEn,
    studentNumber: stay.studentNumber,
    startsOn: stay.startsOn,
    endsOn: stay.endsOn,
    enterprise: stay.enterprise,
    enterpriseEn: stay.enterpriseEn,
    post: stay.post,
    postEn: stay.postEn,
    enterpriseMentor: named(stay.enterpriseMentorId, stay.enterpriseMentor, stay.enterpriseMentorEn),
    collegeMentor: named(stay.collegeMentorId, stay.collegeMentor, stay.collegeMentorEn),
    scheme: at,
    scores: scores.map(({ itemId, value, source }) => ({ key: keyOf.get(itemId) ?? '', value, source })),
    enterpriseSignedOn: stay.enterpriseSignedOn,
    collegeSignedOn: stay.collegeSignedOn,
    moderationReason: stay.moderationReason ?? '',
    isFrozen: stay.isFrozen === 1,
    hasBegun: stay.startsOn <= today,
    state: outcome.state,
    missing: outcome.missing.map(({ side, itemId }) => ({ side, key: keyOf.get(itemId) ?? '' })),
    enterpriseMean: outcome.means.enterprise,
    collegeMean: outcome.means.college,
    totalHundredths: outcome.totalHundredths,
    band: outcome.band,
    gap: outcome.gap,
    isOver: outcome.isOver,
  };
}

/** One apprentice's evaluations in the order of the stays, and the result over all units. */
export function resultOfOne(db: ReadDb, enrolmentId: string): ResultView {
  const stays = staysOfOne(db, enrolmentId);
  const scores = scoresOf(db, idsOf(stays));
  const { all, at } = schemesOf(db, stays);
  const titles = unitTitles(db);
  const fact = resultsOf(db, [enrolmentId]).get(enrolmentId);
  const {
    state = 'noUnits',
    lines = [],
    weeks = 0,
    sum = null,
    totalHundredths = null,
    band = null,
    isPassed = false,
  } = fact ?? {};
  return {
    enrolmentId,
    cohortId: db.row('enrolment', enrolmentId).cohortId,
    state,
    lines: lines.map((line) => ({ ...line, ...titles(line.unitId) })),
    weeks,
    sum,
    totalHundredths,
    passLine: fact?.passLine ?? schemeInUse(db).passLine,
    band,
    isPassed,
    evaluations: stays.map((stay) =>
      recordOf(stay, all[at(stay)] as SchemeView, scores.get(stay.evaluationId ?? '') ?? [], titles),
    ),
  };
}

type Titles = (unitId: string) => { unitZh: string; unitEn: string };
function unitTitles(db: ReadDb): Titles {
  const rows = db.all<{ id: string; unitZh: string; unitEn: string }>(
    'SELECT id, titleZh AS unitZh, titleEn AS unitEn FROM competenceUnit',
  );
  const byId = new Map(rows.map(({ id, ...titles }) => [id, titles]));
  return (id) => byId.get(id) ?? { unitZh: '', unitEn: '' };
}

function recordOf(stay: StayFacts, scheme: SchemeView, scores: readonly ScoreRow[], titles: Titles): EvaluationRecord {
  return {
    evaluationId: stay.evaluationId,
    stayId: stay.stayId,
    unitId: stay.unitId ?? '',
    ...titles(stay.unitId ?? ''),
    enterprise: stay.enterprise,
    startsOn: stay.startsOn,
    endsOn: stay.endsOn,
    enterpriseSignedOn: stay.enterpriseSignedOn,
    enterpriseMentor: stay.enterpriseMentor ?? '',
    collegeSignedOn: stay.collegeSignedOn,
    collegeMentor: stay.collegeMentor ?? '',
    moderationReason: stay.moderationReason ?? '',
    ...(frozenOf(stay.snapshot) ?? computed(scheme, scores)),
  };
}

type Arithmetic = Pick<
  EvaluationRecord,
  'state' | 'enterpriseMean' | 'collegeMean' | 'lines' | 'sum' | 'totalHundredths' | 'band'
>;

/** The arithmetic that was signed; null while open. */
function frozenOf(snapshot: string | null): Arithmetic | null {
  const parsed = snapshot === null ? null : frozen.safeParse(JSON.parse(snapshot));
  if (!parsed?.success) return null;
  const { means, ...rest } = parsed.data;
  return { state: 'complete', enterpriseMean: means.enterprise, collegeMean: means.college, ...rest };
}

function computed(scheme: SchemeView, scores: readonly ScoreRow[]): Arithmetic {
  const { state, means, parts, sum, totalHundredths, band } = outcomeOf(scheme, valuesOf(scores));
  const titleOf = new Map(scheme.items.map(({ id, titleZh, titleEn }) => [id, { titleZh, titleEn }]));
  return {
    state,
    enterpriseMean: means.enterprise,
    collegeMean: means.college,
    lines: parts.flatMap((p) =>
      p.lines.map(({ item: { id, key, side, kind, weight }, value, part }) => {
        const { titleZh = '', titleEn = '' } = titleOf.get(id) ?? {};
        return { key, side, kind, titleZh, titleEn, weight, value, part };
      }),
    ),
    sum,
    totalHundredths,
    band,
  };
}

/** Results of a cohort's apprentices who have not left it, by student number. */
export function resultsOfCohort(db: ReadDb, cohortId: string): ResultLine[] {
  const people = db.all<{ id: string; name: string; studentNumber: string }>(
    `SELECT e.id, p.name, e.studentNumber FROM enrolment e JOIN person p ON p.id = e.personId
     WHERE e.cohortId = ? AND e.archivedAt IS NULL AND e.status <> 'left' ORDER BY e.studentNumber`,
    [cohortId],
  );
  const results = resultsOf(
    db,
    people.map(({ id }) => id),
  );
  return people.flatMap(({ id, name, studentNumber }) => {
    const result = results.get(id);
    if (!result) return [];
    const { state, lines, totalHundredths, band, isPassed } = result;
    const done = lines.filter((line) => line.totalHundredths !== null).length;
    return [
      { enrolmentId: id, name, studentNumber, state, done, units: lines.length, totalHundredths, band, isPassed },
    ];
  });
}

const LAST = `
  SELECT i.key, c.value, u.titleZh AS unitZh, u.titleEn AS unitEn, max(s.endsOn) AS "on"
  FROM stay own JOIN evaluation v ON v.enrolmentId = own.enrolmentId AND v.stayId <> own.id AND v.archivedAt IS NULL
  JOIN stayVersion s ON s.stayId = v.stayId AND s.archivedAt IS NULL
  JOIN score c ON c.evaluationId = v.id AND c.archivedAt IS NULL AND c.value IS NOT NULL
  JOIN schemeItem i ON i.id = c.itemId JOIN competenceUnit u ON u.id = v.unitId
  WHERE own.id = @stayId AND s.endsOn < @endsOn GROUP BY i.key`;

/** The newest score of each item that the person of a stay got before it. */
export function lastScores(db: ReadDb, stayId: string) {
  const stay = db.get<{ endsOn: string }>(
    'SELECT max(endsOn) AS endsOn FROM stayVersion WHERE stayId = ? AND archivedAt IS NULL',
    [stayId],
  );
  return db.all<{ key: string; value: number; unitZh: string; unitEn: string; on: string }>(LAST, {
    stayId,
    endsOn: stay?.endsOn ?? '',
  });
}
