// Writes days, moments, weeks and numbers the way the college's papers do, in both languages.
import { type Locale, localeTag } from '../../shared/messages/translate.ts';

/** All functions take `YYYY-MM-DD` for a day and a UTC ISO string for a moment; `null` gives an en dash. */
export type Format = {
  /** 11月24日 / 24 Nov */
  day: (day: string | null) => string;
  /** 2026年11月24日 / 24 Nov 2026 */
  fullDay: (day: string | null) => string;
  /** 11-24 (both languages), for narrow columns */
  shortDay: (day: string | null) => string;
  /** 周二 / Tue */
  weekday: (day: string) => string;
  /** 11月24日 周二 / Tue 24 Nov */
  dayWithWeekday: (day: string) => string;
  /** 2026年11月 / November 2026 */
  month: (day: string) => string;
  /** 11月第4周 / week 4 of Nov: the week, Monday to Sunday, the day falls in, counted from the month's first day */
  monthWeek: (day: string) => string;
  /** 12月21日至1月3日 / 21 Dec – 3 Jan; both years are written where they differ */
  range: (from: string | null, to: string | null) => string;
  /** 09:42 in the college's zone */
  time: (moment: string) => string;
  /** 11月24日 09:42 / 24 Nov 09:42 in the college's zone */
  moment: (moment: string | null) => string;
  /** 1,234 or 91.4 */
  number: (value: number | null, digits?: number) => string;
  /** 58 % of a share between 0 and 1 */
  percent: (share: number | null) => string;
};

const none = '–';
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Builds the formatting functions of one language and zone. */
export function createFormat(locale: Locale, zone: string): Format {
  const zh = locale === 'zh';
  const weekdays = new Intl.DateTimeFormat(localeTag[locale], { weekday: 'short', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(localeTag[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const day: Format['day'] = (value) => {
    if (!value) return none;
    const { month, date } = parts(value);
    return zh ? `${month}月${date}日` : `${date} ${monthsEn[month - 1]}`;
  };
  const fullDay: Format['fullDay'] = (value) => {
    if (!value) return none;
    return zh ? `${parts(value).year}年${day(value)}` : `${day(value)} ${parts(value).year}`;
  };
  const weekday: Format['weekday'] = (value) => weekdays.format(utc(value));
  const time: Format['time'] = (moment) => clock(moment, zone).time;
  return {
    day,
    fullDay,
    shortDay: (value) => (value ? value.slice(5, 10) : none),
    weekday,
    dayWithWeekday: (value) => (zh ? `${day(value)} ${weekday(value)}` : `${weekday(value)} ${day(value)}`),
    month: (value) => (zh ? `${parts(value).year}年${parts(value).month}月` : months.format(utc(value))),
    monthWeek: (value) => {
      const month = parts(value).month;
      return zh ? `${month}月第${weekOfMonth(value)}周` : `week ${weekOfMonth(value)} of ${monthsEn[month - 1]}`;
    },
    range: (from, to) => {
      const write = from && to && from.slice(0, 4) !== to.slice(0, 4) ? fullDay : day;
      return `${write(from)}${zh ? '至' : ' – '}${write(to)}`;
    },
    time,
    moment: (value) => (value ? `${day(clock(value, zone).day)} ${time(value)}` : none),
    ...numberFormats(localeTag[locale]),
  };
}

function numberFormats(tag: string): Pick<Format, 'number' | 'percent'> {
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const number: Format['number'] = (value, digits) => {
    if (value === null) return none;
    if (digits === undefined) return whole.format(value);
    return value.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  };
  return { number, percent: (share) => (share === null ? none : `${Math.round(share * 100)} %`) };
}

function parts(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function utc(day: string): Date {
  const { year, month, date } = parts(day);
  return new Date(Date.UTC(year, month - 1, date));
}

/** Weeks start on Monday; the first, perhaps short, week of the month is 1. */
function weekOfMonth(day: string): number {
  const firstWeekday = (utc(`${day.slice(0, 8)}01`).getUTCDay() + 6) % 7;
  return Math.floor((parts(day).date - 1 + firstWeekday) / 7) + 1;
}

/** The day and the 24-hour time of a moment as a wall clock in `zone` shows them. */
function clock(moment: string, zone: string): { day: string; time: string } {
  const text = new Date(moment).toLocaleString('sv-SE', { timeZone: zone });
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}
