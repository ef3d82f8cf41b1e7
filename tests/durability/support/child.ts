// Starts the programs of these proofs (`<name>.child.ts`), bundled by build/durability.mjs.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export type ChildOptions = {
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Files of this folder that every thread loads first. */
  imports?: readonly string[];
  /** Number of the user it runs as; needs the right to change users. */
  user?: number;
  /** A folder over which a small disk in memory is mounted, seen by this program only. */
  smallDisk?: { folder: string; mib: number };
};
export type Ended = { code: number | null; signal: NodeJS.Signals | null; said: string };

/** Starts `<name>.child.ts` with pipes for what it says. */
export function startChild(name: string, options: ChildOptions = {}): ChildProcess {
  const { args = [], env = {}, imports = [], user, smallDisk } = options;
  const folder = process.env.JIANGXIN_CHILDREN;
  if (!folder) throw new Error('`npm run durability` makes the programs and says where they are');
  const loaded = imports.map((file) => `--import=${pathToFileURL(path.join(import.meta.dirname, file)).href}`);
  const node = [process.execPath, ...loaded, path.join(folder, `${name}.child.js`), ...args];
  const [command = '', ...rest] = smallDisk ? mounting(smallDisk, node) : node;
  return spawn(command, rest, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
}

function mounting({ folder, mib }: { folder: string; mib: number }, node: readonly string[]): string[] {
  const mounted = `mount -t tmpfs -o size=${mib}m jiangxin "$0" && exec "$@"`;
  return ['unshare', '-rm', 'sh', '-c', mounted, folder, ...node];
}

/** Waits for the end of a child and answers all that it said. */
export function endOf(child: ChildProcess): Promise<Ended> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, said }));
  });
}

/** Runs a child to its end; the last line it says is its answer in JSON. Throws when it did not end well. */
export async function answerOf<T>(name: string, options: ChildOptions = {}): Promise<T> {
  const { code, signal, said } = await endOf(startChild(name, options));
  if (code !== 0) throw new Error(`${name} ended with ${signal ?? code}\n${said}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as T;
}
