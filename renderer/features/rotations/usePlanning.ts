// What the user does on the board, put together for its parts.
import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import { useServices } from '../../ui/services.tsx';
import type { BoardRow } from './rows.ts';
import type { Model } from './useBoard.ts';
import type { useBoardState } from './useBoardState.ts';
import { useConflicts } from './useConflicts.ts';
import { useDialogs } from './useDialogs.ts';
import { useFill } from './useFill.tsx';
import type { BoardFocus } from './useFocus.ts';
import { useGestures } from './useGestures.ts';
import { useOutput } from './useOutput.ts';
import { usePending } from './usePending.ts';
import type { Scroll } from './useScroll.ts';

export type Planning = {
  model: Model;
  state: ReturnType<typeof useBoardState>;
  /** Those shown; empty: all. */
  cohorts: ReadonlySet<string>;
  rows: readonly BoardRow[];
  focus: BoardFocus;
  scroll: Scroll;
  page: RefObject<number>;
};

export function usePlanning(of: Planning) {
  const { model, state, rows, focus, scroll } = of;
  const dialogs = useDialogs(model, focus);
  const committed = usePending(model, dialogs.askReason);
  const conflicts = useConflicts({ model, rows, focus, scroll, commit: committed.commit });
  const filling = useFill(model, of.cohorts);
  const output = useOutput(model, state, scroll);
  const trayList = useRef<HTMLDivElement>(null);
  const views = useViews(of);
  const toTray = () => trayList.current?.focus();
  const gestures = useGestures({ ...of, ...views, committed, dialogs, conflicts, toTray });
  const missing = useMemo(() => shownMissing(model, rows), [model, rows]);
  const { drag, onKeyDown } = gestures;
  const onDragStart = (stay: Stay, event: PointerEvent) => drag.startTray(stay, views.goTo(stay.person), event);
  return {
    commands: committed.commands,
    conflicts,
    filling,
    output,
    dialogs,
    drag: drag.drag,
    ...views,
    post: state.post ?? conflicts.finding?.post ?? model.world.stays[focus.stay]?.post ?? 0,
    grid: {
      scroller: scroll.scroller,
      onScroll: scroll.onScroll,
      ghost: drag.drag ?? conflicts.ghost,
      pending: committed.pending,
      onKeyDown,
      onOpen: dialogs.openFocused,
      pointer: drag.pointer,
    },
    tray: {
      items: missing,
      listRef: trayList,
      onFill: (person: number) => void filling.fill(person),
      onGoTo: views.goTo,
      onDragStart,
    },
  };
}

/** Where the board looks: today at first, an apprentice, another scale around the same week. */
function useViews({ model, state, rows, focus, scroll }: Planning) {
  const { at, set } = focus;
  const { show, toDay } = scroll;
  useEffect(() => {
    if (at) show(at.day, at.day + 6);
  }, [at, show]);
  const toToday = () => toDay(model.board.today);
  const goTo = (person: number): string => {
    const key = rows.find((r) => r.kind === 'row' && r.person === person)?.key ?? '';
    if (key !== '') set(key, at?.day ?? model.board.today);
    return key;
  };
  const [search] = useServices().useListSearch();
  const isStarted = useRef(false);
  const asked = useRef(search.open);
  useEffect(() => {
    if (!isStarted.current) toToday();
    isStarted.current = true;
    const open = asked.current;
    const person = open === undefined ? -1 : model.board.people.findIndex((p) => p.enrolmentId === open);
    const cohort = model.board.cohorts[model.board.people[person]?.cohort ?? -1];
    // Remembered cohorts or rows may leave out whom a link asks for.
    if (cohort && goTo(person) === '') state.reveal(cohort.id);
    else asked.current = undefined;
  });
  const zoomBy = (way: 1 | -1) => {
    state.zoomBy(way);
    // The new width is known once it has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => toToday()));
  };
  return { toToday, goTo, zoomBy };
}

/** Required units not planned, of the apprentices whose cohorts are shown. */
function shownMissing(model: Model, rows: readonly BoardRow[]) {
  const cohorts = new Set(rows.flatMap((r) => (r.kind === 'group' && r.cohort >= 0 ? [r.cohort] : [])));
  if (cohorts.size === 0) return model.missing;
  return model.missing.filter(({ person }) => cohorts.has(model.board.people[person]?.cohort ?? -1));
}
