// P9: without the key nothing of a person can be read. A roster is imported, sorted, changed, undone, exported and backed up; then every file of
// the data folder and of the temporary folder is searched for the names, identity numbers and phones in it, in three encodings.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SafetyPromise } from '../support/promise.ts';
import { rosterLines, rosterWorkbook } from '../support/roster.ts';
import { type Found, type Marker, markerOf, scan } from './markers.ts';

const PEOPLE = 300;
const LINES = rosterLines(PEOPLE);
const MARKERS: readonly Marker[] = LINES.flatMap((line) =>
  [line.姓名, line.身份证号, line.联系电话, line.监护人, line.监护人电话].map(String),
)
  .filter((text) => [...text].length >= 3)
  .map(markerOf);

export const promise: SafetyPromise = {
  id: 'P9',
  async run() {
    const outside = mkdtempSync(path.join(tmpdir(), 'jiangxin-p9-'));
    const temporary = path.join(outside, 'temp');
    mkdirSync(temporary);
    // Whatever a part of the program lays down in passing lies here, and nothing else does.
    for (const name of ['TMPDIR', 'TEMP', 'TMP', 'SQLITE_TMPDIR']) process.env[name] = temporary;
    try {
      const plain = await lived(temporary, { encrypted: false });
      const kept = await lived(temporary, { encrypted: true });
      const hits = [...kept.open.hits, ...kept.closed.hits];
      for (const { file, markers } of hits) console.log(`${file}: ${markers} readable`);
      const control = plain.open.hits.some(({ file, markers }) => file.includes('.db') && markers > MARKERS.length / 2);
      const shows = `control: a plain store ${control ? 'shows them' : 'shows none'}`;
      if (kept.isPlain) return { ok: false, notRun: true, sentence: `the host keeps its store in the clear; ${shows}` };
      return {
        ok: hits.length === 0 && control && kept.closed.files > 0,
        sentence:
          `${MARKERS.length} names and numbers in 3 encodings: ${hits.length} of ${kept.open.files + kept.closed.files} files ` +
          `(${Math.ceil((kept.open.bytes + kept.closed.bytes) / 1e6)} MB; ${kept.kinds}) show any; ${shows}`,
      };
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  },
};

type Lived = { isPlain: boolean; open: Found; closed: Found; kinds: string };

/** A day's work; searched while the store is open (its log is there) and after the program has ended (its temporary files are gone). */
async function lived(temporary: string, options: { encrypted: boolean }): Promise<Lived> {
  const { testHost } = await import('../support/host.ts');
  const t = testHost(options as Parameters<typeof testHost>[0]);
  const { session } = await t.call('rosterImport.read', {
    file: t.host.files.write('名单.xlsx', rosterWorkbook(LINES)),
  });
  const { commandId } = await t.call('rosterImport.commit', { session });
  if (commandId === null) throw new Error('nothing was imported');
  const people = await t.call('apprentices.list', {});
  if (people.length !== PEOPLE) throw new Error(`${people.length} people`);
  for (const { id, rev } of people.slice(0, 20)) {
    const { personRev } = await t.call('apprentices.open', { id });
    const person = { email: `${LINES[0]?.身份证号}@college.example` };
    await t.call('apprentices.update', {
      id,
      rev,
      personRev,
      person,
      enrolment: { note: `${LINES[1]?.姓名} ${LINES[1]?.联系电话}` },
    });
  }
  await t.call('activity.undo', {});
  const rows = people.map(({ name, studentNumber }) => [name, studentNumber]);
  const columns = ['姓名', '学号'].map((header) => ({ header, type: 'text' as const }));
  await t.call('reports.exportTable', { format: 'xlsx', title: '名单', columns, rows });
  await t.host.dispatch('backups.make', {}); // where there are backups
  const open = scan([t.dataDir], MARKERS);
  const isPlain = readdirSync(t.dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.db'))
    .some((name) => readFileSync(path.join(t.dataDir, name)).subarray(0, 15).toString() === 'SQLite format 3');
  await t.host.close();
  const closed = scan([t.dataDir, temporary], MARKERS);
  const kinds = [
    ...new Set(
      readdirSync(t.dataDir, { recursive: true }).map((name) => path.basename(String(name)).replace(/[\d-]+/g, '')),
    ),
  ];
  rmSync(t.dataDir, { recursive: true, force: true });
  return { isPlain, open, closed, kinds: kinds.slice(0, 12).join(', ') };
}
