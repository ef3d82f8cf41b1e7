// Measures page queries: at first beside the very same SQL on the bare driver, and again while nothing has changed.
import Plain from 'better-sqlite3-plain';
import { maskId, maskPhone } from '../../electron/db/mask.ts';
import { ReadDb } from '../../electron/db/read.ts';
import type { Host } from '../../electron/host/host.ts';
import type { Path } from '../../shared/api.ts';
import { ms, report, spread } from './measure.ts';

export type PageQuery = { path: Path; input: unknown };
type Statement = { sql: string; params: unknown; way: 'all' | 'get' | 'tuples' | 'each' };

const RUNS = 30;
/** What the host may take: this many times the bare SQL and 2 ms on top; and never more than this at the 95th percentile. */
const RATIO = 1.5;
const EXTRA_MS = 2;
const P95_MS = 40;

/** Every answer worked out anew. */
export async function benchCold(host: Host, storeFile: string, queries: readonly PageQuery[]): Promise<void> {
  const bare = new Plain(storeFile, { readonly: true });
  bare.function('maskId', { deterministic: true }, (v: unknown) => maskId(String(v ?? '')));
  bare.function('maskPhone', { deterministic: true }, (v: unknown) => maskPhone(String(v ?? '')));
  for (const { path, input } of queries) {
    const statements = await recorded(() => ask(host, path, input));
    const prepared = statements.map((s) => ({ ...s, run: bare.prepare(s.sql) }));
    // One after the other: in turn, each would clear away what the other leaves.
    const through = await spread(RUNS, () => ask(host, path, input));
    const floor = await spread(RUNS, () => {
      for (const { way, run, params } of prepared) runBare(way, run, params);
    });
    const limit = floor.p50 * RATIO + EXTRA_MS;
    const figure = `p50 ${ms(through.p50)} (bare ${ms(floor.p50)}, limit ${ms(limit)}), p95 ${ms(through.p95)} (limit ${P95_MS} ms)`;
    report(path, figure, through.p50 <= limit && through.p95 < P95_MS);
  }
  bare.close();
}

/** As the driver gives rows by itself, objects; that we ask for arrays, or row by row, is our own doing. */
function runBare(way: Statement['way'], run: Plain.Statement, params: unknown): void {
  if (way === 'get') run.get(params);
  else run.all(params);
}

/** The same answers when nothing they read was written since. */
export async function benchAgain(host: Host, queries: readonly PageQuery[]): Promise<void> {
  for (const { path, input } of queries) {
    const again = await spread(RUNS, () => ask(host, path, input));
    report(`${path} again`, `p95 ${ms(again.p95)} (limit ${P95_MS} ms)`, again.p95 < P95_MS);
  }
}

async function ask(host: Host, path: Path, input: unknown): Promise<void> {
  const reply = await host.dispatch(path, input);
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
}

/** The statements a call runs, in order. */
async function recorded(work: () => Promise<void>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const { all, get, tuples, each } = ReadDb.prototype;
  ReadDb.prototype.all = function (this: ReadDb, sql, params = []) {
    seen.push({ sql, params, way: 'all' });
    return all.call(this, sql, params) as never;
  };
  ReadDb.prototype.get = function (this: ReadDb, sql, params = []) {
    seen.push({ sql, params, way: 'get' });
    return get.call(this, sql, params) as never;
  };
  ReadDb.prototype.tuples = function (this: ReadDb, sql, params = []) {
    seen.push({ sql, params, way: 'tuples' });
    return tuples.call(this, sql, params) as never;
  };
  ReadDb.prototype.each = function (this: ReadDb, sql, params = []) {
    seen.push({ sql, params, way: 'each' });
    return each.call(this, sql, params) as never;
  };
  try {
    await work();
  } finally {
    Object.assign(ReadDb.prototype, { all, get, tuples, each });
  }
  return seen;
}
