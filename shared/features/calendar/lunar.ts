// Lunar dates and 清明 from the moon and the sun themselves. ICU's Chinese calendar misses new moons that fall close to
// midnight in Beijing (it puts the Spring Festival of 2027 and of 2030 a day off), so it is only compared with in tests.
import { dateOf, dayNumber } from '../../values/day.ts';
import { newMoonDay, sunLongitude } from './sky.ts';

/** Month 1 to 10 of the lunar year that begins in `year`, never the inserted one; years 1990–2100. */
export function dateOfLunar(year: number, month: number, day: number): string {
  const months = monthsBetweenSolstices(year);
  const leap = months.length > 12 ? months.findIndex((m, i) => i > 0 && !hasMajorTerm(m, months[i + 1])) : -1;
  // Index 0 is month 11 of the year before, so month 1 is index 2, or later by one when a month was inserted before it.
  const plain = month + 1;
  const first = months[leap > 0 && leap <= plain ? plain + 1 : plain];
  if (first === undefined) throw new Error(`no lunar month ${month} in ${year}`);
  return dateOf(first + day - 1);
}

/** 清明: the day (Beijing time) on which the sun's longitude reaches 15°. */
export const qingmingOf = (year: number): string => dateOf(dayOfLongitude(dayNumber(`${year}-04-03`), 15));

/**
 * First days (day numbers) of the lunar months from the one holding the winter solstice of the year before, month 11,
 * up to the next month 11: 12, or 13 with an inserted month, which is the first without a major solar term (GB/T 33661).
 */
function monthsBetweenSolstices(year: number): number[] {
  const [first, end] = [monthOfSolstice(year - 1), monthOfSolstice(year)];
  const months: number[] = [];
  for (let n = first; newMoonDay(n) < newMoonDay(end); n++) months.push(newMoonDay(n));
  return months;
}

/** The number of the new moon on or before the winter solstice of a year. */
function monthOfSolstice(year: number): number {
  const solstice = dayOfLongitude(dayNumber(`${year}-12-19`), 270);
  let n = Math.floor((solstice - dayNumber('2000-01-06')) / 29.530589) + 1;
  while (newMoonDay(n) > solstice) n--;
  return n;
}

/** Whether the sun passes a multiple of 30° in the month. The last month of the list is followed by month 11, which has one. */
function hasMajorTerm(first: number, next: number | undefined): boolean {
  return next === undefined || Math.floor(sunLongitude(first) / 30) !== Math.floor(sunLongitude(next) / 30);
}

/** The first day from `from` on at whose end the sun has reached a longitude; `from` lies a few days before. */
function dayOfLongitude(from: number, longitude: number): number {
  let day = from;
  while (sunLongitude(day + 1) < longitude) day++;
  return day;
}
