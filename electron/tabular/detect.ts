// Tells by its content, never by its extension, what a file is.
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import { TabularError } from './tabularError.ts';

export type Container = 'zip' | 'ole' | 'text';

const START: readonly [bytes: readonly number[], kind: MessageKey][] = [
  [[0x25, 0x50, 0x44, 0x46], 'tabular.kind.pdf'],
  [[0xff, 0xd8, 0xff], 'tabular.kind.image'],
  [[0x89, 0x50, 0x4e, 0x47], 'tabular.kind.image'],
  [[0x47, 0x49, 0x46, 0x38], 'tabular.kind.image'],
  [[0x42, 0x4d], 'tabular.kind.image'],
  [[0x52, 0x49, 0x46, 0x46], 'tabular.kind.image'],
  [[0x52, 0x61, 0x72, 0x21], 'tabular.kind.archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'tabular.kind.archive'],
  [[0x1f, 0x8b], 'tabular.kind.archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'tabular.kind.rtf'],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06] as const;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const HTML = /^\s*(<!doctype\s+html|<html|<head|<body|<table|<meta|<div|<!--)/i;

/** What the bytes are held in; throws a TabularError that names anything which is no table. */
export function detectContainer(bytes: Uint8Array, name: string): Container {
  if (bytes.length === 0) throw new TabularError('tabular.empty', { name });
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, EMPTY_ZIP)) throw notTable(name, 'tabular.kind.archive');
  if (startsWith(bytes, OLE)) return 'ole';
  const known = START.find(([start]) => startsWith(bytes, start) && !(start.length === 2 && looksLikeText(bytes)));
  if (known) throw notTable(name, known[1]);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^ï»¿/, '');
  if (HTML.test(head)) throw notTable(name, 'tabular.kind.html');
  if (/^\s*<\?xml/i.test(head)) throw notTable(name, 'tabular.kind.xml');
  return 'text';
}

export type Ole = 'xls' | 'password' | MessageKey;

/** What an OLE container holds: directory entries are UTF-16 names, so their presence is enough to tell. */
export function detectOle(bytes: Uint8Array): Ole {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (entry: string) => buffer.includes(Buffer.from(`${entry}\0`, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'password';
  if (has('WordDocument')) return 'tabular.kind.word';
  if (has('PowerPoint Document')) return 'tabular.kind.slides';
  if (has('Workbook') || has('Book')) return hasFilePass(buffer) ? 'password' : 'xls';
  return 'tabular.kind.office';
}

export function notTable(name: string, kind: MessageKey): TabularError {
  return new TabularError('tabular.notTable', { name, kind: `@${kind}` });
}

/** An encrypted .xls has a FILEPASS record (0x2F) among the first records after its opening BOF. */
function hasFilePass(buffer: Buffer): boolean {
  let at = buffer.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
  for (let i = 0; at >= 0 && i < 6 && at + 4 <= buffer.length; i += 1) {
    if (buffer.readUInt16LE(at) === 0x2f) return true;
    at += 4 + buffer.readUInt16LE(at + 2);
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** Two-byte signatures also begin ordinary words (“BM…”); a binary file has NUL bytes near its start. */
function looksLikeText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 64).includes(0);
}
