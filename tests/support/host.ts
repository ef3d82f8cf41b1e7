// A host on a store of its own in a temporary folder, with a clock that stands still, and calls that read like sentences.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Host, openHost } from '../../electron/host/host.ts';
import type { Input, Output, Path } from '../../shared/api.ts';
import type { AppErrorBody } from '../../shared/contract.ts';
import { letIn, prepareFolder, trialOf } from './store.ts';

export type TestHost = {
  /** Its calls wait until the store is open. */
  host: Host;
  dataDir: string;
  /** The answer of a call; throws when it is refused. */
  call<P extends Path>(path: P, input: Input<P>): Promise<Output<P>>;
  /** The refusal of a call; throws when it is answered. */
  refused(path: Path, input: unknown): Promise<AppErrorBody>;
  setNow(moment: string): void;
  close(): Promise<void>;
};

export type TestHostOptions = {
  /** UTC moment; 2026-11-24 09:00 in Shanghai unless said otherwise. */
  now?: string;
  dataDir?: string;
  /** An encrypted store, set up by the first call; otherwise a plain one that is there at once. */
  encrypted?: boolean;
  /** Does not set up or unlock: the test begins where a person does. */
  closed?: boolean;
};

/** Opens a host whose coordinator is at work. */
export function testHost(options: TestHostOptions = {}): TestHost {
  const { encrypted = false, closed = false } = options;
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'jiangxin-test-'));
  if (!encrypted && !closed) prepareFolder(dataDir);
  let now = new Date(options.now ?? '2026-11-24T01:00:00Z');
  const logged: string[] = [];
  const clock = { now: () => now };
  const trial = trialOf(encrypted);
  const host = openHost({ dataDir, clock, trial, checkEveryRow: true, log: (line) => logged.push(line) });
  const ready = closed ? Promise.resolve() : letIn(host);
  ready.catch(() => {}); // told by the first call
  const dispatch: Host['dispatch'] = async (...given) => {
    await ready;
    return await host.dispatch(...given);
  };
  // What being let in changes is nothing a test asks about.
  const onChanged: Host['onChanged'] = (listener) => {
    const off = ready.then(() => host.onChanged(listener));
    return () => void off.then((stop) => stop());
  };
  return {
    host: { ...host, dispatch, onChanged },
    dataDir,
    call: async (at, input) => {
      const reply = await dispatch(at, input);
      if (!reply.ok) throw new Error(`${at}: ${JSON.stringify(reply.error)} ${logged.join('\n')}`);
      return reply.value as never;
    },
    refused: async (at, input) => {
      const reply = await dispatch(at, input);
      if (reply.ok) throw new Error(`${at} was answered: ${JSON.stringify(reply.value)}`);
      if (reply.error.code === 'bug') throw new Error(`${at}: ${logged.join('\n')}`);
      return reply.error;
    },
    setNow: (moment) => {
      now = new Date(moment);
    },
    close: async () => {
      await ready.catch(() => {});
      await host.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
