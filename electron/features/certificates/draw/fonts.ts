/// <reference path="./fontkit.d.ts" />
/** The certificate's two fonts: parsed once a process, asked for widths and for characters they cannot draw. */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';

export type Weight = 'regular' | 'bold';
export type PaperFonts = Record<Weight, PaperFont>;

/** A parsed font with remembered widths, in thousandths of the font size, and which signs it can draw. */
export type PaperFont = { font: fontkit.Font; width(text: string): number; draws(sign: string): boolean };

const parsed = new Map<string, PaperFont>();

/** Both weights from their files (real TrueType outlines; about 15 MB each, read once). */
export function loadPaperFonts(paths: Record<Weight, string>): PaperFonts {
  return { regular: load(paths.regular), bold: load(paths.bold) };
}

/**
 * The characters of `text` that a font has no drawing for, each once, in order. A paper with one of them is not drawn
 * at all: an empty box in a name is worse than a message that names the character.
 */
export function missingGlyphs(fonts: PaperFonts, text: string): string[] {
  const { regular, bold } = fonts;
  return [...new Set(printable(text))].filter((sign) => !(regular.draws(sign) && bold.draws(sign)));
}

/**
 * Text as it is drawn: composed, with the look-alike code points (radicals, compatibility ideographs, no-break space)
 * that share a glyph with the ordinary character written as that character, so that a search in the PDF finds it.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2F00-\u2FDF\uF900-\uFAFF]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[^\S\u3000]+/g, ' ')
    .trim();
}

function load(path: string): PaperFont {
  const known = parsed.get(path);
  if (known !== undefined) return known;
  const font = fontkit.create(readFileSync(path));
  const widths = new Map<string, number>();
  const scale = 1000 / font.unitsPerEm;
  const width = (text: string) => {
    const seen = widths.get(text);
    if (seen !== undefined) return seen;
    const measured = font.layout(text).advanceWidth * scale;
    if (widths.size > 20_000) widths.clear();
    widths.set(text, measured);
    return measured;
  };
  const drawn = new Map<string, boolean>();
  const draws = (sign: string) => {
    const seen = drawn.get(sign);
    if (seen !== undefined) return seen;
    const can = font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
    drawn.set(sign, can);
    return can;
  };
  const paperFont = { font, width, draws };
  parsed.set(path, paperFont);
  return paperFont;
}
