// Which colour and pattern a unit or an enterprise has on the board and in its workbook.

/** Fills of the light theme in their order, six hex digits: Paul Tol's scheme "light". */
export const STAY_FILLS = ['77AADD', 'EE8866', 'EEDD88', 'FFAABB', '99DDFF', '44BB99', 'BBCC33', 'AAAA00'] as const;
/** For what has no colour of its own. */
export const OTHER_FILL = 'DDDDDD';

/** Place in the palette 1 to 8, and the edge pattern: beyond eight the same fills take the next pattern. 0 is grey. */
export function paintOf(colour: number | undefined): { fill: number; edge: number } {
  if (colour === undefined || colour < 0) return { fill: 0, edge: 0 };
  return { fill: (colour % 8) + 1, edge: ((colour + Math.floor(colour / 8)) % 8) + 1 };
}
