/** How reasons, states and numbers of certificates are said, and where a reason's mend is. */

import type { CertificateLine, GateRow } from '../../../shared/features/certificates/certificates.schema.ts';
import type { Target } from '../../../shared/features/certificates/gate.rules.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import type { Format } from '../../ui/format.ts';
import type { Translate } from '../../ui/i18n.tsx';
import type { Tone } from '../../ui/marks/StatusTag.tsx';

export type State = CertificateLine['state'];
export type ReasonOf = GateRow['reasons'][number];

export const stateKey = (state: State): MessageKey => `certificates.state.${state}`;
export const stateTone: Record<State, Tone> = { issued: 'green', replaced: 'neutral', revoked: 'amber' };

/** A reason in words, its days written as in the rest of the program. */
export function reasonText({ key, params }: Pick<ReasonOf, 'key' | 'params'>, t: Translate, format: Format): string {
  const readable = Object.entries(params).map(([name, value]) => {
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return [name, isDay ? format.fullDay(value) : value] as const;
  });
  return t(key, Object.fromEntries(readable));
}

const PAGES: Record<Target['kind'], string> = {
  apprentice: '/apprentices',
  agreement: '/agreements',
  rotations: '/rotations',
  evaluations: '/evaluations',
  programme: '/programmes',
};

/** The page and record where a reason is mended. */
export function targetLink({ kind, id }: ReasonOf['target']): { to: string; search: { open?: string } } {
  return { to: PAGES[kind], search: kind === 'programme' ? {} : { open: id } };
}

/** 2026-000017: the part of a number that differs inside a cohort. */
export function shortNumber(year: number, serial: number): string {
  return `${year}-${String(serial).padStart(6, '0')}`;
}

/** 优秀（91.4） / Excellent (91.4) */
export function resultText(
  { band, scoreHundredths }: Pick<CertificateLine, 'band' | 'scoreHundredths'>,
  locale: 'zh' | 'en',
): string {
  const score = (scoreHundredths / 100).toFixed(1);
  return locale === 'zh' ? `${band.zh}（${score}）` : `${band.en} (${score})`;
}
