// Builds small workbooks from raw sheet XML, so that tests hold exactly the cells Excel would write.
import { type ZipPart, zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type WorkbookOptions = { date1904?: boolean; afterData?: string; beforeData?: string };

/** The parts of a one-sheet workbook around the given `<row>` elements. Style 1 is a date. */
export function workbookParts(rows: string, options: WorkbookOptions = {}): ZipPart[] {
  return [
    {
      name: '[Content_Types].xml',
      data: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `${HEAD}<worksheet xmlns="${MAIN}">${options.beforeData ?? ''}<sheetData>${rows}</sheetData>${options.afterData ?? ''}</worksheet>`,
    },
  ];
}

export function workbook(rows: string, options: WorkbookOptions = {}): Uint8Array {
  return zip(workbookParts(rows, options));
}

/** A cell of text, a number, or raw cell XML given as `{ xml }` without its reference. */
export type SheetCell = string | number | null | { xml: string };

/** `<row>` elements of plain cells, counted from row 1. */
export function sheetRows(rows: readonly (readonly SheetCell[])[], firstRow = 1): string {
  return rows
    .map((row, r) => {
      const n = firstRow + r;
      return `<row r="${n}">${row.map((cell, c) => cellXml(cell, `${letter(c)}${n}`)).join('')}</row>`;
    })
    .join('');
}

function cellXml(cell: SheetCell, ref: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return cell.xml.replace('<c', `<c r="${ref}"`);
}

function letter(index: number): string {
  const head = index >= 26 ? letter(Math.floor(index / 26) - 1) : '';
  return head + String.fromCharCode(65 + (index % 26));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
