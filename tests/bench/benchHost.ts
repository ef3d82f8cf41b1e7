// A host on the large store of the measurements, in a folder of its own that goes when it is done.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../electron/db/open.ts';
import { type Host, openHost } from '../../electron/host/host.ts';
import type { Input, Output, Path } from '../../shared/api.ts';
import { letIn, prepareFolder, setUpIn, trialOf } from '../support/store.ts';
import type { Size } from './bigStore.ts';

/** 3,000 apprentices, 156,000 stay-weeks (39,000 stays of four weeks), 54,000 scores. */
export const LARGE: Size = { apprentices: 3000, weeks: 52, scoreRows: 54_000 };
export const NOW = '2026-11-24T01:00:00Z';

export type BenchHost = {
  host: Host;
  storeFile: string;
  call<P extends Path>(path: P, input: Input<P>): Promise<Output<P>>;
};

/** Runs `work` on a host over a store of that size (null: an empty one). */
export async function onStore(
  size: Size | null,
  work: (bench: BenchHost) => Promise<void>,
  { keepAnswers = true } = {},
): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-bench-'));
  // Plain, so that the same file can be measured with the bare driver.
  if (size) makeStore(dataDir, size);
  else prepareFolder(dataDir);
  const host = openHost({
    dataDir,
    clock: { now: () => new Date(NOW) },
    log: (line) => void (line.startsWith('E-') && console.error(line)),
    keepAnswers,
    trial: trialOf(false),
  });
  await letIn(host);
  const call: BenchHost['call'] = async (at, input) => {
    const reply = await host.dispatch(at, input);
    if (!reply.ok) throw new Error(`${at}: ${JSON.stringify(reply.error)}`);
    return reply.value as never;
  };
  try {
    await work({ host, storeFile: path.join(dataDir, 'jiangxin.db'), call });
  } finally {
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** As `makeStore`, and then encrypted by the program itself: for measuring the program as people start it. */
export async function makeEncryptedStore(dataDir: string, size: Size): Promise<void> {
  makeStore(dataDir, size);
  // A plain store without accounts and keyring is one of an earlier version, and is taken over.
  const db = connect(path.join(dataDir, 'jiangxin.db'));
  db.exec('DELETE FROM account');
  db.close();
  for (const file of readdirSync(dataDir)) if (file.startsWith('keyring')) rmSync(path.join(dataDir, file));
  await setUpIn(dataDir, true);
}

/** Fills the folder's store in another process. */
export function makeStore(dataDir: string, { apprentices, weeks, scoreRows }: Size): void {
  const size = [apprentices, weeks, scoreRows].map(String);
  execFileSync(process.execPath, ['tests/bench/makeStore.ts', dataDir, ...size]);
}
