// The host: takes the instance lock, opens and migrates the store, and offers one dispatch to whoever binds it.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { api, type Output, type Path } from '../../shared/api.ts';
import type { JobProgress, Reply, Session } from '../../shared/contract.ts';
import type { TableName } from '../../shared/tables.ts';
import { AppError } from '../db/appError.ts';
import { type Connection, connect, openStore, takeInstanceLock } from '../db/open.ts';
import { ReadDb } from '../db/read.ts';
import { StartupError } from '../db/startupError.ts';
import { isDiskFull } from '../tabular/diskFull.ts';
import { AnchorKeeper, anchorFile } from './anchors.ts';
import { Answers } from './answers.ts';
import { type Clock, systemClock } from './clock.ts';
import { dispatcher } from './dispatch.ts';
import { FileTokens } from './files.ts';
import { JobRunner } from './jobRunner.ts';
import { Mutex } from './mutex.ts';

export type HostOptions = {
  dataDir: string;
  clock?: Clock;
  log?: (line: string) => void;
  /** Tests check every row of every answer. */
  checkEveryRow?: boolean;
  /** Measurements switch it off to see what an answer costs. */
  keepAnswers?: boolean;
};

/** Where there are no accounts, whoever is there is the coordinator. */
const builtIn: Session = {
  accountId: null,
  role: 'coordinator',
  personId: null,
  mentorId: null,
  actor: 'coordinator',
};

export type Host = {
  /** Answers every call; never throws. `jobId` names a job so that it can be watched and stopped. */
  dispatch(path: unknown, input: unknown, jobId?: string): Promise<Reply>;
  onChanged(listener: (tables: readonly TableName[]) => void): () => void;
  onProgress(listener: (progress: JobProgress) => void): () => void;
  files: FileTokens;
  close(): Promise<void>;
};

/** Opens the data folder. Throws StartupError with a sentence when it cannot be used. */
export function openHost(options: HostOptions): Host {
  let lock: { release(): void } | null = null;
  try {
    lock = takeInstanceLock(options.dataDir);
    return hostOn(options, lock);
  } catch (error) {
    lock?.release();
    throw isDiskFull(error) ? new StartupError('startup.diskFull', { folder: options.dataDir }) : error;
  }
}

function hostOn(options: HostOptions, lock: { release(): void }): Host {
  const { dataDir, clock = systemClock, log = console.error, checkEveryRow = false, keepAnswers = true } = options;
  const openMarker = path.join(dataDir, 'open');
  const { file, db: writer } = openStore(dataDir, { checkFirst: existsSync(openMarker) });
  writeFileSync(openMarker, '');
  const reader = connect(file, { readOnly: true });
  const files = new FileTokens();
  const changed = emitter<readonly TableName[]>();
  const progress = emitter<JobProgress>();
  const mutex = new Mutex();
  const session = (): Session => builtIn;
  const openedAt = clock.now().toISOString();
  const setup = { storeFile: file, key: null, filesFolder: files.folder, openedAt };
  const answers = new Answers(keepAnswers ? undefined : 0);
  const anchors = new AnchorKeeper(anchorFile(dataDir), writer, log);
  const announce = (tables: readonly TableName[]): void => {
    anchors.afterCommand();
    answers.forget(tables);
    if (tables.length) changed.emit(tables);
  };
  const jobs = new JobRunner({
    ...{ setup, mutex, clock, session, announce, progress: progress.emit },
    anchors: () => anchors.read(),
  });
  const access = (path: Path): unknown => answerAccess(path, reader);
  const common = { access, reader, writer, clock, session, openedAt, mutex, jobs };
  return {
    dispatch: dispatcher({ ...common, answers, announce, log, checkEveryRow }),
    onChanged: changed.on,
    onProgress: progress.on,
    files,
    close: async () => {
      await jobs.close();
      await mutex.run(() => {
        anchors.take();
        for (const db of [reader, writer]) db.close();
      });
      files.clear();
      rmSync(openMarker, { force: true });
      lock.release();
    },
  };
}

function answerAccess(path: Path, reader: Connection): unknown {
  if (path === 'access.state') return stateOf(reader);
  throw new AppError('notFound', 'error.noSuchCall');
}

/** The store has no accounts: it is open, and whoever is there may do everything. */
function stateOf(reader: Connection): Output<'access.state'> {
  const name = new ReadDb(reader).get<{ zh: string; en: string }>(
    'SELECT nameZh AS zh, nameEn AS en FROM college WHERE archivedAt IS NULL',
  );
  const allowed = Object.entries(api).flatMap(([f, calls]) => Object.keys(calls).map((c) => `${f}.${c}`));
  return {
    phase: 'open',
    isSample: false,
    session: { accountId: null, name: '', loginName: '', role: 'coordinator', allowed },
    waitSeconds: 0,
    idleMinutes: 10,
    mustChangePassword: false,
    recovery: { isConfirmed: true, asked: null },
    collegeName: name ?? null,
    problem: null,
  };
}

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
