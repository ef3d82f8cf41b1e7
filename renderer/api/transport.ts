// The one pipe to the host: Electron's bridge where there is one, otherwise HTTP on the same origin.
import type { JobProgress, Reply } from '../../shared/contract.ts';

export type Transport = {
  call: (path: string, input: unknown, jobId?: string) => Promise<Reply>;
  onChanged: (listener: (tables: readonly string[] | null) => void) => () => void;
  onProgress: (listener: (progress: JobProgress) => void) => () => void;
};

type Bridge = {
  call: (path: string, input: unknown, jobId?: string) => Promise<Reply>;
  onChanged: (listener: (tables: string[]) => void) => () => void;
  onProgress: (listener: (progress: JobProgress) => void) => () => void;
};

declare global {
  interface Window {
    jiangxin?: Bridge;
  }
}

/** The binding this page runs in. */
export function openTransport(): Transport {
  return window.jiangxin ?? loopback();
}

function loopback(): Transport {
  const changed = new Set<(tables: readonly string[] | null) => void>();
  const progress = new Set<(progress: JobProgress) => void>();
  const events = new EventSource('/events');
  let opened = false;
  events.addEventListener('changed', (event) => tell(changed, JSON.parse(event.data)));
  events.addEventListener('progress', (event) => tell(progress, JSON.parse(event.data)));
  events.addEventListener('open', () => {
    // After a break nobody knows what was missed: everything is read again.
    if (opened) tell(changed, null);
    opened = true;
  });
  return {
    call: post,
    onChanged: (listener) => add(changed, listener),
    onProgress: (listener) => add(progress, listener),
  };
}

async function post(path: string, input: unknown, jobId?: string): Promise<Reply> {
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path, input, jobId }),
  });
  if (!response.ok) throw new Error(`The host answered ${response.status}`);
  return (await response.json()) as Reply;
}

function tell<T>(listeners: ReadonlySet<(value: T) => void>, value: T): void {
  for (const listener of listeners) listener(value);
}

function add<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
