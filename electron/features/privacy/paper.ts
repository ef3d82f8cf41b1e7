// Draws a person's copy as a readable A4 paper: facts by record, history, who looked, and the files that held them.
import PDFDocument from 'pdfkit';
import { isMessageKey, type Locale, translate } from '../../../shared/messages/translate.ts';
import { fontPath } from '../../host/assets.ts';
import { type PersonCopy, rowsIn } from './copy.sql.ts';
import type { TableRows } from './scope.sql.ts';

/** `names` gives words for ids of records; `mark` stands at the foot of every page: who made the file, and when. */
export type PaperWords = {
  locale: Locale;
  college: string;
  day: string;
  mark: string;
  names: ReadonlyMap<string, string>;
};

const LEFT = 56;
const WIDTH = 483;
const LABEL = 130;
const BOTTOM = 780;
const INK = { text: '#1C1A17', second: '#5B5449', line: '#D8D0C2' };
/** Columns that say nothing to a reader. */
const SILENT = new Set(['id', 'rev', 'sortKey', 'searchKey', 'qrText', 'snapshot']);

type Paper = { doc: PDFKit.PDFDocument; words: PaperWords };

/** The bytes of the PDF. */
export function drawCopy(copy: PersonCopy, words: PaperWords): Promise<Uint8Array> {
  const { locale } = words;
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 56, bottom: 62, left: LEFT, right: 56 },
    // Without null pdfkit refers to Helvetica, which is not embedded.
    font: null as unknown as string,
    bufferPages: true,
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    info: { Title: translate(locale, 'copy.title', { name: copy.name }), Creator: 'Jiangxin' },
  });
  doc.registerFont('regular', fontPath('regular'));
  doc.registerFont('bold', fontPath('bold'));
  const bytes = collect(doc);
  const paper: Paper = { doc, words };
  drawHead(paper, copy);
  for (const part of ['owned', 'mentions'] as const) {
    drawHeading(paper, `copy.${part}`, rowCount(copy[part]));
    for (const table of copy[part]) drawTable(paper, table);
  }
  drawHistory(paper, copy);
  drawLooks(paper, copy);
  drawExports(paper, copy);
  drawFeet(paper);
  doc.end();
  return bytes;
}

const rowCount = (tables: readonly TableRows[]): number => rowsIn({ owned: [...tables], mentions: [] } as never);

function drawHead(paper: Paper, copy: PersonCopy): void {
  const { words } = paper;
  say(paper, translate(words.locale, 'copy.title', { name: copy.name }), { size: 18, bold: true });
  const college = words.college || translate(words.locale, 'copy.college');
  say(paper, translate(words.locale, 'copy.intro', { college, day: words.day }), { size: 10 });
  say(paper, translate(words.locale, 'copy.contains'), { size: 10, bold: true });
}

function drawHeading(
  paper: Paper,
  key: 'copy.owned' | 'copy.mentions' | 'copy.history' | 'copy.looks' | 'copy.exports',
  n: number,
): void {
  const { doc, words } = paper;
  if (doc.y > BOTTOM - 90) doc.addPage();
  doc.moveDown(0.9);
  const what = translate(words.locale, key);
  say(paper, translate(words.locale, 'copy.heading', { what, n }), { size: 13, bold: true });
  doc
    .moveTo(LEFT, doc.y)
    .lineTo(LEFT + WIDTH, doc.y)
    .lineWidth(0.6)
    .stroke(INK.line);
  doc.moveDown(0.3);
  if (n === 0) say(paper, translate(words.locale, 'copy.none'), { size: 10 });
}

function drawTable(paper: Paper, { table, rows }: TableRows): void {
  const { doc, words } = paper;
  const key = `table.${table}`;
  const title = isMessageKey(key) ? translate(words.locale, key) : table;
  for (const [n, row] of rows.entries()) {
    if (doc.y > BOTTOM - 60) doc.addPage();
    doc.moveDown(0.35);
    say(paper, rows.length > 1 ? `${title} ${n + 1}` : title, { size: 11, bold: true });
    for (const [column, value] of Object.entries(row)) {
      const shown = SILENT.has(column) ? '' : valueText(words, value);
      if (shown !== '') drawFact(paper, columnName(words.locale, column), shown);
    }
  }
}

