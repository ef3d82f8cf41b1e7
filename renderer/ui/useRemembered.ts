// A value the user finds again the next time: read once, written when the user stops changing it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from './services.tsx';

const writeAfterMs = 400;

export type Remembered<T> = {
  value: T;
  /** False until the preference has been read: the first paint then is already as the user left it. */
  ready: boolean;
  change: (patch: (value: T) => T) => void;
};

/** `read` makes the value of what was kept, and of null; it must stay the same function. The value must be plain JSON. */
export function useRemembered<T>(key: string, read: (kept: unknown) => T): Remembered<T> {
  const { readPreference, writePreference } = useServices();
  const [value, setValue] = useState(() => read(null));
  const [ready, setReady] = useState(false);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    let current = true;
    const settle = (kept: unknown) => {
      if (!current) return;
      latest.current = read(kept);
      setValue(latest.current);
      setReady(true);
    };
    readPreference(key).then(settle, () => settle(null));
    return () => {
      current = false;
    };
  }, [key, read, readPreference]);

  const flush = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    // A preference that cannot be written costs a layout, not data: the page goes on.
    writePreference(key, latest.current).catch(() => undefined);
  }, [key, writePreference]);

  useEffect(() => flush, [flush]);

  const change = useCallback(
    (patch: (value: T) => T) => {
      latest.current = patch(latest.current);
      setValue(latest.current);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(flush, writeAfterMs);
    },
    [flush],
  );
  return { value, ready, change };
}
