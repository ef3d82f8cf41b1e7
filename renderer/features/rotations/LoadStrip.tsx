// How full one post is, week by week, under the board; while dragging it says how many places are free.
import { Menu, ScrollArea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type Ref, useMemo } from 'react';
import { postName } from '../../../shared/features/rotations/rotations.words.ts';
import type { World } from '../../../shared/features/rotations/rotations.world.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { useView } from './BoardContext.tsx';
import { weekName } from './PlanRow.tsx';
import { weekOf, xOf } from './timeline.ts';

export type LoadStripProps = {
  post: number;
  onPost: (post: number) => void;
  litDay: number | null;
  isDragging: boolean;
  trackRef: Ref<HTMLDivElement>;
};

/** Room for the blocks of a week, in pixels. */
const ROOM = 40;

export function LoadStrip({ post, onPost, litDay, isDragging, trackRef }: LoadStripProps) {
  const t = useT();
  const { model } = useView();
  const { posts } = model.board;
  const places = posts[post]?.places ?? 0;
  return (
    <div className="jx-load">
      <div className="jx-load-name">
        <Menu position="top-start" width={280}>
          <Menu.Target>
            <button type="button" aria-label={t('rotations.loadPost')} disabled={posts.length === 0}>
              <span className="jx-load-post">
                {postName(model.world, post, model.speech) || t('rotations.noPosts')}
              </span>
              <IconChevronDown size={14} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <ScrollArea.Autosize mah={320}>
              {posts.map((p, i) => (
                <Menu.Item key={p.id} onClick={() => onPost(i)}>
                  {postName(model.world, i, model.speech)}
                </Menu.Item>
              ))}
            </ScrollArea.Autosize>
          </Menu.Dropdown>
        </Menu>
        <span>{t('rotations.load', { n: places })}</span>
      </div>
      <div className="jx-load-window">
        <div className="jx-load-track" ref={trackRef}>
          <LoadWeeks post={post} places={places} litDay={litDay} isDragging={isDragging} />
        </div>
      </div>
    </div>
  );
}

function LoadWeeks({
  post,
  places,
  litDay,
  isDragging,
}: Omit<LoadStripProps, 'trackRef' | 'onPost'> & { places: number }) {
  const t = useT();
  const format = useFormat();
  const view = useView();
  const { model, zoom, first, last } = view;
  const most = useMemo(() => mostPerWeek(model.world, post, model.board.weeks), [model, post]);
  const step = Math.min(13, ROOM / Math.max(places, ...most, 1));
  const from = Math.max(0, weekOf(first));
  const to = Math.min(model.board.weeks - 1, weekOf(last));
  const closures = model.board.posts[post]?.closures ?? [];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).map((week) => {
    const used = most[week] ?? 0;
    const isClosed = closures.some(([start, end]) => start <= week * 7 + 4 && end >= week * 7);
    const words = { week: weekName(view, week * 7, t, format), used, places };
    return (
      <div
        key={week}
        className="jx-load-week"
        title={t('rotations.loadWeek', words)}
        data-over={used > places}
        data-past={week < weekOf(model.board.today)}
        data-lit={litDay !== null && weekOf(litDay) === week}
        style={{ left: xOf(week * 7, zoom), width: zoom }}
      >
        {isClosed ? (
          <div className="jx-hatch" style={{ inset: '4px 1px 22px 1px' }} />
        ) : (
          Array.from({ length: used }, (_, k) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks are stacked by their number
              key={k}
              data-over={k >= places}
              style={{ bottom: 22 + k * step, height: Math.max(1, step - 2) }}
            />
          ))
        )}
        <div className="jx-load-limit" style={{ bottom: 21 + places * step }} />
        {zoom > 8 && <span>{isClosed ? '–' : isDragging ? places - used : used > places ? `${used}!` : used}</span>}
      </div>
    );
  });
}

function mostPerWeek(world: World, post: number, weeks: number): number[] {
  const load = world.load[post];
  return Array.from({ length: weeks }, (_, week) => {
    let most = 0;
    for (let day = week * 7; day < week * 7 + 7; day++) most = Math.max(most, load?.[day - world.first] ?? 0);
    return most;
  });
}
