// Asks once before something that cannot be taken back, naming what follows.
import { modals } from '@mantine/modals';
import { useCallback } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';

export type Question = {
  title: MessageKey;
  /** What happens and what stays as it is. */
  text: MessageKey;
  /** Values for title, text and action. */
  params?: MessageParams;
  /** The verb on the button. */
  action: MessageKey;
};

/** `if (await confirm({ title, text, params, action })) …`; closing the dialog is a no. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const t = useT();
  return useCallback(
    ({ title, text, params, action }) =>
      new Promise<boolean>((resolve) => {
        modals.openConfirmModal({
          title: t(title, params),
          children: t(text, params),
          labels: { confirm: t(action, params), cancel: t('ui.cancel') },
          closeButtonProps: { 'aria-label': t('ui.close') },
          onConfirm: () => resolve(true),
          // Runs after every way of closing; after a yes the promise is settled already.
          onClose: () => resolve(false),
        });
      }),
    [t],
  );
}
