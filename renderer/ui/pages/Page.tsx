// A plain page: title and actions above, the rest scrolls.
import type { ReactNode } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import './pages.css';

export type PageProps = {
  title: MessageKey;
  params?: MessageParams;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** The children fill the page to its edges and scroll themselves. */
  flush?: boolean;
  children: ReactNode;
};

export function Page({ title, params, subtitle, actions, flush = false, children }: PageProps) {
  const t = useT();
  return (
    <div className="jx-page">
      <header className="jx-page-head">
        <h1>{t(title, params)}</h1>
        {subtitle && <div className="jx-page-subtitle">{subtitle}</div>}
        {actions && <div className="jx-page-actions">{actions}</div>}
      </header>
      <div className="jx-page-body" data-flush={flush}>
        {children}
      </div>
    </div>
  );
}
