// One SELECT for each kind of due work: who, and since when.
import type { DueKey, DueRow } from '../../../shared/features/reports/worklist.rules.ts';
import type { ReadDb } from '../../db/read.ts';

/** Stays of the plan in force (`@version`) and apprentices in training. */
const STAYS = `s AS (
  SELECT * FROM stayVersion
  WHERE archivedAt IS NULL AND since <= @version AND (until IS NULL OR until > @version)),
a AS (
  SELECT e.id, p.name, e.cohortId, e.startsOn, e.endsOn FROM enrolment e JOIN person p ON p.id = e.personId
  WHERE e.archivedAt IS NULL AND e.status = 'active')`;

/** Agreements that all four parties have signed. */
const SIGNED = `signed AS MATERIALIZED (
  SELECT g.enrolmentId, g.startsOn, g.endsOn FROM agreement g
  JOIN (SELECT agreementId FROM agreementSignature WHERE archivedAt IS NULL GROUP BY agreementId HAVING count(*) = 4) x
    ON x.agreementId = g.id
  WHERE g.archivedAt IS NULL AND g.endedOn IS NULL)`;
const COVERED = `EXISTS (
  SELECT 1 FROM signed g WHERE g.enrolmentId = s.enrolmentId AND g.startsOn <= s.startsOn AND g.endsOn >= s.startsOn)`;
const paired = (side: 'college' | 'enterprise'): string => `EXISTS (
  SELECT 1 FROM pairing q WHERE q.enrolmentId = a.id AND q.side = '${side}' AND q.archivedAt IS NULL
    AND q.startsOn <= @today AND (q.endsOn IS NULL OR q.endsOn >= @today))`;
const EVALUATED = `EXISTS (
  SELECT 1 FROM evaluation n WHERE n.stayId = s.stayId AND n.archivedAt IS NULL
    AND n.enterpriseSignedOn IS NOT NULL AND n.collegeSignedOn IS NOT NULL)`;
const NOW = 's.startsOn <= @today AND s.endsOn >= @today';

const perStay = (test: string, since: string): string =>
  `WITH ${SIGNED}, ${STAYS} SELECT a.id AS enrolmentId, a.name, ${since} AS since FROM s JOIN a ON a.id = s.enrolmentId WHERE ${test}`;
const perPerson = (test: string, since: string): string => `${perStay(test, `min(${since})`)} GROUP BY a.id`;

type Evaluations = 'evaluationLate' | 'evaluationDue';
/** Both kinds of open evaluation come out of one SELECT and are told apart by their day. */
const OPEN_EVALUATIONS = perStay(`s.endsOn <= @today AND s.unitId IS NOT NULL AND NOT ${EVALUATED}`, 's.endsOn');

const SQL: Readonly<Record<Exclude<DueKey, Evaluations>, string>> = {
  agreementUnsigned: perPerson(`${NOW} AND NOT ${COVERED}`, 's.startsOn'),
  collegeMentorMissing: perPerson(`${NOW} AND NOT ${paired('college')}`, 's.startsOn'),
  enterpriseMentorMissing: perPerson(`${NOW} AND NOT ${paired('enterprise')}`, 's.startsOn'),
  startsWithoutAgreement: perPerson(`s.startsOn > @today AND s.startsOn <= @weekEnd AND NOT ${COVERED}`, 's.startsOn'),
  postOpen: perStay('s.endsOn >= @today AND s.startsOn <= @soon AND s.postId IS NULL', 's.startsOn'),
  unitsUnplanned: `WITH ${STAYS},
    need AS (SELECT c.id AS cohortId, count(u.id) AS units FROM cohort c
      JOIN competenceUnit u ON u.standardId = c.standardId AND u.archivedAt IS NULL WHERE c.archivedAt IS NULL GROUP BY c.id),
    have AS (SELECT s.enrolmentId, count(DISTINCT s.unitId) AS units FROM s GROUP BY s.enrolmentId)
    SELECT a.id AS enrolmentId, a.name, NULL AS since FROM a JOIN need ON need.cohortId = a.cohortId
    LEFT JOIN have ON have.enrolmentId = a.id WHERE coalesce(have.units, 0) < need.units`,
  standardMissing: `WITH ${STAYS} SELECT a.id AS enrolmentId, a.name, NULL AS since FROM a
    JOIN cohort c ON c.id = a.cohortId WHERE c.standardId IS NULL AND c.archivedAt IS NULL`,
};

/** Days the SELECTs compare with, all `YYYY-MM-DD`. */
export type DueDays = { today: string; graceEnd: string; weekEnd: string; soon: string };

/** Number of the plan in force: the newest published version, or the draft while nothing is published; 0 without a plan. */
export const planInForce = (db: ReadDb): number =>
  db.get<{ number: number }>(
    `SELECT coalesce(max(CASE WHEN state = 'published' THEN number END), max(number), 0) AS number
     FROM planVersion WHERE archivedAt IS NULL`,
  )?.number ?? 0;

/** The rows of each kind asked for. */
export function dueRows(db: ReadDb, keys: readonly DueKey[], days: DueDays): Map<DueKey, DueRow[]> {
  const values = { ...days, version: planInForce(db) };
  const select = (sql: string): DueRow[] =>
    db.all<DueRow>(sql, Object.fromEntries(Object.entries(values).filter(([name]) => sql.includes(`@${name}`))));
  const needsEvaluations = keys.includes('evaluationLate') || keys.includes('evaluationDue');
  const open = needsEvaluations ? select(OPEN_EVALUATIONS) : [];
  const isLate = (row: DueRow): boolean => (row.since ?? '') < days.graceEnd;
  return new Map(
    keys.map((key) => {
      if (key === 'evaluationLate') return [key, open.filter(isLate)];
      if (key === 'evaluationDue') return [key, open.filter((row) => !isLate(row))];
      return [key, select(SQL[key])];
    }),
  );
}

export type Move = {
  on: string;
  way: 'comes' | 'leaves';
  enrolmentId: string;
  name: string;
  post: string;
  enterprise: string;
};

/** The first `limit` stays that begin or end from `from` to `to`, by day, and how many there are. */
export function moves(db: ReadDb, from: string, to: string, limit: number): { moves: Move[]; movesInAll: number } {
  const m = `WITH ${STAYS}, m AS (
    SELECT startsOn AS "on", 'comes' AS way, enrolmentId, postId FROM s WHERE startsOn BETWEEN @from AND @to
    UNION ALL
    SELECT endsOn, 'leaves', enrolmentId, postId FROM s WHERE endsOn BETWEEN @from AND @to)`;
  const week = { from, to, version: planInForce(db) };
  const list = db.all<Move>(
    `${m}, n AS (SELECT * FROM m ORDER BY "on", way DESC LIMIT @limit)
     SELECT n."on", n.way, n.enrolmentId, p.name, coalesce(nullif(o.shortName, ''), o.name, '') AS post,
       coalesce(nullif(f.shortName, ''), f.name, '') AS enterprise
     FROM n JOIN enrolment e ON e.id = n.enrolmentId JOIN person p ON p.id = e.personId
     LEFT JOIN post o ON o.id = n.postId LEFT JOIN enterprise f ON f.id = o.enterpriseId
     ORDER BY n."on", n.way DESC, p.sortKey`,
    { ...week, limit },
  );
  return { moves: list, movesInAll: db.get<{ n: number }>(`${m} SELECT count(*) AS n FROM m`, week)?.n ?? 0 };
}
