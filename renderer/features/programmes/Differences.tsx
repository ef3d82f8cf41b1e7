// How a version differs from the one before, unit by unit.
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { inLocale, type StandardRecord } from './words.ts';

const tones = { added: 'green', removed: 'amber', changed: 'accent' } as const;

export function Differences({ standard }: { standard: StandardRecord }) {
  const t = useT();
  const { locale } = useLocale();
  if (standard.version === 1) return null;
  const fieldName = (field: string) => {
    const key = `programmes.${field}`;
    return isMessageKey(key) ? t(key as MessageKey) : field;
  };
  return (
    <Section title="programmes.differences">
      {standard.differences.length === 0 && <p className="jx-plain">{t('programmes.noDifferences')}</p>}
      <ul className="jx-differences">
        {standard.differences.map((difference) => (
          <li key={difference.code}>
            <StatusTag tone={tones[difference.change]}>{t(`programmes.change.${difference.change}`)}</StatusTag>{' '}
            <b>{difference.code}</b> {inLocale(locale, difference.titleZh, difference.titleEn)}
            {difference.fields.map(({ field, before, after }) => (
              <p key={field}>
                {t('programmes.fieldChange', { field: fieldName(field), before: before || '–', after: after || '–' })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
