// The rows of the board: only those in view stand in the document, each with only the bars near the view.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import { useT } from '../../ui/i18n.tsx';
import { Bar } from './Bar.tsx';
import { useView } from './BoardContext.tsx';
import { GroupLine } from './GroupLine.tsx';
import { PlanRow } from './PlanRow.tsx';
import type { BoardRow, RowsBy } from './rows.ts';
import { GROUP_ROW, NAME_WIDTH, ROW, weekOf, xOf } from './timeline.ts';
import type { BoardFocus } from './useFocus.ts';
import './boardHead.css';
import './board.css';
import './bars.css';

/** A stay drawn where it would be: while dragging, or for the mend under the pointer. */
export type Ghost = { stay: Stay; row: string; index: number };
export type GridProps = {
  rows: readonly BoardRow[];
  by: RowsBy;
  focus: BoardFocus;
  ghost: Ghost | null;
  pending: { index: number; stay: Stay; row: string } | null;
  litDay: number | null;
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  onToggle: (group: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: () => void;
  pointer: Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent) => void>;
  /** Tells how many rows fit, for Page Up and Down. */
  pageRef: RefObject<number>;
};

const sizeOf = (row: BoardRow | undefined): number => (row?.kind === 'group' ? GROUP_ROW : ROW);

export function Grid(props: GridProps) {
  const { rows, focus, ghost, scroller, pageRef } = props;
  const t = useT();
  const { model, zoom } = useView();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((i: number) => sizeOf(rows[i]), [rows]),
    overscan: 5,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other heights
  useEffect(() => virtual.measure(), [virtual, rows]);
  const places = useMemo(() => new Map(rows.map((row, i) => [row.key, i])), [rows]);
  const focused = places.get(focus.at?.row ?? '') ?? -1;
  useEffect(() => {
    if (focused >= 0) virtual.scrollToIndex(focused, { align: 'auto' });
  }, [virtual, focused]);
  pageRef.current = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / ROW) - 1);
  const ghostTop = virtual.measurementsCache[places.get(ghost?.row ?? '') ?? -1]?.start;
  const height = virtual.getTotalSize();
  return (
    <div
      ref={scroller}
      className="jx-board-scroller"
      role="grid"
      tabIndex={0}
      aria-label={t('rotations.title')}
      aria-description={t('rotations.keys')}
      aria-rowcount={rows.length}
      aria-activedescendant={focus.stay >= 0 ? `stay-${focus.stay}` : 'board-cell'}
      onScroll={props.onScroll}
      onKeyDown={props.onKeyDown}
      onDoubleClick={(event) =>
        event.target instanceof HTMLElement && event.target.closest('.jx-board-track') && props.onOpen()
      }
      {...props.pointer}
    >
      <div className="jx-board-canvas" style={{ width: NAME_WIDTH + xOf(model.board.weeks * 7, zoom), height }}>
        <Backdrop height={height} litDay={props.litDay} />
        {virtual.getVirtualItems().map((item) => (
          <Row
            key={rows[item.index]?.key ?? item.key}
            row={rows[item.index]}
            index={item.index}
            top={item.start}
            grid={props}
          />
        ))}
        {ghost && ghostTop !== undefined && (
          <div className="jx-board-ghost" style={{ top: ghostTop, left: NAME_WIDTH }}>
            <Bar index={-1} stay={ghost.stay} isFocused={false} names={props.by === 'post' ? 'person' : 'work'} />
          </div>
        )}
      </div>
    </div>
  );
}

type RowProps = { row: BoardRow | undefined; index: number; top: number; grid: GridProps };
function Row({ row, index, top, grid }: RowProps) {
  if (!row) return null;
  const { focus, pending } = grid;
  const isFocused = focus.at?.row === row.key;
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={row.kind === 'group' ? 'jx-board-row jx-board-group' : 'jx-board-row'}
      data-row={row.kind === 'row' ? row.key : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {row.kind === 'group' ? (
        <GroupLine
          row={row}
          counted={grid.by === 'post' ? 'rotations.posts' : 'rotations.people'}
          onToggle={grid.onToggle}
        />
      ) : (
        <PlanRow
          row={row}
          focusDay={isFocused ? (focus.at?.day ?? null) : null}
          focusStay={isFocused ? focus.stay : -1}
          pending={pending?.row === row.key ? pending : null}
        />
      )}
    </div>
  );
}

/** Week lines, what has passed, holidays, the week of the conflict and today. */
function Backdrop({ height, litDay }: { height: number; litDay: number | null }) {
  const { model, zoom, first, last } = useView();
  const { today, weeks } = model.board;
  return (
    <div
      className="jx-board-backdrop"
      style={{
        left: NAME_WIDTH,
        width: xOf(weeks * 7, zoom),
        height,
        backgroundSize: `${zoom === 8 ? 32 : zoom}px 100%`,
      }}
    >
      <div className="jx-board-past" style={{ width: Math.max(0, xOf(weekOf(today) * 7, zoom)) }} />
      {model.holidays
        .filter((h) => h.to >= first && h.from <= last)
        .map((h) => (
          <div
            key={h.from}
            className="jx-board-holiday"
            style={{ left: xOf(h.from, zoom), width: xOf(h.to - h.from, zoom) }}
          />
        ))}
      {litDay !== null && (
        <div className="jx-board-lit" style={{ left: xOf(weekOf(litDay) * 7, zoom), width: zoom + 1 }} />
      )}
      {today >= 0 && today < weeks * 7 && <div className="jx-board-today" style={{ left: xOf(today, zoom) }} />}
    </div>
  );
}
