// The rail: one line a page, in its order; Alt+1 to Alt+9 reach the first nine.
import {
  IconBuildingFactory2,
  IconCalendarEvent,
  IconCalendarStats,
  IconCertificate,
  IconClipboardCheck,
  IconFileText,
  IconHome,
  IconSchool,
  IconSettings,
  IconShieldCheck,
  IconUserStar,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { MessageKey } from '../../shared/messages/catalogue.ts';

export type NavigationItem = {
  path: string;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  label: MessageKey;
  /** At the foot of the rail. */
  last?: boolean;
  /** Carries the number of findings that the law forbids. */
  findings?: boolean;
};

export const navigation: readonly NavigationItem[] = [
  { path: '/', icon: IconHome, label: 'app.navStart', findings: true },
  { path: '/apprentices', icon: IconUsers, label: 'app.navApprentices' },
  { path: '/enterprises', icon: IconBuildingFactory2, label: 'app.navEnterprises' },
  { path: '/mentors', icon: IconUserStar, label: 'app.navMentors' },
  { path: '/agreements', icon: IconFileText, label: 'app.navAgreements' },
  { path: '/rotations', icon: IconCalendarStats, label: 'app.navRotations' },
  { path: '/evaluations', icon: IconClipboardCheck, label: 'app.navEvaluations' },
  { path: '/certificates', icon: IconCertificate, label: 'app.navCertificates' },
  { path: '/programmes', icon: IconSchool, label: 'app.navProgrammes' },
  { path: '/calendar', icon: IconCalendarEvent, label: 'app.navCalendar' },
  { path: '/audit', icon: IconShieldCheck, label: 'app.navAudit', last: true },
  { path: '/settings', icon: IconSettings, label: 'app.navSettings', last: true },
];

/** The item a path belongs to: the longest that it starts with. */
export function currentItem(path: string): NavigationItem | undefined {
  const fits = (item: NavigationItem) =>
    item.path === '/' ? path === '/' : path === item.path || path.startsWith(`${item.path}/`);
  return navigation.filter(fits).sort((a, b) => b.path.length - a.path.length)[0];
}
