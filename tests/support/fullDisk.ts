// A host on a disk that can be filled up and freed again, in a process of its own. Two kinds, both refused by the operating system itself:
// `limit`, where no file of the process may grow (EFBIG; needs nobody's leave), and `tmpfs`, a small disk in memory (ENOSPC; not allowed everywhere).
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Input, Output, Path } from '../../shared/api.ts';
import type { AppErrorBody, Reply } from '../../shared/contract.ts';
import type { Order } from './fullDiskHost.ts';

export type DiskKind = 'limit' | 'tmpfs';

const DISK_MB = 12;
/** Bytes up to which a file may grow under `limit`: too few for anything. */
const LEAST = 16;

/** The kinds this computer can do: `limit` needs Linux, `tmpfs` the right to mount in a namespace of one's own. */
export function disksHere(): { kinds: DiskKind[]; why: string } {
  if (process.platform !== 'linux') return { kinds: [], why: 'only Linux can limit the files of a running process' };
  const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-mount-'));
  const tried = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'jiangxin', folder]);
  rmSync(folder, { recursive: true, force: true });
  if (tried.status === 0) return { kinds: ['limit', 'tmpfs'], why: '' };
  return { kinds: ['limit'], why: `no small disk can be mounted: ${String(tried.stderr ?? tried.error).trim()}` };
}

export class FullDisk {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-full-'));
  private readonly kind: DiskKind;
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  private said = '';
  private orders = 0;

  /** Starts the process; its data folder holds `graduates` finished apprentices. Call `order({ do: 'open' })` next. */
  constructor(kind: DiskKind, graduates: number) {
    this.kind = kind;
    const node = [process.execPath, path.join(import.meta.dirname, 'fullDiskHost.ts'), this.folder, String(graduates)];
    const mounted = `mount -t tmpfs -o size=${DISK_MB}m jiangxin "$0" && exec "$@"`;
    const [command = '', ...args] =
      kind === 'limit' ? node : ['unshare', '-rm', 'sh', '-c', mounted, this.folder, ...node];
    this.child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk) => {
        this.said += chunk;
      });
    this.child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      this.waiting.get(id)?.resolve(answer);
      this.waiting.delete(id);
    });
    this.child.once('exit', (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`the host ended with ${code}\n${this.said}`));
    });
  }

  order<T>(order: Order): Promise<T> {
    const id = ++this.orders;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      this.child.send({ id, order });
    });
  }

  reply(at: Path, input: unknown): Promise<Reply> {
    return this.order<Reply>({ do: 'call', path: at, input });
  }

  /** The answer of a call; throws when it is refused. */
  async call<P extends Path>(at: P, input: Input<P>): Promise<Output<P>> {
    const reply = await this.reply(at, input);
    if (!reply.ok) throw new Error(`${at}: ${JSON.stringify(reply.error)}\n${this.said}`);
    return reply.value as Output<P>;
  }

  /** The refusal of a call; throws when it is answered. */
  async refused(at: Path, input: unknown): Promise<AppErrorBody> {
    const reply = await this.reply(at, input);
    if (reply.ok) throw new Error(`${at} was answered`);
    if (reply.error.code === 'bug') throw new Error(`${at}: ${this.said}`);
    return reply.error;
  }

  async fill(): Promise<void> {
    if (this.kind === 'limit') this.allow(LEAST);
    else await this.order({ do: 'fill' });
  }

  async free(): Promise<void> {
    if (this.kind === 'limit') this.allow('unlimited');
    else await this.order({ do: 'free' });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private allow(bytes: number | 'unlimited'): void {
    execFileSync('prlimit', ['--pid', String(this.child.pid), `--fsize=${bytes}:`]);
  }
}
