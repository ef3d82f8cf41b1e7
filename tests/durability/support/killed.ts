// Rounds of a program that is killed: started on a copy of a prepared folder, killed at a random moment, looked at.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type ChildOptions, endOf, startChild } from './child.ts';
import type { Random } from './random.ts';
import { workPlace } from './workPlace.ts';

/** One round: what the program said until it died, line by line, and the folder it worked in. */
export type Round = { n: number; folder: string; said: string[]; ended: 'killed' | 'byItself' };
export type Killing = {
  program: string;
  rounds: number;
  random: Random;
  /** How the program is started; its folder is its only argument. */
  options?: Pick<ChildOptions, 'env' | 'imports'>;
  /** Fills the folder that every round starts from. */
  prepare(folder: string): void | Promise<void>;
  /** The line after which the clock of the kill runs, and the most milliseconds it runs; one round in ten is killed at any time since its start. */
  after: string;
  within: number;
  /** Up to so many lines more are waited for, by chance, before the clock runs. */
  lines?: number;
  /** What is wrong after this round. */
  look(round: Round): Promise<string[]> | string[];
};

/** Milliseconds from the line `after` to the end of the program, when nobody kills it. */
export async function timeOf({
  program,
  prepare,
  after,
  options = {},
}: Omit<Killing, 'rounds' | 'random' | 'within' | 'look'>): Promise<number> {
  const folder = mkdtempSync(path.join(workPlace(), 'jiangxin-time-'));
  try {
    await prepare(folder);
    const child = startChild(program, { ...options, args: [folder] });
    let began = 0;
    child.stdout?.on('data', (chunk) => {
      if (began === 0 && String(chunk).includes(after)) began = performance.now();
    });
    const { code, said } = await endOf(child);
    if (code !== 0 || began === 0) throw new Error(`${program} ended with ${code}: ${said}`);
    return performance.now() - began;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Answers all faults of all rounds, each with the number of its round. */
export async function killRounds(killing: Killing): Promise<string[]> {
  const base = mkdtempSync(path.join(workPlace(), 'jiangxin-kill-'));
  const prepared = path.join(base, 'prepared');
  const faults: string[] = [];
  try {
    mkdirSync(prepared);
    await killing.prepare(prepared);
    const { random, within, lines = 0 } = killing;
    const moments = Array.from({ length: killing.rounds }, () => ({
      wait: random.below(within * 1000) / 1000,
      more: random.below(lines + 1),
    }));
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let n = next++; n < killing.rounds; n = next++) {
        const found = await roundIn(killing, n, moments[n] ?? { wait: 0, more: 0 }, base);
        faults.push(...found.map((fault) => `round ${n}: ${fault}`));
      }
    };
    await Promise.all([lane(), lane()]);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
  return faults;
}

/** Milliseconds after this many lines. */
type Moment = { wait: number; more: number };

async function roundIn(killing: Killing, n: number, moment: Moment, base: string): Promise<string[]> {
  const folder = path.join(base, `round-${n}`);
  cpSync(path.join(base, 'prepared'), folder, { recursive: true });
  mkdirSync(path.join(folder, 'temporary'), { recursive: true });
  const found = await lookSafely(killing, await killOnce(killing, n, moment, folder));
  rmSync(folder, { recursive: true, force: true });
  return found;
}

async function lookSafely(killing: Killing, round: Round): Promise<string[]> {
  try {
    return await killing.look(round);
  } catch (error) {
    return [`could not be opened: ${error instanceof Error ? error.message : error}`];
  }
}

/** A program that fails by itself is an error of the proof: nothing could be learnt from it. */
function killOnce(killing: Killing, n: number, { wait, more }: Moment, folder: string): Promise<Round> {
  const { program, after, options = {} } = killing;
  const env = { ...options.env, TMPDIR: path.join(folder, 'temporary') };
  const child = startChild(program, { ...options, args: [folder], env });
  const fromStart = n % 10 === 9;
  let said = '';
  let trouble = '';
  let timer: NodeJS.Timeout | null = null;
  const arm = (ms: number): void => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), ms);
  };
  if (fromStart) arm(wait * 3);
  child.stdout?.on('data', (chunk) => {
    said += chunk;
    const [, since] = said.split(after);
    if (since !== undefined && since.split('\n').length > more + 1) arm(wait);
  });
  child.stderr?.on('data', (chunk) => {
    trouble += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (timer) clearTimeout(timer);
      if (code !== null && code !== 0) return reject(new Error(`${program} ended with ${code}: ${trouble || said}`));
      // A last line without its end was not acknowledged.
      const lines = said.split('\n').slice(0, -1);
      resolve({ n, folder, said: lines, ended: signal === 'SIGKILL' ? 'killed' : 'byItself' });
    });
  });
}
