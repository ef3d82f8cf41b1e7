// Runs a program with every write to its folder recorded, by a small library that is compiled when it is needed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ChildOptions, endOf, startChild } from './child.ts';
import { type Act, afterPowerLoss, type Before, readRecord } from './powerLoss.ts';
import { randomFrom } from './random.ts';

export type Recording = { folder: string; before: Before; acts: Act[] };

/** The compiled recorder, or why there is none. */
export function compileRecorder(folder: string): { library: string } | { why: string } {
  if (process.platform !== 'linux') return { why: 'writes can be recorded on Linux only' };
  const library = path.join(folder, 'recorder.so');
  const source = path.join(import.meta.dirname, 'recorder.c');
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-pthread']);
  if (made.status === 0) return { library };
  return { why: `the recorder was not compiled: ${String(made.error ?? made.stderr).trim()}` };
}

/** Runs the program on a copy of `prepared`; whatever it does to its folder is in the answer. */
export async function record(
  program: string,
  {
    base,
    name,
    prepared,
    library,
    args = [],
    options = {},
  }: {
    base: string;
    name: string;
    prepared: string;
    library: string;
    args?: readonly string[];
    options?: Pick<ChildOptions, 'env' | 'imports'>;
  },
): Promise<Recording> {
  const folder = path.join(base, name);
  const log = path.join(base, `${name}.record`);
  const temporary = path.join(base, `${name}-temporary`);
  cpSync(prepared, folder, { recursive: true });
  mkdirSync(temporary);
  const before = filesUnder(folder);
  const env = {
    ...options.env,
    TMPDIR: temporary,
    LD_PRELOAD: library,
    JIANGXIN_RECORD_DIR: folder,
    JIANGXIN_RECORD_LOG: log,
  };
  const { code, said } = await endOf(startChild(program, { ...options, args: [folder, ...args], env }));
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said}`);
  const acts = readRecord(log);
  const whole = afterPowerLoss(before, acts, {
    until: acts.length,
    model: 'kept',
    noSync: false,
    random: randomFrom(0),
  });
  for (const [file, bytes] of filesUnder(folder))
    if (!bytes.equals(whole.get(file) ?? new Uint8Array())) throw new Error(`not all writes to ${file} were recorded`);
  return { folder, before, acts };
}

function filesUnder(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
  return new Map(files.map((file) => [file, readFileSync(file)]));
}
