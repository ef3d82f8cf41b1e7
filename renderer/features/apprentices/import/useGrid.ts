// Where the keyboard stands in the review, and which cell is being mended.
import { type KeyboardEvent, useState } from 'react';
import type { PreviewRow } from '../../../../shared/features/apprentices/import.schema.ts';
import type { RosterField } from '../../../../shared/features/apprentices/roster.columns.ts';
import type { Item } from './lines.ts';
import type { ShownColumn } from './ReviewTable.tsx';

type Options = {
  items: readonly Item[];
  columns: readonly ShownColumn[];
  scrollTo: (index: number, align?: 'auto' | 'center') => void;
  openFold: (from: number) => void;
  rowAt: (at: number) => PreviewRow | undefined;
};
const PAGE = 12;

export function useGrid({ items, columns, scrollTo, openFold, rowAt }: Options) {
  const [active, setActive] = useState({ index: 0, column: 0 });
  const [editing, setEditing] = useState<{ row: number; field: RosterField } | null>(null);
  const column = Math.min(active.column, columns.length - 1);

  const goTo = (index: number, field?: RosterField) => {
    const item = items[index];
    const row = item?.kind === 'row' ? rowAt(item.at) : undefined;
    const wrong = field ?? row?.problems.find((p) => p.severity !== 'note')?.field;
    const at = columns.findIndex((c) => c.field === wrong);
    setActive({ index, column: at >= 0 ? at : column });
    scrollTo(index, 'center');
  };
  const move = (rows: number, cells: number) => {
    const index = Math.max(0, Math.min(items.length - 1, active.index + rows));
    setActive({ index, column: Math.max(0, Math.min(columns.length - 1, column + cells)) });
    scrollTo(index);
  };
  const enter = () => {
    const item = items[active.index];
    if (item?.kind === 'fold') return openFold(item.from);
    const row = item ? rowAt(item.at) : undefined;
    const field = columns[column]?.field;
    if (row && field) setEditing({ row: row.row, field });
  };
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1, 0),
    ArrowUp: () => move(-1, 0),
    ArrowRight: () => move(0, 1),
    ArrowLeft: () => move(0, -1),
    PageDown: () => move(PAGE, 0),
    PageUp: () => move(-PAGE, 0),
    Home: () => move(-items.length, 0),
    End: () => move(items.length, 0),
    Enter: enter,
    F2: enter,
    ' ': enter,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.target === event.currentTarget ? steps[event.key] : undefined;
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    step();
  };
  return { active: { index: active.index, column }, editing, setEditing, setActive, goTo, onKeyDown };
}

export type Grid = ReturnType<typeof useGrid>;
