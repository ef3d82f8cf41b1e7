// Pointer and keys of the board: what is dragged where, what a drop does, which key does what.
import { type KeyboardEvent, useCallback } from 'react';
import { otherPosts } from '../../../shared/features/rotations/rotations.mends.ts';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import type { BoardRow } from './rows.ts';
import type { Model } from './useBoard.ts';
import { pressed } from './useBoardKeys.ts';
import { useClipboard } from './useClipboard.ts';
import type { Conflicts } from './useConflicts.ts';
import type { useDialogs } from './useDialogs.ts';
import { type Drag, useDrag } from './useDrag.ts';
import type { Committed } from './usePending.ts';
import type { Planning } from './usePlanning.ts';

export type Gestures = Planning & {
  committed: Committed;
  dialogs: ReturnType<typeof useDialogs>;
  conflicts: Conflicts;
  toToday: () => void;
  toTray: () => void;
  zoomBy: (way: 1 | -1) => void;
};

export function useGestures(of: Gestures) {
  const { model, state, rows, focus, scroll } = of;
  const rowAt = useCallback((key: string) => rowByKey(rows, key), [rows]);
  const drag = useDrag({
    world: model.world,
    zoom: state.zoom,
    isEnabled: model.isDraft,
    scroller: scroll.scroller,
    rowAt,
    onPick: focus.set,
    onDrop: (dropped) => drop(of, dropped),
  });
  const clipboard = useClipboard(model, focus, of.committed.commands);
  const { pending } = of.committed;
  const isHeld = pending !== null && pending.index === focus.stay;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const isOwn = pressed(event, {
      isEnabled: model.isDraft,
      shown: isHeld ? pending?.stay : model.world.stays[focus.stay],
      nudge: (kind, stay) => {
        const row = focus.at?.row ?? '';
        focus.set(row, stay.from, focus.stay);
        of.committed.nudge(kind, { index: focus.stay, stay, row });
      },
      focusStay: focus.stay,
      moveFocus: focus.move,
      edgeFocus: focus.edge,
      pageFocus: (way) => focus.move(way * of.page.current, 0),
      open: of.dialogs.openFocused,
      ...clipboard,
      nextConflict: of.conflicts.walk,
      toTray: of.toTray,
      toToday: of.toToday,
      zoomBy: of.zoomBy,
      escape: () => (drag.drag ? drag.cancel() : of.conflicts.close()),
      commands: of.committed.commands,
    });
    if (!isOwn) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { drag, onKeyDown };
}

function drop({ model, committed, dialogs, focus }: Gestures, { kind, index, stay, row }: Drag): void {
  const before = model.world.stays[index];
  focus.set(row, stay.from, index);
  if (kind === 'new') dialogs.open({ index: -1, stay });
  else if (kind === 'copy') void committed.commands.copy(index, stay.from, stay.person);
  else if (kind === 'tray') void committed.commands.place(withPost(model, stay));
  else if (before && (before.from !== stay.from || before.to !== stay.to || before.post !== stay.post))
    void committed.commit(kind === 'move' ? 'move' : 'resize', { index, stay, row });
}

/** With the first post that teaches the unit and is free on these days; none leaves the post open. */
function withPost(model: Model, stay: Stay): Stay {
  if (stay.post >= 0) return stay;
  return otherPosts(model.world, stay, -1, 1)[0]?.stay ?? stay;
}

function rowByKey(rows: readonly BoardRow[], key: string): { person: number; post: number } | undefined {
  const row = rows.find((r) => r.key === key);
  return row?.kind === 'row' ? row : undefined;
}
