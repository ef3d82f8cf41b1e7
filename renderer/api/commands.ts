// Changing: commands and jobs as hooks with their state; their errors are thrown to whoever called.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Input, Output, PathOf } from '../../shared/api.ts';
import type { JobProgress } from '../../shared/contract.ts';
import { type AppError, asAppError } from './AppError.ts';
import { call, callCounted, onProgress } from './client.ts';

export type CommandState<P extends PathOf<'command'>> = {
  /** Answers the output or throws an AppError. */
  run: (input: Input<P>) => Promise<Output<P>>;
  busy: boolean;
  error: AppError | null;
};

export function useCommand<P extends PathOf<'command'>>(path: P): CommandState<P> {
  const [state, setState] = useState<{ busy: boolean; error: AppError | null }>({ busy: false, error: null });
  const run = useCallback(
    async (input: Input<P>) => {
      setState({ busy: true, error: null });
      try {
        const output = await callCounted(path, input);
        setState({ busy: false, error: null });
        return output;
      } catch (cause) {
        const error = asAppError(cause);
        setState({ busy: false, error });
        throw error;
      }
    },
    [path],
  );
  return useMemo(() => ({ run, ...state }), [run, state]);
}

export type JobState<P extends PathOf<'job'>> = {
  /** Answers the output when the job ends; throws an AppError, with code `cancelled` after `stop`. */
  start: (input: Input<P>) => Promise<Output<P>>;
  progress: JobProgress | null;
  busy: boolean;
  /** Leaves nothing half-written. */
  stop: () => void;
  error: AppError | null;
  value: Output<P> | null;
};

type Running<P extends PathOf<'job'>> = Pick<JobState<P>, 'progress' | 'busy' | 'error' | 'value'>;

/** Long work: its progress while it runs. It goes on when the page is left; only `stop` ends it. */
export function useJob<P extends PathOf<'job'>>(path: P): JobState<P> {
  const idle: Running<P> = { progress: null, busy: false, error: null, value: null };
  const [state, setState] = useState<Running<P>>(idle);
  const jobId = useRef<string | null>(null);
  const off = useRef<() => void>(() => undefined);
  useEffect(() => () => off.current(), []);
  const start = useCallback(
    async (input: Input<P>) => {
      const id = crypto.randomUUID();
      jobId.current = id;
      setState({ progress: null, busy: true, error: null, value: null });
      off.current = onProgress(id, (progress) => setState((old) => ({ ...old, progress })));
      try {
        const value = await callCounted(path, input, id);
        setState({ progress: null, busy: false, error: null, value });
        return value;
      } catch (cause) {
        const error = asAppError(cause);
        setState({ progress: null, busy: false, error, value: null });
        throw error;
      } finally {
        off.current();
        jobId.current = null;
      }
    },
    [path],
  );
  const stop = useCallback(() => {
    if (jobId.current !== null) void call('jobs.cancel', { jobId: jobId.current }).catch(() => undefined);
  }, []);
  return useMemo(() => ({ start, stop, ...state }), [start, stop, state]);
}
