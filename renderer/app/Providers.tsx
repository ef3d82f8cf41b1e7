// Everything a page stands on: language, theme, calls, dialogs, toasts, actions.
import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import type { Locale } from '../../shared/messages/translate.ts';
import { localeTag } from '../../shared/messages/translate.ts';
import { ApiProvider } from '../api/queries.tsx';
import { ActionsProvider } from '../ui/actions/registry.tsx';
import { LocaleProvider, useT } from '../ui/i18n.tsx';
import { type Services, ServicesProvider } from '../ui/services.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import { OwnChoices } from './OwnChoices.tsx';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/en-gb';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/tokens.css';

export type Scheme = 'light' | 'dark';

export type ProvidersProps = {
  client: QueryClient;
  services: Services;
  /** As remembered from last time. */
  locale: Locale;
  scheme: Scheme;
  /** `test` shows popovers and dialogs without their transitions. */
  env?: 'default' | 'test';
  children: ReactNode;
};

export function Providers({ client, services, locale: remembered, scheme, env, children }: ProvidersProps) {
  const [locale, setLocale] = useState(remembered);
  const [schemes] = useState(() => schemeManager(scheme));
  const show = useCallback((next: Locale) => {
    setLocale(next);
    document.documentElement.lang = localeTag[next];
  }, []);
  const change = useCallback(
    (next: Locale) => {
      show(next);
      // Not remembered is an inconvenience, not an error of what the user is doing.
      services.writePreference('app.locale', next).catch(() => undefined);
    },
    [services, show],
  );
  return (
    <LocaleProvider locale={locale} setLocale={change}>
      <MantineProvider
        {...(env ? { env } : {})}
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme={scheme}
        colorSchemeManager={schemes}
      >
        <OwnChoices services={services} showLocale={show} />
        <DatesProvider settings={{ locale: locale === 'zh' ? 'zh-cn' : 'en-gb', firstDayOfWeek: 1 }}>
          <ServicesProvider services={services}>
            <ApiProvider client={client}>
              <ActionsProvider>
                <ModalsProvider>
                  <Toasts />
                  {children}
                </ModalsProvider>
              </ActionsProvider>
            </ApiProvider>
          </ServicesProvider>
        </DatesProvider>
      </MantineProvider>
    </LocaleProvider>
  );
}

/** A region of its own, so that readers can go to what was just said. */
function Toasts() {
  const t = useT();
  return (
    <section aria-label={t('app.toasts')}>
      <Notifications position="bottom-right" limit={3} withinPortal={false} />
    </section>
  );
}

/** The colour scheme and how to turn it over; remembered with the other preferences. */
export function useScheme(services: Services): { scheme: Scheme; flip: () => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const scheme = colorScheme === 'dark' ? 'dark' : 'light';
  const flip = () => {
    const next = scheme === 'dark' ? 'light' : 'dark';
    setColorScheme(next);
    services.writePreference('app.scheme', next).catch(() => undefined);
  };
  return { scheme, flip };
}

/** Keeps the scheme in memory: the page's own storage belongs to an address that changes at every start. */
function schemeManager(initial: Scheme) {
  let current: Scheme = initial;
  return {
    get: () => current,
    set: (value: string) => {
      current = value === 'dark' ? 'dark' : 'light';
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => undefined,
  };
}
