// Who starts and who leaves a post in a period, by the plan in force.
import type { ReadDb } from '../../db/read.ts';
import { isInForce } from '../rotations/rotations.sql.ts';

export type Move = {
  on: string;
  way: 'comes' | 'leaves';
  enrolmentId: string;
  name: string;
  nameEn: string;
  post: string;
  postEn: string;
  enterprise: string;
  enterpriseEn: string;
};

const MOVES = `m AS (
  SELECT startsOn AS "on", 'comes' AS way, enrolmentId, postId FROM stayVersion v
  WHERE ${isInForce('v')} AND startsOn BETWEEN @from AND @to
  UNION ALL
  SELECT endsOn, 'leaves', enrolmentId, postId FROM stayVersion v
  WHERE ${isInForce('v')} AND startsOn <= @to AND endsOn BETWEEN @from AND @to)`;

/** The first `limit` stays that begin or end from `from` to `to` (days, inclusive), and how many there are. */
export function moves(db: ReadDb, from: string, to: string, limit: number): { moves: Move[]; movesInAll: number } {
  const list = db.all<Move>(
    `WITH ${MOVES}, n AS (SELECT * FROM m ORDER BY "on", way DESC LIMIT @limit)
     SELECT n."on", n.way, n.enrolmentId, p.name, p.nameEn,
       coalesce(nullif(o.shortName, ''), o.name, '') AS post, coalesce(o.nameEn, '') AS postEn,
       coalesce(nullif(f.shortName, ''), f.name, '') AS enterprise, coalesce(f.nameEn, '') AS enterpriseEn
     FROM n JOIN enrolment e ON e.id = n.enrolmentId JOIN person p ON p.id = e.personId
     LEFT JOIN post o ON o.id = n.postId LEFT JOIN enterprise f ON f.id = o.enterpriseId
     ORDER BY n."on", n.way DESC, p.sortKey`,
    { from, to, limit },
  );
  const all = db.get<{ n: number }>(`WITH ${MOVES} SELECT count(*) AS n FROM m`, { from, to });
  return { moves: list, movesInAll: all?.n ?? 0 };
}
