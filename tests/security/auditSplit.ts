// A process is killed between a change and its audit row, or anywhere else: afterwards neither may stand without the other.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkChains } from '../../electron/db/chainCheck.ts';
import { connect, openStore } from '../../electron/db/open.ts';
import { ReadDb } from '../../electron/db/read.ts';

export type Split = { rounds: number; splits: number; commands: number };
/** `between` kills itself after the change and before the audit row; `anywhere` is killed from outside; `apart` is the control, which commits the two one after the other. */
type How = 'between' | 'anywhere' | 'apart';

/** Milliseconds after the first command within which a process is killed from outside. */
const LONGEST = 60;

/** Kills `rounds` processes on one store, every second one exactly between the two; counts the rounds that left a problem. */
export async function killBetween(rounds: number): Promise<Split> {
  return await onStore(async (dataDir) => {
    let splits = 0;
    for (let n = 0; n < rounds; n++) {
      await killed(dataDir, n % 2 ? 'anywhere' : 'between');
      if (problemsOf(dataDir) > 0) splits += 1;
    }
    return { rounds, splits, commands: commandsOf(dataDir) };
  });
}

/** The control: a program that commits change and audit apart must be found out in every round. */
export async function killApart(rounds: number): Promise<Split> {
  let splits = 0;
  let commands = 0;
  for (let n = 0; n < rounds; n++)
    await onStore(async (dataDir) => {
      await killed(dataDir, 'apart');
      if (problemsOf(dataDir) > 0) splits += 1;
      commands += commandsOf(dataDir);
    });
  return { rounds, splits, commands };
}

async function killed(dataDir: string, how: How): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'auditSplitChild.ts'), dataDir, how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  child.stdout.once('data', () => {
    if (how === 'anywhere') setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST);
  });
  const signal = await ended;
  if (signal !== 'SIGKILL') throw new Error(`the process was to be killed and ended otherwise (${signal})`);
}

function problemsOf(dataDir: string): number {
  const { db } = openStore(dataDir);
  const { problemCount } = checkChains(new ReadDb(db), {});
  const isWhole = db.pragma('integrity_check', { simple: true }) === 'ok';
  db.close();
  return isWhole ? problemCount : problemCount + 1;
}

function commandsOf(dataDir: string): number {
  const db = connect(path.join(dataDir, 'jiangxin.db'), { readOnly: true });
  const n = db.prepare('SELECT count(*) FROM audit').pluck().get() as number;
  db.close();
  return n;
}

async function onStore<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-split-'));
  try {
    openStore(dataDir).db.close();
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
