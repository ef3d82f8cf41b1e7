// Codes of apprentices as message keys and tones.
import type { Output } from '../../../shared/api.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import type { Tone } from '../../ui/marks/StatusTag.tsx';

export type ApprenticeLine = Output<'apprentices.list'>[number];
export type ApprenticeRecord = Output<'apprentices.open'>;
export type Status = ApprenticeLine['status'];
export type Place = ApprenticeLine['place'];
export type AgreementCode = NonNullable<ApprenticeLine['agreement']> | 'none';
export type FindingKey = ApprenticeLine['findings'][number];
export type NextKind = NonNullable<ApprenticeLine['next']>['kind'];
export type LightCode = NonNullable<ApprenticeLine['light']> | 'out';

export const statusKey = (status: Status): MessageKey => `apprentices.status.${status}`;
export const placeKey = (place: Place): MessageKey => `apprentices.place.${place}`;
export const agreementKey = (code: AgreementCode): MessageKey => `apprentices.agreement.${code}`;
export const dueKey = (key: FindingKey): MessageKey => `apprentices.due.${key}`;
export const findingKey = (key: FindingKey): MessageKey => `apprentices.finding.${key}`;
export const nextKey = (kind: NextKind): MessageKey => `apprentices.next.${kind}`;
export const sexKey = (sex: 'm' | 'f'): MessageKey => `apprentices.sex.${sex}`;
export const lightKey = (code: LightCode): MessageKey => `apprentices.light.${code}`;

export const statusTone: Readonly<Record<Status, Tone>> = {
  active: 'accent',
  paused: 'amber',
  left: 'neutral',
  completed: 'green',
};
export const agreementTone: Readonly<Record<AgreementCode, Tone>> = {
  none: 'amber',
  draft: 'amber',
  signing: 'amber',
  effective: 'green',
  expired: 'neutral',
  ended: 'neutral',
};
