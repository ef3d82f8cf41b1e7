// Age and consent of minors, and the day on which a record may be erased.
import { addDays } from '../../values/day.ts';

/** Below it personal information is processed with a guardian's consent only (PIPL 31). */
export const CHILD_AGE = 14;
/** Of age; until then the requests of guardians are to be heard (Law on the Protection of Minors 72). */
export const ADULT_AGE = 18;

const BIRTHDAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The first day on which somebody counts as `years` old: the day after the birthday, as the strictest reading of the law
 * has it. Who is born on 29 February has it on 1 March where the year has no such day.
 */
export function comesOfAge(bornOn: string, years: number): string {
  const [, year = '0', month = '01', day = '01'] = BIRTHDAY.exec(bornOn) ?? [];
  const birthday = `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`;
  const isReal = addDays(birthday, 0) === birthday;
  return isReal ? addDays(birthday, 1) : addDays(birthday, 0);
}

/** Full years on a day, by the same reading; 0 before. */
export function ageOn(bornOn: string, day: string): number {
  let age = Math.max(0, Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)));
  while (age > 0 && comesOfAge(bornOn, age) > day) age--;
  return age;
}

export type ConsentFact = { kind: string; givenOn: string; withdrawnOn: string | null };
/** `given` holds today; `missing` was never given; `withdrawn` was taken back; `notNeeded` of age; `unknown` no birth date. */
export type ConsentState = 'given' | 'missing' | 'withdrawn' | 'notNeeded' | 'unknown';

/** Whether a consent of that kind holds on a day: from the day it was given to the day before it was withdrawn. */
export function consentOn(facts: readonly ConsentFact[], kind: string, day: string): boolean {
  return facts.some((f) => f.kind === kind && f.givenOn <= day && (f.withdrawnOn === null || f.withdrawnOn > day));
}

/** The guardian's consent for somebody on a day. */
export function guardianConsent(bornOn: string | null, facts: readonly ConsentFact[], day: string): ConsentState {
  if (consentOn(facts, 'guardian', day)) return 'given';
  if (bornOn === null) return 'unknown';
  if (day >= comesOfAge(bornOn, ADULT_AGE)) return 'notNeeded';
  return facts.some((f) => f.kind === 'guardian' && f.withdrawnOn !== null && f.withdrawnOn <= day)
    ? 'withdrawn'
    : 'missing';
}

/** True when the data of somebody born then must not be processed on a day: under 14 without a guardian's consent. */
export function isBlocked(bornOn: string | null, facts: readonly ConsentFact[], day: string): boolean {
  return bornOn !== null && day < comesOfAge(bornOn, CHILD_AGE) && !consentOn(facts, 'guardian', day);
}

/** The date so many full months later; the last day of a shorter month. */
export function monthsLater(date: string, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(addDays(first, 31).slice(0, 8).concat('01'), -1);
  const wished = addDays(first, Number(date.slice(8, 10)) - 1);
  return wished > last ? last : wished;
}

/** The first day on which what ended then may be erased; null: kept for good. */
export function dueOn(endedOn: string, months: number | null): string | null {
  return months === null ? null : addDays(monthsLater(endedOn, months), 1);
}
