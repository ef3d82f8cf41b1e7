// The chosen day: what kind it is and why, and changing it.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarDay } from '../../../shared/features/calendar/calendar.schema.ts';
import { termOn } from '../../../shared/features/calendar/weeks.rules.ts';
import { weekdayOf } from '../../../shared/values/day.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import type { TermWeeks } from './MonthGrid.tsx';
import { dayName, kindKey } from './words.ts';

type DaySectionProps = { day: CalendarDay; terms: TermWeeks; isNoticeLoaded: boolean };

export function DaySection({ day, terms, isNoticeLoaded }: DaySectionProps) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const teaching = termOn(terms, day.date);
  return (
    <Section title="calendar.day">
      <p className="jx-calendar-date">{`${format.fullDay(day.date)} ${format.weekday(day.date)}`}</p>
      <Facts
        items={[
          { label: 'calendar.dayKind', value: t(kindKey(day.kind)) },
          { label: 'calendar.dayName', value: dayName(day, t, locale) },
          {
            label: 'calendar.dayWeek',
            value: teaching ? t('calendar.inWeek', { week: teaching.day.week }) : t('calendar.noWeek'),
          },
        ]}
      />
      {day.kind === 'statutory' ? (
        <p className="jx-calendar-note">{t('calendar.legalStays')}</p>
      ) : (
        isNoticeLoaded && <Change day={day} />
      )}
    </Section>
  );
}

/** Which changes fit: a weekday can be off, a weekend worked, a marked day ordinary again. */
function Change({ day }: { day: CalendarDay }) {
  const t = useT();
  const attempt = useAttempt();
  const setDay = useCommand('calendar.setDay');
  const [name, setName] = useState('');
  const set = (kind: 'off' | 'work' | null) =>
    void attempt(() => setDay.run({ date: day.date, kind, nameZh: kind ? name.trim() : '', nameEn: '' }));
  const isMarked = day.kind === 'shiftedOff' || day.kind === 'makeUp';
  return (
    <div className="jx-calendar-change">
      {day.kind === 'workday' && (
        <TextInput
          aria-label={t('calendar.offReason')}
          placeholder={t('calendar.offReason')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {(day.kind === 'workday' || day.kind === 'makeUp') && (
        <Button variant="default" onClick={() => set('off')}>
          {t('calendar.makeOff')}
        </Button>
      )}
      {weekdayOf(day.date) > 5 && day.kind !== 'makeUp' && (
        <Button variant="default" onClick={() => set('work')}>
          {t('calendar.makeWork')}
        </Button>
      )}
      {isMarked && (
        <Button variant="default" onClick={() => set(null)}>
          {t('calendar.makePlain')}
        </Button>
      )}
    </div>
  );
}
