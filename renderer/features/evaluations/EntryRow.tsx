// One apprentice in the entry grid: number, name, the side's scores, means of both sides, total, state.
import { IconAlertTriangleFilled, IconArrowsSplit2, IconCheck, IconCircleDashed, IconLock } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Said } from '../../../shared/values/parsed.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { oneDecimal, shownScore } from './block.ts';
import type { Problem } from './cells.ts';
import type { Cell } from './keys.ts';
import { type GridItem, type RowView, signedOnOf, stateOf } from './model.ts';
import { sentence, titleIn } from './words.ts';

export type RowEvents = {
  point: (cell: Cell, extend: boolean) => void;
  extend: (cell: Cell) => void;
  open: (cell: Cell) => void;
  setText: (text: string) => void;
  keyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  blur: () => void;
};
type EntryRowProps = {
  domId: string;
  view: RowView;
  index: number;
  top: number;
  items: readonly GridItem[];
  side: Side;
  on: RowEvents;
  /** Among the last rows: a sentence at the cell stands above it. */
  isLow: boolean;
  /** Column in focus and columns of the range; -1: none in this row. */
  focusCol: number;
  rangeFrom: number;
  rangeTo: number;
  /** What is being typed into the cell in focus, else null. */
  text: string | null;
  problem: Problem | null;
};

export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { domId, view, index, top, items, side, focusCol, problem } = props;
  const { row, outcome } = view;
  const other = side === 'enterprise' ? 'college' : 'enterprise';
  return (
    <div
      className="jx-eval-row"
      role="row"
      aria-rowindex={index + 2}
      data-current={focusCol >= 0}
      data-raised={problem !== null}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="rowheader" className="jx-eval-number">
        {row.studentNumber}
      </span>
      <span role="rowheader" className="jx-eval-name">
        {row.name}
      </span>
      {items.map((item, col) => (
        <ScoreCell key={item.key} {...props} id={`${domId}-${col}`} item={item} col={col} />
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
});

function ScoreCell(props: EntryRowProps & { id: string; item: GridItem; col: number }) {
  const { id, view, item, col, index, items, side, on, focusCol, rangeFrom, rangeTo, text, isLow } = props;
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const value = view.values.get(item.key) ?? null;
  const isFocus = focusCol === col;
  const problem = props.problem?.col === col ? props.problem : null;
  const shown = value === null ? t('evaluations.notRated') : shownScore(value);
  const label = `${view.row.name}, ${titleIn(locale, item)}`;
  const at = { row: index, col };
  return (
    <span
      id={id}
      role="gridcell"
      tabIndex={-1}
      className="jx-eval-cell"
      aria-label={`${label}, ${shown}`}
      aria-readonly={signedOnOf(view.row, side) !== null}
      data-focus={isFocus}
      data-range={rangeFrom >= 0 && col >= rangeFrom && col <= rangeTo}
      data-empty={value === null}
      data-low={value !== null && value < view.scheme.passLine}
      onMouseDown={(event) => {
        if ((event.target as HTMLElement).tagName === 'INPUT') return;
        event.preventDefault();
        on.point(at, event.shiftKey);
      }}
      onMouseEnter={(event) => event.buttons === 1 && on.extend(at)}
      onDoubleClick={() => on.open(at)}
    >
      {isFocus && text !== null ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: typing a digit opens the cell and goes on in it
          autoFocus
          className="jx-eval-input"
          inputMode="decimal"
          aria-label={label}
          aria-invalid={problem !== null}
          value={text}
          onChange={(event) => on.setText(event.currentTarget.value)}
          onKeyDown={on.keyDown}
          onBlur={on.blur}
        />
      ) : value === null ? null : (
        shownScore(value)
      )}
      {problem && (
        <span className="jx-eval-bubble" role="alert" data-above={isLow} data-left={col * 2 < items.length}>
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
