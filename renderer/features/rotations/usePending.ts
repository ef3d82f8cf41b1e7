// A stay shows where it was put at once; the host's answer follows and takes its place.
import { useCallback, useEffect, useRef, useState } from 'react';
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

/** Milliseconds without a key until a nudged stay is written. */
const REST = 250;

export function usePending(model: Model, askReason: (index: number) => Promise<string | null>): Committed {
  const commands = useCommands(model, askReason);
  const [pending, setPending] = useState<Pending | null>(null);
  const waiting = useRef<{ kind: Kind; to: Pending; timer: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the host is what ends it
  useEffect(() => {
    if (!waiting.current) setPending(null);
  }, [model]);
  const commit = useCallback(
    async (kind: Kind, to: Pending) => {
      setPending(to);
      if ((await commands[kind](to.index, to.stay)) === null) setPending(null);
    },
    [commands],
  );
  const latest = useRef(commit);
  latest.current = commit;
  const nudge = useCallback((kind: Kind, to: Pending) => {
    window.clearTimeout(waiting.current?.timer);
    // A length changed after a move is written with it: both say the days.
    const all = waiting.current && waiting.current.kind !== kind ? 'move' : kind;
    const timer = window.setTimeout(() => {
      waiting.current = null;
      void latest.current(all, to);
    }, REST);
    waiting.current = { kind: all, to, timer };
    setPending(to);
  }, []);
  return { commands, pending, commit, nudge };
}
