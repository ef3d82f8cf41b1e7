// Copying a stay with Ctrl C and putting it with Ctrl V into the focused row and week.
import { useRef } from 'react';
import { personName, unitName } from '../../../shared/features/rotations/rotations.words.ts';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { Model } from './useBoard.ts';
import type { Commands } from './useCommands.ts';
import type { BoardFocus } from './useFocus.ts';

export function useClipboard(model: Model, focus: BoardFocus, commands: Commands) {
  const t = useT();
  const toast = useToast();
  const held = useRef<string | null>(null);
  return {
    copyHere: () => {
      const stay = model.world.stays[focus.stay];
      if (!stay) return;
      held.current = model.board.stays.id[focus.stay] ?? null;
      toast.done('rotations.copied', {
        name: personName(model.world, stay.person, model.speech),
        unit: unitName(model.world, stay.unit, model.speech) || t('rotations.noUnit'),
      });
    },
    paste: () => {
      const index = model.board.stays.id.indexOf(held.current ?? '');
      if (index < 0 || !model.isDraft || !focus.at) return;
      const person = focus.row && focus.row.person >= 0 ? focus.row.person : (model.world.stays[index]?.person ?? -1);
      void commands.copy(index, focus.at.day, person);
    },
  };
}
