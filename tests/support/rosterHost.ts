// A host for tests of the roster import: uploading, reading, committing, and the store as it stands.
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import type { PreviewRow, Summary } from '../../shared/features/apprentices/import.schema.ts';
import { translate } from '../../shared/messages/translate.ts';
import { type TestHost, testHost } from './host.ts';
import type { RosterLine } from './roster.ts';

/** The host of the running test. */
export let t: TestHost;
const open = () => {
  t = testHost();
};
const close = () => t.close();

/** A host of its own for every test of a group. */
export function alone(): void {
  beforeEach(open);
  afterEach(close);
}

/** One host for all tests of a group. */
export function together(): void {
  beforeAll(open);
  afterAll(close);
}

/** Lays a file beside the store as a page would send it; its token. */
export function upload(bytes: Uint8Array, name = '名单.xlsx'): string {
  return t.host.files.write(name, bytes);
}

export const read = async (bytes: Uint8Array, name?: string): Promise<Summary> =>
  await t.call('rosterImport.read', { file: upload(bytes, name) });
export const commit = (summary: Summary) => t.call('rosterImport.commit', { session: summary.session });
export const importAll = async (bytes: Uint8Array, name?: string) => await commit(await read(bytes, name));
export const rowsOf = async (summary: Summary): Promise<PreviewRow[]> =>
  (await t.call('rosterImport.preview', { session: summary.session, from: 0, count: 200 })).rows;

/** What is said of a line, in Chinese, notes left out. */
export const said = (row: PreviewRow | undefined) =>
  (row?.problems ?? [])
    .filter((p) => p.severity !== 'note')
    .map((p) => `${p.severity}: ${translate('zh', p.key, p.params)}`);

/** The lines with one of them changed. */
export const withLine = (lines: RosterLine[], at: number, change: Partial<RosterLine>): RosterLine[] =>
  lines.map((line, i) => (i === at ? { ...line, ...change } : line));

/** Rows of the store as they stand, past the API. */
export function sql<T>(text: string, ...params: unknown[]): T[] {
  const db = connect(path.join(t.dataDir, 'jiangxin.db'), { readOnly: true });
  try {
    return db.prepare(text).all(...params) as T[];
  } finally {
    db.close();
  }
}

/** How many rows of a table are not archived. */
export const live = (table: string) =>
  sql<{ n: number }>(`SELECT count(*) AS n FROM "${table}" WHERE archivedAt IS NULL`)[0]?.n;
