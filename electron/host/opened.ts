// A store that is open: its connections, jobs and kept answers, and the one way through which a procedure is carried out on it.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Path } from '../../shared/api.ts';
import type { Command, JobProgress, Procedure, Query, Session } from '../../shared/contract.ts';
import type { Anchors } from '../../shared/features/activity/audit.schema.ts';
import type { TableName } from '../../shared/tables.ts';
import { backUpBeforeUpgrade } from '../backups/upkeep.ts';
import { type Connection, connect, openStore, type StoreKey } from '../db/open.ts';
import { ReadDb } from '../db/read.ts';
import { onlyOwn, permit } from './access/permit.ts';
import { AnchorKeeper, type AnchorStore, headsOf } from './anchors.ts';
import { Answers } from './answers.ts';
import { type Clock, dateIn, zoneOf } from './clock.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { FileTokens } from './files.ts';
import { JobRunner } from './jobRunner.ts';
import { Mutex } from './mutex.ts';
import { checkOutput } from './outputCheck.ts';
import { runCommand } from './transaction.ts';

/** What the host lends to every store it opens. */
export type Around = {
  clock: Clock;
  files: FileTokens;
  changed(tables: readonly TableName[]): void;
  progress(progress: JobProgress): void;
  log(line: string): void;
  checkEveryRow: boolean;
  keepAnswers: boolean;
  /** Whether backups are made without being asked for. */
  upkeep: boolean;
};

/** The query or command behind a path. */
export type Handler = (ctx: never, input: never) => unknown;

/** Who begins to work on a store, read from the store itself. Throws when it is nobody. */
export type Begin = (db: ReadDb) => { session: Session; mustChangePassword: boolean };

/** Opens the store of a folder. Throws StartupError, or what SQLite says of a file that is damaged. */
export class Opened {
  readonly folder: string;
  readonly session: Session;
  readonly mustChangePassword: boolean;
  readonly writer: Connection;
  private readonly reader: Connection;
  private readonly around: Around;
  private readonly openedAt: string;
  private readonly mutex = new Mutex();
  private readonly answers: Answers;
  private readonly jobs: JobRunner;
  private readonly marker: string;
  private readonly anchors: AnchorKeeper;

  constructor(folder: string, key: StoreKey, anchors: AnchorStore, begin: Begin, around: Around) {
    this.folder = folder;
    this.around = around;
    this.marker = path.join(folder, 'open');
    if (around.upkeep) backUpBeforeUpgrade(folder, key, around.clock.now());
    const { file, db } = openStore(folder, { checkFirst: existsSync(this.marker), key });
    writeFileSync(this.marker, '');
    this.writer = db;
    this.reader = connect(file, { readOnly: true, key });
    try {
      const { session, mustChangePassword } = begin(new ReadDb(this.reader));
      this.session = session;
      this.mustChangePassword = mustChangePassword;
    } catch (error) {
      this.closeFiles();
      throw error;
    }
    this.anchors = new AnchorKeeper(anchors, db, around.log);
    this.openedAt = around.clock.now().toISOString();
    this.answers = new Answers(around.keepAnswers ? undefined : 0);
    this.jobs = new JobRunner({
      setup: {
        dataDir: folder,
        upkeep: around.upkeep,
        storeFile: file,
        key: key && new Uint8Array(key),
        filesFolder: around.files.folder,
        openedAt: this.openedAt,
      },
      mutex: this.mutex,
      clock: around.clock,
      session: () => this.session,
      announce: (tables) => this.announce(tables),
      progress: around.progress,
      anchors: () => this.anchors.read(),
    });
  }

  /** The output of a procedure as far as the matrix gives it to the session's role. Throws AppError when it is refused. */
  async answer(at: Path, procedure: Procedure, handler: Handler, input: unknown, jobId?: string): Promise<unknown> {
    const scope = this.read((db) => {
      const today = dateIn(zoneOf(db), this.around.clock.now());
      return permit(at, this.session, input, today, db);
    });
    return onlyOwn(at, scope, await this.carryOut(at, procedure, handler, input, jobId));
  }

  /** As `answer`, past the matrix: for what the host itself does. */
  async carryOut(at: Path, procedure: Procedure, handler: Handler, input: unknown, jobId?: string): Promise<unknown> {
    if (procedure.kind === 'query') return this.query(at, procedure, handler, input);
    if (procedure.kind === 'command') return await this.command(at, procedure, handler, input);
    return checkOutput(procedure.output, await this.jobs.run(at, input, jobId), this.around.checkEveryRow);
  }

  /** One command that is no procedure's handler: one transaction, audited under `at`. */
  async run<T>(at: Path, work: (ctx: CommandContext) => T): Promise<T> {
    const { clock } = this.around;
    const who = { session: this.session, now: clock.now(), openedAt: this.openedAt, path: at };
    const done = await this.mutex.run(() => runCommand(this.writer, who, work));
    this.announce(done.touched);
    return done.value;
  }

  /** The newest entries of both logs. */
  heads(): Anchors {
    return headsOf(this.writer);
  }

  /** Reads what stands in the store now. */
  read<T>(work: (db: ReadDb) => T): T {
    return work(new ReadDb(this.reader));
  }

  cancelJob(jobId: string): boolean {
    return this.jobs.cancel(jobId);
  }

  /** Resolves when no job is running. */
  async idle(): Promise<void> {
    await this.jobs.ended();
  }

  /** Tells running jobs to stop and closes everything. */
  async close(): Promise<void> {
    await this.jobs.close();
    await this.mutex.run(() => {
      this.anchors.take();
      this.closeFiles();
    });
    this.around.files.clear();
  }

  private closeFiles(): void {
    this.reader.close();
    this.writer.close();
    rmSync(this.marker, { force: true });
  }

  private query(at: Path, procedure: Query, handler: Handler, input: unknown): unknown {
    this.reader.exec('BEGIN DEFERRED');
    try {
      const db = new ReadDb(this.reader);
      const now = this.around.clock.now();
      const today = dateIn(zoneOf(db), now);
      const { session, openedAt } = this;
      const ctx: QueryContext = { db, session, now, openedAt, today, cancelJob: (id) => this.jobs.cancel(id) };
      const asked = { path: at, input, today, actor: session.actor };
      return this.answers.get(procedure, asked, () =>
        checkOutput(procedure.output, handler(ctx as never, input as never), this.around.checkEveryRow),
      );
    } finally {
      this.reader.exec('COMMIT');
    }
  }

  private command(at: Path, procedure: Command, handler: Handler, input: unknown): Promise<unknown> {
    return this.run(at, (ctx) =>
      checkOutput(procedure.output, handler(ctx as never, input as never), this.around.checkEveryRow),
    );
  }

  private announce(tables: readonly TableName[]): void {
    // A number that was given out must not be forgotten by a crash.
    if (tables.includes('numberSeries') || tables.includes('certificate')) this.anchors.take();
    else this.anchors.afterCommand();
    this.answers.forget(tables);
    if (tables.length) this.around.changed(tables);
  }
}
