// The one door for reading tabular files: content decides what a file is, limits hold before anything is unpacked.
import { readFile, stat } from 'node:fs/promises';
import { TABLE_LIMITS, type Table, type TextEncoding } from '../../shared/tabular/table.ts';
import { readCsv } from './csv.ts';
import { detectContainer } from './detect.ts';
import { readOle, readZipped } from './excel.ts';
import { TabularError } from './tabularError.ts';

export type ReadOptions = {
  /** What the person calls the file; only used in sentences. */
  name: string;
  /** Reads a CSV in this encoding in place of finding it out. */
  encoding?: TextEncoding;
};

/**
 * Reads a file (path or bytes) as sheets of plain cells. Never executes, resolves or fetches anything in it.
 * Throws TabularError with a sentence for the person; run it in a worker, large files take a second or two.
 */
export async function readTable(source: string | Uint8Array, options: ReadOptions): Promise<Table> {
  const { name } = options;
  const bytes = typeof source === 'string' ? await load(source, name) : source;
  checkSize(bytes.length, name);
  const container = detectContainer(bytes, name);
  if (container === 'zip') return { kind: 'xlsx', sheets: await readZipped(bytes, name) };
  if (container === 'ole') return { kind: 'xls', sheets: await readOle(bytes, name) };
  const { sheet, encoding, encodingGuessed } = readCsv(bytes, name, options.encoding);
  return { kind: 'csv', encoding, encodingGuessed, sheets: [sheet] };
}

async function load(path: string, name: string): Promise<Uint8Array> {
  try {
    checkSize((await stat(path)).size, name);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof TabularError) throw cause;
    throw new TabularError('tabular.unreadable', { name }, cause);
  }
}

function checkSize(size: number, name: string): void {
  const limit = TABLE_LIMITS.bytes;
  if (size > limit) throw new TabularError('tabular.tooBig', { name, limit: limit / 1024 / 1024 });
}
