/** A thin hand over pdfkit: one-line texts that shrink to their place, paragraphs, and marks that are decoration only. */

import { type PaperFonts, printable, type Weight } from './fonts.ts';
import { breakLines, type Line, type Run } from './lines.ts';

/** Points a unit of the drawn layout: A4 landscape is 841.89 pt wide and laid out on 786 units. */
export const UNIT = 841.89 / 786;

export const INK = {
  text: '#1C1A17',
  second: '#4A443B',
  body: '#3D3831',
  gold: '#7A5A1E',
  dash: '#B9A27A',
  hint: '#8C7747',
  mark: '#F1ECE2',
};

/** All lengths in layout units. */
export type TextStyle = { size: number; weight?: Weight; colour?: string; spacing?: number };
export type Pen = {
  doc: PDFKit.PDFDocument;
  fonts: PaperFonts;
};

/** Width in layout units. */
export function widthOf(pen: Pen, text: string, style: TextStyle): number {
  const signs = [...text].length;
  return (pen.fonts[style.weight ?? 'regular'].width(text) / 1000) * style.size + signs * (style.spacing ?? 0);
}

/** The size at which the text fits the width: its own, or smaller in proportion. A name is never cut. */
export function fittingSize(pen: Pen, text: string, style: TextStyle, maxWidth: number): number {
  const width = widthOf(pen, text, style);
  return width <= maxWidth ? style.size : (style.size * maxWidth) / width;
}

/** `x` is the left, middle or right end by `align`, `y` the (first) baseline. */
export type Place = { x: number; y: number; align?: 'left' | 'center' | 'right'; maxWidth?: number };

/** Writes a single line. Too long, it shrinks. */
export function write(pen: Pen, text: string, at: Place, style: TextStyle): void {
  const line = printable(text);
  if (line === '') return;
  const size = fittingSize(pen, line, style, at.maxWidth ?? 660);
  const width = widthOf(pen, line, { ...style, size }) - (style.spacing ?? 0);
  const shift = { left: 0, center: width / 2, right: width }[at.align ?? 'left'];
  put(pen, line, at.x - shift, at.y, { ...style, size });
}

/** Where a second line goes: above the place, below it, or both lines around it. */
export type Grow = 'up' | 'down' | 'around';

/** Writes a line that shrinks to three quarters at most; longer still, it becomes two lines as large as fit. */
export function writeBlock(
  pen: Pen,
  text: string,
  at: Place & { maxWidth: number; grow: Grow },
  style: TextStyle,
): void {
  const line = printable(text);
  if (fittingSize(pen, line, style, at.maxWidth) >= style.size * 0.75) {
    write(pen, line, at, style);
    return;
  }
  const runs: Run[] = [{ text: line, weight: style.weight ?? 'regular' }];
  let size = style.size * 0.85;
  let lines = layParagraph(pen, runs, size, at.maxWidth, 0, false);
  while (lines.length > 2) {
    size *= 0.96;
    lines = layParagraph(pen, runs, size, at.maxWidth, 0, false);
  }
  const shift = { up: 1, down: 0.1, around: 0.3 }[at.grow];
  lines.forEach(({ chunks }, row) => {
    const words = chunks.map((part) => part.text).join('');
    write(pen, words, { ...at, y: at.y + (row - shift) * size * 1.12 }, { ...style, size });
  });
}

/** The lines of a paragraph at a size, for measuring its height before it is written. */
export function layParagraph(
  pen: Pen,
  runs: Run[],
  size: number,
  width: number,
  indent: number,
  justify: boolean,
): Line[] {
  const measure = (text: string, weight: Weight) => (pen.fonts[weight].width(text) / 1000) * size;
  return breakLines(runs, { width, indent, justify }, measure);
}

/** Writes laid lines from the first baseline down. */
export function writeLines(
  pen: Pen,
  lines: Line[],
  at: { x: number; y: number; leading: number },
  style: TextStyle,
): void {
  lines.forEach((line, row) => {
    for (const part of line.chunks) {
      const place = { ...style, weight: part.weight, spacing: part.spacing };
      put(pen, part.text, at.x + part.x, at.y + row * at.leading, place);
    }
  });
}

/** Draws decoration: seen, but no part of what a screen reader or a search finds. */
export function decorate(pen: Pen, draw: (doc: PDFKit.PDFDocument) => void): void {
  pen.doc.markContent('Artifact', { type: 'Layout' });
  pen.doc.save();
  draw(pen.doc);
  pen.doc.restore();
  pen.doc.endMarkedContent();
}

function put(pen: Pen, text: string, x: number, y: number, style: TextStyle): void {
  pen.doc
    .font(style.weight ?? 'regular')
    .fontSize(style.size * UNIT)
    .fillColor(style.colour ?? INK.text)
    .text(text, x * UNIT, y * UNIT, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: (style.spacing ?? 0) * UNIT,
    });
}
