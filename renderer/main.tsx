// Starts the page: reads what the user chose last time, then draws the app.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Locale, localeTag } from '../shared/messages/translate.ts';
import { refreshAccess } from './api/access.ts';
import { createQueryClient } from './api/queries.tsx';
import { Doorway } from './app/Doorway.tsx';
import { Providers, type Scheme } from './app/Providers.tsx';
import { createAppRouter } from './app/router.tsx';
import { services } from './app/services.ts';

/** Choices that cannot be read are the usual ones: a page has to appear in any case. */
async function chosen(): Promise<{ locale: Locale; scheme: Scheme }> {
  const read = (key: string) => services.readPreference(key).catch(() => null);
  const [locale, scheme] = await Promise.all([read('app.locale'), read('app.scheme')]);
  return { locale: locale === 'en' ? 'en' : 'zh', scheme: scheme === 'dark' ? 'dark' : 'light' };
}

const BEFORE = { locale: 'zh', scheme: 'light' } as const;

/** A host that does not answer is the entry's to say: nothing can be read before. */
async function access(): Promise<{ session: unknown }> {
  return refreshAccess().catch(() => ({ session: null }));
}

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const { session } = await access();
  const { locale, scheme } = session ? await chosen() : BEFORE;
  document.documentElement.lang = localeTag[locale];
  const router = createAppRouter();
  const client = createQueryClient();
  createRoot(place).render(
    <StrictMode>
      <Providers client={client} services={services} locale={locale} scheme={scheme}>
        <Doorway client={client} router={router} />
      </Providers>
    </StrictMode>,
  );
}

void start();
