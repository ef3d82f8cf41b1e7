// A person's copy as data: every row that belongs to them or mentions them, its history, who looked, and the files that held them.
import { dataMap } from '../../../shared/privacy/dataMap.ts';
import { AppError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import { accountNames } from '../activity/names.sql.ts';
import { exportsWith, type HeldIn } from './exports.write.ts';
import { type RawRow, scopeOf, type TableRows, withoutOthers } from './scope.sql.ts';

export type CopyChange = {
  at: string;
  actor: string;
  entity: string;
  entityId: string;
  op: string;
  reason: string | null;
  fields: unknown;
};
export type CopyLook = {
  at: string;
  actor: string;
  action: string;
  label: { key: string; params: Record<string, string | number> } | null;
};
export type PersonCopy = {
  name: string;
  /** Rows of the person, then rows of others that name one of their records, those without what is about others. */
  owned: TableRows[];
  mentions: TableRows[];
  history: CopyChange[];
  looks: CopyLook[];
  exports: HeldIn[];
};

/** Everything stored on a person. Throws `notFound`. */
export function copyOf(db: ReadDb, personId: string): PersonCopy {
  const scope = scopeOf(db, personId);
  const person = scope.owned.find(({ table }) => table === 'person')?.rows[0];
  if (!person) throw new AppError('notFound', 'error.notFound', { what: '@table.person' });
  const ids = JSON.stringify([...scope.ids]);
  const names = accountNames(db);
  const withName = <R extends { actor: string }>(row: R): R => ({ ...row, actor: names.get(row.actor) ?? row.actor });
  return {
    name: String(person.name),
    owned: scope.owned.map(({ table, rows }) => ({ table, rows: rows.map((row) => exportable(table, row)) })),
    mentions: scope.mentions.map(({ table, rows }) => ({
      table,
      rows: rows.map((row) => exportable(table, withoutOthers(table, row, scope.ids))),
    })),
    history: historyOf(db, ids).map(withName),
    looks: looksAt(db, ids, numbersOf(scope.owned)).map(withName),
    exports: exportsWith(db, personId),
  };
}

export const rowsIn = ({ owned, mentions }: PersonCopy): number =>
  [...owned, ...mentions].reduce((sum, { rows }) => sum + rows.length, 0);

const hidden = new Set(dataMap.filter((e) => !e.exportable).map((e) => `${e.table}.${e.column}`));

function exportable(table: string, row: RawRow): RawRow {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => column !== 'rev' && !hidden.has(`${table}.${column}`))
      .map(([column, value]) => [column, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value]),
  );
}

const historyOf = (db: ReadDb, ids: string): CopyChange[] =>
  db
    .all<Omit<CopyChange, 'fields'> & { fields: string }>(
      `SELECT a.at, c.actor, c.entity, c.entityId, c.op, c.reason, c.fields FROM change c
       JOIN audit a ON a.commandId = c.commandId
       WHERE c.entityId IN (SELECT value FROM json_each(?)) ORDER BY c.ord`,
      [ids],
    )
    .map((row) => ({ ...row, fields: withoutHidden(row.entity, JSON.parse(row.fields)) }));

const withoutHidden = (entity: string, fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([column]) => !hidden.has(`${entity}.${column}`)));

const numbersOf = (owned: readonly TableRows[]): string[] =>
  owned
    .filter(({ table }) => table === 'enrolment')
    .flatMap(({ rows }) => rows.map((row) => String(row.studentNumber)));

/** What the audit says somebody saw of them: rows about one of their records, and older ones that name the student number. */
function looksAt(db: ReadDb, ids: string, numbers: readonly string[]): CopyLook[] {
  return db
    .all<Omit<CopyLook, 'label'> & { label: string | null }>(
      `SELECT at, actor, action, label FROM audit WHERE isView = 1 AND (
         entityId IN (SELECT value FROM json_each(@ids))
         OR EXISTS (SELECT 1 FROM json_each(@numbers) n WHERE instr(label, '"' || n.value || '"') > 0))
       ORDER BY seq`,
      { ids, numbers: JSON.stringify(numbers) },
    )
    .map((row) => ({ ...row, label: row.label === null ? null : JSON.parse(row.label) }));
}
