// The four places of personal information.
import { Link } from '@tanstack/react-router';
import { useT } from '../../ui/i18n.tsx';
import './privacy.css';

const TABS = [
  { to: '/settings/privacy', label: 'privacy.tabConsents' },
  { to: '/settings/privacy/retention', label: 'privacy.tabRetention' },
  { to: '/settings/privacy/exports', label: 'privacy.tabExports' },
  { to: '/settings/privacy/data', label: 'privacy.tabData' },
] as const;

export function PrivacyTabs() {
  const t = useT();
  return (
    <nav className="jx-privacy-tabs" aria-label={t('privacy.title')}>
      {TABS.map(({ to, label }) => (
        <Link key={to} to={to as never} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
