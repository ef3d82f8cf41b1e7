// A plain word for how long a password would stand against guessing; a hint, the decision is `passwordProblem`.

export type Strength = 'weak' | 'fair' | 'good';

/**
 * `weak` when it cannot be taken; `good` from about 60 bits, as far as a person chose them: 4.5 for each new character,
 * 7 for an ideograph, 1 for a repeated one.
 */
export function passwordStrength(password: string, isRefused: boolean): Strength {
  if (isRefused) return 'weak';
  const seen = new Set<string>();
  let bits = 0;
  for (const character of password.normalize('NFKC')) {
    bits += seen.has(character) ? 1 : /\p{Script=Han}/u.test(character) ? 7 : 4.5;
    seen.add(character);
  }
  return bits >= 60 ? 'good' : 'fair';
}
