// The unified social credit code of GB 32100: 18 characters, the last one a check modulo 31.
import type { Cell } from '../tabular/table.ts';
import { compactCode } from './normalise.ts';
import { bad, good, type Parsed, said } from './parsed.ts';
import { unusableCell } from './unusable.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Letters the standard leaves out because they look like others, and what was probably meant. */
const LOOKALIKE: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

/** The check character of the first 17 characters (weights are powers of 3 modulo 31). */
export function usccCheck(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const char of first17.slice(0, 17)) {
    sum += weight * ALPHABET.indexOf(char);
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** Reads a unified social credit code; lower case and spaces are put right with a note. */
export function parseUscc(cell: Cell): Parsed<string> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  const raw = typeof cell === 'string' ? cell : String(typeof cell === 'number' ? cell : '');
  const code = compactCode(raw).toUpperCase();
  if (code === '') return bad('values.empty');
  if (typeof cell === 'number' ? cell >= 1e15 : /^\d(\.\d+)?E\+\d+$/.test(code)) return bad('values.uscc.number');
  for (const [i, char] of [...code].entries()) {
    const hint = LOOKALIKE[char];
    if (hint) return bad('values.uscc.letter', { position: i + 1, shown: char, hint });
    if (!ALPHABET.includes(char)) return bad('values.uscc.characters', { position: i + 1, shown: char });
  }
  if (code.length !== 18) return bad('values.uscc.length', { count: code.length });
  if (usccCheck(code) !== code[17]) return bad('values.uscc.checkDigit');
  return good(code, code === raw ? null : said('values.note.cleaned'));
}
