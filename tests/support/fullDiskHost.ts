// The process of `fullDisk.ts`: a host whose data and temporary files lie in the folder given, and the orders it takes.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { connect } from '../../electron/db/open.ts';
import { StartupError } from '../../electron/db/startupError.ts';
import { handleFiles } from '../../electron/host/fileRoutes.ts';
import { type Host, openHost } from '../../electron/host/host.ts';
import { seedGraduates } from './graduates.ts';
import { COORDINATOR, prepareFolder, trialOf } from './store.ts';

export type Order =
  /** Answers `open`, or the message of a refused start. */
  | { do: 'open' }
  | { do: 'close' }
  | { do: 'call'; path: string; input: unknown }
  /** Takes a file in by its route; answers the HTTP status and the token. */
  | { do: 'upload'; name: string; base64: string }
  /** Lays ballast of so many bytes into the data folder; answers whether any is there. */
  | { do: 'ballast'; bytes: number }
  | { do: 'fill' }
  | { do: 'free' }
  /** Every file beside the store with its size: `folder/name bytes`. */
  | { do: 'temporary' }
  /** What SQLite says of the whole store. */
  | { do: 'check' };

const [folder = '', graduates = '0'] = process.argv.slice(2);
const dataDir = path.join(folder, 'data');
const temporary = path.join(folder, 'temporary');
const ballast = path.join(folder, 'ballast');
mkdirSync(temporary);
process.env.TMPDIR = temporary;
prepareFolder(dataDir);
seedGraduates(dataDir, Number(graduates));

let host: Host | null = null;

const orders: { [D in Order['do']]: (order: Extract<Order, { do: D }>) => unknown } = {
  open: async () => {
    const clock = { now: () => new Date('2026-11-24T01:00:00Z') };
    try {
      host ??= openHost({ dataDir, clock, trial: trialOf(false), checkEveryRow: true });
    } catch (error) {
      if (error instanceof StartupError) return error.key;
      throw error;
    }
    const { loginName, password } = COORDINATOR;
    const reply = await host.dispatch('access.unlock', { loginName, password });
    return reply.ok ? 'open' : reply.error.key;
  },
  close: async () => {
    await host?.close();
    host = null;
  },
  call: ({ path: at, input }) => host?.dispatch(at, input),
  upload: async ({ name, base64 }) => {
    const url = `http://127.0.0.1/files?name=${encodeURIComponent(name)}`;
    const request = new Request(url, { method: 'POST', body: Buffer.from(base64, 'base64') });
    const reply = host ? await handleFiles(host.files, request) : null;
    return { status: reply?.status, ...(await reply?.json()) };
  },
  ballast: ({ bytes }) => {
    const file = path.join(dataDir, 'ballast');
    if (bytes) writeFileSync(file, Buffer.alloc(bytes));
    return existsSync(file);
  },
  fill: () => {
    const file = openSync(ballast, 'a');
    try {
      for (let size = 2 ** 20; size >= 1; size /= 2) while (wrote(file, size));
    } finally {
      closeSync(file);
    }
  },
  free: () => rmSync(ballast),
  temporary: () =>
    readdirSync(temporary, { recursive: true, withFileTypes: true }).map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return `${path.relative(temporary, file)} ${entry.isFile() ? statSync(file).size : '/'}`;
    }),
  check: () => {
    const db = connect(path.join(dataDir, 'jiangxin.db'), { readOnly: true });
    const verdict = db.pragma('integrity_check', { simple: true });
    db.close();
    return verdict;
  },
};

/** Whether that many bytes still went into the file. */
function wrote(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}

process.on('message', async ({ id, order }: { id: number; order: Order }) => {
  const answer = await (orders[order.do] as (order: Order) => unknown)(order);
  process.send?.({ id, answer: answer ?? null });
});
process.on('disconnect', () => process.exit(0));
