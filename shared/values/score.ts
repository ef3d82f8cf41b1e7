// Scores of 0 to 100 with at most two decimals, kept as whole hundredths.
import type { Cell } from '../tabular/table.ts';
import { halfWidth, unquoted } from './normalise.ts';
import { bad, good, type Parsed, said } from './parsed.ts';
import { unusableCell } from './unusable.ts';

/**
 * Reads a score as integer hundredths (86.5 points = 8650). `words` maps a grade such as 优 to hundredths where the
 * scheme defines one; without it a word is refused.
 */
export function parseScore(cell: Cell, words: ReadonlyMap<string, number> = new Map()): Parsed<number> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  const raw = typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';
  const text = halfWidth(unquoted(raw)).replace(/\s+/g, '').replace(/分$/, '');
  if (text === '') return bad('values.empty');
  const word = words.get(text);
  if (word !== undefined) return good(word, said('values.note.score', { shown: text, value: word / 100 }));
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return bad('values.score.unknown', { shown: text.slice(0, 20) });
  return ofDigits(parts, text, raw);
}

/** Whole hundredths from the digits themselves: a binary fraction would make 60.005 look rounded. */
function ofDigits(parts: RegExpExecArray, text: string, raw: string): Parsed<number> {
  const decimals = (parts[3] ?? '').replace(/0+$/, '');
  const whole = Number(parts[2]);
  const value = whole * 100 + Number(decimals.padEnd(2, '0').slice(0, 2));
  const negative = parts[1] === '-' && value > 0;
  if (negative || whole > 100 || (whole === 100 && decimals !== ''))
    return bad('values.score.range', { shown: text.slice(0, 20) });
  if (decimals.length > 2) return bad('values.score.decimals', { shown: text.slice(0, 20) });
  return good(value, text === raw ? null : said('values.note.score', { shown: raw.slice(0, 20), value: value / 100 }));
}
