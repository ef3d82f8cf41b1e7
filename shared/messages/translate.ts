// Turns a message key and its values into words of one language.
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue, type MessageKey, type MessageParams } from './catalogue.ts';

export type Locale = 'zh' | 'en';

/** BCP 47 tags; British English because its dates and plurals read as the papers do. */
export const localeTag: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' };

const formatters: Record<Locale, Map<string, IntlMessageFormat>> = { zh: new Map(), en: new Map() };

/**
 * The text of `key`. A value that is a string starting with `@` and naming a key of the catalogue is translated
 * first, so that the host can name a field without knowing the language: `{ field: '@apprentices.name' }`; in
 * English a value `nameEn` that is not empty takes the place of `name`.
 * A value that is missing leaves the raw pattern rather than an empty screen.
 */
export function translate(locale: Locale, key: MessageKey, params?: MessageParams): string {
  const formatter = formatterOf(locale, key);
  try {
    return String(formatter.format(params ? resolve(locale, params) : undefined));
  } catch {
    return catalogue[key][locale];
  }
}

/** Whether `key` names a text; for keys that come from stored or foreign data. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}

/** The compiled pattern of a text, kept for the next call; tags in a text are plain characters. */
export function formatterOf(locale: Locale, key: MessageKey): IntlMessageFormat {
  const known = formatters[locale].get(key);
  if (known) return known;
  const formatter = new IntlMessageFormat(catalogue[key][locale], localeTag[locale], undefined, { ignoreTag: true });
  formatters[locale].set(key, formatter);
  return formatter;
}

/** Replaces the values that name a text (`@key`) by that text. */
function resolve(locale: Locale, params: MessageParams): MessageParams {
  const entries = Object.entries(params).map(([name, value]) => {
    const own = (locale === 'en' && params[`${name}En`]) || value;
    if (typeof own !== 'string' || !own.startsWith('@')) return [name, own] as const;
    const key = own.slice(1);
    return [name, isMessageKey(key) ? translate(locale, key) : own] as const;
  });
  return Object.fromEntries(entries);
}
