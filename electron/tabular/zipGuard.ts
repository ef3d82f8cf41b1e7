// Looks through a zip before any reader unpacks it: sizes, ratio, names, overlaps, links, encryption, DOCTYPE.
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import { TABLE_LIMITS } from '../../shared/tabular/table.ts';
import { TabularError } from './tabularError.ts';

type Span = { from: number; to: number };

const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const ODD_NAME = /[\p{Cc}:*?"<>|\\]|(^|\/)\.\.(\/|$)|^\//u;
const NAME_LIMIT = 200;

/**
 * Checks every entry and returns their names. Throws a TabularError for anything a workbook never is.
 * Each part is unpacked once and thrown away, so that no size is believed before it was counted.
 */
export async function guardZip(bytes: Uint8Array, name: string): Promise<Set<string>> {
  const zip = await open(bytes, name);
  try {
    const entries = await list(zip, name);
    checkSizes(entries, bytes.length, name);
    const spans: Span[] = [];
    for (const entry of entries) spans.push(await checkEntry(zip, entry, name));
    checkOverlap(spans, name);
    return new Set(entries.map((entry) => entry.fileName));
  } finally {
    zip.close();
  }
}

async function open(bytes: Uint8Array, name: string): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await yauzl.fromBufferPromise(buffer, {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
    });
  } catch (cause) {
    throw new TabularError('tabular.truncated', { name }, cause);
  }
}

async function list(zip: ZipFile, name: string): Promise<Entry[]> {
  if (zip.entryCount > TABLE_LIMITS.entries) throw unsafe(name, 'tabular.part.count');
  const entries: Entry[] = [];
  const seen = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      checkName(entry, seen, name);
      entries.push(entry);
    }
  } catch (cause) {
    throw cause instanceof TabularError ? cause : listProblem(cause, name);
  }
  return entries;
}

function checkName(entry: Entry, seen: Set<string>, name: string): void {
  const part = entry.fileName;
  if (part.length > NAME_LIMIT || ODD_NAME.test(part)) throw unsafe(name, 'tabular.part.name');
  if (part.split('/').some((segment) => DEVICE.test(segment))) throw unsafe(name, 'tabular.part.name');
  const folded = part.normalize('NFC').toLowerCase();
  if (seen.has(folded)) throw unsafe(name, 'tabular.part.duplicate');
  seen.add(folded);
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000) throw unsafe(name, 'tabular.part.link');
  if (entry.isEncrypted()) throw new TabularError('tabular.password', { name });
}

function listProblem(cause: unknown, name: string): TabularError {
  const text = cause instanceof Error ? cause.message : '';
  if (/relative path|absolute path|characters in fileName/i.test(text)) return unsafe(name, 'tabular.part.name');
  if (/strong encryption/i.test(text)) return new TabularError('tabular.password', { name }, cause);
  if (/size mismatch/i.test(text)) return unsafe(name, 'tabular.part.size');
  return new TabularError('tabular.damaged', { name }, cause);
}

function checkSizes(entries: readonly Entry[], packed: number, name: string): void {
  const limit = TABLE_LIMITS.bytes;
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > limit) throw new TabularError('tabular.tooBig', { name, limit: limit / 1024 / 1024 });
  const dense = (unpacked: number, stored: number) => unpacked > 1024 * 1024 && unpacked > stored * TABLE_LIMITS.ratio;
  if (dense(total, packed) || entries.some((entry) => dense(entry.uncompressedSize, entry.compressedSize))) {
    throw new TabularError('tabular.tooDense', { name, limit: TABLE_LIMITS.ratio });
  }
}

/** Unpacks one entry into nothing; yauzl fails when it gives more or fewer bytes than declared. */
async function checkEntry(zip: ZipFile, entry: Entry, name: string): Promise<Span> {
  try {
    const header = await zip.readLocalFileHeaderPromise(entry, {});
    if (!header.fileName.equals(entry.fileNameRaw)) throw unsafe(name, 'tabular.part.name');
    const stream = await zip.openReadStreamPromise(entry);
    const head = await drain(stream);
    if (/\.(xml|rels|vml)$/i.test(entry.fileName) && /<!(DOCTYPE|ENTITY)/i.test(head))
      throw unsafe(name, 'tabular.part.doctype');
    return { from: entry.relativeOffsetOfLocalHeader, to: header.fileDataStart + entry.compressedSize };
  } catch (cause) {
    if (cause instanceof TabularError) throw cause;
    const sizes = cause instanceof Error && /(too many|not enough) bytes|size/i.test(cause.message);
    throw sizes ? unsafe(name, 'tabular.part.size') : new TabularError('tabular.damaged', { name }, cause);
  }
}

/** Reads a stream to its end and returns its first 4 kB, where a DOCTYPE has to stand. */
async function drain(stream: Readable): Promise<string> {
  let head = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (head.length < 4096) head += chunk.subarray(0, 4096 - head.length).toString('latin1');
  }
  return head;
}

function checkOverlap(spans: Span[], name: string): void {
  spans.sort((a, b) => a.from - b.from);
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1];
    if (next && next.from < span.to) throw unsafe(name, 'tabular.part.overlap');
  }
}

function unsafe(name: string, part: MessageKey): TabularError {
  return new TabularError('tabular.unsafe', { name, part: `@${part}` });
}
