/** The part of fontkit that the certificate uses; the package brings no types. */
declare module 'fontkit' {
  export type GlyphRun = { advanceWidth: number };
  export type Font = {
    unitsPerEm: number;
    postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): GlyphRun;
  };
  export function create(bytes: Uint8Array): Font;
}
