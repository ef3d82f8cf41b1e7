/** The two paragraphs and the mentors: the part of the page that grows with its names, and shrinks to keep its room. */
import type { CertificateSnapshot } from '../../../../shared/features/certificates/certificates.snapshot.ts';
import type { Line } from './lines.ts';
import { INK, layParagraph, type Pen, writeBlock, writeLines } from './pen.ts';
import { mentorNames, paperText, paragraphRuns } from './wording.ts';

const LEFT = 73;
const WIDTH = 640;
/** Between the name above and the seals below, in layout units. */
const TOP = 170;
const BOTTOM = 362;

type Laid = { scale: number; zh: Line[]; en: Line[]; height: number };

/** Draws the growing part. Its type shrinks in steps of 4 %, down to half, until all of it stands above the seals. */
export function drawBody(pen: Pen, root: PDFKit.PDFStructureElement, snapshot: CertificateSnapshot): void {
  const { doc } = pen;
  const laid = layToFit(pen, snapshot);
  const { scale } = laid;
  const zhTop = TOP + 21 * scale;
  const zhLeading = 25 * scale;
  const enTop = zhTop + (laid.zh.length - 1) * zhLeading + 26 * scale;
  const enLeading = 17.5 * scale;
  const mentorTop = enTop + (laid.en.length - 1) * enLeading + 26 * scale;
  const paragraph = (lang: string, lines: Line[], y: number, leading: number, size: number, colour: string) =>
    root.add(doc.struct('P', { lang }, () => writeLines(pen, lines, { x: LEFT, y, leading }, { size, colour })));
  paragraph('zh-CN', laid.zh, zhTop, zhLeading, 14 * scale, INK.text);
  paragraph('en', laid.en, enTop, enLeading, 11.5 * scale, INK.body);
  drawMentors(pen, root, snapshot, mentorTop, 11.5 * scale);
}

function layToFit(pen: Pen, snapshot: CertificateSnapshot): Laid {
  let laid = lay(pen, snapshot, 1);
  for (let step = 1; laid.height > BOTTOM - TOP && step <= 12; step += 1) laid = lay(pen, snapshot, 1 - step * 0.04);
  return laid;
}

function lay(pen: Pen, snapshot: CertificateSnapshot, scale: number): Laid {
  const zh = layParagraph(pen, paragraphRuns(snapshot, 'zh'), 14 * scale, WIDTH, 28 * scale, true);
  const en = layParagraph(pen, paragraphRuns(snapshot, 'en'), 11.5 * scale, WIDTH, 0, false);
  const height = (21 + (zh.length - 1) * 25 + 26 + (en.length - 1) * 17.5 + 26 + 6) * scale;
  return { scale, zh, en, height };
}

function drawMentors(
  pen: Pen,
  root: PDFKit.PDFStructureElement,
  snapshot: CertificateSnapshot,
  y: number,
  size: number,
): void {
  const side = (x: number, key: 'paper1.collegeMentor' | 'paper1.enterpriseMentor', names: string) => {
    const text = `${paperText(key, 'zh')} ${paperText(key, 'en')}　${names}`;
    const style = { size, colour: INK.body };
    root.add(
      pen.doc.struct('P', { lang: 'zh-CN' }, () =>
        writeBlock(pen, text, { x, y, maxWidth: 310, grow: 'around' }, style),
      ),
    );
  };
  side(LEFT, 'paper1.collegeMentor', mentorNames(snapshot.mentors.college));
  side(LEFT + 330, 'paper1.enterpriseMentor', mentorNames(snapshot.mentors.enterprise));
}
