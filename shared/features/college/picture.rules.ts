// What a picture file is, told by its content: PNG or JPEG, and how many pixels it has.

export type PictureFacts = { mime: 'image/png' | 'image/jpeg'; width: number; height: number };

/** Largest logo or seal, in bytes and in pixels: enough for print, too little to fill the memory when drawn. */
export const PICTURE_LIMIT = { bytes: 2 * 1024 * 1024, pixels: 16_000_000 };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The type and size of a picture, or null when it is neither a PNG nor a JPEG with a readable head. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const facts = PNG.every((b, i) => bytes[i] === b) ? pngFacts(bytes) : jpegFacts(bytes);
  return facts && facts.width > 0 && facts.height > 0 ? facts : null;
}

function pngFacts(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 45 || ascii(bytes, 12, 4) !== 'IHDR') return null;
  const view = viewOf(bytes);
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the frame header (SOF), which holds the size. */
function jpegFacts(bytes: Uint8Array): PictureFacts | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mime: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += isAlone ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
