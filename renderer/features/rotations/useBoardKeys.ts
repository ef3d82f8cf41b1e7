// The keys of the board: they act while the board itself has the focus.
import type { KeyboardEvent } from 'react';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import type { Commands } from './useCommands.ts';

export type KeyHost = {
  isEnabled: boolean;
  focusStay: number;
  moveFocus: (rows: number, weeks: number) => void;
  edgeFocus: (where: 'first' | 'last') => void;
  pageFocus: (way: 1 | -1) => void;
  open: () => void;
  copyHere: () => void;
  paste: () => void;
  nextConflict: (way: 1 | -1) => void;
  toTray: () => void;
  toToday: () => void;
  zoomBy: (way: 1 | -1) => void;
  escape: () => void;
  commands: Commands;
  /** Where the focused stay is shown now, perhaps before it is written. */
  shown: Stay | null | undefined;
  nudge: (kind: 'move' | 'resize', stay: Stay) => void;
};

/** Answers whether the key was one of the board's. */
export function pressed(event: KeyboardEvent, host: KeyHost): boolean {
  if (event.altKey) return false;
  const isMod = event.ctrlKey || event.metaKey;
  const stay = host.shown;
  if (isMod) return withMod(event, host, stay);
  const plain = plainKeys(host, event.shiftKey)[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (plain) {
    plain();
    return true;
  }
  if (!stay || !host.isEnabled) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') void host.commands.remove(host.focusStay);
  else if (event.key.toLowerCase() === 'p') void host.commands.pin(host.focusStay);
  else return false;
  return true;
}

function plainKeys(host: KeyHost, isShift: boolean): Record<string, () => void> {
  return {
    ArrowUp: () => host.moveFocus(-1, 0),
    ArrowDown: () => host.moveFocus(1, 0),
    ArrowLeft: () => host.moveFocus(0, -1),
    ArrowRight: () => host.moveFocus(0, 1),
    Home: () => host.edgeFocus('first'),
    End: () => host.edgeFocus('last'),
    PageUp: () => host.pageFocus(-1),
    PageDown: () => host.pageFocus(1),
    Enter: host.open,
    Escape: host.escape,
    c: () => host.nextConflict(isShift ? -1 : 1),
    u: host.toTray,
    t: host.toToday,
    '+': () => host.zoomBy(1),
    '=': () => host.zoomBy(1),
    '-': () => host.zoomBy(-1),
    _: () => host.zoomBy(-1),
  };
}

function withMod(event: KeyboardEvent, host: KeyHost, stay: Stay | null | undefined): boolean {
  const key = event.key.toLowerCase();
  if (key === 'c') host.copyHere();
  else if (key === 'v') host.paste();
  else if (key === 'arrowleft' || key === 'arrowright') {
    if (!stay || !host.isEnabled) return true;
    const days = key === 'arrowleft' ? -7 : 7;
    if (!event.shiftKey) host.nudge('move', { ...stay, from: stay.from + days, to: stay.to + days });
    else if (stay.to + days >= stay.from) host.nudge('resize', { ...stay, to: stay.to + days });
  } else return false;
  return true;
}
