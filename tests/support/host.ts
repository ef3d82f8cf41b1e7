// A host on a store of its own in a temporary folder, with a clock that stands still, and calls that read like sentences.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Host, openHost } from '../../electron/host/host.ts';
import type { Input, Output, Path } from '../../shared/api.ts';
import type { AppErrorBody } from '../../shared/contract.ts';

export type TestHost = {
  host: Host;
  dataDir: string;
  /** The answer of a call; throws when it is refused. */
  call<P extends Path>(path: P, input: Input<P>): Promise<Output<P>>;
  /** The refusal of a call; throws when it is answered. */
  refused(path: Path, input: unknown): Promise<AppErrorBody>;
  setNow(moment: string): void;
  close(): Promise<void>;
};

/** Opens a fresh host at `now` (UTC moment, default 2026-11-24 09:00 in Shanghai). */
export function testHost(options: { now?: string; dataDir?: string } = {}): TestHost {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'jiangxin-test-'));
  let now = new Date(options.now ?? '2026-11-24T01:00:00Z');
  const host = openHost({ dataDir, clock: { now: () => now }, checkEveryRow: true, log: (line) => logged.push(line) });
  const logged: string[] = [];
  return {
    host,
    dataDir,
    call: async (at, input) => {
      const reply = await host.dispatch(at, input);
      if (!reply.ok) throw new Error(`${at}: ${JSON.stringify(reply.error)} ${logged.join('\n')}`);
      return reply.value as never;
    },
    refused: async (at, input) => {
      const reply = await host.dispatch(at, input);
      if (reply.ok) throw new Error(`${at} was answered: ${JSON.stringify(reply.value)}`);
      if (reply.error.code === 'bug') throw new Error(`${at}: ${logged.join('\n')}`);
      return reply.error;
    },
    setNow: (moment) => {
      now = new Date(moment);
    },
    close: async () => {
      await host.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
