// A stay shows where it was put at once; the host's answer follows and takes its place.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import type { Model } from './useBoard.ts';
import { type Commands, useCommands } from './useCommands.ts';

export type Pending = { index: number; stay: Stay; row: string };
type Kind = 'move' | 'resize';
export type Committed = {
  commands: Commands;
  pending: Pending | null;
  /** Moves or resizes a stay of the world; `row` is where it is shown meanwhile. */
  commit: (kind: Kind, to: Pending) => Promise<void>;
  /** As `commit`, for keys pressed again and again: written once they rest. */
  nudge: (kind: Kind, to: Pending) => void;
};

/** Milliseconds without a key until a nudged stay is written, and between looks whether the host has answered. */
const REST = 250;
const LOOK = 40;

type Waiting = { kind: Kind; id: string; to: Pending; timer: number };

export function usePending(model: Model, askReason: (index: number) => Promise<string | null>): Committed {
  const commands = useCommands(model, askReason);
  const [pending, setPending] = useState<Pending | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const isWriting = useRef(false);
  useEffect(() => {
    isWriting.current = false;
    // The answer may have put the stays in another order.
    const held = waiting.current;
    setPending(held && { ...held.to, index: model.board.stays.id.indexOf(held.id) });
  }, [model]);
  const commit = useCallback(
    async (kind: Kind, to: Pending) => {
      isWriting.current = true;
      setPending(to);
      if ((await commands[kind](to.index, to.stay)) !== null) return;
      isWriting.current = false;
      setPending(null);
    },
    [commands],
  );
  const nudge = useNudge({ model, commit, waiting, isWriting, setPending });
  return { commands, pending, commit, nudge };
}

type Held = {
  model: Model;
  commit: Committed['commit'];
  waiting: RefObject<Waiting | null>;
  isWriting: RefObject<boolean>;
  setPending: (to: Pending) => void;
};

function useNudge(held: Held): Committed['nudge'] {
  const latest = useRef(held);
  latest.current = held;
  return useCallback((kind: Kind, to: Pending) => {
    const { waiting, model, setPending } = latest.current;
    const before = waiting.current;
    window.clearTimeout(before?.timer);
    const id = model.board.stays.id[to.index] ?? '';
    // A length changed after a move is written with it: both say the days.
    const all = before && before.kind !== kind ? 'move' : kind;
    waiting.current = { kind: all, id, to, timer: window.setTimeout(() => fire(latest), REST) };
    setPending(to);
  }, []);
}

/** Writes what waits, once nothing else is being written. */
function fire(latest: RefObject<Held>): void {
  const { waiting, isWriting, model, commit } = latest.current;
  const held = waiting.current;
  if (!held) return;
  if (isWriting.current) {
    held.timer = window.setTimeout(() => fire(latest), LOOK);
    return;
  }
  waiting.current = null;
  const index = model.board.stays.id.indexOf(held.id);
  if (index >= 0) void commit(held.kind, { ...held.to, index });
}
