/** The keys and tones in which an agreement's state and problems are said. */
import type { Party } from '../../../shared/features/agreements/agreements.rules.ts';
import type { AgreementLine } from '../../../shared/features/agreements/agreements.schema.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import type { Translate } from '../../ui/i18n.tsx';
import type { Tone } from '../../ui/marks/StatusTag.tsx';

export type State = AgreementLine['state'];
export type Problem = AgreementLine['problem'];

export const stateKey = (state: State): MessageKey => `agreements.state.${state}`;
export const problemKey = (problem: Problem): MessageKey => `agreements.problem.${problem}`;
export const partyKey = (party: Party): MessageKey => `agreements.party.${party}`;

export const stateTone: Record<State, Tone> = {
  draft: 'neutral',
  signing: 'accent',
  effective: 'green',
  expired: 'neutral',
  ended: 'neutral',
};

type Named = Pick<
  AgreementLine,
  'personName' | 'personNameEn' | 'cohortName' | 'cohortNameEn' | 'enterpriseName' | 'enterpriseNameEn'
>;

/** Who it is about in the reader's language; without an English name the Chinese one. */
export function namesOf(line: Named, locale: 'zh' | 'en'): { person: string; cohort: string; enterprise: string } {
  const isEnglish = locale === 'en';
  return {
    person: (isEnglish && line.personNameEn) || line.personName,
    cohort: (isEnglish && line.cohortNameEn) || line.cohortName,
    enterprise: (isEnglish && line.enterpriseNameEn) || line.enterpriseName,
  };
}

/** 企业、监护人 / Enterprise, Guardian. */
export function partyNames(parties: readonly Party[], t: Translate, locale: 'zh' | 'en'): string {
  return parties.map((party) => t(partyKey(party))).join(locale === 'zh' ? '、' : ', ');
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
