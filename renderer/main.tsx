// Starts the page: reads what the user chose last time, then draws the app.
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Locale, localeTag } from '../shared/messages/translate.ts';
import { createQueryClient } from './api/queries.tsx';
import { Providers, type Scheme } from './app/Providers.tsx';
import { createAppRouter } from './app/router.tsx';
import { services } from './app/services.ts';

/** Choices that cannot be read are the usual ones: a page has to appear in any case. */
async function chosen(): Promise<{ locale: Locale; scheme: Scheme }> {
  const read = (key: string) => services.readPreference(key).catch(() => null);
  const [locale, scheme] = await Promise.all([read('app.locale'), read('app.scheme')]);
  return { locale: locale === 'en' ? 'en' : 'zh', scheme: scheme === 'dark' ? 'dark' : 'light' };
}

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const { locale, scheme } = await chosen();
  document.documentElement.lang = localeTag[locale];
  const router = createAppRouter();
  createRoot(place).render(
    <StrictMode>
      <Providers client={createQueryClient()} services={services} locale={locale} scheme={scheme}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}

void start();
