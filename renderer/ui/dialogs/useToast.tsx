// Short confirmations at the foot of the screen; what is done can be undone from there.
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import { asUiError } from '../states/ErrorState.tsx';
import { UndoToast } from './UndoToast.tsx';

export type Toast = {
  /** States what was done; with `undo` it offers to take it back and stays 10 s. */
  done: (key: MessageKey, params?: MessageParams, options?: { undo?: () => Promise<unknown> }) => void;
  /** States why something failed; it stays until it is closed. Not the only place of a message about data. */
  error: (error: unknown) => void;
};

export function useToast(): Toast {
  const t = useT();
  return useMemo(() => {
    const close = { closeButtonProps: { 'aria-label': t('ui.close') } };
    const error = (cause: unknown) => {
      const { key, params, id } = asUiError(cause);
      const number = id && !Object.values(params).includes(id) ? t('ui.faultId', { id }) : '';
      notifications.show({ message: t(key, params) + number, color: 'var(--amber)', autoClose: false, ...close });
    };
    return {
      error,
      done: (key, params, options = {}) => {
        const { undo } = options;
        const id = notifications.show({
          message: (
            <UndoToast text={t(key, params)} undo={undo && (() => undo().then(() => notifications.hide(id), error))} />
          ),
          color: 'var(--green)',
          role: 'status',
          ...close,
          autoClose: undo ? 10_000 : 4_000,
        });
      },
    };
  }, [t]);
}
