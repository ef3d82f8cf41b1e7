/** The QR code of a certificate as one vector path: no image, sharp at any size. */
import { encode } from 'uqr';

/** Error correction M: a 35 mm code on paper reads well and stays small enough for 49 modules a side. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0, boostEcc: false }).data;
}

/** Fills the code's dark runs into the square of side `size` at x, y (points). One rectangle a run, one fill in all. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const rows = qrModules(text);
  const module = size / rows.length;
  rows.forEach((row, line) => {
    for (let from = 0; from < row.length; from += 1) {
      if (row[from] !== true) continue;
      let to = from;
      while (row[to + 1] === true) to += 1;
      doc.rect(x + from * module, y + line * module, (to - from + 1) * module, module);
      from = to;
    }
  });
  doc.fill('#111111');
}
