// P3: every connection has the pragmas we say, and a start notices when it has not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import type { Tried } from './pragmas.child.ts';
import { answerOf } from './support/child.ts';
import type { Disobedience, Seen } from './support/disobedientDriver.ts';
import { workPlace } from './support/workPlace.ts';

/** What must hold, written down a second time: a line that is missing in the product is missed here. `other` is a worse value. */
const WANTED: readonly { name: string; reads: string | number; other: string }[] = [
  { name: 'journal_mode', reads: 'wal', other: 'DELETE' },
  { name: 'synchronous', reads: 2, other: 'NORMAL' },
  { name: 'temp_store', reads: 2, other: 'FILE' },
  { name: 'foreign_keys', reads: 1, other: 'OFF' },
  { name: 'secure_delete', reads: 1, other: 'FAST' },
  { name: 'trusted_schema', reads: 0, other: 'ON' },
  { name: 'cell_size_check', reads: 1, other: 'OFF' },
  { name: 'recursive_triggers', reads: 1, other: 'OFF' },
  { name: 'cache_size', reads: -32000, other: '-2000' },
  { name: 'query_only', reads: 1, other: 'OFF' },
];
const key = ({ thread, connection }: Pick<Seen, 'thread' | 'connection'>): string => `${thread} ${connection}`;

export const promise: SafetyPromise = {
  id: 'P3',
  async run() {
    const folder = mkdtempSync(path.join(workPlace(), 'jiangxin-pragmas-'));
    try {
      return await proof(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function proof(folder: string): Promise<Outcome> {
  const [plain] = await tryAll(path.join(folder, 'plain'), [null]);
  if (!plain || plain.refused !== null) throw new Error(`an obedient driver was refused: ${plain?.refused}`);
  const connections = [...new Map(plain.seen.map((seen) => [key(seen), seen])).values()];
  const wrong = [...new Set(plain.seen.flatMap((seen) => wrongIn(seen)))];
  const readers = connections.filter(({ values }) => values.query_only === 1);
  const mutants = connections.flatMap((connection) => mutantsOf(connection));
  const tried = await tryAll(path.join(folder, 'mutants'), mutants);
  const verdicts = mutants.map((mutant, n) => verdictOf(mutant, tried[n]));
  const noticed = verdicts.filter(({ verdict }) => verdict === 'noticed');
  const survived = verdicts.filter(({ verdict }) => verdict === 'survived');
  const pragmas = new Set(noticed.map(({ mutant }) => mutant.pragma));
  // Control: a driver that also lies when it is asked runs unnoticed, and this proof sees it.
  const lie: Disobedience = {
    thread: 'main',
    connection: 1,
    pragma: 'synchronous',
    how: { value: 'NORMAL' },
    hides: 2,
  };
  const [lied] = await tryAll(path.join(folder, 'lie'), [lie]);
  const control = lied?.refused === null && lied.seen.some((seen) => wrongIn(seen).length > 0);
  for (const { mutant } of survived) console.log('survived', JSON.stringify(mutant));
  for (const line of wrong) console.log(line);
  const without = verdicts.length - noticed.length - survived.length;
  return {
    ok: pragmas.size === WANTED.length && survived.length + wrong.length === 0 && readers.length >= 2 && control,
    sentence:
      `${pragmas.size} of ${WANTED.length} pragmas: ${noticed.length} mutants on ${connections.length} connections ` +
      `(${readers.length} of them only read) refused at the start, ${survived.length} unnoticed, ${without} without effect; ` +
      `control: a driver that lies when asked ${control ? 'is' : 'is not'} seen by the proof alone`,
  };
}

/** What a connection has that it should not have. */
function wrongIn(seen: Seen): string[] {
  const isReader = seen.values.query_only === 1;
  return WANTED.filter(({ name, reads }) => seen.values[name] !== reads && (name !== 'query_only' || isReader)).map(
    ({ name }) => `${key(seen)} has ${name} ${seen.values[name]}`,
  );
}

function mutantsOf({ thread, connection, values }: Seen): Disobedience[] {
  return WANTED.filter(({ name }) => name !== 'query_only' || values.query_only === 1).flatMap(({ name, other }) => [
    { thread, connection, pragma: name, how: 'leftOut' as const },
    { thread, connection, pragma: name, how: { value: other } },
  ]);
}

/** Without effect: the value is right all the same, because the driver or the file already has it. */
function verdictOf(mutant: Disobedience, tried: Tried | undefined) {
  // A journal mode that others use cannot be left: SQLite itself then refuses.
  const refusals =
    mutant.pragma === 'journal_mode' ? /startup\.(pragma|damaged)|database is locked/ : /startup\.pragma/;
  if (tried?.refused && refusals.test(tried.refused)) return { mutant, verdict: 'noticed' };
  if (!tried || tried.refused !== null) throw new Error(`${JSON.stringify(mutant)} ended with ${tried?.refused}`);
  const own = tried.seen.filter((seen) => key(seen) === key(mutant));
  const wanted = WANTED.find(({ name }) => name === mutant.pragma)?.reads;
  const holds = own.length > 0 && own.every(({ values }) => values[mutant.pragma] === wanted);
  return { mutant, verdict: holds ? 'withoutEffect' : 'survived' };
}

async function tryAll(folder: string, orders: readonly (Disobedience | null)[]): Promise<Tried[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'orders.json'), JSON.stringify(orders));
  return answerOf<Tried[]>('pragmas', { args: [folder], imports: ['disobedientDriver.ts'] });
}
