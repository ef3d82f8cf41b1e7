// Lunar dates by ICU's Chinese calendar, and the day of 清明 by the sun's longitude.
import { dateOf, dayNumber } from '../../values/day.ts';

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Lunar month and day of a date; `isLeap` in an inserted month. */
export function lunarOf(date: string): { month: number; day: number; isLeap: boolean } {
  const parts = lunar.formatToParts(dayNumber(date) * 86_400_000 + 43_200_000);
  const of = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return {
    month: Number.parseInt(of('month'), 10),
    day: Number.parseInt(of('day'), 10),
    isLeap: !/^\d+$/.test(of('month')),
  };
}

/** The date in `year` of a lunar month and day; the months searched never hold it twice. Throws when ICU lacks the calendar. */
export function dateOfLunar(year: number, month: 1 | 5 | 8, day: number): string {
  // New Year falls between 20 January and 21 February; a lunar month lasts 29 or 30 days, an inserted one shifts the later ones.
  const first = dayNumber(`${year}-01-19`) + Math.round((month - 1) * 29.5) + day - 1;
  for (let n = first; n < first + 64; n++) {
    const found = lunarOf(dateOf(n));
    if (found.month === month && found.day === day && !found.isLeap) return dateOf(n);
  }
  throw new Error(`no lunar ${month}/${day} in ${year}`);
}

/** 清明: the day (Beijing time) on which the sun's apparent longitude reaches 15°. Good to about a quarter of an hour, 1950–2100. */
export function qingmingOf(year: number): string {
  for (let day = dayNumber(`${year}-04-03`); ; day++) if (sunLongitude(day + 1) >= 15) return dateOf(day);
}

/**
 * The sun's apparent longitude in degrees at the start (Beijing midnight) of a day number, for spring dates (0° to 30°).
 * Mean longitude, equation of the centre and the main terms of aberration and nutation (Meeus, Astronomical Algorithms, ch. 25).
 */
function sunLongitude(day: number): number {
  const rad = Math.PI / 180;
  const deltaT = 70 / 86_400;
  const t = (day - 8 / 24 + deltaT + 2_440_587.5 - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * rad;
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
  const longitude = mean + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * rad);
  return ((longitude % 360) + 360) % 360;
}
