// The board's sideways scroll: head and load strip follow it, and only weeks near the view are drawn.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { NAME_WIDTH, xOf, type Zoom } from './timeline.ts';

/** Pixels drawn on either side of the view; the window moves when less than half of them are left. */
const MARGIN = 240;

export type Scroll = {
  scroller: RefObject<HTMLDivElement | null>;
  headTrack: RefObject<HTMLDivElement | null>;
  loadTrack: RefObject<HTMLDivElement | null>;
  /** Days drawn. */
  first: number;
  last: number;
  onScroll: () => void;
  /** Brings a day to the left third of the view. */
  toDay: (day: number) => void;
  /** Scrolls only as far as needed to see the days. */
  show: (from: number, to: number) => void;
  by: (weeks: number) => void;
};

export function useScroll(zoom: Zoom, isReady: boolean): Scroll {
  const scroller = useRef<HTMLDivElement>(null);
  const headTrack = useRef<HTMLDivElement>(null);
  const loadTrack = useRef<HTMLDivElement>(null);
  const [days, setDays] = useState({ first: 0, last: 400 });
  const drawn = useRef({ left: -1, right: -1, zoom: 0 });
  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    for (const track of [headTrack.current, loadTrack.current])
      if (track) track.style.transform = `translateX(${-box.scrollLeft}px)`;
    const [left, right] = [box.scrollLeft, box.scrollLeft + box.clientWidth - NAME_WIDTH];
    const now = drawn.current;
    if (now.zoom === zoom && left >= now.left + MARGIN / 2 && right <= now.right - MARGIN / 2) return;
    if (now.zoom === zoom && left < MARGIN / 2 && now.left <= 0 && right <= now.right - MARGIN / 2) return;
    drawn.current = { left: left - MARGIN, right: right + MARGIN, zoom };
    setDays({ first: Math.floor(((left - MARGIN) * 7) / zoom), last: Math.ceil(((right + MARGIN) * 7) / zoom) });
  }, [zoom]);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !isReady) return;
    onScroll();
    const watch = new ResizeObserver(onScroll);
    watch.observe(box);
    return () => watch.disconnect();
  }, [onScroll, isReady]);
  const moves = useMemo(() => movesOf(scroller, zoom), [zoom]);
  return useMemo(() => ({ scroller, headTrack, loadTrack, ...days, onScroll, ...moves }), [days, onScroll, moves]);
}

function movesOf(scroller: RefObject<HTMLDivElement | null>, zoom: Zoom): Pick<Scroll, 'toDay' | 'show' | 'by'> {
  const widthOf = (box: HTMLDivElement): number => box.clientWidth - NAME_WIDTH;
  return {
    toDay: (day) => {
      const box = scroller.current;
      if (box) box.scrollLeft = Math.max(0, xOf(day, zoom) - widthOf(box) / 3);
    },
    show: (from, to) => {
      const box = scroller.current;
      if (!box) return;
      const [left, right] = [xOf(from, zoom), xOf(to + 1, zoom)];
      if (left < box.scrollLeft) box.scrollLeft = Math.max(0, left - zoom);
      else if (right > box.scrollLeft + widthOf(box)) box.scrollLeft = Math.min(left, right - widthOf(box)) + zoom;
    },
    by: (weeks) => {
      if (scroller.current) scroller.current.scrollLeft += weeks * zoom;
    },
  };
}
