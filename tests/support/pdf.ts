/** Reads a PDF back the way others do: its text, its glyphs with their places, its pixels, its raw objects. */
import { inflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Pixels = { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number };

/** A drawn sign: its character and its box in points, origin at the lower left of the page. */
export type Glyph = { sign: string; x: number; y: number; width: number; size: number };

export async function openPage<T>(bytes: Uint8Array, use: (page: PDFPageProxy) => Promise<T>, number = 1): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return await use(await (await task.promise).getPage(number));
  } finally {
    await task.destroy();
  }
}

/** The page's text in reading order, without spaces. */
export function textOf(bytes: Uint8Array, number = 1): Promise<string> {
  const read = async (page: PDFPageProxy) => {
    const { items } = await page.getTextContent({ disableNormalization: true });
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  };
  return openPage(bytes, read, number).then((text) => text.replace(/\s/g, ''));
}

export function renderPage(bytes: Uint8Array, scale: number): Promise<Pixels> {
  return openPage(bytes, async (page) => {
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { data: new Uint8ClampedArray(data), width: canvas.width, height: canvas.height };
  });
}

/** Every sign the page shows, from its drawing operators: what a text search says may differ from what is inked. */
export function glyphsOf(bytes: Uint8Array): Promise<Glyph[]> {
  return openPage(bytes, async (page) => {
    const { fnArray, argsArray } = await page.getOperatorList();
    const glyphs: Glyph[] = [];
    let [x, y, size, spacing] = [0, 0, 0, 0];
    fnArray.forEach((fn, at) => {
      const args = argsArray[at] as any;
      if (fn === OPS.beginText) spacing = 0;
      if (fn === OPS.setTextMatrix) [x, y] = [Array.from<number>(args[0])[4] ?? 0, Array.from<number>(args[0])[5] ?? 0];
      if (fn === OPS.setFont) size = args[1];
      if (fn === OPS.setCharSpacing) spacing = args[0];
      if (fn !== OPS.showText && fn !== OPS.showSpacedText) return;
      for (const part of args[0]) {
        if (typeof part === 'number') x -= (part / 1000) * size;
        else if (part !== null) {
          const width = (part.width / 1000) * size;
          glyphs.push({ sign: part.unicode, x, y, width, size });
          x += width + spacing;
        }
      }
    });
    return glyphs;
  });
}

/** The signs whose box on the rendered page holds no dark pixel: drawn in name only. */
export async function blankGlyphs(bytes: Uint8Array): Promise<string[]> {
  const scale = 4;
  const [glyphs, pixels] = [await glyphsOf(bytes), await renderPage(bytes, scale)];
  const isInked = ({ x, y, width, size }: Glyph) => {
    const top = Math.floor(pixels.height - (y + size * 0.95) * scale);
    const bottom = Math.ceil(pixels.height - (y - size * 0.25) * scale);
    for (let row = top; row < bottom; row += 1) {
      for (let column = Math.ceil(x * scale); column < (x + width) * scale; column += 1) {
        if ((pixels.data[(row * pixels.width + column) * 4] ?? 255) < 190) return true;
      }
    }
    return false;
  };
  return glyphs.filter((glyph) => glyph.sign.trim() !== '' && !isInked(glyph)).map((glyph) => glyph.sign);
}

/** The file's objects as latin-1 text, streams as they are. */
export function rawText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

export type PdfStream = { start: number; end: number; bytes: Buffer };

/** Every deflated stream with its place in the file, unpacked. */
export function streamsOf(bytes: Uint8Array): PdfStream[] {
  const raw = rawText(bytes);
  const streams: PdfStream[] = [];
  for (const found of raw.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)) {
    const start = found.index + found[0].length;
    const end = raw.indexOf('\nendstream', start);
    streams.push({ start, end, bytes: inflateSync(bytes.subarray(start, end)) });
  }
  return streams;
}
