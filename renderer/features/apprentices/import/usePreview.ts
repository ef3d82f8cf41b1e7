// Reads the lines that are in view, one call at a time, and keeps them until the import changes.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreviewRow } from '../../../../shared/features/apprentices/import.schema.ts';
import { call } from '../../../api/client.ts';
import type { Edited } from './useImport.ts';

/** The host answers at most this many lines at once. */
const MOST = 200;

export type Preview = {
  /** The line at a place of the file, or an older state of it, or undefined while it is read. */
  rowAt: (at: number) => PreviewRow | undefined;
  /** Says which places are in view. */
  want: (places: readonly number[]) => void;
};
type Kept = { version: number; row: PreviewRow };

export function usePreview(
  session: string,
  version: number,
  numbers: readonly number[],
  edited: Edited | null,
): Preview {
  const rows = useRef(new Map<number, Kept>());
  const wanted = useRef<readonly number[]>([]);
  const newest = useRef(version);
  const isReading = useRef(false);
  const [, redraw] = useState(0);
  newest.current = version;

  const load = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    try {
      // What comes into view meanwhile is asked for in the next round.
      for (let at = missing(rows.current, wanted.current, newest.current); at.length > 0; ) {
        const got = await call('rosterImport.preview', { session, at });
        for (const [i, row] of got.rows.entries()) rows.current.set(at[i] ?? 0, { version: got.version, row });
        redraw((n) => n + 1);
        at = missing(rows.current, wanted.current, Math.min(newest.current, got.version));
      }
    } catch {
      // A refused reading leaves the lines as they are; the next change asks again.
    } finally {
      isReading.current = false;
    }
  }, [session]);
  const want = useCallback(
    (places: readonly number[]) => {
      wanted.current = places;
      void load();
    },
    [load],
  );
  useEffect(() => {
    // One edit changes the line itself and may change others that collide with it: what is in view is read again.
    const at = edited?.version === version ? numbers.indexOf(edited.row.row) : -1;
    if (edited && at >= 0) rows.current.set(at, { version, row: edited.row });
    redraw((n) => n + 1);
    void load();
  }, [version, edited, numbers, load]);

  const rowAt = useCallback((at: number) => rows.current.get(at)?.row, []);
  return { rowAt, want };
}

function missing(rows: ReadonlyMap<number, Kept>, wanted: readonly number[], version: number): number[] {
  return wanted.filter((at) => (rows.get(at)?.version ?? -1) < version).slice(0, MOST);
}
