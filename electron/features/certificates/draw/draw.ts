/** Certificates as PDF bytes (prepared for PDF/A-2a), from frozen snapshots only: the same facts give the same bytes. */
import PDFDocument from 'pdfkit';
import type { CertificateSnapshot } from '../../../../shared/features/certificates/certificates.snapshot.ts';
import { missingGlyphs, type PaperFonts } from './fonts.ts';
import { drawPage, type PaperImages } from './page.ts';
import { paperText, typedText } from './wording.ts';

/** `mark`: words across a paper that is not a certificate, such as a preview. */
export type PaperAssets = { fonts: PaperFonts; images: PaperImages; mark?: string };

/** Called after each page; may wait, and may throw to stop. */
export type OnPage = (done: number) => void | Promise<void>;

/** The characters of a certificate that cannot be drawn; a certificate with one is not issued. */
export function missingInSnapshot(fonts: PaperFonts, snapshot: CertificateSnapshot): string[] {
  return missingGlyphs(fonts, typedText(snapshot).join(''));
}

/** One certificate. The creation date is the day of issue, noon UTC. Throws RangeError on a character without glyph. */
export function drawCertificate(snapshot: CertificateSnapshot, assets: PaperAssets): Promise<Uint8Array> {
  return drawCertificates([snapshot], assets);
}

/** Several certificates in one file, a page each, for printing. Throws RangeError if the list is empty. */
export async function drawCertificates(
  snapshots: readonly CertificateSnapshot[],
  assets: PaperAssets,
  onPage?: OnPage,
): Promise<Uint8Array> {
  const [first] = snapshots;
  if (first === undefined) throw new RangeError('no certificate to draw');
  for (const snapshot of snapshots) refuseMissing(assets.fonts, snapshot);
  const doc = openPaper(snapshots, first, assets.fonts);
  const bytes = collect(doc);
  const root = doc.struct('Document', { lang: 'zh-CN' });
  doc.addStructure(root);
  for (const [index, snapshot] of snapshots.entries()) {
    doc.addPage();
    const page = snapshots.length === 1 ? root : doc.struct('Sect', { title: snapshot.number });
    if (page !== root) root.add(page);
    drawPage({ doc, fonts: assets.fonts }, page, snapshot, assets.images, assets.mark);
    page.end();
    await onPage?.(index + 1);
  }
  root.end();
  doc.end();
  return bytes;
}

function refuseMissing(fonts: PaperFonts, snapshot: CertificateSnapshot): void {
  const missing = missingInSnapshot(fonts, snapshot);
  if (missing.length > 0) throw new RangeError(`no glyph for ${missing.join(' ')} in ${snapshot.number}`);
}

function openPaper(
  snapshots: readonly CertificateSnapshot[],
  first: CertificateSnapshot,
  fonts: PaperFonts,
): PDFKit.PDFDocument {
  const issued = snapshots.reduce((last, { issuedOn }) => (issuedOn > last ? issuedOn : last), first.issuedOn);
  const date = new Date(`${issued}T12:00:00Z`);
  const title =
    snapshots.length === 1
      ? `${paperText('paper1.title', 'zh')} ${first.number}`
      : paperText('paper1.batchTitle', 'zh', { n: snapshots.length });
  const doc = new PDFDocument({
    size: [841.89, 595.28],
    margin: 0,
    // Without null pdfkit refers to Helvetica, which is not embedded.
    font: null as unknown as string,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Author: asPlain(first.college.zh), Creator: 'Jiangxin', CreationDate: date },
  });
  // pdfkit takes a parsed font; its types know only files.
  doc.registerFont('regular', fonts.regular.font as unknown as Buffer);
  doc.registerFont('bold', fonts.bold.font as unknown as Buffer);
  return doc;
}

/** The library copies this text into XML as it is: what would be markup there is written full-width. */
function asPlain(text: string): string {
  return text.replace(/[<>&]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}
