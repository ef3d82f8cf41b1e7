// Who is at work and what the host lets them do; read at the start, after all news and after a refusal because of the lock.
import { useCallback, useSyncExternalStore } from 'react';
import type { Input, Output, Path, PathOf } from '../../shared/api.ts';
import { call, setAfterLocked } from './client.ts';

export type AccessState = Output<'access.state'> & {
  /** `performance.now()` of the answer: `waitSeconds` counts from there. */
  readonly heardAt: number;
};

let state: AccessState | null = null;
let asking: Promise<AccessState> | null = null;
let askAgain: Promise<AccessState> | null = null;
const listeners = new Set<() => void>();

/** Puts a state in place of the one that was heard; tests bring their own. */
export function setAccess(next: Output<'access.state'> | null): void {
  state = next && { ...next, heardAt: performance.now() };
  for (const listener of listeners) listener();
}

/** The state of the moment after this call. Throws an AppError when the host does not answer. */
export function refreshAccess(): Promise<AccessState> {
  if (!asking) {
    asking = ask().finally(() => {
      asking = null;
    });
    return asking;
  }
  // What is on its way may have been answered before the news: one more, for all who ask meanwhile.
  const after = asking.catch(() => undefined);
  askAgain ??= after.then(() => {
    askAgain = null;
    return refreshAccess();
  });
  return askAgain;
}

/** A call that lets in or out: its answer comes back when the state of after it is known here. */
export async function callAccess<P extends AccessPath>(path: P, input: Input<P>): Promise<Output<P>> {
  try {
    return await call(path, input);
  } finally {
    await refreshAccess().catch(() => undefined);
  }
}

type AccessPath = Extract<PathOf<'command'>, `access.${string}`>;

/** Null until the host has answered for the first time. */
export function useAccess(): AccessState | null {
  return useSyncExternalStore(subscribe, () => state);
}

/** Whether the session may call a procedure; the host decides again when it is called. */
export function useMay(): (path: Path) => boolean {
  const allowed = useAccess()?.session?.allowed;
  return useCallback((path: Path) => allowed?.includes(path) ?? false, [allowed]);
}

setAfterLocked(() => refreshAccess().catch(() => undefined));

async function ask(): Promise<AccessState> {
  const next = await call('access.state', {});
  const { heardAt: _, ...old } = state ?? { heardAt: 0 };
  // Most news change nothing here: the same object draws nothing anew.
  if (!state || next.waitSeconds > 0 || JSON.stringify(next) !== JSON.stringify(old)) setAccess(next);
  return state as unknown as AccessState;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
