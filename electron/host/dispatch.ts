// The one choke point: look up, parse, is the store open, may they, then the handler; whatever comes of it goes into one envelope.
import { type Path, procedureAt } from '../../shared/api.ts';
import type { Procedure, Reply } from '../../shared/contract.ts';
import { dropBallast } from '../backups/room.ts';
import { isDiskFull } from '../tabular/diskFull.ts';
import { bodyOf, invalidInput } from './errors.ts';
import { isOfReasonableSize } from './inputGuard.ts';
import type { Opened } from './opened.ts';
import { checkOutput } from './outputCheck.ts';
import { handlerAt } from './registry.ts';

const SLOW_MS = 40;

export type DispatchParts = {
  /** Answers `access.*` and `accounts.*`, whatever the state of the store. */
  access(path: Path, input: unknown, jobId: string | undefined): Promise<unknown>;
  /** Throws AppError `forbidden` when the role at work may not call this. */
  checkRole(path: Path): void;
  /** The open store for a call by this path. Throws AppError `locked` or `forbidden`. */
  storeFor(path: Path, jobId?: string): Opened;
  log(line: string): void;
  checkEveryRow: boolean;
};

export type Dispatch = (path: unknown, input: unknown, jobId?: string) => Promise<Reply>;

/** Binds the registry to the host's stores. The returned function never throws. */
export function dispatcher(parts: DispatchParts): Dispatch {
  return async (path, input, jobId) => {
    const procedure = procedureAt(path);
    if (!procedure) return { ok: false, error: { code: 'notFound', key: 'error.noSuchCall', params: {} } };
    if (!isOfReasonableSize(input)) return { ok: false, error: { code: 'invalid', key: 'error.tooLarge', params: {} } };
    const started = performance.now();
    try {
      const value = await answer(parts, path as Path, procedure, input, jobId);
      return value.ok ? { ok: true, value: value.value } : value;
    } catch (error) {
      return { ok: false, error: bodyOf(error, String(path), parts.log) };
    } finally {
      const took = performance.now() - started;
      if (took > SLOW_MS && procedure.kind !== 'job') parts.log(`slow ${String(path)} ${took.toFixed(0)} ms`);
    }
  };
}

async function answer(
  parts: DispatchParts,
  path: Path,
  procedure: Procedure,
  input: unknown,
  jobId: string | undefined,
): Promise<Reply> {
  parts.checkRole(path);
  const store = isAccess(path, procedure) ? null : parts.storeFor(path);
  const parsed = procedure.input.safeParse(input ?? {});
  if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
  if (!store) {
    const value = await parts.access(path, parsed.data, jobId);
    return { ok: true, value: checkOutput(procedure.output, value, parts.checkEveryRow) };
  }
  const work = () => store.answer(path, procedure, handlerAt(path), parsed.data, jobId);
  const value = await work().catch((error: unknown) => {
    // Nothing of it was stored; once the ballast is gone the work at hand fits.
    if (procedure.kind === 'command' && isDiskFull(error) && dropBallast(store.folder)) return work();
    throw error;
  });
  // What was locked meanwhile says nothing any more.
  parts.storeFor(path);
  return { ok: true, value };
}

/** Answered by the host itself, whether a store is open or not; the jobs of backups need one. */
const isAccess = (path: Path, { kind }: Procedure): boolean =>
  /^(access|accounts)\./.test(path) || (path.startsWith('backups.') && kind !== 'job');
