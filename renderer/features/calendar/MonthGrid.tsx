// One month: weekdays across, weeks down, the teaching week in front of each.
import { memo } from 'react';
import type { CalendarDay } from '../../../shared/features/calendar/calendar.schema.ts';
import { type Term, termOn } from '../../../shared/features/calendar/weeks.rules.ts';
import { addDays, weekdayOf } from '../../../shared/values/day.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { dayName, kindKey } from './words.ts';

export type TermWeeks = readonly (Term & { id: string; rev: string; endsOn: string })[];

type MonthGridProps = {
  month: string;
  days: readonly CalendarDay[];
  terms: TermWeeks;
  today: string;
  chosen: string;
  choose: (date: string) => void;
};

function Month({ month, days, terms, today, chosen, choose }: MonthGridProps) {
  const t = useT();
  const format = useFormat();
  const weeks = weeksOf(days);
  const name = format.month(`${month}-01`).replace(/ \d+$/, '');
  return (
    <section className="jx-month" aria-label={format.month(`${month}-01`)}>
      <h3>{t('calendar.month', { month: Number(month.slice(5)), name })}</h3>
      <div className="jx-month-grid">
        <span aria-hidden="true" />
        {[...t('calendar.weekdays')].map((head, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weekdays keep their places
          <span key={i} className="jx-month-head" aria-hidden="true">
            {head}
          </span>
        ))}
        {weeks.map((week) => (
          <Week key={week.monday} {...week} terms={terms} today={today} chosen={chosen} choose={choose} />
        ))}
      </div>
    </section>
  );
}

/** Drawn again only when its days, terms or chosen day change. */
export const MonthGrid = memo(Month, (a, b) => {
  const has = (props: MonthGridProps) => (props.chosen.startsWith(props.month) ? props.chosen : '');
  return (
    a.month === b.month &&
    a.terms === b.terms &&
    has(a) === has(b) &&
    a.days.every((d, i) => d.kind === b.days[i]?.kind && d.nameZh === b.days[i]?.nameZh)
  );
});

type WeekProps = Omit<MonthGridProps, 'month'> & { monday: string; lead: number };

function Week({ monday, lead, days, terms, today, chosen, choose }: WeekProps) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  // The number of the week stands for its Monday or, in a term that starts on a Sunday, for the days after it.
  const week = termOn(terms, days[0]?.date ?? monday)?.day.week;
  return (
    <>
      <span className="jx-month-week">{week ?? ''}</span>
      {Array.from({ length: lead }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty places have no identity
        <span key={i} />
      ))}
      {days.map((day) => (
        <button
          key={day.date}
          type="button"
          className="jx-day"
          data-date={day.date}
          data-kind={day.kind}
          data-today={day.date === today}
          aria-pressed={day.date === chosen}
          aria-label={[format.dayWithWeekday(day.date), t(kindKey(day.kind)), dayName(day, t, locale)]
            .filter(Boolean)
            .join(' ')}
          title={dayName(day, t, locale)}
          tabIndex={day.date === chosen ? 0 : -1}
          onClick={() => choose(day.date)}
        >
          {Number(day.date.slice(8))}
        </button>
      ))}
      {Array.from({ length: 7 - lead - days.length }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty places have no identity
        <span key={i} />
      ))}
    </>
  );
}

/** Weeks from Monday; `lead`: empty places before the month's first day. */
function weeksOf(days: readonly CalendarDay[]): { monday: string; lead: number; days: CalendarDay[] }[] {
  const weeks: { monday: string; lead: number; days: CalendarDay[] }[] = [];
  for (const day of days) {
    const weekday = weekdayOf(day.date);
    if (weekday === 1 || weeks.length === 0)
      weeks.push({ monday: addDays(day.date, 1 - weekday), lead: weekday - 1, days: [] });
    weeks.at(-1)?.days.push(day);
  }
  return weeks;
}
