/** Layout 1 of the completion certificate: one A4 landscape page, drawn and tagged from the snapshot alone. */
import type { CertificateSnapshot } from '../../../../shared/features/certificates/certificates.snapshot.ts';
import { drawBody } from './body.ts';
import { printable } from './fonts.ts';
import {
  decorate,
  type Grow,
  INK,
  type Pen,
  type Place,
  type TextStyle,
  UNIT,
  widthOf,
  write,
  writeBlock,
} from './pen.ts';
import { drawQr } from './qrCode.ts';
import { paperDate, paperText } from './wording.ts';

/** Images by their SHA-256, PNG or JPEG bytes. */
export type PaperImages = ReadonlyMap<string, Uint8Array>;

const MIDDLE = 393;
/** 42 mm, the size of a round seal, in layout units. */
const SEAL = ((42 / 25.4) * 72) / UNIT;
const SEAL_Y = 420;
const QR = ((35 / 25.4) * 72) / UNIT;

/** Draws one certificate on the document's current page, and hangs its parts under `root` in reading order. */
export function drawPage(
  pen: Pen,
  root: PDFKit.PDFStructureElement,
  snapshot: CertificateSnapshot,
  images: PaperImages,
  mark?: string,
): void {
  const { doc } = pen;
  decorate(pen, drawBorder);
  if (mark !== undefined) drawMark(pen, mark);
  const part = (type: string, lang: string, draw: () => void) => root.add(doc.struct(type, { lang }, draw));
  if (snapshot.college.logoHash !== null) drawLogo(pen, root, snapshot, images);
  part('H1', 'zh-CN', () =>
    write(
      pen,
      paperText('paper1.title', 'zh'),
      { x: MIDDLE, y: 83, align: 'center' },
      { size: 36, weight: 'bold', spacing: 12 },
    ),
  );
  part('P', 'en', () =>
    write(
      pen,
      paperText('paper1.title', 'en'),
      { x: MIDDLE, y: 106, align: 'center' },
      { size: 14, colour: INK.second },
    ),
  );
  part('P', 'zh-CN', () => drawNumber(pen, snapshot.number));
  drawName(pen, root, snapshot.holder);
  drawBody(pen, root, snapshot);
  drawSide(pen, root, { x: 187, side: 'college', body: snapshot.college }, images);
  drawCode(pen, root, snapshot);
  const [main] = snapshot.enterprises;
  if (main !== undefined) drawSide(pen, root, { x: 599, side: 'enterprise', body: main }, images);
}

/** Pale words across the page, behind everything. */
function drawMark(pen: Pen, mark: string): void {
  decorate(pen, (doc) => {
    doc.rotate(-24, { origin: [MIDDLE * UNIT, 290 * UNIT] });
    write(pen, mark, { x: MIDDLE, y: 310, align: 'center' }, { size: 78, weight: 'bold', colour: INK.mark });
  });
}

function drawBorder(doc: PDFKit.PDFDocument): void {
  const frame = (inset: number, line: number) =>
    doc
      .lineWidth(line * UNIT)
      .rect(inset * UNIT, inset * UNIT, (786 - 2 * inset) * UNIT, 595.28 - 2 * inset * UNIT)
      .stroke(INK.gold);
  frame(21.5, 3);
  frame(28.5, 1);
}

function drawNumber(pen: Pen, number: string): void {
  const style = { size: 10.5, colour: INK.second };
  const label = `${paperText('paper1.number', 'zh')} ${paperText('paper1.number', 'en')}`;
  write(pen, label, { x: 739, y: 54, align: 'right' }, style);
  write(pen, number, { x: 739, y: 70, align: 'right', maxWidth: 190 }, style);
}

/** Name and pinyin side by side; when that would shrink the name below two thirds they stand one over the other. */
function drawName(pen: Pen, root: PDFKit.PDFStructureElement, holder: CertificateSnapshot['holder']): void {
  const name = { size: 26, weight: 'bold' as const };
  const pinyin = { size: 15, colour: INK.second };
  const [first, second] = [printable(holder.name), printable(holder.pinyin)];
  const gap = second === '' ? 0 : 14;
  const [nameWidth, pinyinWidth] = [widthOf(pen, first, name), widthOf(pen, second, pinyin)];
  const scale = Math.min(1, 660 / (nameWidth + gap + pinyinWidth));
  const isStacked = scale < 2 / 3;
  const left = MIDDLE - ((nameWidth + gap + pinyinWidth) * scale) / 2;
  const besides = left + (nameWidth + gap) * scale;
  const put = (type: string, lang: string, text: string, place: Place, style: TextStyle) =>
    root.add(pen.doc.struct(type, { lang }, () => write(pen, text, place, style)));
  if (isStacked) {
    put('H2', 'zh-CN', first, { x: MIDDLE, y: 142, align: 'center' }, name);
    put('P', 'en', second, { x: MIDDLE, y: 160, align: 'center' }, { ...pinyin, size: 12 });
    return;
  }
  put('H2', 'zh-CN', first, { x: left, y: 154 }, { ...name, size: name.size * scale });
  if (second !== '') put('P', 'en', second, { x: besides, y: 154 }, { ...pinyin, size: pinyin.size * scale });
}

