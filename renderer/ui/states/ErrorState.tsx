// A failure, said in the place of the data: what, its number if the fault is ours, and the way on.
import { Button } from '@mantine/core';
import type { Message } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import { Severity } from '../marks/Severity.tsx';
import './states.css';

/** Any error that carries a message; `id` is the number under which a fault of ours is in the log. */
export type UiError = Message & { readonly id?: string | undefined };

/** The error as a message; anything else than ours is a fault without a number. */
export function asUiError(error: unknown): UiError {
  if (error && typeof error === 'object' && 'key' in error && 'params' in error) return error as UiError;
  return { key: 'ui.fault', params: {} };
}

export function ErrorState({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const t = useT();
  const { key, params, id } = asUiError(error);
  return (
    <div className="jx-state" role="alert">
      <span>
        <Severity level="warn" /> {t(key, params)}
        {id && !Object.values(params).includes(id) ? t('ui.faultId', { id }) : ''}
      </span>
      <div className="jx-state-actions">
        {retry && (
          <Button variant="default" onClick={retry}>
            {t('ui.retry')}
          </Button>
        )}
        {id && (
          <Button variant="default" onClick={() => void navigator.clipboard.writeText(id)}>
            {t('ui.copyId')}
          </Button>
        )}
      </div>
    </div>
  );
}
