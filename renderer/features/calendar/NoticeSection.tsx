// Which holiday notice a year is counted by, or that it is not loaded.
import { Button } from '@mantine/core';
import type { Output } from '../../../shared/api.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { Section } from '../../ui/panel/Section.tsx';

type NoticeSectionProps = { year: number; notice: Output<'calendar.year'>['notice']; onImport: () => void };

export function NoticeSection({ year, notice, onImport }: NoticeSectionProps) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  return (
    <Section title="calendar.notice">
      {notice ? (
        <Facts
          items={[
            { label: 'calendar.noticeTitle', value: (locale === 'en' && notice.titleEn) || notice.title },
            { label: 'calendar.noticeSource', value: notice.source },
            {
              label: 'calendar.noticeOrigin',
              value:
                notice.origin === 'builtIn'
                  ? t('calendar.originBuiltIn')
                  : t('calendar.originStored', { date: format.fullDay(notice.loadedOn) }),
            },
          ]}
        />
      ) : (
        <Findings
          items={[
            {
              severity: 'warn',
              text: t('calendar.notLoaded', { year: String(year) }),
              actions: (
                <Button variant="default" onClick={onImport}>
                  {t('calendar.import')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
