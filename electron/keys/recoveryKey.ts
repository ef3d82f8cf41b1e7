// The recovery key: 160 random bits, written so that a person can copy them from paper and a slip is found.
import { createHash, randomBytes } from 'node:crypto';

/** Crockford's 32 characters: no I, L, O or U, which are misread. */
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const LENGTH = 4;

export const newRecoveryKey = (): Buffer => randomBytes(20);

/** Eight groups of four characters and a ninth that checks them, with hyphens. */
export function writtenKey(key: Buffer): string {
  const text = lettersOf(key) + checkOf(key);
  return text.match(/.{4}/g)?.join('-') ?? '';
}

/** The key as it was typed, in any case and with any spacing, or null when it is not a key or its check does not fit. */
export function typedKey(typed: string): Buffer | null {
  const text = plainGroup(typed);
  if (text.length !== (GROUPS + 1) * LENGTH) return null;
  const key = bytesOf(text.slice(0, GROUPS * LENGTH));
  return key && checkOf(key) === text.slice(GROUPS * LENGTH) ? key : null;
}

/** A part of the key as it was typed, in the characters we write. */
export const plainGroup = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

function lettersOf(bytes: Buffer): string {
  const bits = [...bytes].map((b) => b.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => CHARACTERS[Number.parseInt(five, 2)]).join('');
}

function bytesOf(letters: string): Buffer | null {
  const values = [...letters].map((c) => CHARACTERS.indexOf(c));
  if (values.includes(-1)) return null;
  const bits = values.map((v) => v.toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** Twenty bits: one slip in a million is not found. */
function checkOf(key: Buffer): string {
  return lettersOf(createHash('sha256').update('jiangxin recovery').update(key).digest()).slice(0, LENGTH);
}
