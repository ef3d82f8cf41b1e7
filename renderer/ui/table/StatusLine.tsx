// The line under a table: how many rows are shown, and its keys.
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import { Kbd } from '../marks/Kbd.tsx';
import { asUiError } from '../states/ErrorState.tsx';

export type StatusLineProps = {
  shown: number;
  total: number;
  countLabel?: MessageKey | undefined;
  /** Rows could not be read again: the old ones stand. */
  error?: unknown;
  opens: boolean;
  selectable: boolean;
};

export function StatusLine({ shown, total, countLabel = 'ui.shownOf', error, opens, selectable }: StatusLineProps) {
  const t = useT();
  const failure = error ? asUiError(error) : null;
  return (
    <div className="jx-status">
      <span role="status">{t(countLabel, { shown, total })}</span>
      {failure && <span data-tone="warn">{t(failure.key, failure.params)}</span>}
      <span className="jx-status-keys" aria-hidden="true">
        <Kbd>↑ ↓</Kbd>
        {t('ui.keyMove')}
        {selectable && <Kbd>Space</Kbd>}
        {selectable && t('ui.keySelect')}
        {opens && <Kbd>Enter</Kbd>}
        {opens && t('ui.keyOpen')}
        <Kbd>/</Kbd>
        {t('ui.keyFind')}
      </span>
    </div>
  );
}
