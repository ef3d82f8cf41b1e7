// Typed calls: `call('apprentices.create', input)` answers the output or throws an AppError.
import type { Input, Output, Path } from '../../shared/api.ts';
import type { JobProgress } from '../../shared/contract.ts';
import { AppError, asAppError } from './AppError.ts';
import { openTransport, type Transport } from './transport.ts';

let transport: Transport | null = null;
let savingState: SavingState = { pending: 0, savedAt: null, failure: null };
let afterLocked: () => Promise<unknown> = async () => undefined;
const savingListeners = new Set<() => void>();

/** Tests bring their own pipe; the app takes the binding it runs in. */
export function setTransport(next: Transport): void {
  transport = next;
}

export function theTransport(): Transport {
  transport ??= openTransport();
  return transport;
}

/** What is done before a refusal because of the lock reaches the caller: the page is to be gone by then. */
export function setAfterLocked(next: () => Promise<unknown>): void {
  afterLocked = next;
}

/** One procedure call. A job takes the id under which its progress is told and it can be stopped. */
export async function call<P extends Path>(path: P, input: Input<P>, jobId?: string): Promise<Output<P>> {
  const reply = await theTransport()
    .call(path, input, jobId)
    .catch((error: unknown) => {
      throw asAppError(error);
    });
  if (!reply.ok) {
    if (reply.error.code === 'locked' && path !== 'access.state') await afterLocked();
    throw new AppError(reply.error);
  }
  return reply.value as Output<P>;
}

/** A call that changes data: the top bar shows while one is under way and when the last was stored. */
export async function callCounted<P extends Path>(path: P, input: Input<P>, jobId?: string): Promise<Output<P>> {
  tellSaving({ pending: savingState.pending + 1 });
  try {
    const output = await call(path, input, jobId);
    tellSaving({ pending: savingState.pending - 1, savedAt: new Date().toISOString(), failure: null });
    return output;
  } catch (cause) {
    const error = asAppError(cause);
    // A refusal stands at its field; only a fault means that something on the screen is not stored.
    tellSaving({ pending: savingState.pending - 1, ...(error.isFault ? { failure: error } : {}) });
    throw error;
  }
}

export type SavingState = {
  /** Changing calls under way. */
  readonly pending: number;
  /** UTC ISO moment of the last stored change since the page was opened. */
  readonly savedAt: string | null;
  readonly failure: AppError | null;
};

/** The state of saving, for `useSyncExternalStore`. */
export const saving = {
  current: () => savingState,
  subscribe: (listener: () => void) => {
    savingListeners.add(listener);
    return () => void savingListeners.delete(listener);
  },
  /** Nothing that was on the screen is to be read any more. */
  forget: () => tellSaving({ savedAt: null, failure: null }),
  /** Resolves when no changing call is under way, or after `ms`. */
  settled: (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, ms);
      const off = saving.subscribe(look);
      look();
      function look() {
        if (savingState.pending === 0) done();
      }
      function done() {
        clearTimeout(timer);
        off();
        resolve();
      }
    }),
};

export function onProgress(jobId: string, listener: (progress: JobProgress) => void): () => void {
  return theTransport().onProgress((progress) => {
    if (progress.jobId === jobId) listener(progress);
  });
}

function tellSaving(patch: Partial<SavingState>): void {
  savingState = { ...savingState, ...patch };
  for (const listener of savingListeners) listener();
}
