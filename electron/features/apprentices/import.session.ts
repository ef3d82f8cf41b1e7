// An import in the making: the sheets of the file and what the person decided, kept in the host's temporary folder.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Decision } from '../../../shared/features/apprentices/import.rules.ts';
import type { RosterField } from '../../../shared/features/apprentices/roster.columns.ts';
import type { Table, TextEncoding } from '../../../shared/tabular/table.ts';
import { AppError } from '../../db/appError.ts';
import type { FileTokens } from '../../host/files.ts';
import { readTable } from '../../tabular/readTable.ts';

/** What a person has decided, small enough to write after each step. Row numbers are Excel's. */
export type Edits = {
  version: number;
  file: string;
  table: string;
  fileName: string;
  fileHash: string;
  sheet: number;
  encoding: TextEncoding | null;
  headerRow: number | null;
  mapping: Record<string, RosterField | null>;
  fixes: Record<string, Partial<Record<RosterField, string>>>;
  decisions: Record<string, Decision>;
  choices: Record<string, string>;
  /** The command that wrote this import, once it is done. */
  commandId: string | null;
};
export type ImportSession = { token: string; edits: Edits; table: Table };

/** Tables parsed by this worker; files are the truth, this only saves reading them again. */
const tables = new Map<string, Table>();
const KEPT = 2;

/** Reads the file behind a token and opens a session on it. Throws TabularError with the reader's sentence. */
export async function openSession(files: FileTokens, file: string): Promise<ImportSession> {
  const { path, name } = fileOf(files, file);
  const table = await read(path, name, null);
  const edits: Edits = {
    ...{ version: 1, file, table: storeTable(files, table), fileName: name.slice(0, 190), fileHash: hashOf(path) },
    ...{ sheet: likelySheet(table), encoding: null, headerRow: null, commandId: null },
    ...{ mapping: {}, fixes: {}, decisions: {}, choices: {} },
  };
  return { token: files.write('import.json', JSON.stringify(edits)), edits, table };
}

/** Throws `notFound` when the session is over (the program was restarted). */
export function loadSession(files: FileTokens, token: string): ImportSession {
  const found = files.find(token);
  if (found?.name !== 'import.json') throw new AppError('notFound', 'rosterImport.sessionGone');
  const edits = JSON.parse(readFileSync(found.path, 'utf8')) as Edits;
  return { token, edits, table: tableOf(files, edits.table) };
}

/** Writes what has changed and returns the session one version on. */
export function saveSession(files: FileTokens, session: ImportSession, change: Partial<Edits>): ImportSession {
  const edits = { ...session.edits, ...change, version: session.edits.version + 1 };
  files.replace(session.token, JSON.stringify(edits));
  return { ...session, edits };
}

/** The same file read in another encoding. */
export async function readAgain(
  files: FileTokens,
  session: ImportSession,
  encoding: TextEncoding,
): Promise<ImportSession> {
  const { path } = fileOf(files, session.edits.file);
  const table = await read(path, session.edits.fileName, encoding);
  return saveSession(files, { ...session, table }, { table: storeTable(files, table), encoding });
}

async function read(path: string, name: string, encoding: TextEncoding | null): Promise<Table> {
  return await readTable(path, { name, ...(encoding ? { encoding } : {}) });
}

function fileOf(files: FileTokens, token: string): { path: string; name: string } {
  const found = files.find(token);
  if (!found) throw new AppError('notFound', 'rosterImport.sessionGone');
  return found;
}

function storeTable(files: FileTokens, table: Table): string {
  const token = files.write('table.json', JSON.stringify(table));
  keep(token, table);
  return token;
}

function tableOf(files: FileTokens, token: string): Table {
  const known = tables.get(token);
  if (known) return known;
  const table = JSON.parse(readFileSync(fileOf(files, token).path, 'utf8')) as Table;
  keep(token, table);
  return table;
}

function keep(token: string, table: Table): void {
  tables.set(token, table);
  for (const old of [...tables.keys()].slice(0, -KEPT)) tables.delete(old);
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The visible sheet with most rows: rosters often carry a sheet of notes or lists before them. */
function likelySheet(table: Table): number {
  let best = 0;
  for (const [i, sheet] of table.sheets.entries()) {
    const current = table.sheets[best];
    const better =
      current && sheet.hidden === current.hidden ? sheet.rows.length > current.rows.length : current?.hidden;
    if (better) best = i;
  }
  return best;
}
