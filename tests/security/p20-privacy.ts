// P20: what is done for privacy is whole: every column mapped, a copy that misses nothing, an erasure that leaves nothing.
import { checkChains } from '../../electron/db/chainCheck.ts';
import type { Connection } from '../../electron/db/open.ts';
import { ReadDb } from '../../electron/db/read.ts';
import { copyOf } from '../../electron/features/privacy/copy.sql.ts';
import { erasePerson } from '../../electron/features/privacy/erase.write.ts';
import { dataMap } from '../../shared/privacy/dataMap.ts';
import type { SafetyPromise } from '../support/promise.ts';
import { found, markedStore, type PlainStore, total } from './privacyStore.ts';

const PEOPLE = 40;
const ERASED = 20;

export const promise: SafetyPromise = {
  id: 'P20',
  run: async () => {
    const store = await markedStore(PEOPLE);
    const columns = columnsOf(store.db);
    const missed = unmapped(columns, dataMap);
    const control = unmapped(columns, dataMap.slice(1));
    const copy = copyCheck(store);
    const erased = erase(store, { overwrite: true });
    const chain = checkChains(new ReadDb(store.db), {}).problemCount;
    store.close();
    const careless = await markedStore(PEOPLE);
    const left = erase(careless, { overwrite: false });
    careless.close();
    return {
      ok:
        missed.length === 0 &&
        control.length === 1 &&
        copy.missing === 0 &&
        copy.rows > 0 &&
        erased.before > 0 &&
        erased.after === 0 &&
        erased.others === erased.othersBefore &&
        chain === 0 &&
        left.after > 0,
      sentence: [
        `${columns.length - missed.length} of ${columns.length} columns mapped (control with one line taken out: ${control.length} missed)`,
        `copies of ${PEOPLE} people hold all ${copy.rows} rows that name them, ${copy.missing} missing`,
        `${ERASED} of ${PEOPLE} people erased: ${erased.after} of ${erased.before} markers left in the pages of store and log`,
        `${erased.others} of ${erased.othersBefore} markers of the others in place, ${chain} breaks in the chains`,
        `control without overwriting finds ${left.after}`,
      ].join('; '),
    };
  },
};

const columnsOf = (db: Connection): string[] =>
  db
    .prepare(
      `SELECT t.name || '.' || c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[];

function unmapped(columns: readonly string[], map: readonly { table: string; column: string }[]): string[] {
  const mapped = new Set(map.map(({ table, column }) => `${table}.${column}`));
  return columns.filter((column) => !mapped.has(column));
}

/** Rows in which an id of the person stands, in any table but the logs, that the copy does not have. */
function copyCheck({ db, people }: PlainStore): { rows: number; missing: number } {
  const reader = new ReadDb(db);
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[];
  const all = tables
    .filter((table) => !['change', 'audit', 'erasure', 'meta'].includes(table))
    .flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]);
  const texts = all.map((row) => ({ key: keyOf(row), text: Object.values(row).map(String).join(' ') }));
  let [rows, missing] = [0, 0];
  for (const { personId } of people) {
    const copy = copyOf(reader, personId);
    const own = copy.owned.flatMap((table) => table.rows.map((row) => row.id).filter(Boolean)) as string[];
    const held = new Set([...copy.owned, ...copy.mentions].flatMap((table) => table.rows.map(keyOf)));
    const named = texts.filter(({ text }) => own.some((id) => text.includes(id)));
    rows += named.length;
    missing += named.filter(({ key }) => !held.has(key)).length;
  }
  return { rows, missing };
}

const keyOf = (row: Record<string, unknown>): string => String(row.id ?? row.enrolmentId);

/** Erases half of the people, by the program's own code; without overwriting, the way SQLite does by default. */
function erase(store: PlainStore, { overwrite }: { overwrite: boolean }) {
  const { db, folder, people } = store;
  const gone = people.slice(0, ERASED).flatMap(({ markers }) => markers);
  const staying = people.slice(ERASED).flatMap(({ markers }) => markers);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const before = total(found(folder, gone));
  const othersBefore = present(folder, staying);
  if (!overwrite) db.pragma('secure_delete = OFF');
  for (const { personId } of people.slice(0, ERASED)) store.command((ctx) => erasePerson(ctx, personId, '本人要求'));
  if (overwrite) db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
  return { before, after: total(found(folder, gone)), others: present(folder, staying), othersBefore };
}

/** How many of the words are there at all. */
const present = (folder: string, words: readonly string[]): number =>
  [...found(folder, words).values()].filter((n) => n > 0).length;
