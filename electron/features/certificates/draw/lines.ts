/** Breaks a paragraph of regular and bold runs into lines by the rules of Chinese typesetting. */
import type { Weight } from './fonts.ts';

export type Run = { text: string; weight: Weight };

/** A stretch of a line in one weight, at `x` from the line's start; `spacing` is added behind each of its signs. */
export type Chunk = { text: string; weight: Weight; x: number; spacing: number };
export type Line = { chunks: Chunk[]; width: number };

/** Width of a text in points at the paragraph's size. */
export type Measure = (text: string, weight: Weight) => number;

export type ParagraphShape = { width: number; indent: number; justify: boolean };

/** One sign or one Latin word, the smallest thing a line can be cut at, with its width. */
type Piece = { text: string; weight: Weight; width: number; kind: 'wide' | 'word' | 'space' };

// Signs that never begin a line, and signs that never end one (GB/T 15834, section 5.1).
const NOT_FIRST = '，。、；：？！）》」』】〉”’…—·%％,.;:?!)]}';
const NOT_LAST = '（《「『【〈“‘([{';

/** Lines no wider than the shape allows; all text is kept, in order. A single word wider than a line is cut. */
export function breakLines(runs: readonly Run[], shape: ParagraphShape, measure: Measure): Line[] {
  const joined = joinAtoms(runs.flatMap((run) => pieces(run, shape.width, measure)));
  const atoms = joined.flatMap((atom) => (widthOf(atom) <= shape.width ? [atom] : atom.map((piece) => [piece])));
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  let used = shape.indent;
  for (const atom of atoms) {
    const width = widthOf(trimEnd(atom));
    if (row.length > 0 && used + width > shape.width + 0.01) {
      rows.push(row);
      row = [];
      used = 0;
    }
    row.push(...atom);
    used += widthOf(atom);
  }
  if (row.length > 0) rows.push(row);
  return rows.map((line, index) => place(line, index === 0 ? shape.indent : 0, shape, index === rows.length - 1));
}

function pieces(run: Run, limit: number, measure: Measure): Piece[] {
  const found =
    run.text.match(/ +|[\u2E80-\uFFEF“”‘’…—]|[\u{20000}-\u{3FFFF}]|[^ \u2E80-\uFFEF“”‘’…—\u{20000}-\u{3FFFF}]+/gu) ??
    [];
  return found.flatMap((text): Piece[] => {
    if (text.startsWith(' ')) return [{ text, weight: run.weight, width: measure(text, run.weight), kind: 'space' }];
    const kind = /^[\u2E80-\uFFEF“”‘’…—\u{20000}-\u{3FFFF}]$/u.test(text) ? 'wide' : 'word';
    const width = measure(text, run.weight);
    if (width <= limit) return [{ text, weight: run.weight, width, kind }];
    return [...text].map((sign) => ({
      text: sign,
      weight: run.weight,
      width: measure(sign, run.weight),
      kind: 'wide',
    }));
  });
}

/** Groups pieces that must stay on one line. Spaces stay at the end of what precedes them. */
function joinAtoms(all: Piece[]): Piece[][] {
  const atoms: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of all) {
    const atom = atoms.at(-1);
    if (atom !== undefined && before !== undefined && !mayBreak(before, piece)) atom.push(piece);
    else atoms.push([piece]);
    before = piece;
  }
  return atoms;
}

function mayBreak(before: Piece, after: Piece): boolean {
  if (after.kind === 'space') return false;
  if (before.kind === 'space') return true;
  const last = [...before.text].at(-1) ?? '';
  const first = [...after.text][0] ?? '';
  if (NOT_FIRST.includes(first) || NOT_LAST.includes(last)) return false;
  return before.kind === 'wide' || after.kind === 'wide';
}

function place(row: Piece[], indent: number, shape: ParagraphShape, isLast: boolean): Line {
  const visible = trimEnd(row);
  const natural = widthOf(visible);
  const spare = shape.width - indent - natural;
  const gaps = visible.reduce((sum, piece, at) => sum + (at < visible.length - 1 ? signsWithGap(piece) : 0), 0);
  const stretch = shape.justify && !isLast && gaps > 0 ? spare / gaps : 0;
  // A gap wider than a quarter of a sign looks torn: such a line stays ragged.
  const widest = Math.max(...visible.map((piece) => (piece.kind === 'wide' ? piece.width : 0)));
  const spacing = stretch <= widest / 4 ? stretch : 0;
  return { chunks: chunk(row, indent, spacing), width: indent + natural + spacing * gaps };
}

/** A space or a wide sign passes its gap on behind it; so does a whole Latin word, once. */
function signsWithGap(piece: Piece): number {
  return piece.kind === 'space' ? piece.text.length : 1;
}

function chunk(row: Piece[], indent: number, spacing: number): Chunk[] {
  const chunks: Chunk[] = [];
  let x = indent;
  for (const piece of row) {
    const isLongWord = piece.kind === 'word' && [...piece.text].length > 1;
    const open = chunks.at(-1);
    const isSame = open?.weight === piece.weight && (spacing === 0 || (!isLongWord && open.spacing > 0));
    if (open !== undefined && isSame) open.text += piece.text;
    else chunks.push({ text: piece.text, weight: piece.weight, x, spacing: isLongWord ? 0 : spacing });
    x += piece.width + spacing * signsWithGap(piece);
  }
  return chunks;
}

function trimEnd(row: Piece[]): Piece[] {
  return row.at(-1)?.kind === 'space' ? row.slice(0, -1) : row;
}

function widthOf(row: readonly Piece[]): number {
  return row.reduce((sum, piece) => sum + piece.width, 0);
}
