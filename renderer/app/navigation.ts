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
import type { PathOf } from '../../shared/api.ts';
import type { MessageKey } from '../../shared/messages/catalogue.ts';

export type NavigationItem = {
  path: string;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  label: MessageKey;
  /** What the page reads first: whoever may not call it does not see the item. */
  needs: PathOf<'query'>;
  /** At the foot of the rail. */
  last?: boolean;
  /** Carries the number of findings that the law forbids. */
  findings?: boolean;
};

export const navigation: readonly NavigationItem[] = [
  { path: '/', needs: 'reports.worklist', icon: IconHome, label: 'app.navStart', findings: true },
  { path: '/apprentices', needs: 'apprentices.list', icon: IconUsers, label: 'app.navApprentices' },
  { path: '/enterprises', needs: 'enterprises.list', icon: IconBuildingFactory2, label: 'app.navEnterprises' },
  { path: '/mentors', needs: 'mentors.list', icon: IconUserStar, label: 'app.navMentors' },
  { path: '/agreements', needs: 'agreements.list', icon: IconFileText, label: 'app.navAgreements' },
  { path: '/rotations', needs: 'rotations.board', icon: IconCalendarStats, label: 'app.navRotations' },
  { path: '/evaluations', needs: 'evaluations.choices', icon: IconClipboardCheck, label: 'app.navEvaluations' },
  { path: '/certificates', needs: 'certificates.cohorts', icon: IconCertificate, label: 'app.navCertificates' },
  { path: '/programmes', needs: 'programmes.list', icon: IconSchool, label: 'app.navProgrammes' },
  { path: '/calendar', needs: 'calendar.year', icon: IconCalendarEvent, label: 'app.navCalendar' },
  { path: '/audit', needs: 'activity.audit', icon: IconShieldCheck, label: 'app.navAudit', last: true },
  { path: '/settings', needs: 'college.get', icon: IconSettings, label: 'app.navSettings', last: true },
];

/** The item a path belongs to: the longest that it starts with. */
export function currentItem(path: string): NavigationItem | undefined {
  const fits = (item: NavigationItem) =>
    item.path === '/' ? path === '/' : path === item.path || path.startsWith(`${item.path}/`);
  return navigation.filter(fits).sort((a, b) => b.path.length - a.path.length)[0];
}
