// Every page by path: one line a page; each is loaded when it is first opened.
import type { ComponentType } from 'react';

export type PageRoute = { path: string; load: () => Promise<ComponentType> };

export const routes: readonly PageRoute[] = [
  { path: '/programmes', load: async () => (await import('../features/programmes/ProgrammesPage.tsx')).ProgrammesPage },
  {
    path: '/programmes/standard',
    load: async () => (await import('../features/programmes/StandardPage.tsx')).StandardPage,
  },
  { path: '/programmes/cohort', load: async () => (await import('../features/programmes/CohortPage.tsx')).CohortPage },
  { path: '/calendar', load: async () => (await import('../features/calendar/CalendarPage.tsx')).CalendarPage },
  { path: '/settings', load: async () => (await import('../features/college/CollegePage.tsx')).CollegePage },
  { path: '/settings/accounts', load: async () => (await import('../features/access/AccountsPage.tsx')).AccountsPage },
  {
    path: '/settings/backups',
    load: async () => (await import('../features/backups/BackupsPage.tsx')).BackupsPage,
  },
  { path: '/settings/restore', load: async () => (await import('../features/backups/RestorePage.tsx')).RestorePage },
  { path: '/audit', load: async () => (await import('../features/activity/AuditPage.tsx')).AuditPage },
  {
    path: '/settings/privacy',
    load: async () => (await import('../features/privacy/ConsentsPage.tsx')).ConsentsPage,
  },
  {
    path: '/settings/privacy/retention',
    load: async () => (await import('../features/privacy/RetentionPage.tsx')).RetentionPage,
  },
  {
    path: '/settings/privacy/exports',
    load: async () => (await import('../features/privacy/ExportsPage.tsx')).ExportsPage,
  },
  {
    path: '/settings/privacy/data',
    load: async () => (await import('../features/privacy/DataMapPage.tsx')).DataMapPage,
  },
  { path: '/', load: async () => (await import('../features/reports/StartPage.tsx')).StartPage },
  {
    path: '/apprentices',
    load: async () => (await import('../features/apprentices/ApprenticesPage.tsx')).ApprenticesPage,
  },
  {
    path: '/enterprises',
    load: async () => (await import('../features/enterprises/EnterprisesPage.tsx')).EnterprisesPage,
  },
  { path: '/mentors', load: async () => (await import('../features/mentors/MentorsPage.tsx')).MentorsPage },
  { path: '/agreements', load: async () => (await import('../features/agreements/AgreementsPage.tsx')).AgreementsPage },
  { path: '/certificates', load: async () => (await import('../features/certificates/GatePage.tsx')).GatePage },
  {
    path: '/certificates/register',
    load: async () => (await import('../features/certificates/RegisterPage.tsx')).RegisterPage,
  },
  {
    path: '/certificates/verify',
    load: async () => (await import('../features/certificates/VerifyPage.tsx')).VerifyPage,
  },
  {
    path: '/apprentices/import',
    load: async () => (await import('../features/apprentices/import/ImportPage.tsx')).ImportPage,
  },
  { path: '/rotations', load: async () => (await import('../features/rotations/BoardPage.tsx')).BoardPage },
  {
    path: '/evaluations',
    load: async () => (await import('../features/evaluations/EvaluationsPage.tsx')).EvaluationsPage,
  },
];
