// One class and unit on the screen: head, progress, grid, panel and foot around one state of the cells.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Grid } from '../../../shared/features/evaluations/evaluations.schema.ts';
import { BlankForm } from './BlankForm.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import { EntryGrid } from './EntryGrid.tsx';
import { EntryHead } from './EntryHead.tsx';
import { EntryProgress } from './EntryProgress.tsx';
import { rangeOf } from './keys.ts';
import { ModerateModal, SignModal, WithdrawModal } from './modals.tsx';
import { type RowView, rowViews } from './model.ts';
import { ScorePanel } from './ScorePanel.tsx';
import type { ChoiceState } from './useChoice.ts';
import { useEntry } from './useEntry.ts';
import { useGridState } from './useGridState.ts';

type EntryProps = {
  data: Grid;
  version: number;
  dimmed: boolean;
  side: Side;
  setSide: (side: Side) => void;
  choice: ChoiceState;
};
type Dialog = { kind: 'sign' } | { kind: 'moderate' } | { kind: 'withdraw'; side: Side } | null;

export function Entry({ data, version, dimmed, side, setSide, choice }: EntryProps) {
  const latest = useRef<readonly RowView[]>([]);
  const entry = useEntry(latest, version);
  const views = useMemo(() => rowViews(data, entry.edits), [data, entry.edits]);
  latest.current = views;
  const scheme = data.schemes[0] as Grid['schemes'][number];
  const items = useMemo(() => scheme.items.filter((item) => item.side === side), [scheme, side]);
  const panel = useRef<HTMLElement>(null);
  const grid = useGridState({ views, items, side, entry }, () => panel.current?.focus());
  const [dialog, setDialog] = useState<Dialog>(null);
  const [printing, setPrinting] = useState(false);
  useFirstFocus(grid, views, choice.enrolmentId);
  const view = views[grid.range.focus.row];
  const item = items[grid.range.focus.col];
  const { top, bottom } = rangeOf(grid.range);
  const selected = bottom > top ? views.slice(top, bottom + 1) : views;
  const close = () => {
    setDialog(null);
    grid.gridRef.current?.focus({ preventScroll: true });
  };
  return (
    <div className="jx-page">
      <EntryHead
        {...{ data, scheme, side, setSide, choice, selected }}
        isSelection={bottom > top}
        onSign={() => setDialog({ kind: 'sign' })}
        onPrint={() => setPrinting(true)}
      />
      <div className="jx-eval">
        <div className="jx-eval-main">
          <EntryProgress views={views} side={side} scheme={scheme} grid={grid} />
          <EntryGrid {...{ views, items, side, grid, dimmed }} />
          <EntryFoot entry={entry} />
        </div>
        {view && item && (
          <ScorePanel
            {...{ view, item, views }}
            panelRef={panel}
            onBack={() => grid.gridRef.current?.focus({ preventScroll: true })}
            onModerate={() => setDialog({ kind: 'moderate' })}
            onWithdraw={(of) => setDialog({ kind: 'withdraw', side: of })}
          />
        )}
      </div>
      {dialog?.kind === 'sign' && <SignModal views={selected} side={side} onClose={close} />}
      {dialog?.kind === 'moderate' && view && <ModerateModal view={view} onClose={close} />}
      {dialog?.kind === 'withdraw' && view && <WithdrawModal view={view} side={dialog.side} onClose={close} />}
      {printing && <BlankForm {...{ data, items, side, views }} onDone={() => setPrinting(false)} />}
    </div>
  );
}

/** On arrival the grid has the focus, at the person a link named or at the first cell. */
function useFirstFocus(
  grid: ReturnType<typeof useGridState>,
  views: readonly RowView[],
  enrolmentId: string | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival
  useEffect(() => {
    const row = views.findIndex((view) => view.row.enrolmentId === enrolmentId);
    if (row >= 0) grid.moveTo({ row, col: 0 });
    grid.gridRef.current?.focus({ preventScroll: true });
  }, []);
}
