// Builds a minimal Excel 97 workbook (OLE container, BIFF8 records) to test reading .xls.

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** One sheet of texts and numbers. */
export function oldWorkbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const bof = (kind: number) => record(0x0809, u16(0x0600, kind, 0, 0), u16(0, 0, 0, 0));
  const cells = rows.flatMap((row, r) => row.map((cell, c) => cellRecord(cell, r, c)));
  const sheet = Buffer.concat([bof(0x10), ...cells, record(0x0a)]);
  const opening = bof(0x05);
  const closing = record(0x0a);
  const bound = (at: number) => record(0x85, u32(at), Buffer.from([0, 0, 4, 0]), Buffer.from('Roll'));
  const at = opening.length + bound(0).length + closing.length;
  return container(Buffer.concat([opening, bound(at), closing, sheet]));
}

function cellRecord(cell: string | number, row: number, column: number): Buffer {
  if (typeof cell === 'number') {
    const value = Buffer.alloc(8);
    value.writeDoubleLE(cell);
    return record(0x0203, u16(row, column, 0), value);
  }
  return record(0x0204, u16(row, column, 0, cell.length), Buffer.from([1]), Buffer.from(cell, 'utf16le'));
}

function record(id: number, ...data: Buffer[]): Buffer {
  const body = Buffer.concat(data);
  return Buffer.concat([u16(id, body.length), body]);
}

/** Sector 0 is the allocation table, 1 the directory, the rest the stream (long enough to need no mini stream). */
function container(stream: Buffer): Buffer {
  const size = Math.max(4096, Math.ceil(stream.length / SECTOR) * SECTOR);
  const sectors = size / SECTOR;
  const body = Buffer.alloc(size);
  stream.copy(body);
  const table = [0xfffffffd, END, ...Array.from({ length: sectors }, (_, i) => (i === sectors - 1 ? END : i + 3))];
  while (table.length < SECTOR / 4) table.push(FREE);
  const directory = Buffer.alloc(SECTOR);
  entry('Root Entry', 5, END, 0, 1).copy(directory, 0);
  entry('Workbook', 2, 2, size, FREE).copy(directory, 128);
  return Buffer.concat([header(), u32(...table), directory, body]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  u16(0x3e, 3, 0xfffe, 9, 6).copy(bytes, 24);
  u32(1, 1, 0, 4096, END, 0, END, 0, 0).copy(bytes, 44);
  for (let i = 1; i < 109; i += 1) bytes.writeUInt32LE(FREE, 76 + i * 4);
  return bytes;
}

function entry(name: string, type: number, start: number, size: number, child: number): Buffer {
  const bytes = Buffer.alloc(128);
  Buffer.from(name, 'utf16le').copy(bytes);
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  u32(FREE, FREE, child).copy(bytes, 68);
  u32(start, size).copy(bytes, 116);
  return bytes;
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2);
  return bytes;
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, i * 4);
  return bytes;
}
