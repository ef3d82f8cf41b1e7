// Cleaning that every kind of typed or imported text needs before it is judged.

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
/** What no stored text may hold (fields.ts), but for line ends and the zero-width marks, which every parser takes away. */
const NEVER_STORED = /(?![\t\n\r\u200b-\u200d\u2060\ufeff\u00ad])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

/** Full-width letters, digits and marks (ＡＢＣ１２３－) as their plain forms, all kinds of space as one space. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000\u2000-\u200a\u202f\u205f\t\r\n]/g, ' ');
}

/** Removes what Excel users put around numbers to keep them text: '0123, ="0123", zero-width marks. */
export function unquoted(text: string): string {
  const trimmed = text.replace(ZERO_WIDTH, '').trim();
  const wrapped = /^="([^"]*)"$/.exec(trimmed);
  return (wrapped ? (wrapped[1] ?? '') : trimmed).replace(/^['‘’`＇]/u, '').trim();
}

/** A code typed by hand: half width, no spaces, no leading apostrophe. Case is kept. */
export function compactCode(text: string): string {
  return unquoted(halfWidth(unquoted(text))).replace(/\s+/g, '');
}

export function withoutZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTH, '');
}

/**
 * The first character that must never be stored, as U+XXXX, or null. Lone surrogates come back from SQLite changed,
 * its length() stops at NUL, and direction marks make a text read differently from what it holds.
 */
export function forbiddenCharacter(text: string): string | null {
  if (!text.isWellFormed()) return codePoint(text.match(/[\ud800-\udfff]/)?.[0] ?? '\ud800');
  const hit = NEVER_STORED.exec(text)?.[0];
  return hit === undefined ? null : codePoint(hit);
}

/** Length as a person counts it: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
