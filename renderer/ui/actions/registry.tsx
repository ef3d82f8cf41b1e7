// Actions of the screen in view: one object each, read by the command palette, menus and shortcuts.
import type { ComponentType } from 'react';
import { createContext, type ReactNode, useContext, useEffect, useId, useMemo } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';

export type Action = {
  id: string;
  label: MessageKey;
  params?: MessageParams;
  icon?: ComponentType<{ size?: number | string }>;
  run: () => unknown;
  /** Why it cannot run now; the sentence stands beside or in the button. Absent or null: it can. */
  disabledReason?: string | null;
  /** `mod+E`, `alt+N`, `F1`; `mod` is Ctrl, on a Mac Command. */
  shortcut?: string;
  /** Words besides the label under which the palette finds it. */
  keywords?: string;
};

export type ActionRegistry = {
  set: (owner: string, actions: readonly Action[]) => void;
  remove: (owner: string) => void;
  /** Those registered last come first: the innermost screen wins a shortcut. */
  all: () => Action[];
};

const ActionsContext = createContext<ActionRegistry | null>(null);

export function createActionRegistry(): ActionRegistry {
  const owners = new Map<string, readonly Action[]>();
  return {
    set: (owner, actions) => {
      owners.set(owner, actions);
    },
    remove: (owner) => {
      owners.delete(owner);
    },
    all: () => [...owners.values()].reverse().flat(),
  };
}

export function ActionsProvider({ registry, children }: { registry?: ActionRegistry; children: ReactNode }) {
  const value = useMemo(() => registry ?? createActionRegistry(), [registry]);
  return <ActionsContext.Provider value={value}>{children}</ActionsContext.Provider>;
}

/** Offers actions for as long as the component is on the screen. */
export function useActions(actions: readonly Action[]): void {
  const registry = useContext(ActionsContext);
  const owner = useId();
  // Read only when the palette opens or a key is pressed, so replacing them draws nothing.
  useEffect(() => registry?.set(owner, actions));
  useEffect(() => () => registry?.remove(owner), [registry, owner]);
}

export function useActionRegistry(): ActionRegistry {
  const registry = useContext(ActionsContext);
  if (!registry) throw new Error('ActionsProvider is missing');
  return registry;
}

type KeyLike = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };

/** Whether a key press is this shortcut. */
export function matchesShortcut(shortcut: string, event: KeyLike): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.pop();
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === parts.includes('mod') &&
    event.shiftKey === parts.includes('shift') &&
    event.altKey === parts.includes('alt')
  );
}
