// Reads the lines that are in view, a hundred at a time, and keeps them until the import changes.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreviewRow } from '../../../../shared/features/apprentices/import.schema.ts';
import { call } from '../../../api/client.ts';
import type { Edited } from './useImport.ts';

const PAGE = 100;

export type Preview = {
  /** The line at a place of the file, or an older state of it, or undefined while it is read. */
  rowAt: (at: number) => PreviewRow | undefined;
  /** Says which places are in view. */
  want: (from: number, to: number) => void;
};

export function usePreview(
  session: string,
  version: number,
  numbers: readonly number[],
  edited: Edited | null,
): Preview {
  const rows = useRef(new Map<number, PreviewRow>());
  const pages = useRef(new Map<number, number>());
  const [, redraw] = useState(0);
  const wanted = useRef<readonly [number, number]>([0, 0]);

  const load = useCallback(
    async (page: number) => {
      if (pages.current.get(page) === version) return;
      pages.current.set(page, version);
      const got = await call('rosterImport.preview', { session, from: page * PAGE, count: PAGE }).catch(() => null);
      if (!got) {
        pages.current.delete(page);
        return;
      }
      for (const [i, row] of got.rows.entries()) rows.current.set(page * PAGE + i, row);
      redraw((n) => n + 1);
    },
    [session, version],
  );
  const want = useCallback(
    (from: number, to: number) => {
      wanted.current = [from, to];
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) void load(page);
    },
    [load],
  );
  useEffect(() => {
    // One edit changes the line itself and may change others that collide with it: what is in view is read again.
    const at = edited ? numbers.indexOf(edited.row.row) : -1;
    if (edited && at >= 0) rows.current.set(at, edited.row);
    want(...wanted.current);
    redraw((n) => n + 1);
  }, [edited, numbers, want]);

  const rowAt = useCallback((at: number) => rows.current.get(at), []);
  return { rowAt, want };
}
