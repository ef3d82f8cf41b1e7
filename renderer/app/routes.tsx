// Every page by path: one line a page; each is loaded when it is first opened.
import type { ComponentType } from 'react';

export type PageRoute = { path: string; load: () => Promise<ComponentType> };

export const routes: readonly PageRoute[] = [
  { path: '/calendar', load: async () => (await import('../features/calendar/CalendarPage.tsx')).CalendarPage },
  { path: '/settings', load: async () => (await import('../features/college/CollegePage.tsx')).CollegePage },
  { path: '/', load: async () => (await import('../features/reports/StartPage.tsx')).StartPage },
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
];
