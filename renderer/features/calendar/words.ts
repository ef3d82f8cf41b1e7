// The words of a day: its kind and its name in the language in use.
import type { CalendarDay, DayKind } from '../../../shared/features/calendar/calendar.schema.ts';
import type { Locale } from '../../../shared/messages/translate.ts';
import type { Translate } from '../../ui/i18n.tsx';

export const dayKinds: readonly DayKind[] = ['statutory', 'shiftedOff', 'makeUp', 'weekend', 'workday'];
export const kindKey = (kind: DayKind) => `calendar.kind.${kind}` as const;

/** The holiday's name, the notice's own name, or nothing. */
export function dayName(day: CalendarDay, t: Translate, locale: Locale): string {
  if (day.holiday) return t(`calendar.holiday.${day.holiday}`);
  return (locale === 'en' && day.nameEn) || day.nameZh;
}