type Side = { x: number; side: 'college' | 'enterprise'; body: CertificateSnapshot['enterprises'][number] };

/** The place of one side's seal with the body's names and who signs for it. */
function drawSide(pen: Pen, root: PDFKit.PDFStructureElement, { x, side, body }: Side, images: PaperImages): void {
  const { doc } = pen;
  const seal = body.sealHash === null ? undefined : images.get(body.sealHash);
  if (seal === undefined) drawSealPlace(pen, root, x, side);
  else
    drawImage(pen, root, seal, {
      x: x - SEAL / 2,
      y: SEAL_Y - SEAL / 2,
      size: SEAL,
      alt: 'paper1.sealAlt',
      name: body.zh,
    });
  const line = (text: string, y: number, size: number, lang: string, grow: Grow) => {
    if (text === '') return;
    const style = { size, colour: lang === 'en' ? INK.second : INK.text };
    root.add(
      doc.struct('P', { lang }, () => writeBlock(pen, text, { x, y, align: 'center', maxWidth: 228, grow }, style)),
    );
  };
  line(body.zh, 484, 12.5, 'zh-CN', 'up');
  line(body.en ?? '', 498, 9.5, 'en', 'down');
  if (body.signatory === null) return;
  const label = `${paperText('paper1.signatory', 'zh')} ${paperText('paper1.signatory', 'en')}`;
  const words = `${label}　${body.signatory.zh} ${body.signatory.en}`;
  line(words, 517, 10, 'zh-CN', 'around');
}

/** The dashed circle of 42 mm that waits for a seal put on by hand. */
function drawSealPlace(pen: Pen, root: PDFKit.PDFStructureElement, x: number, side: Side['side']): void {
  const key = side === 'college' ? 'paper1.collegeSeal' : 'paper1.enterpriseSeal';
  decorate(pen, (doc) => {
    doc.lineWidth(1.1).dash(3, { space: 2.4 });
    doc.circle(x * UNIT, SEAL_Y * UNIT, (SEAL / 2) * UNIT).stroke(INK.dash);
  });
  const style = { size: 11.5, colour: INK.hint };
  root.add(
    pen.doc.struct('P', { lang: 'zh-CN' }, () => {
      write(pen, paperText(key, 'zh'), { x, y: SEAL_Y - 4, align: 'center' }, style);
      write(pen, paperText(key, 'en'), { x, y: SEAL_Y + 12, align: 'center' }, style);
    }),
  );
}

function drawCode(pen: Pen, root: PDFKit.PDFStructureElement, snapshot: CertificateSnapshot): void {
  const { doc } = pen;
  const corner = { x: (MIDDLE - QR / 2) * UNIT, y: 390 * UNIT };
  const alt = paperText('paper1.qrAlt', 'zh', { text: snapshot.qrText });
  const figure = figureOf(alt, corner.x, corner.y, QR * UNIT);
  root.add(doc.struct('Figure', figure, () => drawQr(doc, snapshot.qrText, corner.x, corner.y, QR * UNIT)));
  const style = { size: 9.5, colour: INK.second };
  const words = [
    `${paperText('paper1.check', 'zh')} · ${paperText('paper1.check', 'en')}`,
    `${paperDate(snapshot.issuedOn, 'zh')} · ${paperDate(snapshot.issuedOn, 'en')}`,
  ];
  words.forEach((text, row) => {
    const at = { x: MIDDLE, y: 497 + row * 14, align: 'center' as const, maxWidth: 180 };
    root.add(doc.struct('P', { lang: 'zh-CN' }, () => write(pen, text, at, style)));
  });
}

function drawLogo(
  pen: Pen,
  root: PDFKit.PDFStructureElement,
  snapshot: CertificateSnapshot,
  images: PaperImages,
): void {
  const image = images.get(snapshot.college.logoHash ?? '');
  if (image !== undefined)
    drawImage(pen, root, image, { x: 50, y: 46, size: 52, alt: 'paper1.logoAlt', name: snapshot.college.zh });
}

type ImagePlace = { x: number; y: number; size: number; alt: 'paper1.sealAlt' | 'paper1.logoAlt'; name: string };

function drawImage(pen: Pen, root: PDFKit.PDFStructureElement, bytes: Uint8Array, place: ImagePlace): void {
  const side = place.size * UNIT;
  const [x, y] = [place.x * UNIT, place.y * UNIT];
  const draw = () => {
    pen.doc.image(Buffer.from(bytes), x, y, { fit: [side, side], align: 'center', valign: 'center' });
  };
  const figure = figureOf(paperText(place.alt, 'zh', { name: place.name }), x, y, side);
  root.add(pen.doc.struct('Figure', figure, draw));
}

/** A square figure's description and box, in points; pdfkit writes the box, its types do not know it yet. */
function figureOf(alt: string, x: number, y: number, side: number): { alt: string; bbox: number[] } {
  return { alt, bbox: [x, y, x + side, y + side] };
}
