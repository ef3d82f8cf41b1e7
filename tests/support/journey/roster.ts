// The import step of the journey: read the file, create what it names, commit, and account for every row.
import path from 'node:path';
import type { Host } from '../../../electron/host/host.ts';
import { translate } from '../../../shared/messages/translate.ts';
import type { Call } from './client.ts';

export type Imported = {
  rowsRead: number;
  imported: number;
  rejected: { row: number; name: string; reasons: string[] }[];
};

/** Imports a roster as a coordinator would who accepts what is proposed. */
export async function importRoster(call: Call, host: Host, file: string): Promise<Imported> {
  const read = await call('rosterImport.read', { file: host.files.register(file, path.basename(file)) });
  for (const open of read.proposals.filter((p) => p.use === null))
    await call('rosterImport.setChoice', { session: read.session, ref: open.ref, use: 'create' });
  const done = await call('rosterImport.commit', { session: read.session });
  const left = done.reportId ? (await call('rosterImport.report', { id: done.reportId })).detail.left : [];
  return {
    rowsRead: done.counts.rows,
    imported: done.counts.new + done.counts.update + done.counts.same,
    rejected: left.map(({ row, name, problems }) => ({
      row,
      name,
      reasons: problems.map((p) => translate('zh', p.key, p.params)),
    })),
  };
}
