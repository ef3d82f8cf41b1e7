// What the marks of the days mean, with how many days of the year each kind has.
import type { CalendarDay } from '../../../shared/features/calendar/calendar.schema.ts';
import { useT } from '../../ui/i18n.tsx';
import { dayKinds, kindKey } from './words.ts';

export function Legend({ days }: { days: readonly CalendarDay[] }) {
  const t = useT();
  return (
    <ul className="jx-calendar-legend">
      {dayKinds.map((kind) => (
        <li key={kind}>
          <span className="jx-day" data-kind={kind} aria-hidden="true">
            8
          </span>
          {t('calendar.count', { kind: t(kindKey(kind)), n: days.filter((d) => d.kind === kind).length })}
        </li>
      ))}
    </ul>
  );
}
