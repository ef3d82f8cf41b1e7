// The keys that work on every page; what a page registers comes after them.
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { matchesShortcut, useActionRegistry } from '../ui/actions/registry.tsx';
import type { GlobalActions } from './useGlobalActions.tsx';
import { useNavigation } from './useNavigation.ts';

export function useGlobalKeys(actions: GlobalActions): void {
  const registry = useActionRegistry();
  const router = useRouter();
  const items = useNavigation();
  useEffect(() => {
    const keys: Record<string, () => unknown> = {
      'mod+k': actions.openPalette,
      'mod+z': actions.undo,
      'mod+y': actions.redo,
      'mod+shift+z': actions.redo,
      'mod+s': actions.sayWhenSaved,
      f1: actions.openHelp,
    };
    const run = (event: KeyboardEvent): boolean => {
      const rail = /^Digit([1-9])$/.exec(event.code);
      if (event.altKey && rail) return void goTo(Number(rail[1])) === undefined;
      for (const [shortcut, act] of Object.entries(keys)) {
        if (!matchesShortcut(shortcut, event)) continue;
        // A text field takes back its own typing first.
        if (/z|y$/.test(shortcut) && isTyping(event.target)) return false;
        void act();
        return true;
      }
      const own = registry.all().find((action) => action.shortcut && matchesShortcut(action.shortcut, event));
      if (!own || own.disabledReason) return false;
      void own.run();
      return true;
    };
    const goTo = (number: number) => {
      const item = items[number - 1];
      if (item) void router.navigate({ to: item.path });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing && run(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [actions, registry, router, items]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
