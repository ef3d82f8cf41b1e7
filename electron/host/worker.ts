// The worker thread: opens its own connections and runs one job at a time from the registry of jobs.
import { parentPort, workerData } from 'node:worker_threads';
import type { TableName } from '../../shared/tables.ts';
import { storeOf } from '../backups/backups.ts';
import { AppError } from '../db/appError.ts';
import { type Connection, connect } from '../db/open.ts';
import { ReadDb } from '../db/read.ts';
import { dateIn, zoneOf } from './clock.ts';
import type { CommandContext, JobContext } from './context.ts';
import { refusalOf } from './errors.ts';
import { FileTokens } from './files.ts';
import type { WorkerNews, WorkerSetup, WorkerTask } from './jobRunner.ts';
import { jobAt } from './jobs.registry.ts';
import { runCommand } from './transaction.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');
const setup = workerData as WorkerSetup;
const files = new FileTokens(setup.filesFolder);
const key = setup.key && Buffer.from(setup.key);
const reader = connect(setup.storeFile, { readOnly: true, key });
let writer: Connection | null = null;
let onLocked: (() => void) | null = null;
const tell = (news: WorkerNews): void => port.postMessage(news);

port.on('message', (message: { type: 'run'; task: WorkerTask } | { type: 'locked' }) => {
  if (message.type === 'locked') onLocked?.();
  else void runTask(message.task);
});

async function runTask(task: WorkerTask): Promise<void> {
  try {
    const value = await jobAt(task.path)(contextOf(task), task.input);
    tell({ type: 'done', value, heapMiB: process.memoryUsage().heapUsed / 2 ** 20 });
  } catch (error) {
    const body = refusalOf(error);
    tell({ type: 'failed', body, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function contextOf(task: WorkerTask): JobContext {
  const db = new ReadDb(reader);
  const now = new Date(task.nowMs);
  const flag = new Int32Array(task.cancel);
  const stopIfCancelled = (): void => {
    if (Atomics.load(flag, 0) === 1) throw new AppError('cancelled', 'error.cancelled');
  };
  return {
    db,
    session: task.session,
    now,
    openedAt: setup.openedAt,
    today: dateIn(zoneOf(db), now),
    jobId: task.jobId,
    anchors: task.anchors,
    files,
    store: storeOf(setup, key),
    stopIfCancelled,
    progress: (done, total, key, params = {}) =>
      tell({ type: 'progress', progress: { jobId: task.jobId, done, total, step: { key, params } } }),
    write: (work) => writeOnce(task, now, stopIfCancelled, work),
    compact: () => compactOnce(),
  };
}

async function writeOnce<T>(
  task: WorkerTask,
  now: Date,
  stopIfCancelled: () => void,
  work: (ctx: CommandContext) => T,
): Promise<T> {
  await lock();
  let tables: TableName[] = [];
  try {
    stopIfCancelled();
    writer ??= connect(setup.storeFile, { key });
    const done = runCommand(writer, { session: task.session, now, openedAt: setup.openedAt, path: task.path }, work);
    tables = done.touched;
    return done.value;
  } finally {
    tell({ type: 'unlock', tables });
  }
}

/** Freed pages are overwritten when they are freed (secure_delete); this also empties the log of writes. */
async function compactOnce(): Promise<boolean> {
  await lock();
  try {
    writer ??= connect(setup.storeFile);
    writer.exec('VACUUM');
    const [end] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return end?.busy === 0;
  } finally {
    tell({ type: 'unlock', tables: [] });
  }
}

function lock(): Promise<void> {
  return new Promise((locked) => {
    onLocked = locked;
    tell({ type: 'lock' });
  });
}
