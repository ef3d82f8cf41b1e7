// Looks for what is known of people in every file of a folder, in the encodings in which a program may have written it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gb18030 } from '../support/roster.ts';

/** A text, and its bytes as UTF-8, UTF-16LE and GB18030. */
export type Marker = { text: string; forms: Buffer[] };

/** Shorter than this a pattern would be found in encrypted pages by chance. */
const SHORTEST = 6;

export function markerOf(text: string): Marker {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  try {
    forms.push(Buffer.from(gb18030(text)));
  } catch {
    // a character that GB18030 writes in four bytes: the other two forms are looked for
  }
  const unlike = forms.filter((form, i) => forms.findIndex((other) => other.equals(form)) === i);
  return { text, forms: unlike.filter((form) => form.length >= SHORTEST) };
}

export type Found = { files: number; bytes: number; hits: { file: string; markers: number }[] };

/** Every file under the folders in which at least one marker can be read. */
export function scan(folders: readonly string[], markers: readonly Marker[]): Found {
  const found: Found = { files: 0, bytes: 0, hits: [] };
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      found.files++;
      found.bytes += bytes.length;
      const seen = markers.filter(({ forms }) => forms.some((form) => bytes.includes(form))).length;
      if (seen > 0) found.hits.push({ file: path.relative(folder, file), markers: seen });
    }
  }
  return found;
}
