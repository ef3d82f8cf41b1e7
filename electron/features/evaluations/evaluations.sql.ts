// What other features read of evaluations: results of many apprentices at once, and which stays are due.
import {
  type EnrolmentResult,
  resultOf,
  SIDES,
  type Side,
  toOneDecimal,
} from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Choice, DueLine } from '../../../shared/features/evaluations/evaluations.schema.ts';
import type { ReadDb } from '../../db/read.ts';
import { standsIn, versionInForce } from '../rotations/rotations.sql.ts';
import { schemeInUse, schemeOf } from './scheme.sql.ts';
import { staysSql } from './stays.sql.ts';

/** An enrolment's result, with what a gate says about it. */
export type ResultFact = EnrolmentResult & {
  passLine: number;
  /** Units without an evaluation signed by both sides, and the side that has not signed. */
  missing: { unitId: string; side: Side }[];
  /** Units where one side has signed and both differ by more than the limit without a moderation. */
  reEvaluations: { unitId: string; gapHundredths: number }[];
};
type Unit = { id: string; standardId: string; weeks: number };
type Evaluated = {
  id: string;
  enrolmentId: string;
  unitId: string;
  schemeId: string;
  enterprise: string | null;
  college: string | null;
  isModerated: 0 | 1;
  total: number | null;
};

const ENROLLED = `SELECT e.id, c.standardId FROM json_each(@ids) i JOIN enrolment e ON e.id = i.value
  JOIN cohort c ON c.id = e.cohortId`;
const UNITS = 'SELECT id, standardId, weeks FROM competenceUnit WHERE archivedAt IS NULL ORDER BY standardId, ord, id';
const EVALUATED = `SELECT v.id, v.enrolmentId, v.unitId, v.schemeId, v.enterpriseSignedOn AS enterprise,
    v.collegeSignedOn AS college, v.moderationReason <> '' AS isModerated,
    CASE WHEN v.snapshot IS NULL THEN NULL ELSE json_extract(v.snapshot, '$.totalHundredths') END AS total
  FROM json_each(@ids) i JOIN evaluation v ON v.enrolmentId = i.value WHERE v.archivedAt IS NULL`;

/** The result of each enrolment over all required units of its cohort's standard; 3,000 at once in one pass. */
export function resultsOf(db: ReadDb, enrolmentIds: readonly string[]): Map<string, ResultFact> {
  const ids = JSON.stringify(enrolmentIds);
  const scheme = schemeInUse(db);
  const units = grouped(db.all<Unit>(UNITS), (unit) => unit.standardId);
  const evaluated = db.all<Evaluated>(EVALUATED, { ids });
  const byEnrolment = grouped(evaluated, (row) => row.enrolmentId);
  const gaps = openGaps(db, evaluated);
  return new Map(
    db.all<{ id: string; standardId: string | null }>(ENROLLED, { ids }).map(({ id, standardId }) => {
      const own = grouped(byEnrolment.get(id) ?? [], (row) => row.unitId);
      const required = (standardId === null ? undefined : units.get(standardId)) ?? [];
      const missing: ResultFact['missing'] = [];
      const totals = required.map((unit) => {
        const rows = own.get(unit.id) ?? [];
        const total = newestTotal(rows);
        if (total === null)
          for (const side of SIDES) if (rows.every((r) => r[side] === null)) missing.push({ unitId: unit.id, side });
        return { unitId: unit.id, weeks: unit.weeks, totalHundredths: total };
      });
      const reEvaluations = required.flatMap((unit) =>
        (own.get(unit.id) ?? []).flatMap(({ id: evaluationId }) => {
          const gap = gaps.get(evaluationId);
          return gap === undefined ? [] : [{ unitId: unit.id, gapHundredths: gap }];
        }),
      );
      return [id, { ...resultOf(totals, scheme), passLine: scheme.passLine, missing, reEvaluations }];
    }),
  );
}

/** The total of the evaluation that was signed last by both sides. */
function newestTotal(rows: readonly Evaluated[]): number | null {
  let newest: Evaluated | undefined;
  for (const row of rows)
    if (row.total !== null && (newest === undefined || signedKey(row) > signedKey(newest))) newest = row;
  return newest?.total ?? null;
}

const signedKey = ({ enterprise, college, id }: Evaluated): string =>
  `${(enterprise ?? '') > (college ?? '') ? enterprise : college} ${id}`;

/** Per evaluation and side: sum of score × weight, and the weight that is rated. */
const RATED = `
  SELECT s.evaluationId AS id, i.side, sum(s.value * i.weight) AS sum, sum(i.weight) AS weight
  FROM json_each(@ids) e JOIN score s ON s.evaluationId = e.value JOIN schemeItem i ON i.id = s.itemId
  WHERE s.archivedAt IS NULL AND s.value IS NOT NULL GROUP BY s.evaluationId, i.side`;

/** How far the sides differ (hundredths) where one has signed, the other has scored, and nobody has moderated. */
function openGaps(db: ReadDb, evaluated: readonly Evaluated[]): Map<string, number> {
  const half = new Map(
    evaluated
      .filter((row) => (row.enterprise === null) !== (row.college === null) && !row.isModerated)
      .map((row) => [row.id, row]),
  );
  const gaps = new Map<string, number>();
  if (half.size === 0) return gaps;
  const limits = new Map(
    [...new Set([...half.values()].map((row) => row.schemeId))].map((id) => [id, limitOf(db, id)]),
  );
  const means = new Map<string, number>();
  const ids = JSON.stringify([...half.keys()]);
  for (const { id, side, sum, weight } of db.all<{ id: string; side: Side; sum: number; weight: number }>(RATED, {
    ids,
  })) {
    const scheme = limits.get(half.get(id)?.schemeId ?? '');
    if (scheme?.weights[side] !== weight) continue;
    const mean = toOneDecimal(sum, weight);
    const other = means.get(id);
    if (other === undefined) means.set(id, mean);
    else if (Math.abs(mean - other) > scheme.limit) gaps.set(id, Math.abs(mean - other));
  }
  return gaps;
}

