// Erases a person: rows taken out or emptied, words of theirs in other rows, and what both logs say. One command, no way back.
import { certificateSnapshot } from '../../../shared/features/certificates/certificates.snapshot.ts';
import { translate } from '../../../shared/messages/translate.ts';
import { ownedTables, personalColumns } from '../../../shared/privacy/dataMap.ts';
import { type TableName, tables } from '../../../shared/tables.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import { shapeOf } from '../../db/columns.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import type { CommandContext } from '../../host/context.ts';
import { exportsWith } from './exports.write.ts';
import { isReferenced, type RawRow, type Scope, scopeOf, tablesOf } from './scope.sql.ts';

export type ErasedKind = 'apprentice' | 'mentor' | 'person' | 'guardian' | 'importReport' | 'exportRecord';
export type Erasure = { rows: number; changes: number; copies: string[] };

const REGISTER = new Set<string>(['certificate', 'certificatePrint']);
/** What stands where a word of an erased person stood. */
const GONE = '＊＊＊';
/** Shorter ones are found in too many other texts. */
const SHORTEST = 6;
/** Signed papers of others keep the name of who signed. */
const SIGNED = new Set<string>(['evaluation', 'agreementSignature', 'certificate', 'erasedPerson']);

/** Erases everything of a person but the legal minimum of certificates. Throws `rule` while a hold stands. */
export function erasePerson(ctx: CommandContext, personId: string, reason: string): Erasure {
  const { db } = ctx;
  const scope = scopeOf(db, personId);
  if (scope.owned.length === 0) throw new AppError('notFound', 'error.notFound', { what: '@table.person' });
  refuseHeld(db, personId);
  const words = wordsOf(db, scope);
  const copies = copiesOf(db, personId);
  const kind = kindOf(scope);
  releasePosts(db, scope);
  const rows = emptyRows(db, scope);
  const others = scrub(db, words);
  const erased = { personId, kind, reason, rows: rows + others.length, copies };
  return close(ctx, erased, [...scope.ids, ...others], words);
}

/** Erases one row that is kept about people but belongs to none, or a guardian. */
export function eraseRow(
  ctx: CommandContext,
  table: 'guardian' | 'importReport' | 'exportRecord',
  id: string,
  reason: string,
): Erasure {
  const { db } = ctx;
  const row = db.row(table, id) as unknown as RawRow;
  if (table === 'guardian') refuseHeld(db, String(row.personId));
  const words = table === 'guardian' ? longEnough([row.phone]) : [];
  db.remove(table, id);
  return close(ctx, { personId: id, kind: table, reason, rows: 1, copies: [] }, [id], words);
}

export const copiesOf = (db: ReadDb, personId: string): string[] =>
  exportsWith(db, personId).map(({ exportedAt, title, format }) => `${exportedAt.slice(0, 10)} ${title}.${format}`);

export const isHeld = (db: ReadDb, personId: string): boolean =>
  db.where('legalHold', { personId, endedOn: null }).length > 0;

