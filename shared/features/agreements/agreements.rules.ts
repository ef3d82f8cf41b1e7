/** When a tripartite agreement is signed, in force or over, and whether it was signed in time. */
import type { z } from 'zod';
import type { party } from './agreements.rows.ts';

export type Party = z.output<typeof party>;
export type AgreementState = 'draft' | 'signing' | 'effective' | 'expired' | 'ended';

/** `begunUnsigned`: the period has begun and a party is missing. `signedLate`: the last party signed after its start. */
export type SigningProblem = 'none' | 'begunUnsigned' | 'signedLate';

export type Signing = { party: Party; signedOn: string };
export type AgreementFacts = { startsOn: string; endsOn: string; endedOn: string | null; signed: readonly Signing[] };

/**
 * The four who sign. The guardian signs for every age since 2021 (rules for student internships, articles on the
 * agreement and on informed consent: R16 and R17 of the domain reference).
 */
export const PARTIES: readonly Party[] = ['college', 'enterprise', 'apprentice', 'guardian'];

/** Parties without a signature, in the order of {@link PARTIES}. */
export function missingParties(signed: readonly Signing[]): Party[] {
  return PARTIES.filter((party) => !signed.some((signature) => signature.party === party));
}

/** The day the last party signed, or null while one is missing. */
export function completedOn(signed: readonly Signing[]): string | null {
  if (missingParties(signed).length > 0) return null;
  return signed.reduce((last, { signedOn }) => (signedOn > last ? signedOn : last), '');
}

/** An agreement ended early is `ended` from that day on, signed or not; unsigned ones never become effective. */
export function agreementState(facts: AgreementFacts, today: string): AgreementState {
  if (facts.endedOn !== null && facts.endedOn <= today) return 'ended';
  if (completedOn(facts.signed) === null) return facts.signed.length === 0 ? 'draft' : 'signing';
  return facts.endsOn < today ? 'expired' : 'effective';
}

/** No agreement, no internship: all parties sign no later than the first day (R16). */
export function signingProblem(facts: AgreementFacts, today: string): SigningProblem {
  const completed = completedOn(facts.signed);
  if (completed === null) return facts.startsOn <= today && facts.endedOn === null ? 'begunUnsigned' : 'none';
  return completed > facts.startsOn ? 'signedLate' : 'none';
}

/** The last day the agreement covers. */
export function coversUntil(facts: Pick<AgreementFacts, 'endsOn' | 'endedOn'>): string {
  return facts.endedOn !== null && facts.endedOn < facts.endsOn ? facts.endedOn : facts.endsOn;
}
