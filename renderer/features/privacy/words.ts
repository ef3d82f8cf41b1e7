// Codes of consent, keeping and exports as message keys.
import type { Output } from '../../../shared/api.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import type { Tone } from '../../ui/marks/StatusTag.tsx';

export type ConsentLine = Output<'privacy.consents'>[number];
export type PersonRecord = Output<'privacy.ofPerson'>;
export type ConsentRecord = PersonRecord['consents'][number];
export type Rule = Output<'privacy.rules'>[number];
export type Due = Output<'privacy.due'>[number];
export type ExportLine = Output<'privacy.exports'>[number];
export type ConsentKind = ConsentRecord['kind'];
export type ConsentState = ConsentLine['guardianConsent'];

export const KINDS: readonly ConsentKind[] = ['notice', 'guardian', 'sensitive', 'provision'];
export const FORMS = ['paper', 'electronic', 'oral'] as const;
export const kindKey = (kind: ConsentKind): MessageKey => `privacy.kind.${kind}`;
export const formKey = (form: ConsentRecord['form']): MessageKey => `privacy.form.${form}`;
export const stateKey = (state: ConsentState): MessageKey => `privacy.state.${state}`;
export const stateTone: Readonly<Record<ConsentState, Tone>> = {
  given: 'green',
  missing: 'red',
  withdrawn: 'red',
  notNeeded: 'neutral',
  unknown: 'amber',
};
