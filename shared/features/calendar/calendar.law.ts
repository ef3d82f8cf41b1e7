// The holidays of the whole population by law, as data: which days from which year on, with their source.
import type { HolidayId } from './calendar.schema.ts';

export type LegalHoliday =
  | { holiday: HolidayId; on: 'date'; month: number; day: number; days: number }
  /** `before`: days before the lunar date, such as New Year's Eve */
  | { holiday: HolidayId; on: 'lunar'; month: number; day: number; days: number; before: number }
  | { holiday: HolidayId; on: 'qingming' };

export type HolidayLaw = { fromYear: number; source: string; holidays: readonly LegalHoliday[] };

const name = '全国年节及纪念日放假办法';
const newYear = { holiday: 'newYear', on: 'date', month: 1, day: 1, days: 1 } as const;
const qingming = { holiday: 'qingming', on: 'qingming' } as const;
const dragonBoat = { holiday: 'dragonBoat', on: 'lunar', month: 5, day: 5, days: 1, before: 0 } as const;
const midAutumn = { holiday: 'midAutumn', on: 'lunar', month: 8, day: 15, days: 1, before: 0 } as const;
const national = { holiday: 'national', on: 'date', month: 10, day: 1, days: 3 } as const;
const labour = (days: number): LegalHoliday => ({ holiday: 'labour', on: 'date', month: 5, day: 1, days });
const springFestival = (days: number, before: number): LegalHoliday => ({
  holiday: 'springFestival',
  on: 'lunar',
  month: 1,
  day: 1,
  days,
  before,
});
const common = [newYear, national] as const;
const since2008 = [...common, qingming, dragonBoat, midAutumn] as const;

/** Newest first; the first whose `fromYear` is not later than the year counts. */
export const HOLIDAY_LAWS: readonly HolidayLaw[] = [
  { fromYear: 2025, source: `${name}（2024年修订）`, holidays: [...since2008, springFestival(4, 1), labour(2)] },
  { fromYear: 2014, source: `${name}（2013年修订）`, holidays: [...since2008, springFestival(3, 0), labour(1)] },
  { fromYear: 2008, source: `${name}（2007年修订）`, holidays: [...since2008, springFestival(3, 1), labour(1)] },
  { fromYear: 2000, source: `${name}（1999年修订）`, holidays: [...common, springFestival(3, 0), labour(3)] },
  {
    fromYear: 0,
    source: `${name}（1949年）`,
    holidays: [newYear, { ...national, days: 2 }, springFestival(3, 0), labour(1)],
  },
];