function drawFact(paper: Paper, label: string, value: string): void {
  const { doc } = paper;
  if (doc.y > BOTTOM - 14) doc.addPage();
  const top = doc.y;
  doc
    .font('regular')
    .fontSize(9.5)
    .fillColor(INK.second)
    .text(drawable(doc, label), LEFT, top, { width: LABEL - 8 });
  const after = doc.y;
  doc.fillColor(INK.text).text(drawable(doc, value), LEFT + LABEL, top, { width: WIDTH - LABEL });
  doc.x = LEFT;
  doc.y = Math.max(doc.y, after);
}

function drawHistory(paper: Paper, { history }: PersonCopy): void {
  const { words } = paper;
  drawHeading(paper, 'copy.history', history.length);
  for (const change of history) {
    const key = `table.${change.entity}`;
    const what = isMessageKey(key) ? translate(words.locale, key) : change.entity;
    const op = `copy.op.${change.op}`;
    const fields = Object.entries(change.fields as Record<string, { before?: unknown; after?: unknown }>)
      .filter(([column]) => !SILENT.has(column))
      .map(
        ([column, f]) =>
          `${columnName(words.locale, column)} ${valueText(words, f.before) || '–'} → ${valueText(words, f.after) || '–'}`,
      )
      .join('；');
    const done = isMessageKey(op) ? translate(words.locale, op) : change.op;
    drawFact(
      paper,
      moment(change.at),
      [`${change.actor} ${done} ${what}`, change.reason, fields].filter(Boolean).join(' · '),
    );
  }
}

function drawLooks(paper: Paper, { looks }: PersonCopy): void {
  const { locale } = paper.words;
  drawHeading(paper, 'copy.looks', looks.length);
  for (const { at, actor, action, label } of looks) {
    const said = label && isMessageKey(label.key) ? translate(locale, label.key, label.params) : action;
    drawFact(paper, moment(at), `${actor} · ${said}`);
  }
}

function drawExports(paper: Paper, { exports }: PersonCopy): void {
  drawHeading(paper, 'copy.exports', exports.length);
  for (const { exportedAt, exportedBy, title, format } of exports)
    drawFact(paper, moment(exportedAt), `${exportedBy} · ${title} (${format})`);
}

/** Who made the file and when, on every page: a copy that turns up somewhere says where it came from. */
function drawFeet({ doc, words }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let n = start; n < start + count; n++) {
    doc.switchToPage(n);
    doc.page.margins.bottom = 0;
    const page = translate(words.locale, 'copy.page', { n: n + 1, total: count });
    const foot = { lineBreak: false, width: WIDTH };
    doc.font('regular').fontSize(8.5).fillColor(INK.second);
    doc.text(drawable(doc, words.mark), LEFT, 806, foot);
    doc.text(page, LEFT, 806, { ...foot, align: 'right' });
  }
}

function say({ doc }: Paper, text: string, { size, bold = false }: { size: number; bold?: boolean }): void {
  doc
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(INK.text);
  doc.text(drawable(doc, text), LEFT, doc.y, { width: WIDTH });
  doc.moveDown(0.25);
}

/** A sign the font cannot draw is written as its number, never as an empty box. */
function drawable(doc: PDFKit.PDFDocument, text: string): string {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font;
  return [...text.normalize('NFC')]
    .map((sign) => {
      const point = sign.codePointAt(0) ?? 0;
      return sign === '\n' || font.hasGlyphForCodePoint(point) ? sign : `[U+${point.toString(16).toUpperCase()}]`;
    })
    .join('');
}

function columnName(locale: Locale, column: string): string {
  const key = `column.${column}`;
  return isMessageKey(key) ? translate(locale, key) : column;
}

function valueText({ locale, names }: PaperWords, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const code = `code.${text}`;
  if (isMessageKey(code)) return translate(locale, code);
  return names.get(text) ?? text.slice(0, 600);
}

const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}
