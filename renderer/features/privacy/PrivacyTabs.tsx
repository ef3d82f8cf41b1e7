// The four places of personal information.
import { PageTabs } from '../../ui/pages/PageTabs.tsx';
import './privacy.css';

const TABS = [
  { to: '/settings/privacy', label: 'privacy.tabConsents' },
  { to: '/settings/privacy/retention', label: 'privacy.tabRetention' },
  { to: '/settings/privacy/exports', label: 'privacy.tabExports' },
  { to: '/settings/privacy/data', label: 'privacy.tabData' },
] as const;

export const PrivacyTabs = () => <PageTabs title="privacy.title" tabs={TABS} />;
