// Changes files as damage and malice do: flipped bits, lost and repeated pieces, two files spliced, numbers patched, signs put in.

import { random } from '../../support/people.ts';

/** Numbers from 0 up to, not including, `below`; the same for the same seed. */
export type Random = (below: number) => number;

export function seeded(seed: number): Random {
  const next = random(seed);
  return (below) => Math.floor(next() * below);
}

export const pick = <T>(list: readonly T[], next: Random): T => list[next(list.length)]!;

/** Bytes that mean something to one reader or another. */
const SIGNS = [
  ...[
    '"',
    "'",
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\0',
    '|',
    '\\',
    '#',
    '<',
    '>',
    '&',
    '{',
    '[',
    '}',
    ']',
    ':',
    '%',
    '=',
    '+',
    '@',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#x0;',
    '&#xD800;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '</row>',
    '<c t="s"><v>9999999</v></c>',
  ],
  ...[
    'r="XFD1048576"',
    'r="A0"',
    '1e400',
    '-0',
    'NaN',
    '9007199254740993',
    '4.40106E+17',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '\ufeff',
    '\u202e',
    '\u200b',
    '\u0301'.repeat(300),
    '𠮷',
    '👩‍🚒',
    'BEGIN:VEVENT\n',
    'END:VEVENT\n',
    'DTSTART:99999999\n',
    'null',
    '1e9',
  ],
].map((sign) => Buffer.from(sign));
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
/** A repeated piece may not make a small file large. */
const LARGEST = 400_000;

/** A changed copy of one of the files, one to four changes deep. */
export function mutated(files: readonly Uint8Array[], next: Random): Uint8Array {
  let bytes: Buffer = Buffer.from(pick(files, next));
  for (let rounds = 1 + next(4); rounds > 0; rounds--) bytes = changed(bytes, files, next);
  return bytes;
}

function changed(bytes: Buffer, files: readonly Uint8Array[], next: Random): Buffer {
  const at = next(bytes.length + 1);
  const length = Math.min(bytes.length - at, 1 + next(next(4) === 0 ? 2000 : 24));
  switch (next(9)) {
    case 0:
    case 1: {
      const copy = Buffer.from(bytes);
      for (let flips = 1 + next(8); flips > 0 && copy.length > 0; flips--) copy[next(copy.length)]! ^= 1 << next(8);
      return copy;
    }
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 3: {
      const piece = bytes.subarray(at, at + length);
      const times = Math.min(1 + next(next(6) === 0 ? 5000 : 5), Math.floor(LARGEST / (piece.length + 1)));
      return limited([bytes.subarray(0, at), ...Array<Buffer>(times).fill(piece), bytes.subarray(at)]);
    }
    case 4: {
      const other = Buffer.from(pick(files, next));
      return limited([bytes.subarray(0, at), other.subarray(next(other.length + 1))]);
    }
    case 5:
      return patched(bytes, at, next);
    case 6:
      return limited([bytes.subarray(0, at), pick(SIGNS, next), bytes.subarray(at)]);
    case 7:
      return digits(bytes, next);
    default:
      return next(3) === 0 ? bytes.subarray(0, at) : patched(bytes, at, next);
  }
}

const limited = (parts: readonly Buffer[]): Buffer => Buffer.concat(parts).subarray(0, LARGEST);

/** A number field of 1, 2 or 4 bytes with a value at some edge. */
function patched(bytes: Buffer, at: number, next: Random): Buffer {
  const copy = Buffer.from(bytes);
  const size = pick([1, 2, 4], next);
  if (at + size > copy.length) return copy;
  copy.writeUIntLE(pick(NUMBERS, next) % 2 ** (8 * size), at, size);
  return copy;
}

/** A written number with another one in its place. */
function digits(bytes: Buffer, next: Random): Buffer {
  const text = bytes.toString('latin1');
  const places = [...text.matchAll(/\d+/g)];
  if (places.length === 0) return bytes;
  const place = pick(places, next);
  const value = pick(['0', '-1', '99999999999999999999', '1e308', '2147483648', '0.1', ''], next);
  return limited([bytes.subarray(0, place.index), Buffer.from(value), bytes.subarray(place.index + place[0].length)]);
}
