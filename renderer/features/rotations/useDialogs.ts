// The board's two dialogs: one stay, and the reason for changing one that is over.
import { useCallback, useState } from 'react';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import { freshStay } from './freshStay.ts';
import type { Model } from './useBoard.ts';
import type { BoardFocus } from './useFocus.ts';

type Answer = (reason: string | null) => void;

export function useDialogs(model: Model, focus: BoardFocus) {
  const [opened, setOpened] = useState<{ index: number; stay: Stay } | null>(null);
  const [reason, setReason] = useState<Answer | null>(null);
  const askReason = useCallback(
    () =>
      new Promise<string | null>((resolve) => {
        setReason(() => (answer: string | null) => {
          setReason(null);
          resolve(answer);
        });
      }),
    [],
  );
  const openFocused = () => {
    if (!model.isDraft || !focus.at || !focus.row) return;
    const stay = model.world.stays[focus.stay];
    if (stay) setOpened({ index: focus.stay, stay });
    else if (focus.row.person >= 0) setOpened({ index: -1, stay: freshStay(focus.row.person, focus.at.day) });
  };
  return { opened, open: setOpened, openFocused, reason, askReason };
}
