// The words of programmes in the language in use: names, weekdays, hours, terms.
import type { Output } from '../../../shared/api.ts';
import type { Pattern, SegmentFields } from '../../../shared/features/programmes/programmes.schema.ts';
import type { Locale } from '../../../shared/messages/translate.ts';
import type { Format } from '../../ui/format.ts';
import type { Translate } from '../../ui/i18n.tsx';

export type ProgrammeLine = Output<'programmes.list'>[number];
export type ProgrammeRecord = Output<'programmes.get'>;
export type StandardRecord = Output<'programmes.standard'>;
export type Unit = StandardRecord['units'][number];
export type CohortRecord = Output<'programmes.cohort'>;
export type CohortLine = Output<'programmes.cohorts'>[number];
export type Segment = CohortRecord['segments'][number];
export type Place = SegmentFields['place'];

export const programmeTypes = ['modern', 'newEnterprise', 'orderClass', 'fieldEngineer', 'other'] as const;
export const places: readonly Place[] = ['school', 'enterprise', 'base'];
export const patternKinds: readonly Pattern['kind'][] = ['weekBlocks', 'daysPerWeek', 'termBlocks', 'whole'];
export const vacations: readonly Pattern['vacation'][] = ['asPattern', 'school', 'enterprise', 'free'];

/** The English name where there is one and English is in use, otherwise the Chinese. */
export const inLocale = (locale: Locale, zh: string, en: string): string => (locale === 'en' && en) || zh;

export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 10) / 10;

/** Monday of a known week: only its weekdays' names are used. */
const MONDAY = '2026-11-2';

/** Names of the weekdays in a mask (Monday = 1 ... Sunday = 64). */
export function weekdayWords(mask: number, t: Translate, format: Format): string {
  if (mask === 127) return t('programmes.everyDay');
  return weekdayBits
    .filter((bit) => mask & (1 << bit))
    .map((bit) => weekdayWord(bit, format))
    .join(t('ui.listSeparator'));
}

export const weekdayBits = [0, 1, 2, 3, 4, 5, 6] as const;
export const weekdayWord = (bit: number, format: Format): string => format.weekday(`${MONDAY}${3 + bit}`);
