// The places of one room as links in the head of its pages.
import { Link } from '@tanstack/react-router';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import './pages.css';

export type PageTab = { to: string; label: MessageKey };

/** `title` names the room for who does not see it. */
export function PageTabs({ title, tabs }: { title: MessageKey; tabs: readonly PageTab[] }) {
  const t = useT();
  return (
    <nav className="jx-page-tabs" aria-label={t(title)}>
      {tabs.map(({ to, label }) => (
        <Link key={to} to={to as never} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
