// Where the focus of the board is: a row and a week, and the stay found there.
import { useCallback, useMemo, useState } from 'react';
import type { BoardRow, StayRow } from './rows.ts';
import { weekOf } from './timeline.ts';
import type { Model } from './useBoard.ts';

/** `stayId` is the stay chosen where several share a week. */
export type Focus = { row: string; day: number; stayId: string | null };

export type BoardFocus = {
  at: Focus | null;
  /** Index of the focused stay, -1 where there is none. */
  stay: number;
  row: StayRow | undefined;
  set: (row: string, day: number, index?: number) => void;
  move: (rows: number, weeks: number) => void;
  edge: (where: 'first' | 'last') => void;
};

export function useFocus(model: Model | null, rows: readonly BoardRow[]): BoardFocus {
  const [chosen, setChosen] = useState<Focus | null>(null);
  const placeOf = useMemo(() => new Map(rows.map((row, i) => [row.key, i])), [rows]);
  const at = chosen && placeOf.has(chosen.row) ? chosen : firstOf(rows, model);
  const found = rows[placeOf.get(at?.row ?? '') ?? -1];
  const row = found?.kind === 'row' ? found : undefined;
  const stay = model && at && row ? stayAt(model, row, at) : -1;
  const set = useCallback(
    (key: string, day: number, index = -1) => {
      setChosen({ row: key, day: Math.max(0, weekOf(day) * 7), stayId: model?.board.stays.id[index] ?? null });
    },
    [model],
  );
  const move = (by: number, weeks: number) => {
    if (!at || !model) return;
    const day = Math.min((model.board.weeks - 1) * 7, Math.max(0, at.day + weeks * 7));
    setChosen({ row: neighbour(rows, placeOf.get(at.row) ?? 0, by), day, stayId: null });
  };
  const edge = (where: 'first' | 'last') => {
    if (!at || !model || !row) return;
    const stays = row.stays.map((i) => model.world.stays[i]?.from ?? 0);
    const day = where === 'first' ? Math.min(...stays) : Math.max(...stays);
    if (Number.isFinite(day)) setChosen({ row: at.row, day: weekOf(day) * 7, stayId: null });
  };
  return { at, stay, row, set, move, edge };
}

function firstOf(rows: readonly BoardRow[], model: Model | null): Focus | null {
  const row = rows.find((r) => r.kind === 'row');
  return row && model ? { row: row.key, day: Math.max(0, weekOf(model.board.today) * 7), stayId: null } : null;
}

/** The row `by` rows further that is no group head; the last possible one at the ends. */
function neighbour(rows: readonly BoardRow[], from: number, by: number): string {
  const step = Math.sign(by);
  let left = Math.abs(by);
  let at = from;
  for (let i = from + step; left > 0 && i >= 0 && i < rows.length; i += step) {
    if (rows[i]?.kind !== 'row') continue;
    at = i;
    left--;
  }
  return rows[at]?.key ?? '';
}

function stayAt(model: Model, row: StayRow, { day, stayId }: Focus): number {
  let found = -1;
  for (const index of row.stays) {
    if (stayId !== null && model.board.stays.id[index] === stayId) return index;
    const stay = model.world.stays[index];
    if (found < 0 && stay && stay.from <= day + 6 && stay.to >= day) found = index;
  }
  return found;
}
