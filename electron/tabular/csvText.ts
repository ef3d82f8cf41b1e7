// Turns the bytes of a text file into text: byte order mark, then strict UTF-8, then GB18030.
import type { TextEncoding } from '../../shared/tabular/table.ts';
import { TabularError } from './tabularError.ts';

export type Decoded = { text: string; encoding: TextEncoding; guessed: boolean };

/**
 * Decodes with `wanted`, or finds the encoding out. Chinese Excel writes GBK without a mark, so what is not UTF-8 is
 * taken as GB18030 and `guessed` says so; nothing undecodable is ever replaced in silence.
 */
export function decodeText(bytes: Uint8Array, name: string, wanted?: TextEncoding): Decoded {
  if (wanted) return strictly(bytes, wanted, name, false);
  const marked = byteOrderMark(bytes);
  if (marked) return strictly(bytes, marked, name, false);
  const wide = wideWithoutMark(bytes);
  if (wide) return strictly(bytes, wide, name, true);
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new TabularError('tabular.notTable', { name, kind: '@tabular.kind.unknown' });
  }
  try {
    return strictly(bytes, 'utf-8', name, false);
  } catch {
    return strictly(bytes, 'gb18030', name, true);
  }
}

function strictly(bytes: Uint8Array, encoding: TextEncoding, name: string, guessed: boolean): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, guessed };
  } catch (cause) {
    throw new TabularError('tabular.encoding', { name }, cause);
  }
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without its mark: every comma and digit has a zero byte, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (const [i, byte] of bytes.subarray(0, 4096).entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (bytes.length % 2 !== 0 || even + odd < 8) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}
