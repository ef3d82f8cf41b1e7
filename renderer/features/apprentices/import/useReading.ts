// Reads a file as a job with progress and stop. It stores nothing, so the top bar's saved state does not move.
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Input } from '../../../../shared/api.ts';
import type { JobProgress } from '../../../../shared/contract.ts';
import { call, onProgress } from '../../../api/client.ts';

export function useReading() {
  const [state, setState] = useState<{ busy: boolean; progress: JobProgress | null }>({ busy: false, progress: null });
  const jobId = useRef<string | null>(null);
  const start = useCallback(async (input: Input<'rosterImport.read'>) => {
    const id = crypto.randomUUID();
    jobId.current = id;
    setState({ busy: true, progress: null });
    const off = onProgress(id, (progress) => setState({ busy: true, progress }));
    try {
      return await call('rosterImport.read', input, id);
    } finally {
      off();
      jobId.current = null;
      setState({ busy: false, progress: null });
    }
  }, []);
  const stop = useCallback(() => {
    if (jobId.current !== null) void call('jobs.cancel', { jobId: jobId.current }).catch(() => undefined);
  }, []);
  return useMemo(() => ({ start, stop, ...state }), [start, stop, state]);
}
