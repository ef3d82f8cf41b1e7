// The identity number of GB 11643: 6 address, 8 birth date, 3 order (odd male, even female), 1 check character.
import type { Cell } from '../tabular/table.ts';
import { compactCode } from './normalise.ts';
import { bad, good, type Parsed, said } from './parsed.ts';
import { unusableCell } from './unusable.ts';

export type IdNumber = { idNumber: string; bornOn: string; sex: 'm' | 'f' };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** The check character of the first 17 digits (GB 11643: weighted sum modulo 11). */
export function idNumberCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i] ?? Number.NaN), 0);
  return CHECKS[sum % 11] ?? '';
}

/**
 * Reads a resident identity number from a cell or a typed text. `today` (YYYY-MM-DD) bounds the birth date.
 * A number cell is refused: Excel keeps 15 digits and the rest cannot be brought back.
 */
export function parseIdNumber(cell: Cell, today: string): Parsed<IdNumber> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  if (typeof cell === 'number') return numeric(String(cell));
  const raw = typeof cell === 'string' ? cell : '';
  const code = compactCode(raw).toUpperCase();
  const shape = shapeProblem(code);
  if (shape) return shape;
  const birth = birthOf(code);
  if (!isDay(birth) || birth > today || birth < '1900-01-01') {
    return bad('values.idNumber.birth', { shown: code.slice(6, 14) });
  }
  if (idNumberCheck(code) !== code[17])
    return bad(lostDigits(code) ? 'values.idNumber.number' : 'values.idNumber.checkDigit');
  return good<IdNumber>(
    { idNumber: code, bornOn: birth, sex: sexOf(code) },
    code === raw ? null : said('values.note.idNumber'),
  );
}

/** Birth date (YYYY-MM-DD) of a valid identity number. */
export function birthOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** Sex of a valid identity number: the 17th digit is odd for men. */
export function sexOf(idNumber: string): 'm' | 'f' {
  return Number(idNumber[16]) % 2 === 1 ? 'm' : 'f';
}

function numeric(text: string): Parsed<IdNumber> {
  if (text.length === 15) return bad('values.idNumber.fifteen');
  return /e\+/i.test(text) || text.length > 15
    ? bad('values.idNumber.number')
    : bad('values.idNumber.length', { count: text.length });
}

function shapeProblem(code: string): ReturnType<typeof bad> | null {
  if (code === '') return bad('values.empty');
  if (/^\d(\.\d+)?E\+?\d+$/.test(code)) return bad('values.idNumber.number');
  if (/^\d{15}$/.test(code)) return bad('values.idNumber.fifteen');
  const odd = [...code].findIndex((c, i) => !/\d/.test(c) && !(c === 'X' && i === 17));
  if (odd >= 0 && [...code].length <= 18) return bad('values.idNumber.characters', { position: odd + 1 });
  if (code.length !== 18) return bad('values.idNumber.length', { count: [...code].length });
  return null;
}

/** A text column filled from a number: the last three of 18 digits read 000 because only 15 were kept. */
function lostDigits(code: string): boolean {
  return code.endsWith('000');
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}
