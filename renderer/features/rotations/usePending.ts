// A stay shows where it was put at once; the host's answer follows and takes its place.
import { useCallback, useEffect, useState } from 'react';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import type { Model } from './useBoard.ts';
import { type Commands, useCommands } from './useCommands.ts';

export type Pending = { index: number; stay: Stay; row: string };
export type Committed = {
  commands: Commands;
  pending: Pending | null;
  /** Moves or resizes a stay of the world; `row` is where it is shown meanwhile. */
  commit: (kind: 'move' | 'resize', to: Pending) => Promise<void>;
};

export function usePending(model: Model, askReason: (index: number) => Promise<string | null>): Committed {
  const commands = useCommands(model, askReason);
  const [pending, setPending] = useState<Pending | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the host is what ends it
  useEffect(() => setPending(null), [model]);
  const commit = useCallback(
    async (kind: 'move' | 'resize', to: Pending) => {
      setPending(to);
      if ((await commands[kind](to.index, to.stay)) === null) setPending(null);
    },
    [commands],
  );
  return { commands, pending, commit };
}
