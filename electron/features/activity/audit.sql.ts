// Reads the audit a page at a time: every filter stands on an index, except looking for words, which reads what is left.
import type { AuditFilter, AuditKind } from '../../../shared/features/activity/audit.schema.ts';
import { addDays } from '../../../shared/values/day.ts';
import type { ReadDb } from '../../db/read.ts';
import { startOfDay, zoneOf } from '../../host/clock.ts';

export type FullAuditRow = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  kind: AuditKind;
  commandId: string;
  label: string | null;
  detail: string | null;
  isView: number;
  canUndo: number;
  undoOf: string | null;
  undoneLabel: string | null;
  firstEntity: string | null;
  firstOp: 'insert' | 'update' | 'archive' | 'restore' | null;
  firstChange: number | null;
  lastChange: number | null;
  changeHash: string | null;
  entity: string | null;
  entityId: string | null;
  told: string;
  salt: string | null;
  mac: string;
};

/** With what an undo took back, and what kind of row was written first. */
const ROWS = `SELECT a.*, (SELECT entity FROM change WHERE ord = a.firstChange) AS firstEntity,
    (SELECT op FROM change WHERE ord = a.firstChange) AS firstOp,
    (SELECT u.label FROM audit u WHERE u.commandId = a.undoOf) AS undoneLabel
  FROM audit a`;

type Where = { where: string; params: Record<string, unknown> };

/** Rows that pass the filter, newest first: those from `offset` on, and how many there are in all. */
export function auditPage(
  db: ReadDb,
  filter: AuditFilter,
  offset: number,
  limit: number,
): { rows: FullAuditRow[]; total: number } {
  const { where, params } = whereOf(db, filter);
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM audit a ${where}`, params)?.n ?? 0;
  // Days are found in the index of moments and read in its order: sorting a year by number takes longer than reading it.
  const by = filter.from === null && filter.to === null ? ['a.seq'] : ['a.at', 'a.seq'];
  // The older half is counted from its end, so that no page is far from where reading begins.
  const isOlder = offset * 2 > total;
  const order = by.map((column) => `${column} ${isOlder ? 'ASC' : 'DESC'}`).join(', ');
  const size = Math.max(0, Math.min(limit, total - offset));
  const rows = db.all<FullAuditRow>(`${ROWS} ${where} ORDER BY ${order} LIMIT @size OFFSET @skipped`, {
    ...params,
    size,
    skipped: isOlder ? total - offset - size : offset,
  });
  return { rows: isOlder ? rows.reverse() : rows, total };
}

/** Rows that pass the filter, oldest first, after the one numbered `after`: for reading all of them. */
export function auditRowsAfter(db: ReadDb, filter: AuditFilter, after: number, limit: number): FullAuditRow[] {
  const { where, params } = whereOf(db, filter, 'a.seq > @after');
  return db.all(`${ROWS} ${where} ORDER BY a.seq LIMIT @limit`, { ...params, after, limit });
}

export function auditCount(db: ReadDb, filter: AuditFilter): number {
  const { where, params } = whereOf(db, filter);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM audit a ${where}`, params)?.n ?? 0;
}

/** Everybody who stands in the audit; found by leaps through the index, not by reading it. */
export const auditActors = (db: ReadDb): string[] =>
  db
    .all<{ actor: string | null }>(
      `WITH RECURSIVE who (actor) AS (
         SELECT min(actor) FROM audit UNION ALL
         SELECT (SELECT min(actor) FROM audit WHERE actor > who.actor) FROM who WHERE who.actor IS NOT NULL)
       SELECT actor FROM who WHERE actor IS NOT NULL`,
    )
    .map((row) => String(row.actor));

function whereOf(db: ReadDb, filter: AuditFilter, ...more: string[]): Where {
  const { actor, kind, from, to, recordId, text } = filter;
  const zone = zoneOf(db);
  const tests = [
    actor !== null && 'a.actor = @actor',
    kind !== null && 'kind = @kind',
    from !== null && 'at >= @since',
    to !== null && 'at < @until',
    recordId !== null &&
      '(a.entityId = @recordId OR a.commandId IN (SELECT commandId FROM change WHERE entityId = @recordId))',
    text !== '' && `instr(lower(coalesce(label, '') || coalesce(detail, '')), lower(@text)) > 0`,
    ...more,
  ].filter((test) => test !== false);
  const params = {
    ...(actor !== null && { actor }),
    ...(kind !== null && { kind }),
    ...(from !== null && { since: startOfDay(zone, from) }),
    ...(to !== null && { until: startOfDay(zone, addDays(to, 1)) }),
    ...(recordId !== null && { recordId }),
    ...(text !== '' && { text }),
  };
  return { where: tests.length ? `WHERE ${tests.join(' AND ')}` : '', params };
}
