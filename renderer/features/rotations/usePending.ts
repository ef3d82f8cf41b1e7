// A stay shows where it was put at once; the host's answer follows and takes its place.
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
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

/** What is shown meanwhile, by the stay's id. */
type Held = { id: string; to: Pending };
type Waiting = Held & { kind: Kind; timer: number };

export function usePending(model: Model, askReason: (index: number) => Promise<string | null>): Committed {
  const commands = useCommands(model, askReason);
  const [held, setHeld] = useState<Held | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const isWriting = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new model is the answer that was waited for
  useEffect(() => {
    isWriting.current = false;
    setHeld(waiting.current);
  }, [model]);
  // An answer may put the stays in another order, and a key may come before anything else is drawn.
  const pending = useMemo(() => held && { ...held.to, index: model.board.stays.id.indexOf(held.id) }, [held, model]);
  const commit = useCallback(
    async (kind: Kind, to: Pending) => {
      isWriting.current = true;
      setHeld({ id: model.board.stays.id[to.index] ?? '', to });
      if ((await commands[kind](to.index, to.stay)) !== null) return;
      isWriting.current = false;
      setHeld(null);
    },
    [commands, model],
  );
  const nudge = useNudge({ model, commit, waiting, isWriting, setHeld });
  return { commands, pending, commit, nudge };
}

type Parts = {
  model: Model;
  commit: Committed['commit'];
  waiting: RefObject<Waiting | null>;
  isWriting: RefObject<boolean>;
  setHeld: (held: Held) => void;
};

function useNudge(parts: Parts): Committed['nudge'] {
  const latest = useRef(parts);
  latest.current = parts;
  return useCallback((kind: Kind, to: Pending) => {
    const { waiting, model, setHeld } = latest.current;
    const before = waiting.current;
    window.clearTimeout(before?.timer);
    const id = model.board.stays.id[to.index] ?? '';
    // A length changed after a move is written with it: both say the days.
    const all = before && before.kind !== kind ? 'move' : kind;
    waiting.current = { kind: all, id, to, timer: window.setTimeout(() => fire(latest), REST) };
    setHeld({ id, to });
  }, []);
}

/** Writes what waits, once nothing else is being written. */
function fire(latest: RefObject<Parts>): void {
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
