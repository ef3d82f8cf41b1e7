/** The three places of the certificates: issue, register, check a code. */
import { PageTabs } from '../../ui/pages/PageTabs.tsx';
import './certificates.css';

const TABS = [
  { to: '/certificates', label: 'certificates.tabGate' },
  { to: '/certificates/register', label: 'certificates.tabRegister' },
  { to: '/certificates/verify', label: 'certificates.tabVerify' },
] as const;

export const CertificateTabs = () => <PageTabs title="certificates.title" tabs={TABS} />;
