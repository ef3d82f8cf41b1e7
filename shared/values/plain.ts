// The simpler kinds a roster holds: sex, student number, major code, year of entry, and free text.
import { type Cell, cellText } from '../tabular/table.ts';
import { compactCode, countCharacters, halfWidth, unquoted, withoutZeroWidth } from './normalise.ts';
import { bad, good, type Parsed, said } from './parsed.ts';
import { unusableCell } from './unusable.ts';

const SEX: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['男', 'm'],
  ['男性', 'm'],
  ['男生', 'm'],
  ['m', 'm'],
  ['male', 'm'],
  ['女', 'f'],
  ['女性', 'f'],
  ['女生', 'f'],
  ['f', 'f'],
  ['female', 'f'],
]);

export function parseSex(cell: Cell): Parsed<'m' | 'f'> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  const text = compactCode(cellText(cell));
  if (text === '') return bad('values.empty');
  const sex = SEX.get(text.toLowerCase());
  return sex ? good(sex) : bad('values.sex.unknown', { shown: text.slice(0, 20) });
}

/** Text, leading zeros kept. A whole number cell is taken as its digits; what Excel has rounded is refused. */
export function parseStudentNumber(cell: Cell): Parsed<string> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  if (typeof cell === 'number' && (cell >= 1e15 || !Number.isInteger(cell))) return bad('values.studentNumber.number');
  const raw = cellText(cell);
  const code = compactCode(raw);
  if (code === '') return bad('values.empty');
  if (/^\d\.\d+E\+\d+$/i.test(code)) return bad('values.studentNumber.number');
  if (!/^[0-9A-Za-z-]{1,20}$/.test(code)) return bad('values.studentNumber.shape');
  return good(code, code === raw ? null : said('values.note.cleaned'));
}

export function parseMajorCode(cell: Cell): Parsed<string> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  const code = compactCode(cellText(cell));
  if (code === '') return bad('values.empty');
  return /^\d{6}$/.test(code) ? good(code) : bad('values.majorCode.shape');
}

/** “2025”, “2025级”, “25级” as a year. */
export function parseEntryYear(cell: Cell): Parsed<number> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  const text = compactCode(cellText(cell));
  if (text === '') return bad('values.empty');
  const year = /^(20\d{2}|\d{2}(?=级))(年|级|届)?$/.exec(text)?.[1];
  if (!year) return bad('values.year.unknown', { shown: text.slice(0, 20) });
  return good(year.length === 2 ? 2000 + Number(year) : Number(year));
}

/** One line of text, NFC, at most `max` characters; spaces at its ends and zero-width marks go. */
export function parseText(cell: Cell, max: number): Parsed<string> {
  const visible = typeof cell === 'string' ? withoutZeroWidth(cell) : cell;
  const unusable = unusableCell(visible);
  if (unusable) return unusable;
  const raw = cellText(visible);
  const text = halfWidthSpaces(unquoted(raw)).normalize('NFC').trim();
  if (text === '') return bad('values.empty');
  const count = countCharacters(text);
  return count > max ? bad('values.tooLong', { max, count }) : good(text);
}

/** Only the spaces: full-width letters may be part of an enterprise's name. */
function halfWidthSpaces(text: string): string {
  return text.replace(/[\u00a0\u3000\u2000-\u200a\u202f\u205f\t\r\n]+/g, (spaces) => halfWidth(spaces).slice(0, 1));
}
