// Runs jobs in worker threads: hands over the input, relays progress, lends the write lock, stops on cancel.
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { v7 } from 'uuid';
import type { Path } from '../../shared/api.ts';
import type { AppErrorBody, JobProgress, Session } from '../../shared/contract.ts';
import type { Anchors } from '../../shared/features/activity/audit.schema.ts';
import type { TableName } from '../../shared/tables.ts';
import { AppError } from '../db/appError.ts';
import type { Clock } from './clock.ts';
import type { Mutex } from './mutex.ts';

/** What the host tells a worker to do. `cancel` is shared memory: 1 means stop. */
export type WorkerTask = {
  jobId: string;
  path: Path;
  input: unknown;
  session: Session;
  nowMs: number;
  anchors: Anchors;
  cancel: SharedArrayBuffer;
};
export type WorkerSetup = {
  dataDir: string;
  upkeep: boolean;
  storeFile: string;
  key: Uint8Array | null;
  filesFolder: string;
  openedAt: string;
};
export type WorkerNews =
  | { type: 'progress'; progress: JobProgress }
  | { type: 'lock' }
  | { type: 'unlock'; tables: TableName[] }
  | { type: 'done'; value: unknown; heapMiB: number }
  | { type: 'failed'; body: AppErrorBody | null; message: string };

export type JobRunnerParts = {
  setup: WorkerSetup;
  mutex: Mutex;
  clock: Clock;
  session: () => Session;
  /** What is known outside the store of the ends of its logs. */
  anchors: () => Anchors;
  announce(tables: readonly TableName[]): void;
  progress(progress: JobProgress): void;
};

/** A worker that has grown beyond this is not kept warm for the next job. */
const KEEP_BELOW_MIB = 120;
/** How long closing waits for running jobs to roll back. */
const CLOSE_MS = 2000;
const noop = (): void => {};

export class JobRunner {
  private readonly parts: JobRunnerParts;
  private readonly running = new Map<string, { cancel: SharedArrayBuffer; ended: Promise<void> }>();
  private idle: Worker | null = null;
  private readonly all = new Set<Worker>();

  constructor(parts: JobRunnerParts) {
    this.parts = parts;
  }

  /** Resolves with the job's output; rejects with AppError (`cancelled` when stopped). */
  async run(path: Path, input: unknown, jobId: string = v7()): Promise<unknown> {
    const { session, clock, anchors } = this.parts;
    const cancel = new SharedArrayBuffer(4);
    const nowMs = clock.now().getTime();
    const task: WorkerTask = { jobId, path, input, session: session(), nowMs, anchors: anchors(), cancel };
    const outcome = this.inWorker(task);
    const ended = outcome.then(noop, noop);
    this.running.set(jobId, { cancel, ended });
    try {
      return await outcome;
    } finally {
      this.running.delete(jobId);
    }
  }

  /** True when a running job was told to stop. */
  cancel(jobId: string): boolean {
    const job = this.running.get(jobId);
    if (job) Atomics.store(new Int32Array(job.cancel), 0, 1);
    return job !== undefined;
  }

  /** Resolves when no job is running. */
  async ended(): Promise<void> {
    while (this.running.size > 0) await Promise.all([...this.running.values()].map((job) => job.ended));
  }

  /** Tells running jobs to stop, gives them a moment to roll back, then ends all workers. */
  async close(): Promise<void> {
    for (const id of this.running.keys()) this.cancel(id);
    const jobs = [...this.running.values()].map((job) => job.ended);
    await Promise.race([Promise.all(jobs), setTimeout(CLOSE_MS, undefined, { ref: false })]);
    await Promise.all([...this.all].map((worker) => this.end(worker)));
  }

  private async inWorker(task: WorkerTask): Promise<unknown> {
    const worker = this.idle ?? this.start();
    this.idle = null;
    try {
      const { value, heapMiB } = await this.follow(worker, task);
      await this.keepOrEnd(worker, heapMiB < KEEP_BELOW_MIB);
      return value;
    } catch (error) {
      // A refusal leaves the worker as good as before; after a fault nobody knows.
      await this.keepOrEnd(worker, error instanceof AppError);
      throw error;
    }
  }

  private async keepOrEnd(worker: Worker, isGood: boolean): Promise<void> {
    if (isGood && this.idle === null && this.all.has(worker)) this.idle = worker;
    else await this.end(worker);
  }

  private start(): Worker {
    const url = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
    const worker = new Worker(url, {
      workerData: this.parts.setup,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 },
    });
    worker.unref();
    this.all.add(worker);
    worker.once('exit', () => this.forget(worker));
    return worker;
  }

  private async end(worker: Worker): Promise<void> {
    this.forget(worker);
    await worker.terminate();
  }

  private forget(worker: Worker): void {
    this.all.delete(worker);
    if (this.idle === worker) this.idle = null;
  }

  private follow(worker: Worker, task: WorkerTask): Promise<{ value: unknown; heapMiB: number }> {
    let release: (() => void) | null = null;
    const heard = (news: WorkerNews): void => {
      if (news.type === 'progress') this.parts.progress(news.progress);
      if (news.type === 'lock')
        void this.parts.mutex.lock().then((unlock) => {
          release = unlock;
          worker.postMessage({ type: 'locked' });
        });
      if (news.type === 'unlock') {
        release?.();
        release = null;
        this.parts.announce(news.tables);
      }
    };
    worker.on('message', heard);
    worker.ref();
    worker.postMessage({ type: 'run', task });
    return outcomeOf(worker).finally(() => {
      release?.();
      worker.off('message', heard);
      worker.unref();
    });
  }
}

/** Waits for the news that ends a job, or for the end of the worker itself. */
function outcomeOf(worker: Worker): Promise<{ value: unknown; heapMiB: number }> {
  return new Promise((resolve, reject) => {
    const heard = (news: WorkerNews): void => {
      if (news.type === 'done') settle(() => resolve(news));
      if (news.type === 'failed') settle(() => reject(news.body ? AppError.from(news.body) : new Error(news.message)));
    };
    const failed = (error: Error): void => settle(() => reject(error));
    const ended = (): void => settle(() => reject(new AppError('cancelled', 'error.cancelled')));
    const settle = (then: () => void): void => {
      worker.off('message', heard).off('error', failed).off('exit', ended);
      then();
    };
    worker.on('message', heard).on('error', failed).on('exit', ended);
  });
}