function limitOf(db: ReadDb, schemeId: string): { limit: number; weights: Record<Side, number> } {
  const { divergenceLimit, items } = schemeOf(db, schemeId);
  const weightOf = (side: Side) => items.reduce((sum, item) => sum + (item.side === side ? item.weight : 0), 0);
  return { limit: divergenceLimit, weights: { enterprise: weightOf('enterprise'), college: weightOf('college') } };
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Enrolments first: their stays stand in the index `stayVersion_units`, the other way round each stay would look one up. */
const CHOICES = `
  SELECT c.id AS cohortId, c.name AS cohortName, c.nameEn AS cohortNameEn, u.id AS unitId, u.titleZh AS unitZh,
    u.titleEn AS unitEn, x.people, x.due, x.signed
  FROM (
    SELECT cohortId, unitId, count(*) AS people, sum(isOver AND NOT isSigned) AS due, sum(isSigned) AS signed
    FROM (
      SELECT e.cohortId, s.unitId, s.endsOn <= @today AS isOver,
        s.stayId IN (SELECT v.stayId FROM evaluation v WHERE v.snapshot IS NOT NULL AND v.archivedAt IS NULL) AS isSigned
      FROM enrolment e CROSS JOIN stayVersion s ON s.enrolmentId = e.id
      WHERE ${standsIn('s', '@version')} AND e.archivedAt IS NULL AND e.status <> 'left' AND s.unitId IS NOT NULL
    ) GROUP BY cohortId, unitId
  ) x JOIN cohort c ON c.id = x.cohortId JOIN competenceUnit u ON u.id = x.unitId
  WHERE c.archivedAt IS NULL ORDER BY c.name, u.ord`;

/** Cohorts and units that have stays in the plan in force. */
export const choicesOf = (db: ReadDb, today: string): Choice[] =>
  db.all(CHOICES, { version: versionInForce(db), today });

type Due = Omit<DueLine, 'isEnded' | 'enterpriseMentor' | 'collegeMentor'> & {
  enterpriseMentorId: string | null;
  enterpriseMentor: string | null;
  enterpriseMentorEn: string | null;
  collegeMentorId: string | null;
  collegeMentor: string | null;
  collegeMentorEn: string | null;
};
const DUE = `
  SELECT d.stayId, d.enrolmentId, d.personName AS name, d.studentNumber, e.cohortId, c.name AS cohortName, d.unitId,
    u.titleZh AS unitZh, u.titleEn AS unitEn, o.enterpriseId, d.enterprise, d.post, d.startsOn, d.endsOn,
    d.enterpriseMentorId, d.enterpriseMentor, d.enterpriseMentorEn, d.collegeMentorId, d.collegeMentor, d.collegeMentorEn,
    d.enterpriseSignedOn, d.collegeSignedOn
  FROM (${staysSql(`s.endsOn <= @until AND s.unitId IS NOT NULL AND v.snapshot IS NULL AND e.archivedAt IS NULL
    AND e.status <> 'left' AND (@cohortId IS NULL OR e.cohortId = @cohortId)
    AND (@enterpriseId IS NULL OR o.enterpriseId = @enterpriseId)`)}) d
  JOIN enrolment e ON e.id = d.enrolmentId JOIN cohort c ON c.id = e.cohortId
  JOIN competenceUnit u ON u.id = d.unitId
  JOIN stayVersion s ON s.stayId = d.stayId AND ${standsIn('s', '@version')} LEFT JOIN post o ON o.id = s.postId
  WHERE @mentorId IS NULL OR d.enterpriseMentorId = @mentorId OR d.collegeMentorId = @mentorId
  ORDER BY d.endsOn, d.studentNumber`;

export type DueFilter = {
  cohortId?: string | undefined;
  enterpriseId?: string | undefined;
  mentorId?: string | undefined;
};

/** Stays that end by `until` and are not signed by both sides. */
export function dueStays(db: ReadDb, today: string, until: string, filter: DueFilter = {}): DueLine[] {
  const given = { cohortId: null, enterpriseId: null, mentorId: null, ...filter };
  const nulls = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? null]));
  return db
    .all<Due>(DUE, { version: versionInForce(db), until, ...nulls })
    .map(({ enterpriseMentorId, enterpriseMentor, collegeMentorId, collegeMentor, ...due }) => {
      const { enterpriseMentorEn, collegeMentorEn, ...row } = due;
      return {
        ...row,
        isEnded: row.endsOn <= today,
        enterpriseMentor: named(enterpriseMentorId, enterpriseMentor, enterpriseMentorEn),
        collegeMentor: named(collegeMentorId, collegeMentor, collegeMentorEn),
      };
    });
}

/** A mentor as it crosses. */
export const named = (id: string | null, name: string | null, nameEn: string | null) =>
  id === null ? null : { id, name: name ?? '', nameEn: nameEn ?? '' };
