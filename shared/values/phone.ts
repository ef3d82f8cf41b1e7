// Phone numbers of China: a mobile number of 11 digits, or a landline with area code and optional extension.
import type { Cell } from '../tabular/table.ts';
import { compactCode } from './normalise.ts';
import { bad, good, type Parsed, type Said, said } from './parsed.ts';
import { unusableCell } from './unusable.ts';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;

/** Reads one phone number as text. Spaces, hyphens, full-width digits and +86 are taken away with a note. */
export function parsePhone(cell: Cell): Parsed<string> {
  const unusable = unusableCell(cell);
  if (unusable) return unusable;
  if (typeof cell === 'number') return judge(String(cell), null);
  const raw = typeof cell === 'string' ? cell : '';
  const code = compactCode(raw);
  if (code === '') return bad('values.empty');
  if (/(?<!\d)\d{7,}[/、,，;；]\d{7,}/.test(code)) return bad('values.phone.several');
  const landline = code
    .replace(/[()（）]/g, (c) => (c === ')' || c === '）' ? '-' : ''))
    .replace(/(转|ext\.?|x)/i, '-');
  if (LANDLINE.test(landline)) return good(landline, landline === raw ? null : said('values.note.cleaned'));
  const digits = code.replace(/[-–—.()（）]/g, '');
  const local = digits.replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  const note = local !== digits ? said('values.note.phonePrefix') : local === raw ? null : said('values.note.cleaned');
  return judge(local, note);
}

function judge(digits: string, note: Said | null): Parsed<string> {
  if (MOBILE.test(digits)) return good(digits, note);
  if (/^\d+$/.test(digits) && digits.length !== 11) return bad('values.phone.length', { count: digits.length });
  return bad('values.phone.shape');
}
