// Words of evaluations that several parts of the page share.
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Locale } from '../../../shared/messages/translate.ts';
import type { Said } from '../../../shared/values/parsed.ts';
import type { Format } from '../../ui/format.ts';
import type { Translate } from '../../ui/i18n.tsx';

type Titled = { titleZh: string; titleEn: string };

/** The English name where there is one and English is in use. */
export const titleIn = (locale: Locale, { titleZh, titleEn }: Titled): string =>
  locale === 'en' && titleEn ? titleEn : titleZh;
export const unitIn = (locale: Locale, { unitZh, unitEn }: { unitZh: string; unitEn: string }): string =>
  locale === 'en' && unitEn ? unitEn : unitZh;
export const bandIn = (locale: Locale, band: { zh: string; en: string }): string =>
  locale === 'en' && band.en ? band.en : band.zh;
export const sideKey = (side: Side) => `evaluations.side.${side}` as const;

/** A share of basis points: 60 %, 12.5 %. */
export const weightText = (basisPoints: number): string => `${basisPoints / 100} %`;

/** A sentence with its days written as everywhere. */
export function sentence({ key, params }: Said, t: Translate, format: Format): string {
  const readable = Object.entries(params).map(([name, value]) => {
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return [name, isDay ? format.day(value) : value] as const;
  });
  return t(key, Object.fromEntries(readable));
}
