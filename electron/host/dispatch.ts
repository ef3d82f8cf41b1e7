// The one choke point: look up, parse, may they, transaction, handler, check output, audit, commit, announce.
import { type Path, procedureAt } from '../../shared/api.ts';
import type { Command, Query, Reply, Session } from '../../shared/contract.ts';
import type { TableName } from '../../shared/tables.ts';
import type { Connection } from '../db/open.ts';
import { ReadDb } from '../db/read.ts';
import type { Answers } from './answers.ts';
import { type Clock, dateIn, zoneOf } from './clock.ts';
import type { CommandContext, QueryContext } from './context.ts';
import { bodyOf, invalidInput } from './errors.ts';
import { isOfReasonableSize } from './inputGuard.ts';
import type { JobRunner } from './jobRunner.ts';
import type { Mutex } from './mutex.ts';
import { checkOutput } from './outputCheck.ts';
import { handlerAt } from './registry.ts';
import { runCommand, type Who } from './transaction.ts';

const SLOW_MS = 40;

export type DispatchParts = {
  reader: Connection;
  writer: Connection;
  clock: Clock;
  session: () => Session;
  openedAt: string;
  mutex: Mutex;
  jobs: JobRunner;
  answers: Answers;
  announce(tables: readonly TableName[]): void;
  /** Answers `access.*` and `accounts.*`, whatever the state of the store. */
  access(path: Path): unknown;
  log(line: string): void;
  checkEveryRow: boolean;
};

export type Dispatch = (path: unknown, input: unknown, jobId?: string) => Promise<Reply>;

/** Binds the registry to one store. The returned function never throws. */
export function dispatcher(parts: DispatchParts): Dispatch {
  return async (path, input, jobId) => {
    const procedure = procedureAt(path);
    if (!procedure) return { ok: false, error: { code: 'notFound', key: 'error.noSuchCall', params: {} } };
    if (!isOfReasonableSize(input)) return { ok: false, error: { code: 'invalid', key: 'error.tooLarge', params: {} } };
    const parsed = procedure.input.safeParse(input ?? {});
    if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
    const started = performance.now();
    try {
      const value = isAccess(path as Path)
        ? checkOutput(procedure.output, await parts.access(path as Path), parts.checkEveryRow)
        : procedure.kind === 'query'
          ? answer(parts, path as Path, procedure, parsed.data)
          : procedure.kind === 'command'
            ? await carryOut(parts, path as Path, procedure, parsed.data)
            : checkOutput(
                procedure.output,
                await parts.jobs.run(path as Path, parsed.data, jobId),
                parts.checkEveryRow,
              );
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: bodyOf(error, String(path), parts.log) };
    } finally {
      const took = performance.now() - started;
      if (took > SLOW_MS && procedure.kind !== 'job') parts.log(`slow ${String(path)} ${took.toFixed(0)} ms`);
    }
  };
}

const isAccess = (path: Path): boolean => path.startsWith('access.') || path.startsWith('accounts.');

function answer(parts: DispatchParts, path: Path, procedure: Query, input: unknown): unknown {
  const { reader } = parts;
  reader.exec('BEGIN DEFERRED');
  try {
    const db = new ReadDb(reader);
    const now = parts.clock.now();
    const today = dateIn(zoneOf(db), now);
    const session = parts.session();
    const ctx: QueryContext = {
      db,
      session,
      now,
      openedAt: parts.openedAt,
      today,
      cancelJob: (id) => parts.jobs.cancel(id),
    };
    const handler = handlerAt(path) as (ctx: QueryContext, input: unknown) => unknown;
    const asked = { path, input, today, actor: session.actor };
    return parts.answers.get(procedure, asked, () =>
      checkOutput(procedure.output, handler(ctx, input), parts.checkEveryRow),
    );
  } finally {
    reader.exec('COMMIT');
  }
}

async function carryOut(parts: DispatchParts, path: Path, procedure: Command, input: unknown): Promise<unknown> {
  const done = await parts.mutex.run(() =>
    runCommand(parts.writer, whoOf(parts, path), (ctx) => {
      const handler = handlerAt(path) as (ctx: CommandContext, input: unknown) => unknown;
      return checkOutput(procedure.output, handler(ctx, input), parts.checkEveryRow);
    }),
  );
  parts.announce(done.touched);
  return done.value;
}

const whoOf = (parts: DispatchParts, path: Path): Who => ({
  session: parts.session(),
  now: parts.clock.now(),
  openedAt: parts.openedAt,
  path,
});
