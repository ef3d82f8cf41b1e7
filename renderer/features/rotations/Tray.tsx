// Required units that no stay covers yet: dragged onto the board, or planned at the first free post and weeks.

import { IconGripVertical } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, type Ref, useRef, useState } from 'react';
import { paintOf } from '../../../shared/features/rotations/rotations.paint.ts';
import type { Finding } from '../../../shared/features/rotations/rotations.rules.ts';
import { personName, unitName } from '../../../shared/features/rotations/rotations.words.ts';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import { useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { shortUnit } from './label.ts';
import type { Model } from './useBoard.ts';

export type TrayProps = {
  model: Model;
  items: readonly Finding[];
  listRef: Ref<HTMLDivElement>;
  onDragStart: (stay: Stay, event: PointerEvent) => void;
  onFill: (person: number) => void;
  onGoTo: (person: number) => void;
};

const ITEM = 68;

export function Tray({ model, items, listRef, onDragStart, onFill, onGoTo }: TrayProps) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ITEM,
    overscan: 4,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: items.length - 1 }[event.key];
    const item = items[current];
    if (next !== undefined) {
      const to = Math.max(0, Math.min(items.length - 1, next));
      setCurrent(to);
      virtual.scrollToIndex(to);
    } else if (event.key === 'Enter' && item && model.isDraft) onFill(item.person);
    else return;
    event.preventDefault();
  };
  return (
    <aside className="jx-tray" aria-label={t('rotations.unplanned')}>
      <header>
        <h2>{t('rotations.unplanned')}</h2>
        <StatusTag tone={items.length > 0 ? 'amber' : 'green'}>{items.length}</StatusTag>
        {items.length > 0 && <span>{t('rotations.dragHint')}</span>}
      </header>
      {items.length === 0 && <p className="jx-tray-none">{t('rotations.unplannedNone')}</p>}
      <div
        className="jx-tray-list"
        ref={(node) => {
          scroller.current = node;
          if (typeof listRef === 'function') listRef(node);
          else if (listRef) listRef.current = node;
        }}
        role="grid"
        tabIndex={0}
        aria-label={t('rotations.unplanned')}
        aria-activedescendant={items.length > 0 ? `tray-${current}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            if (!item) return null;
            const shared = { model, item, onDragStart, onFill, onGoTo };
            return <TrayItem key={index} id={`tray-${index}`} top={start} isCurrent={index === current} {...shared} />;
          })}
        </div>
      </div>
    </aside>
  );
}

type ItemProps = Pick<TrayProps, 'model' | 'onDragStart' | 'onFill' | 'onGoTo'> & {
  item: Finding;
  id: string;
  top: number;
  isCurrent: boolean;
};

function TrayItem({ model, item, id, top, isCurrent, onDragStart, onFill, onGoTo }: ItemProps) {
  const t = useT();
  const { world, speech, board } = model;
  const name = personName(world, item.person, speech);
  const { fill, edge } = paintOf(board.units[item.unit]?.colour);
  const cohort = board.cohorts[board.people[item.person]?.cohort ?? -1];
  const posts = board.posts.filter((post) => post.units.includes(item.unit)).length;
  const label = { name, unit: unitName(world, item.unit, speech), n: item.n };
  return (
    <div
      id={id}
      role="row"
      aria-selected={isCurrent}
      aria-label={t('rotations.trayItem', label)}
      className="jx-tray-item"
      data-current={isCurrent}
      style={{ top }}
      onPointerDown={(event) => {
        if (event.button !== 0 || (event.target instanceof HTMLElement && event.target.closest('button'))) return;
        event.preventDefault();
        onDragStart(
          {
            person: item.person,
            unit: item.unit,
            post: -1,
            from: 0,
            to: item.n * 7 - 1,
            weekdays: 127,
            isPinned: false,
          },
          event,
        );
      }}
    >
      <IconGripVertical size={16} aria-hidden />
      <div role="gridcell" className="jx-tray-text">
        <div className="jx-tray-line">
          <span className="jx-stay" data-edge={edge} style={{ '--fill': `var(--stay-${fill || 'other'})` } as never}>
            {shortUnit(world, item.unit, model.locale)}
          </span>
          <b>
            <button type="button" tabIndex={-1} className="jx-link" onClick={() => onGoTo(item.person)}>
              {name}
            </button>
          </b>
          <span>{t('rotations.weeksShort', { n: item.n })}</span>
        </div>
        <div className="jx-tray-why">
          <span className="jx-tray-reason">
            {t('rotations.trayPosts', {
              cohort: (model.locale === 'en' && cohort?.nameEn) || cohort?.name || '',
              n: posts,
            })}
          </span>
          {model.isDraft && posts > 0 && (
            <button type="button" tabIndex={-1} className="jx-link" onClick={() => onFill(item.person)}>
              {t('rotations.fillOne')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
