// The lines of the file as a virtual grid: our field over theirs, clean stretches folded, problems under their line.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Summary } from '../../../../shared/features/apprentices/import.schema.ts';
import type { RosterField } from '../../../../shared/features/apprentices/roster.columns.ts';
import { useT } from '../../../ui/i18n.tsx';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { LineRow } from './LineRow.tsx';
import type { Item } from './lines.ts';
import type { Goal } from './ReviewStep.tsx';
import { type Grid, useGrid } from './useGrid.ts';
import type { ImportState } from './useImport.ts';
import { type Preview, usePreview } from './usePreview.ts';
import { WIDTHS } from './words.ts';

type Props = {
  state: ImportState;
  summary: Summary;
  items: readonly Item[];
  goal: Goal;
  openFold: (from: number) => void;
};

export const ROW_HEIGHT = 36;
const FOLD_HEIGHT = 31;

export function ReviewTable({ state, summary, items, goal, openFold }: Props) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => shownColumns(summary), [summary]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (items[i]?.kind === 'fold' ? FOLD_HEIGHT : ROW_HEIGHT),
    getItemKey: (i) => keyOf(items[i]),
    overscan: 8,
  });
  const preview = usePreview(summary.session, summary.version, summary.numbers, state.edited);
  const shown = virtual.getVirtualItems();
  useWanted(preview.want, items, shown[0]?.index, shown.at(-1)?.index);
  const grid = useGrid({
    items,
    columns,
    scrollTo: (i, align = 'auto') => virtual.scrollToIndex(i, { align }),
    openFold,
    rowAt: preview.rowAt,
  });
  useGoal(goal, items, grid, preview.rowAt, scroller);
  useActiveInView(grid, scroller);
  if (items.length === 0) return <EmptyState text="rosterImport.noLines" />;
  const template = `52px 104px ${columns.map(({ width }) => `${width}px`).join(' ')} minmax(150px, 1fr)`;
  const width = columns.reduce((sum, column) => sum + column.width, 52 + 104 + 150);
  return (
    <div
      ref={scroller}
      className="jx-imp-grid"
      role="grid"
      aria-label={t('rosterImport.lines')}
      aria-rowcount={summary.counts.rows}
      tabIndex={0}
      onKeyDown={grid.onKeyDown}
    >
      <HeaderRow columns={columns} template={template} width={width} summary={summary} state={state} />
      <div className="jx-imp-rows" style={{ height: virtual.getTotalSize(), minWidth: width }}>
        {shown.map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="jx-imp-item"
              style={{ transform: `translateY(${start}px)` }}
            >
              <LineRow
                {...{ item, index, columns, template, grid, state, summary, openFold }}
                row={item.kind === 'row' ? preview.rowAt(item.at) : undefined}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

export type ShownColumn = {
  field: NonNullable<Summary['columns'][number]['field']>;
  label: string;
  index: number;
  width: number;
};

/** Mapped columns in the order of the file, student number and name first: they stay when the rest scrolls. */
function shownColumns(summary: Summary): ShownColumn[] {
  const mapped = summary.columns.flatMap(({ field, label, index }) =>
    field ? [{ field, label, index, width: widthOf(field, summary) }] : [],
  );
  const rank = ({ field }: ShownColumn) => (field === 'studentNumber' ? 0 : field === 'name' ? 1 : 2);
  return mapped.sort((a, b) => rank(a) - rank(b));
}

/** Columns that show old → new get room for both. */
function widthOf(field: RosterField, { changing }: Summary): number {
  return changing.includes(field) ? Math.min(300, Math.round(WIDTHS[field] * 1.7)) : WIDTHS[field];
}

function keyOf(item: Item | undefined): string {
  if (!item) return '';
  return item.kind === 'row' ? `r${item.at}` : `f${item.from}`;
}

/** Asks for the lines among the items in view. */
function useWanted(want: (places: readonly number[]) => void, items: readonly Item[], first = 0, last = 0): void {
  useEffect(() => {
    want(items.slice(first, last + 1).flatMap((item) => (item.kind === 'row' ? [item.at] : [])));
  }, [want, items, first, last]);
}

/** Goes to the line that F8 asked for, and to the cell that is wrong as soon as the line is there. */
function useGoal(
  goal: Goal,
  items: readonly Item[],
  grid: Grid,
  rowAt: Preview['rowAt'],
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const gone = useRef(0);
  const done = useRef(0);
  useEffect(() => {
    if (!goal || goal.step === done.current) return;
    const index = items.findIndex((item) => item.kind === 'row' && item.at === goal.at);
    if (index < 0) return;
    const isThere = rowAt(goal.at) !== undefined;
    if (isThere) done.current = goal.step;
    if (!isThere && goal.step === gone.current) return;
    gone.current = goal.step;
    grid.goTo(index);
    scroller.current?.focus({ preventScroll: true });
  }, [goal, items, grid, rowAt, scroller]);
}

/** Scrolls sideways to the cell the keyboard stands on, once it is drawn. */
function useActiveInView({ active }: Grid, scroller: RefObject<HTMLDivElement | null>): void {
  const at = `${active.index}.${active.column}`;
  const seen = useRef(at);
  useEffect(() => {
    if (seen.current === at) return;
    const cell = scroller.current?.querySelector('.jx-imp-cell[data-active="true"]');
    if (!cell) return;
    seen.current = at;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
