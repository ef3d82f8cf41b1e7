// Builds zip files byte by byte, honest or lying, for the tests of the guard.
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = {
  name: string;
  data: string | Uint8Array;
  /** Declared unpacked size in place of the true one. */
  claims?: number;
  /** Unix mode in the external attributes, such as 0o120777 for a link. */
  mode?: number;
  /** General purpose flags; bit 0 marks an encrypted part. */
  flags?: number;
  /** Points the directory entry at the place of the part with this index. */
  sharesPlaceOf?: number;
  /** Packs without compression, so that the data stands in the file byte for byte. */
  isPlain?: boolean;
  /** Adds only the directory entry, pointing at this place of the file. */
  place?: number;
};

/** The bytes of a zip with these parts, deflated. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const data = typeof part.data === 'string' ? Buffer.from(part.data) : Buffer.from(part.data);
    const packed = deflateRawSync(data, { level: part.isPlain ? 0 : 6 });
    const sizes = { packed: packed.length, unpacked: part.claims ?? data.length, crc: crc32(data) };
    const place = part.place ?? (part.sharesPlaceOf === undefined ? at : (places[part.sharesPlaceOf] ?? at));
    places.push(place);
    directory.push(Buffer.concat([central(name.length, sizes, part, place), name]));
    if (place !== at) continue;
    const local = Buffer.concat([localHeader(name.length, sizes, part), name, packed]);
    chunks.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...chunks, list, end(parts.length, list.length, at)]);
}

type Sizes = { packed: number; unpacked: number; crc: number };

function localHeader(nameLength: number, sizes: Sizes, part: ZipPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE((part.flags ?? 0) | 0x800, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(sizes.crc, 14);
  header.writeUInt32LE(sizes.packed, 18);
  header.writeUInt32LE(sizes.unpacked, 22);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

function central(nameLength: number, sizes: Sizes, part: ZipPart, place: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE((part.flags ?? 0) | 0x800, 8);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(sizes.crc, 16);
  header.writeUInt32LE(sizes.packed, 20);
  header.writeUInt32LE(sizes.unpacked, 24);
  header.writeUInt16LE(nameLength, 28);
  header.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(place, 42);
  return header;
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** A zip whose second part lies whole inside the data of the first, each with a header of its own. */
export function overlappingZip(parts: readonly ZipPart[]): Uint8Array {
  const inner = zip([{ name: 'xl/inner.bin', data: 'inner' }]);
  const before = zip(parts);
  const outerAt = before.length - 22 - parts.reduce((sum, { name }) => sum + 46 + Buffer.byteLength(name), 0);
  const outer: ZipPart = { name: 'xl/outer.bin', data: inner, isPlain: true };
  // The local header, the name, and the five bytes that open an uncompressed block.
  const place = outerAt + 30 + outer.name.length + 5;
  return zip([...parts, outer, { name: 'xl/inner.bin', data: 'inner', place }]);
}
