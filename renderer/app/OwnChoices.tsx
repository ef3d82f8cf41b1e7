// Language and colours as the one who has come in chose them: what was chosen before is kept where that is nothing.
import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Locale } from '../../shared/messages/translate.ts';
import { useAccess } from '../api/access.ts';
import type { Services } from '../ui/services.tsx';

export type OwnChoicesProps = { services: Services; showLocale: (locale: Locale) => void };

/** Draws nothing. The session that was there when the page was opened has had its choices read before the first drawing. */
export function OwnChoices({ services, showLocale }: OwnChoicesProps) {
  const { setColorScheme } = useMantineColorScheme();
  const state = useAccess();
  const who = state?.session && !state.mustChangePassword ? (state.session.accountId ?? 'nobody') : null;
  const read = useRef(who);
  const set = useRef({ setColorScheme, showLocale });
  set.current = { setColorScheme, showLocale };
  useEffect(() => {
    if (who === null || read.current === who) return;
    read.current = who;
    const kept = (key: string) => services.readPreference(key).catch(() => null);
    void Promise.all([kept('app.locale'), kept('app.scheme')]).then(([locale, scheme]) => {
      if (locale === 'zh' || locale === 'en') set.current.showLocale(locale);
      if (scheme === 'light' || scheme === 'dark') set.current.setColorScheme(scheme);
    });
  }, [who, services]);
  return null;
}
