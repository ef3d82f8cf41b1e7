// Gives every component the words, dates and numbers of the language in use.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { MessageKey, MessageParams } from '../../shared/messages/catalogue.ts';
import { type Locale, translate } from '../../shared/messages/translate.ts';
import { createFormat, type Format } from './format.ts';

/** Translates: `t('calendar.count', { n: 3 })`. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

type LocaleState = { locale: Locale; setLocale: (locale: Locale) => void; t: Translate; format: Format };

const LocaleContext = createContext<LocaleState | null>(null);

export type LocaleProviderProps = {
  locale: Locale;
  setLocale?: (locale: Locale) => void;
  /** The college's time zone; moments are shown in it. */
  zone?: string;
  children: ReactNode;
};

/** Sets the language of everything inside it. */
export function LocaleProvider({ locale, setLocale, zone = 'Asia/Shanghai', children }: LocaleProviderProps) {
  const state = useMemo<LocaleState>(
    () => ({
      locale,
      setLocale: setLocale ?? (() => undefined),
      t: (key, params) => translate(locale, key, params),
      format: createFormat(locale, zone),
    }),
    [locale, setLocale, zone],
  );
  return <LocaleContext.Provider value={state}>{children}</LocaleContext.Provider>;
}

/** The translating function of the language in use. */
export function useT(): Translate {
  return useLocaleState().t;
}

/** The language in use and how to change it. */
export function useLocale(): { locale: Locale; setLocale: (locale: Locale) => void } {
  const { locale, setLocale } = useLocaleState();
  return { locale, setLocale };
}

/** Dates, moments and numbers in the language in use: `format.day('2026-11-24')` is 11月24日 or 24 Nov. */
export function useFormat(): Format {
  return useLocaleState().format;
}

function useLocaleState(): LocaleState {
  const state = useContext(LocaleContext);
  if (!state) throw new Error('LocaleProvider is missing');
  return state;
}
