// Loaded with `--import`: in every thread, one connection to the store does not take one pragma, as JIANGXIN_DISOBEY says.
// With JIANGXIN_NO_TRANSACTIONS every statement is on disk by itself.
// What every connection really has is written to JIANGXIN_SEEN whenever a statement is prepared.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** `how`: the statement is left out, or carries another value. `hides`: reading back answers as if it had been taken. */
export type Disobedience = {
  thread: 'main' | 'worker';
  /** The connection of that thread, from 1. */
  connection: number;
  pragma: string;
  how: 'leftOut' | { value: string };
  hides?: string | number;
};
export type Seen = { thread: 'main' | 'worker'; connection: number; values: Record<string, string | number> };

const WATCHED = [
  'journal_mode',
  'synchronous',
  'temp_store',
  'foreign_keys',
  'secure_delete',
  'trusted_schema',
  'cell_size_check',
  'recursive_triggers',
  'cache_size',
  'query_only',
];
const thread = isMainThread ? 'main' : 'worker';
const numbers = new WeakMap<object, number>();
let next = 0;

const { pragma, prepare, exec, transaction } = Database.prototype;
/** Read anew for each: the program changes it between two stores. */
const order = (): Disobedience | null => JSON.parse(process.env.JIANGXIN_DISOBEY ?? 'null');

/** Called by a program that opens another store. */
Object.assign(globalThis, {
  countConnectionsAnew: () => {
    next = 0;
  },
});

function numberOf(db: Database.Database): number {
  let number = numbers.get(db);
  if (number === undefined) {
    number = db.name.endsWith('jiangxin.db') ? ++next : 0;
    numbers.set(db, number);
  }
  return number;
}

Database.prototype.pragma = function (this: Database.Database, text: string, options?: Database.PragmaOptions) {
  const told = order();
  const [name = '', value] = text.split('=').map((part) => part.trim());
  const meant =
    told?.thread === thread && told.pragma === name && (told.connection === numberOf(this) || told.connection === 0);
  if (meant && value !== undefined) {
    if (told.how === 'leftOut') return [];
    return pragma.call(this, `${name} = ${told.how.value}`, options);
  }
  return meant && told.hides !== undefined ? told.hides : pragma.call(this, text, options);
};

Database.prototype.prepare = function (this: Database.Database, text: string) {
  const file = process.env.JIANGXIN_SEEN;
  if (file && numberOf(this) > 0 && !text.includes('sqlite_schema')) {
    const values = Object.fromEntries(WATCHED.map((name) => [name, pragma.call(this, name, { simple: true })]));
    appendFileSync(file, `${JSON.stringify({ thread, connection: numberOf(this), values })}\n`);
  }
  return prepare.call(this, text);
} as typeof prepare;

Database.prototype.exec = function (this: Database.Database, text: string) {
  const isSwallowed = process.env.JIANGXIN_NO_TRANSACTIONS && /^(BEGIN|COMMIT|ROLLBACK)/.test(text);
  return isSwallowed ? this : exec.call(this, text);
};

Database.prototype.transaction = function (this: Database.Database, work: (...given: unknown[]) => unknown) {
  if (!process.env.JIANGXIN_NO_TRANSACTIONS) return transaction.call(this, work);
  const bare = (...given: unknown[]): unknown => work(...given);
  return Object.assign(bare, { default: bare, deferred: bare, immediate: bare, exclusive: bare });
} as typeof transaction;
