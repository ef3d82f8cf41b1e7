// Twelve months of days marked by kind, with teaching weeks; one Tab stop, arrows move by day and week.
import { type KeyboardEvent, useRef } from 'react';
import type { CalendarDay } from '../../../shared/features/calendar/calendar.schema.ts';
import { addDays } from '../../../shared/values/day.ts';
import { useT } from '../../ui/i18n.tsx';
import { Legend } from './Legend.tsx';
import { MonthGrid, type TermWeeks } from './MonthGrid.tsx';

type YearGridProps = {
  year: number;
  days: readonly CalendarDay[];
  terms: TermWeeks;
  today: string;
  chosen: string;
  choose: (date: string) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function YearGrid({ year, days, terms, today, chosen, choose }: YearGridProps) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(chosen, step);
    if (Number(next.slice(0, 4)) !== year) return;
    choose(next);
    frame.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  return (
    <div className="jx-year">
      <div
        ref={frame}
        className="jx-months"
        role="group"
        aria-label={t('calendar.gridLabel', { year: String(year) })}
        onKeyDown={onKeyDown}
      >
        {months.map((month) => (
          <MonthGrid
            key={month}
            month={`${year}-${month}`}
            days={days.filter((d) => d.date.slice(5, 7) === month)}
            terms={terms}
            today={today}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </div>
      <Legend days={days} />
    </div>
  );
}
