// What can be done from any page: undo, redo, language, search, help.
import { useMemo } from 'react';
import { isMessageKey } from '../../shared/messages/translate.ts';
import { callCounted, saving } from '../api/client.ts';
import { useToast } from '../ui/dialogs/useToast.tsx';
import { useFormat, useT } from '../ui/i18n.tsx';

export type GlobalActions = {
  openPalette: () => void;
  openHelp: () => void;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  /** Ctrl S: says when it was saved, since there is nothing else to do. */
  sayWhenSaved: () => void;
};

type Label = { key: string; params: Record<string, string | number> } | null;

export function useGlobalActions(open: Pick<GlobalActions, 'openPalette' | 'openHelp'>): GlobalActions {
  const t = useT();
  const toast = useToast();
  const format = useFormat();
  const words = (label: NonNullable<Label>) => (isMessageKey(label.key) ? t(label.key, label.params) : label.key);
  const step = async (back: boolean) => {
    try {
      const { label } = await callCounted(back ? 'activity.undo' : 'activity.redo', {}, crypto.randomUUID());
      if (!label) toast.done(back ? 'app.nothingToUndo' : 'app.nothingToRedo');
      else toast.done(back ? 'app.undone' : 'app.redone', { step: words(label) });
    } catch (error) {
      toast.error(error);
    }
  };
  const all = {
    ...open,
    undo: () => step(true),
    redo: () => step(false),
    sayWhenSaved: () => {
      const { savedAt } = saving.current();
      if (savedAt) toast.done('app.nothingToSave', { time: format.time(savedAt) });
      else toast.done('app.nothingChanged');
    },
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is all that changes what they do
  return useMemo(() => all, [t]);
}
