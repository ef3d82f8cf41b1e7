// The host: takes the instance lock, looks at what lies in the data folder, and offers one dispatch to whoever binds it.
import { mkdirSync } from 'node:fs';
import type { Path } from '../../shared/api.ts';
import type { JobProgress, Reply } from '../../shared/contract.ts';
import type { TableName } from '../../shared/tables.ts';
import { takeInstanceLock } from '../db/open.ts';
import { StartupError } from '../db/startupError.ts';
import { PASSWORD_COST } from '../keys/primitives.ts';
import { selfTest } from '../keys/selfTest.ts';
import { isDiskFull } from '../tabular/diskFull.ts';
import { accountCalls } from './access/accounts.ts';
import { accessCalls } from './access/calls.ts';
import { Gate, type Trial } from './access/gate.ts';
import type { Watch } from './access/sample.ts';
import { backupCalls } from './backups/calls.ts';
import { startUpkeep } from './backups/upkeep.ts';
import { type Clock, systemClock } from './clock.ts';
import { dispatcher } from './dispatch.ts';
import { FileTokens } from './files.ts';

export type HostOptions = {
  dataDir: string;
  clock?: Clock;
  log?: (line: string) => void;
  /** Tests check every row of every answer. */
  checkEveryRow?: boolean;
  /** Measurements switch it off to see what an answer costs. */
  keepAnswers?: boolean;
  /** Backups are made and rehearsed by themselves, ballast is laid down: what both bindings ask for. */
  upkeep?: boolean;
  /** Only for tests and measurements: neither binding passes it on. */
  trial?: Trial;
};

export type Host = {
  /** Answers every call; never throws. `jobId` names a job so that it can be watched and stopped. */
  dispatch(path: unknown, input: unknown, jobId?: string): Promise<Reply>;
  onChanged(listener: (tables: readonly TableName[]) => void): () => void;
  onProgress(listener: (progress: JobProgress) => void): () => void;
  files: FileTokens;
  /** From now on every call is refused; a running job is stopped. Resolves when the store is closed. */
  lock(): Promise<void>;
  close(): Promise<void>;
};

/** Takes the data folder. Throws StartupError with a sentence when it cannot be used at all. */
export function openHost(options: HostOptions): Host {
  let lock: { release(): void } | null = null;
  try {
    selfTest();
    mkdirSync(options.dataDir, { recursive: true });
    lock = takeInstanceLock(options.dataDir);
    return hostOn(options, lock);
  } catch (error) {
    lock?.release();
    throw isDiskFull(error) ? new StartupError('startup.diskFull', { folder: options.dataDir }) : error;
  }
}

function hostOn(options: HostOptions, lock: { release(): void }): Host {
  const { dataDir, clock = systemClock, log = console.error, trial = null } = options;
  const { checkEveryRow = false, keepAnswers = true, upkeep = false } = options;
  const files = new FileTokens();
  const changed = emitter<readonly TableName[]>();
  const progress = emitter<JobProgress>();
  const around = {
    clock,
    files,
    log,
    checkEveryRow,
    keepAnswers,
    changed: changed.emit,
    progress: progress.emit,
    upkeep,
  };
  const gate = new Gate({ dataDir, cost: trial?.cost ?? PASSWORD_COST, trial, around });
  const endUpkeep = upkeep ? startUpkeep(gate) : () => {};
  return {
    dispatch: dispatcher({
      access: (at, input, jobId) => answerAccess(gate, at, input, watchOf(jobId, progress.emit)),
      checkRole: (at) => gate.checkRole(at),
      storeFor: (at) => gate.storeFor(at),
      log,
      checkEveryRow,
    }),
    onChanged: changed.on,
    onProgress: progress.on,
    files,
    lock: () => gate.lock({ now: true }),
    close: async () => {
      endUpkeep();
      await gate.lock({ now: true });
      files.clear();
      lock.release();
    },
  };
}

/** What only tells or touches is answered at once, everything else one after the other. */
async function answerAccess(gate: Gate, at: Path, input: unknown, watch: Watch): Promise<unknown> {
  const [feature, name = ''] = at.split('.');
  const calls = ({ access: accessCalls, accounts: accountCalls, backups: backupCalls }[feature ?? ''] ??
    {}) as unknown as Record<string, (...given: unknown[]) => unknown>;
  const work = async (): Promise<unknown> => await calls[name]?.(gate, input, watch);
  return at === 'access.state' || at === 'access.touch' || at === 'access.lock'
    ? await work()
    : await gate.inTurn(work);
}

const watchOf =
  (jobId: string | undefined, tell: (progress: JobProgress) => void): Watch =>
  (done, total) => {
    if (jobId) tell({ jobId, done, total, step: { key: 'access.makingSample', params: {} } });
  };

function emitter<T>(): { on(listener: (value: T) => void): () => void; emit(value: T): void } {
  const listeners = new Set<(value: T) => void>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (value) => {
      for (const listener of listeners) listener(value);
    },
  };
}
