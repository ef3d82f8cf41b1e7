// Works on a small disk that fills up again and again, and answers what was refused, what was lost, and what stayed behind.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dropBallast } from '../../electron/backups/room.ts';
import { StartupError } from '../../electron/db/startupError.ts';
import type { Path } from '../../shared/api.ts';
import { testHost } from '../support/host.ts';
import { rosterLine, rosterWorkbook } from '../support/roster.ts';
import { type Acknowledged, examine } from './support/examine.ts';
import { Filler } from './support/filler.ts';
import { PEOPLE } from './support/people.ts';
import { randomFrom } from './support/random.ts';

export type FullAnswer = {
  saved: number;
  refused: Record<string, number>;
  reopened: number;
  freed: boolean;
  faults: string[];
};

const [disk = '', cycles = '0', seed = '0'] = process.argv.slice(2);
/** Enterprises of the saves; the roster brings others. */
const NAME = '岩田精密';
const dataDir = path.join(disk, 'data');
const temporary = path.join(disk, 'temporary');
mkdirSync(temporary);
process.env.TMPDIR = temporary;
const TABLE = {
  format: 'xlsx' as const,
  title: '企业',
  columns: [{ header: '名称', type: 'text' as const }],
  rows: Array.from({ length: 3000 }, (_, n) => [`企业 ${n}`]),
};
const random = randomFrom(Number(seed));
const filler = new Filler(path.join(disk, 'filler'));
const answer: FullAnswer = { saved: 0, refused: {}, reopened: 0, freed: false, faults: [] };
const saved: Acknowledged[] = [];

let t = testHost({ dataDir, encrypted: true });
await save(0);
for (let n = 1; n <= Number(cycles); n += 1) await cycle(n);
answer.freed = await freedByBallast();
await t.call('rosterImport.commit', { session: await readRoster(0) });
await t.close();
answer.saved = saved.length;
answer.faults.push(...(await examine(dataDir, saved)));
console.log(JSON.stringify(answer));
process.exit(0);

/** Lists people whom no earlier list had. */
async function readRoster(n: number): Promise<string> {
  const lines = Array.from({ length: PEOPLE }, (_, i) => rosterLine(n * PEOPLE + i));
  const file = t.host.files.write('名单.xlsx', rosterWorkbook(lines));
  return (await t.call('rosterImport.read', { file })).session;
}

async function cycle(n: number): Promise<void> {
  const session = await readRoster(n);
  filler.fill(random.below(100) * 1024);
  await tried('rosterImport.commit', { session });
  for (let many = 0; many < 30 && (await save(n * 1000 + many)); many += 1);
  await tried('reports.exportTable', TABLE);
  // What was saved before can be read.
  const list = await t.call('enterprises.list', {});
  const there = new Set(list.map(({ id }) => id));
  const extra = list.filter(({ name }) => name.startsWith(NAME)).length - saved.length;
  if (extra > 0) answer.faults.push(`cycle ${n}: ${extra} refused saves are there`);
  const lost = saved.filter(({ id }) => !there.has(id));
  answer.faults.push(...lost.map(({ values }) => `cycle ${n}: ${values.name} cannot be read`));
  if (random.once(3)) await startAgain(n);
  filler.free();
  if (!(await save(n * 1000 + 999))) answer.faults.push(`cycle ${n}: with room again nothing can be saved`);
  const parts = readdirSync(dataDir).filter((name) => name.includes('.part'));
  answer.faults.push(...parts.map((name) => `cycle ${n}: ${name} is left`));
}

/** On a disk that takes nothing at all: whether work can go on as soon as the ballast is given up. */
async function freedByBallast(): Promise<boolean> {
  writeFileSync(path.join(dataDir, 'ballast'), randomBytes(4 * 2 ** 20));
  filler.fill(0);
  for (let many = 0; await save(900_000 + many); many += 1);
  const isDropped = dropBallast(dataDir);
  const isSaved = await save(990_000);
  filler.free();
  return isDropped && isSaved;
}

/** The program is ended and started while the disk is full; when that is refused, it is started once there is room. */
async function startAgain(n: number): Promise<void> {
  await t.close();
  filler.fill(0);
  try {
    t = testHost({ dataDir, encrypted: true });
    await t.call('enterprises.list', {});
  } catch (error) {
    if (!(error instanceof StartupError && error.key === 'startup.diskFull'))
      answer.faults.push(`cycle ${n}: ${error}`);
    count('start');
    filler.free();
    t = testHost({ dataDir, encrypted: true });
  }
  answer.reopened += 1;
}

async function save(n: number): Promise<boolean> {
  const name = `${NAME}${n}`;
  const value = await tried('enterprises.create', { name, note: '长'.repeat(2000) });
  if (value) saved.push({ table: 'enterprise', id: (value as { id: string }).id, values: { name } });
  return value !== null;
}

/** The answer of a call, or null when it was refused because the disk is full; any other refusal is a fault. */
async function tried(at: Path, input: unknown): Promise<unknown> {
  const reply = await t.host.dispatch(at, input);
  if (reply.ok) return reply.value;
  if (reply.error.code !== 'diskFull') answer.faults.push(`${at}: ${JSON.stringify(reply.error)}`);
  count(at);
  return null;
}

function count(what: string): void {
  answer.refused[what] = (answer.refused[what] ?? 0) + 1;
}
