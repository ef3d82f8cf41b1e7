// One apprentice in the entry grid: number, name, the side's scores, means of both sides, total, state.
import { IconAlertTriangleFilled, IconArrowsSplit2, IconCheck, IconCircleDashed, IconLock } from '@tabler/icons-react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Said } from '../../../shared/values/parsed.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { oneDecimal, shownScore } from './block.ts';
import { rangeOf } from './keys.ts';
import { type GridItem, type RowView, signedOnOf, stateOf } from './model.ts';
import type { GridState } from './useGridState.ts';
import { sentence, titleIn } from './words.ts';

type EntryRowProps = {
  domId: string;
  view: RowView;
  index: number;
  top: number;
  items: readonly GridItem[];
  side: Side;
  grid: GridState;
  /** Among the last rows: a sentence at the cell stands above it. */
  isLow: boolean;
};

export function EntryRow({ domId, view, index, top, items, side, grid, isLow }: EntryRowProps) {
  const { row, outcome } = view;
  const isCurrent = grid.range.focus.row === index;
  const other = side === 'enterprise' ? 'college' : 'enterprise';
  return (
    <div
      className="jx-eval-row"
      role="row"
      aria-rowindex={index + 2}
      data-current={isCurrent}
      data-raised={grid.problem?.row === index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="rowheader" className="jx-eval-number">
        {row.studentNumber}
      </span>
      <span role="rowheader" className="jx-eval-name">
        {row.name}
      </span>
      {items.map((item, col) => (
        <ScoreCell
          key={item.key}
          id={`${domId}-${col}`}
          view={view}
          item={item}
          at={{ row: index, col }}
          side={side}
          grid={grid}
          isLow={isLow}
          isLeft={col * 2 < items.length}
        />
      ))}
      <span role="gridcell" className="jx-eval-figure" data-first>
        {shownMean(outcome.means[side])}
      </span>
      <span role="gridcell" className="jx-eval-figure" data-quiet>
        {shownMean(outcome.means[other])}
      </span>
      <span role="gridcell" className="jx-eval-figure">
        <b>{shownMean(outcome.totalHundredths)}</b>
      </span>
      <span role="gridcell" className="jx-eval-state">
        <State view={view} side={side} />
      </span>
    </div>
  );
}

type ScoreCellProps = Omit<EntryRowProps, 'domId' | 'index' | 'top' | 'items'> & {
  id: string;
  item: GridItem;
  at: { row: number; col: number };
  isLeft: boolean;
};

function ScoreCell({ id, view, item, at, side, grid, isLow, isLeft }: ScoreCellProps) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const value = view.values.get(item.key) ?? null;
  const { top, bottom, left, right } = rangeOf(grid.range);
  const isFocus = grid.range.focus.row === at.row && grid.range.focus.col === at.col;
  const inRange =
    at.row >= top && at.row <= bottom && at.col >= left && at.col <= right && (top < bottom || left < right);
  const problem = grid.problem?.row === at.row && grid.problem.col === at.col ? grid.problem : null;
  const shown = value === null ? t('evaluations.notRated') : shownScore(value);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself answers all keys
    <span
      id={id}
      role="gridcell"
      tabIndex={-1}
      className="jx-eval-cell"
      aria-label={`${view.row.name}, ${titleIn(locale, item)}, ${shown}`}
      aria-readonly={signedOnOf(view.row, side) !== null}
      data-focus={isFocus}
      data-range={inRange}
      data-empty={value === null}
      data-low={value !== null && value < view.scheme.passLine}
      onMouseDown={(event) => {
        if ((event.target as HTMLElement).tagName === 'INPUT') return;
        event.preventDefault();
        grid.point(at, event.shiftKey);
      }}
      onMouseEnter={(event) => event.buttons === 1 && !grid.edit.editing && grid.moveTo(at, true)}
      onDoubleClick={() => grid.edit.open(at, null)}
    >
      {isFocus && grid.edit.editing ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: typing a digit opens the cell and goes on in it
          autoFocus
          className="jx-eval-input"
          inputMode="decimal"
          aria-label={`${view.row.name}, ${titleIn(locale, item)}`}
          aria-invalid={problem !== null}
          value={grid.edit.editing.text}
          onChange={(event) => grid.edit.setText(event.currentTarget.value)}
          onKeyDown={grid.edit.onKeyDown}
          onBlur={grid.edit.onBlur}
        />
      ) : value === null ? null : (
        shownScore(value)
      )}
      {problem && (
        <span className="jx-eval-bubble" role="alert" data-above={isLow} data-left={isLeft}>
          {sentence(saidOf(problem.said, titleIn(locale, item)), t, format)}
        </span>
      )}
    </span>
  );
}

function State({ view, side }: { view: RowView; side: Side }) {
  const t = useT();
  const format = useFormat();
  const state = stateOf(view, side);
  switch (state.kind) {
    case 'missing':
      return <Mark icon={IconCircleDashed} text={t('evaluations.state.missing', { n: state.count })} />;
    case 'none':
      return <Mark icon={IconCircleDashed} text={t('evaluations.state.none')} />;
    case 'notBegun':
      return <Mark icon={IconCircleDashed} text={t('evaluations.state.notBegun')} />;
    case 'diverges':
      return (
        <Mark
          icon={IconArrowsSplit2}
          tone="warn"
          text={t('evaluations.state.diverges', { gap: oneDecimal(state.gap) })}
        />
      );
    case 'low':
      return (
        <Mark
          icon={IconAlertTriangleFilled}
          tone="warn"
          text={t('evaluations.state.low', { n: state.count, pass: view.scheme.passLine / 100 })}
        />
      );
    case 'signed':
      return (
        <Mark icon={IconCheck} tone="green" text={t('evaluations.state.signed', { day: format.shortDay(state.on) })} />
      );
    case 'frozen':
      return <Mark icon={IconLock} tone="green" text={t('evaluations.state.frozen')} />;
    default:
      return <Mark icon={IconCheck} tone="green" text={t(`evaluations.state.${state.kind}`)} />;
  }
}

type MarkProps = { icon: typeof IconCheck; text: string; tone?: 'green' | 'warn' | 'plain' };
function Mark({ icon: Icon, text, tone = 'plain' }: MarkProps) {
  return (
    <span className="jx-eval-mark" data-tone={tone}>
      <Icon size={15} aria-hidden />
      {text}
    </span>
  );
}

/** A parser does not know its column: the item names it. */
const saidOf = (said: Said, field: string): Said => ({ ...said, params: { field, ...said.params } });

const shownMean = (hundredths: number | null): string => (hundredths === null ? '–' : oneDecimal(hundredths));