/** Others of the same name, or whose name contains it. */
export function namesakes(db: ReadDb, personId: string, name: string): number {
  const found = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM person WHERE id <> @personId AND archivedAt IS NULL AND instr(name, @name) > 0`,
    { personId, name },
  );
  return found?.n ?? 0;
}

function refuseHeld(db: ReadDb, personId: string): void {
  if (isHeld(db, personId)) throw ruleError('privacy.isHeld', { name: db.row('person', personId).name });
}

type Entered = { personId: string; kind: ErasedKind; reason: string; rows: number; copies: string[] };

/** The record of the erasure, then the logs: last, so that what was just written is emptied with the rest. */
function close(ctx: CommandContext, entered: Entered, entityIds: string[], words: string[]): Erasure {
  const { db, now, session, tell, erase } = ctx;
  const named = db
    .all<{ entityId: string }>(
      `SELECT DISTINCT entityId FROM change WHERE EXISTS
         (SELECT 1 FROM json_each(?) w WHERE instr(fields || coalesce(reason, ''), w.value) > 0)`,
      [JSON.stringify(words)],
    )
    .map(({ entityId }) => entityId);
  tell('privacy.didErase', { rows: entered.rows }, { undo: false, kind: 'erase', entity: 'person' });
  const { changes } = erase({ entityIds: [...new Set([...entityIds, ...named])], words });
  const copies = entered.copies.map((copy) => String(withoutWords(copy, words)));
  db.insert('erasedPerson', { ...entered, copies, erasedAt: now.toISOString(), erasedBy: session.actor, changes });
  return { rows: entered.rows, changes, copies: entered.copies };
}

function kindOf({ owned }: Scope): ErasedKind {
  const has = (table: string) => owned.some((t) => t.table === table);
  return has('enrolment') ? 'apprentice' : has('mentor') ? 'mentor' : 'person';
}

/** Names, numbers and addresses of the person and the guardians that nobody else has. */
function wordsOf(db: ReadDb, { owned, ids }: Scope): string[] {
  const values = (table: string, ...columns: string[]) =>
    owned.filter((t) => t.table === table).flatMap(({ rows }) => rows.flatMap((row) => columns.map((c) => row[c])));
  const [personId = ''] = ids;
  const names = [...values('person', 'name'), ...values('guardian', 'name')].map(String);
  const others = longEnough([
    ...values('person', 'nameEn', 'idNumber', 'phone', 'email'),
    ...values('guardian', 'phone'),
    ...values('enrolment', 'studentNumber'),
  ]);
  const words = [...names.filter((name) => [...name].length > 1), ...others];
  return [...new Set(words)].filter((word) => db.get(OF_OTHERS, { personId, word }) === undefined);
}

const OF_OTHERS = `
  SELECT 1 FROM person WHERE id <> @personId AND (instr(name, @word) > 0 OR instr(nameEn, @word) > 0 OR idNumber = @word
    OR phone = @word OR email = @word)
  UNION ALL SELECT 1 FROM guardian WHERE personId <> @personId AND (instr(name, @word) > 0 OR phone = @word) LIMIT 1`;

const longEnough = (values: readonly unknown[]): string[] =>
  values.map((value) => String(value ?? '')).filter((value) => value.length >= SHORTEST);

/** A post whose default mentor is erased has none. */
function releasePosts(db: WriteDb, { ids }: Scope): void {
  const posts = db.all<{ id: string }>(
    'SELECT id FROM post WHERE defaultMentorId IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...ids])],
  );
  for (const { id } of posts) db.overwrite('post', id, { defaultMentorId: null });
}

/** From the leaves to the person: out of the store where nothing that stays points at it, emptied otherwise. */
function emptyRows(db: WriteDb, { owned }: Scope): number {
  const derived = new Set<string>(ownedTables.filter((t) => t.isDerived).map(({ table }) => table));
  let rows = 0;
  for (const { table, rows: found } of [...owned].reverse()) {
    if (derived.has(table)) continue;
    for (const row of found) {
      const id = String(row.id);
      // The register of certificates goes on as it is.
      if (REGISTER.has(table)) db.overwrite(table as TableName, id, emptied(db, table as TableName, row));
      else if (isReferenced(db, table, id)) db.blank(table as TableName, id, emptied(db, table as TableName, row));
      else db.remove(table as TableName, id);
      rows++;
    }
  }
  return rows;
}

/** The columns that say something of a person, each with nothing in it; a certificate keeps what verifies it. */
function emptied(db: ReadDb, table: TableName, row: RawRow): Record<string, unknown> {
  if (table === 'certificate') return { stateReason: '', snapshot: legalMinimum(row.snapshot) };
  const nullable = new Set(
    db
      .all<{ name: string }>(`SELECT name FROM pragma_table_info(?) WHERE "notnull" = 0`, [table])
      .map(({ name }) => name),
  );
  const own = personalColumns(table).filter((name) => shapeOf(table).names.includes(name));
  const values = Object.fromEntries(own.map((name) => [name, nullable.has(name) ? null : emptyOf(table, name)]));
  if (table === 'person')
    Object.assign(values, {
      name: translate('zh', 'privacy.erasedName'),
      nameEn: translate('en', 'privacy.erasedName'),
    });
  return values;
}

const emptyOf = (table: TableName, column: string): unknown =>
  shapeOf(table).storage.get(column) === 'json' ? null : column === 'idType' ? 'other' : '';

/** Name, number, programme, period, result and signatures as printed; not the spelling, not the hours. */
function legalMinimum(snapshot: unknown): unknown {
  const known = certificateSnapshot.parse(JSON.parse(String(snapshot)));
  return { ...known, holder: { ...known.holder, pinyin: '' }, hours: null };
}

/** Replaces the words in every text of other rows; answers the ids of the rows it changed. */
function scrub(db: WriteDb, words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const list = JSON.stringify(words);
  const changed: string[] = [];
  for (const { table, columns } of tablesOf(db)) {
    if (!Object.hasOwn(tables, table) || SIGNED.has(table)) continue;
    const known = columns.filter((c) => shapeOf(table as TableName).names.includes(c));
    if (known.length === 0) continue;
    const hit = known.map((c) => `EXISTS (SELECT 1 FROM json_each(@list) w WHERE instr(t."${c}", w.value) > 0)`);
    for (const { id } of db.all<{ id: string }>(`SELECT id FROM "${table}" t WHERE ${hit.join(' OR ')}`, { list })) {
      const row = db.row(table as TableName, id) as unknown as RawRow;
      const without = known.map((c): [string, unknown] => [c, withoutWords(row[c], words)]);
      db.overwrite(table as TableName, id, Object.fromEntries(without.filter(([c, value]) => value !== row[c])));
      changed.push(id);
    }
  }
  return changed;
}

function withoutWords(value: unknown, words: readonly string[]): unknown {
  if (value === null || value === undefined) return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const clean = words.reduce((left, word) => left.replaceAll(word, GONE), text);
  if (clean === text) return value;
  return typeof value === 'string' ? clean : JSON.parse(clean);
}
