// The class as a sheet: head and identity columns stay, rows are virtual, one Tab stop, values typed into the cells.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useId } from 'react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Locale } from '../../../shared/messages/translate.ts';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { useLatest } from '../../ui/table/useLatest.ts';
import { EntryRow, type RowEvents } from './EntryRow.tsx';
import { type Cell, rangeOf } from './keys.ts';
import type { GridItem, RowView } from './model.ts';
import type { GridState } from './useGridState.ts';
import { sideKey, titleIn, weightText } from './words.ts';
import './grid.css';

const rowHeight = 36;
const headHeight = 52;

type EntryGridProps = {
  views: readonly RowView[];
  items: readonly GridItem[];
  side: Side;
  grid: GridState;
  dimmed: boolean;
};

export function EntryGrid({ views, items, side, grid, dimmed }: EntryGridProps) {
  const t = useT();
  const { locale } = useLocale();
  const domId = useId();
  const { focus } = grid.range;
  const { top, bottom, left, right } = rangeOf(grid.range);
  const isRange = top < bottom || left < right;
  const on = useRowEvents(grid);
  const virtual = useVirtualizer({
    count: views.length,
    getScrollElement: () => grid.gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: rowHeight,
  });
  // Only a moved focus may scroll: values that come anew must not move the sheet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => virtual.scrollToIndex(focus.row, { align: 'auto' }), [focus.row]);
  const frame = grid.gridRef.current;
  grid.page.current = Math.max(1, Math.floor(((frame?.clientHeight ?? 480) - headHeight) / rowHeight) - 1);
  return (
    <div
      ref={grid.gridRef}
      className="jx-eval-grid"
      role="grid"
      aria-label={t('evaluations.title')}
      aria-rowcount={views.length + 1}
      aria-colcount={items.length + 6}
      aria-activedescendant={views.length ? `${domId}-${focus.row}-${focus.col}` : undefined}
      tabIndex={0}
      data-dimmed={dimmed}
      data-latin={locale === 'en'}
      style={tracks(views, items, locale)}
      onKeyDown={(event) => event.target === event.currentTarget && !dimmed && grid.onKeyDown(event)}
      onCopy={(event) => event.target === event.currentTarget && grid.onCopy(event)}
      onPaste={(event) => event.target === event.currentTarget && !dimmed && grid.onPaste(event)}
    >
      <Head items={items} side={side} current={focus.col} />
      <div className="jx-eval-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const view = views[index];
          if (!view) return null;
          return (
            <EntryRow
              key={view.row.stayId}
              domId={`${domId}-${index}`}
              {...{ view, index, items, side, on }}
              top={start - headHeight}
              isLow={index > 1 && index >= views.length - 3}
              focusCol={focus.row === index ? focus.col : -1}
              rangeFrom={isRange && index >= top && index <= bottom ? left : -1}
              rangeTo={right}
              text={focus.row === index ? (grid.edit.editing?.text ?? null) : null}
              problem={grid.problem?.row === index ? grid.problem : null}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Stable, so that only the rows that a step touches are drawn again. */
function useRowEvents(grid: GridState): RowEvents {
  return useLatest({
    point: grid.point,
    extend: (cell: Cell) => {
      if (!grid.edit.editing) grid.moveTo(cell, true);
    },
    open: (cell: Cell) => grid.edit.open(cell, null),
    setText: grid.edit.setText,
    keyDown: grid.edit.onKeyDown,
    blur: () => void grid.edit.onBlur(),
  });
}

function Head({ items, side, current }: { items: readonly GridItem[]; side: Side; current: number }) {
  const t = useT();
  const { locale } = useLocale();
  const other: Side = side === 'enterprise' ? 'college' : 'enterprise';
  return (
    <div className="jx-eval-head" role="row" aria-rowindex={1}>
      <span role="columnheader" className="jx-eval-number">
        {t('evaluations.studentNumber')}
      </span>
      <span role="columnheader" className="jx-eval-name">
        {t('evaluations.name')}
      </span>
      {items.map((item, col) => (
        <span key={item.key} role="columnheader" className="jx-eval-item" data-current={col === current}>
          <span title={titleIn(locale, item)}>{titleIn(locale, item)}</span>
          <small>{weightText(item.weight)}</small>
        </span>
      ))}
      {[side, other].map((each, at) => (
        <span key={each} role="columnheader" className="jx-eval-figure" data-first={at === 0}>
          <span>{t(`evaluations.mean.${each}`)}</span>
          <small>{t(at === 0 ? 'evaluations.weighted' : 'evaluations.compared')}</small>
        </span>
      ))}
      <span role="columnheader" className="jx-eval-figure">
        {t('evaluations.total')}
      </span>
      <span role="columnheader" className="jx-eval-state">
        {t('evaluations.state')}
      </span>
      <span className="jx-hidden">{t(sideKey(side))}</span>
    </div>
  );
}

/** Names are never cut: the longest one sets the width of its column. */
function tracks(views: readonly RowView[], items: readonly GridItem[], locale: Locale): CSSProperties {
  const longest = views.reduce((most, { row }) => Math.max(most, textWidth(row.name)), 0);
  const number = views.reduce((most, { row }) => Math.max(most, row.studentNumber.length), 0);
  const columns = [Math.max(64, number * 8 + 26), Math.max(64, longest + 22)];
  const [least, most, mean] = locale === 'en' ? ([50, 88, 72] as const) : ([62, 118, 61] as const);
  const titles = items.map((item) => Math.min(most, Math.max(least, textWidth(titleIn(locale, item), 6.8) + 14)));
  const style = {
    '--eval-columns': `${columns.map((px) => `${px}px`).join(' ')} ${titles.map((px) => `minmax(${px}px, 120px)`).join(' ')} ${mean}px ${mean}px 52px minmax(104px, 1fr)`,
    '--eval-width': `${[...columns, ...titles].reduce((sum, px) => sum + px, 156 + 2 * mean)}px`,
    '--eval-name-at': `${columns[0]}px`,
  };
  return style as CSSProperties;
}

const textWidth = (text: string, latin = 8): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 14 : latin), 0);
