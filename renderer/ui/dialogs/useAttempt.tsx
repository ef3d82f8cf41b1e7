// Runs something that may be refused: says what was done, or why not, in a toast.
import { useCallback } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { useToast } from './useToast.tsx';

export type Done = { key: MessageKey; params?: MessageParams; undo?: () => Promise<unknown> };

/** `await attempt(() => command.run(x), { key, params, undo })` answers the value, or null when it was refused. */
export function useAttempt(): <T>(run: () => Promise<T>, done?: Done | ((value: T) => Done)) => Promise<T | null> {
  const toast = useToast();
  return useCallback(
    async <T,>(run: () => Promise<T>, done?: Done | ((value: T) => Done)) => {
      try {
        const value = await run();
        const said = typeof done === 'function' ? done(value) : done;
        if (said) toast.done(said.key, said.params, said.undo ? { undo: said.undo } : {});
        return value;
      } catch (error) {
        toast.error(error);
        return null;
      }
    },
    [toast],
  );
}
