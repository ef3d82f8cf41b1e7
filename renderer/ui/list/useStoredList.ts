// Reads and writes what a list remembers; writing waits until the user stops changing things.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../services.tsx';
import { emptyStore, readStored, type StoredList } from './views.ts';

const writeAfterMs = 400;

export type StoredListState = {
  stored: StoredList;
  /** False until the preference has been read: the first paint then already has the right columns. */
  ready: boolean;
  change: (patch: (stored: StoredList) => StoredList) => void;
};

export function useStoredList(listId: string): StoredListState {
  const { readPreference, writePreference } = useServices();
  const [stored, setStored] = useState(emptyStore);
  const [ready, setReady] = useState(false);
  const latest = useRef(emptyStore);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const key = `list.${listId}`;

  useEffect(() => {
    let current = true;
    const settle = (value: unknown) => {
      if (!current) return;
      latest.current = readStored(value);
      setStored(latest.current);
      setReady(true);
    };
    readPreference(key).then(settle, () => settle(null));
    return () => {
      current = false;
    };
  }, [key, readPreference]);

  const flush = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    // A preference that cannot be written costs a layout, not data: the list goes on.
    writePreference(key, latest.current).catch(() => undefined);
  }, [key, writePreference]);

  useEffect(() => flush, [flush]);

  const change = useCallback(
    (patch: (stored: StoredList) => StoredList) => {
      latest.current = patch(latest.current);
      setStored(latest.current);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(flush, writeAfterMs);
    },
    [flush],
  );
  return { stored, ready, change };
}
