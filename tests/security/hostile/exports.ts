// What leaves as a file: workbooks without formulas or links, CSV that no spreadsheet runs, papers without actions.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import yauzl from 'yauzl';
import { readTable } from '../../../electron/tabular/readTable.ts';
import { cellText } from '../../../shared/tabular/table.ts';

/** What is wrong with an exported list whose column of texts should read `texts`. */
export async function tableFindings(bytes: Uint8Array, name: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const { kind, sheets } = await readTable(bytes, { name });
  const sheet = sheets[0];
  if (sheet?.formulas.length) found.push(`${name} has formulas`);
  const read = (sheet?.rows ?? []).slice(1).map((row) => cellText(row[0] ?? null));
  const wanted = texts.map((text) => (kind === 'csv' && /^[=+\-@]/.test(text) ? `'${text}` : text));
  for (const [i, text] of wanted.entries()) if (read[i] !== text) found.push(`${name}: ${text} is ${read[i]}`);
  if (kind === 'xlsx') {
    for (const [part, xml] of await partsOf(bytes)) {
      if (/<f[ >]|<hyperlink|externalLink|\bddeLink/i.test(xml)) found.push(`${name}: ${part} can act`);
      if (/Target="https?:/i.test(xml) || /TargetMode="External"/i.test(xml)) found.push(`${name}: ${part} leads out`);
    }
  }
  return found;
}

async function partsOf(bytes: Uint8Array): Promise<[string, string][]> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts: [string, string][] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push([entry.fileName, Buffer.concat(chunks).toString('utf8')]);
  }
  return parts;
}

/** What in a PDF could do more than be looked at. */
export async function paperFindings(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const paper = await task.promise;
    const found: string[] = [];
    if (await paper.getJSActions()) found.push('a paper with scripts');
    if (await paper.getOpenAction()) found.push('a paper that acts when opened');
    if (await paper.getAttachments()) found.push('a paper with attachments');
    for (let n = 1; n <= paper.numPages; n++) {
      const page = await paper.getPage(n);
      if ((await page.getAnnotations()).length > 0) found.push('a paper with links or fields');
      if (await page.getJSActions()) found.push('a page with scripts');
    }
    return found;
  } finally {
    await task.destroy();
  }
}
