/** Base45 (RFC 9285): bytes as characters of a QR code's compact alphanumeric mode. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Two bytes become three characters, a last single byte becomes two (RFC 9285, section 4). */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3);
  }
  return text;
}

/** The bytes of a Base45 text, or null if the text is none: wrong character, wrong length, or a group out of range. */
export function decodeBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = groupValue(group);
    if (value === null || value > (group.length === 3 ? 0xffff : 0xff)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

function digits(value: number, count: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < count; i += 1) {
    text += ALPHABET[rest % 45];
    rest = Math.floor(rest / 45);
  }
  return text;
}

function groupValue(group: string): number | null {
  let value = 0;
  for (let i = group.length - 1; i >= 0; i -= 1) {
    const digit = ALPHABET.indexOf(group[i] ?? '');
    if (digit < 0) return null;
    value = value * 45 + digit;
  }
  return value;
}
