// Typed calls: `call('apprentices.create', input)` answers the output or throws an AppError.
import type { Input, Output, Path } from '../../shared/api.ts';
import type { JobProgress } from '../../shared/contract.ts';
import { AppError, asAppError } from './AppError.ts';
import { openTransport, type Transport } from './transport.ts';

let transport: Transport | null = null;
let pending = 0;
const saving = new Set<() => void>();

/** Tests bring their own pipe; the app takes the binding it runs in. */
export function setTransport(next: Transport): void {
  transport = next;
}

export function theTransport(): Transport {
  transport ??= openTransport();
  return transport;
}

/** One procedure call. A job takes the id under which its progress is told and it can be stopped. */
export async function call<P extends Path>(path: P, input: Input<P>, jobId?: string): Promise<Output<P>> {
  const reply = await theTransport()
    .call(path, input, jobId)
    .catch((error: unknown) => {
      throw asAppError(error);
    });
  if (!reply.ok) throw new AppError(reply.error);
  return reply.value as Output<P>;
}

/** A call that changes data: the top bar shows while one is under way. */
export async function callCounted<P extends Path>(path: P, input: Input<P>, jobId?: string): Promise<Output<P>> {
  count(1);
  try {
    return await call(path, input, jobId);
  } finally {
    count(-1);
  }
}

/** How many changing calls are under way, and a way to hear when that changes. */
export const callsUnderWay = {
  count: () => pending,
  subscribe: (listener: () => void) => {
    saving.add(listener);
    return () => void saving.delete(listener);
  },
};

export function onProgress(jobId: string, listener: (progress: JobProgress) => void): () => void {
  return theTransport().onProgress((progress) => {
    if (progress.jobId === jobId) listener(progress);
  });
}

function count(by: number): void {
  pending += by;
  for (const listener of saving) listener();
}
