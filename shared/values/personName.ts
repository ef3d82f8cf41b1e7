// Names of people: 1 to 50 characters, the middle dot of translated names, no digits, nothing invisible.
import type { Cell } from '../tabular/table.ts';
import { countCharacters, halfWidth, unquoted, withoutZeroWidth } from './normalise.ts';
import { bad, good, type Parsed, said } from './parsed.ts';
import { unusableCell } from './unusable.ts';

export const NAME_LIMIT = 50;

const DOTS = /[•‧・⋅∙．｡●]/gu;
const HAN = '\\p{Script=Han}';
const BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu');
const NO_NAME = /[<>{}[\]|\\/"“”@#$%^&*=+;:!?_~,，。；：！？、《》]/u;
const UNASSIGNED = /[\p{Co}\p{Cn}]/u;
const TITLES = /(师傅|老师|教师|导师|工程师|师父)$/u;

/** Reads a person's name. Spaces between Chinese characters (used to align columns) and zero-width marks go with a note. */
export function parsePersonName(cell: Cell): Parsed<string> {
  const raw = typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';
  const visible = withoutZeroWidth(raw);
  const unusable = unusableCell(typeof cell === 'string' ? visible : cell);
  if (unusable) return unusable;
  const name = halfWidth(unquoted(visible))
    .normalize('NFC')
    .trim()
    .replace(DOTS, '·')
    .replace(BETWEEN_HAN, '')
    .replace(/\s+/g, ' ');
  if (name === '') return bad('values.empty');
  const count = countCharacters(name);
  if (count > NAME_LIMIT) return bad('values.tooLong', { max: NAME_LIMIT, count });
  if (/\p{Nd}/u.test(name)) return bad('values.name.digits');
  const odd = NO_NAME.exec(name)?.[0];
  if (odd) return bad('values.name.character', { shown: odd });
  if (UNASSIGNED.test(name)) return bad('values.character', { shown: unassigned(name) });
  return good(name, name === raw.normalize('NFC') ? null : said('values.note.name'));
}

/** A mentor's name as rosters write it: “杨洋师傅” and “许鑫老师” lose the form of address, and say so. */
export function parseMentorName(cell: Cell): Parsed<string> {
  const parsed = parsePersonName(cell);
  if (!parsed.ok) return parsed;
  const title = TITLES.exec(parsed.value)?.[0];
  const bare = title ? parsed.value.slice(0, -title.length).trim() : parsed.value;
  if (!title || countCharacters(bare) < 2) return parsed;
  return good(bare, said('values.note.title', { shown: title }));
}

function unassigned(name: string): string {
  const hit = UNASSIGNED.exec(name)?.[0] ?? '';
  return `U+${(hit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
