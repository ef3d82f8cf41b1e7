// One sentence and one action in the place of data that is not there yet.
import type { ReactNode } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import './states.css';

export type EmptyStateProps = { text: MessageKey; params?: MessageParams; action?: ReactNode };

export function EmptyState({ text, params, action }: EmptyStateProps) {
  const t = useT();
  return (
    <div className="jx-state">
      <span>{t(text, params)}</span>
      {action && <div className="jx-state-actions">{action}</div>}
    </div>
  );
}
