// Language and colours as the one who has come in chose them: where that is nothing, what was chosen before the data was open becomes their choice.
import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Locale } from '../../shared/messages/translate.ts';
import { useAccess } from '../api/access.ts';
import { useLocale } from '../ui/i18n.tsx';
import type { Services } from '../ui/services.tsx';

export type OwnChoicesProps = { services: Services; showLocale: (locale: Locale) => void };

/** Draws nothing. The session that was there when the page was opened has had its choices read before the first drawing. */
export function OwnChoices({ services, showLocale }: OwnChoicesProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { locale: shown } = useLocale();
  const state = useAccess();
  const who = state?.session && !state.mustChangePassword ? (state.session.accountId ?? 'nobody') : null;
  const read = useRef(who);
  const now = useRef({ setColorScheme, showLocale, shown, colorScheme });
  now.current = { setColorScheme, showLocale, shown, colorScheme };
  useEffect(() => {
    if (who === null || read.current === who) return;
    read.current = who;
    const kept = (key: string) => services.readPreference(key).catch(() => null);
    const keep = (key: string, value: string) => services.writePreference(key, value).catch(() => undefined);
    void Promise.all([kept('app.locale'), kept('app.scheme')]).then(([locale, scheme]) => {
      const { current } = now;
      if (locale === 'zh' || locale === 'en') current.showLocale(locale);
      else if (current.shown !== 'zh') void keep('app.locale', current.shown);
      if (scheme === 'light' || scheme === 'dark') current.setColorScheme(scheme);
      else if (current.colorScheme === 'dark') void keep('app.scheme', 'dark');
    });
  }, [who, services]);
  return null;
}
