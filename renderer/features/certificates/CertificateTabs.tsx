/** The three places of the certificates: issue, register, check a code. */
import { Link } from '@tanstack/react-router';
import { useT } from '../../ui/i18n.tsx';
import './certificates.css';

const TABS = [
  { to: '/certificates', label: 'certificates.tabGate' },
  { to: '/certificates/register', label: 'certificates.tabRegister' },
  { to: '/certificates/verify', label: 'certificates.tabVerify' },
] as const;

export function CertificateTabs() {
  const t = useT();
  return (
    <nav className="jx-cert-tabs" aria-label={t('certificates.title')}>
      {TABS.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
