// A plain store filled through the real handlers with people whose words are found nowhere else, and a look at its raw pages.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, openStore } from '../../electron/db/open.ts';
import { ReadDb } from '../../electron/db/read.ts';
import type { CommandContext } from '../../electron/host/context.ts';
import { handlerAt } from '../../electron/host/registry.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { type Path, procedureAt } from '../../shared/api.ts';
import type { TestHost } from '../support/host.ts';
import { person } from '../support/people.ts';
import { addApprentice, type SmallCollege, smallCollege } from '../support/trainees.ts';

const NOW = new Date('2026-11-24T01:00:00Z');
const who = (at: string) => ({
  session: { role: 'coordinator', personId: null, actor: 'coordinator' } as never,
  now: NOW,
  openedAt: NOW.toISOString(),
  path: at,
});

export type Marked = { personId: string; enrolmentId: string; markers: string[] };
export type PlainStore = {
  db: Connection;
  folder: string;
  people: Marked[];
  command<T>(work: (ctx: CommandContext) => T): T;
  close(): void;
};

/** `count` people with a guardian, mentors, an agreement, leave, stays and long notes. Their words are their markers. */
export async function markedStore(count: number): Promise<PlainStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-erase-'));
  const { db } = openStore(folder);
  const host = { call: async (at: Path, input: unknown) => answer(db, at, input) } as unknown as TestHost;
  const college = await smallCollege(host);
  const people: Marked[] = [];
  for (let n = 0; n < count; n++) people.push(await addMarked(host, college, n));
  return {
    db,
    folder,
    people,
    command: (work) => runCommand(db, who('test'), work).value,
    close: () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answer(db: Connection, at: Path, input: unknown): unknown {
  const procedure = procedureAt(at);
  const parsed = procedure?.input.parse(input ?? {});
  const handler = handlerAt(at) as (ctx: unknown, input: unknown) => unknown;
  if (procedure?.kind === 'query') return handler({ ...who(at), db: new ReadDb(db), today: '2026-11-24' }, parsed);
  return runCommand(db, who(at), (ctx) => handler(ctx, parsed)).value;
}

/** Characters that no text of the program uses. */
const rare = (n: number): string => String.fromCodePoint(0x3400 + n * 3, 0x3401 + n * 3, 0x3402 + n * 3);

async function addMarked(host: TestHost, college: SmallCollege, n: number): Promise<Marked> {
  const [name, guardian, text] = [rare(n), rare(n + 500), rare(n + 1000)];
  const enrolmentId = await addApprentice(host, college, n, name);
  const { personId, rev, personRev } = await host.call('apprentices.open', { id: enrolmentId });
  const phone = person(9000 + n).phone;
  // Long enough to reach over several pages of the file.
  const note = `${text}，`.repeat(700);
  const change = {
    id: enrolmentId,
    rev,
    personRev,
    person: { email: `${n}@${'marker'}${n}.example` },
    enrolment: { note },
  };
  await host.call('apprentices.update', change);
  await host.call('apprentices.saveGuardian', {
    personId,
    seen: null,
    guardian: { name: guardian, relation: text, phone },
  });
  await host.call('mentors.pair', {
    enrolmentIds: [enrolmentId],
    mentors: { college: college.teacherIds[0], enterprise: college.masterIds[0] },
    startsOn: '2026-09-01',
  });
  const leave = {
    startsOn: '2026-10-12',
    startsHalf: 'am',
    endsOn: '2026-10-13',
    endsHalf: 'pm',
    kind: 'sick',
  } as const;
  await host.call('apprentices.saveLeave', { enrolmentId, seen: null, leave: { ...leave, reason: text } });
  const stay = { startsOn: '2026-11-09', endsOn: '2026-12-06', weekdays: 31, note: text, postId: null };
  await host.call('rotations.place', { stays: [{ ...stay, enrolmentId, unitId: college.unitIds[0] ?? null }] });
  await host.call('enterprises.create', { name: `企业${n + 1}号`, note: `${name}的父亲在此工作` });
  await host.call('apprentices.reveal', { id: enrolmentId, what: 'phone', reason: `${name}要求` });
  const { idNumber, phone: own } = person(n);
  const number = `20250310${String(n).padStart(4, '0')}`;
  return {
    personId,
    enrolmentId,
    markers: [name, guardian, text, idNumber, own, phone, number, `@marker${n}.example`],
  };
}

/** How often each word stands in the bytes of the store and of its log of writes. */
export function found(folder: string, words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of ['jiangxin.db', 'jiangxin.db-wal']) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + occurrences(bytes, Buffer.from(word)));
  }
  return counts;
}

export const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

function occurrences(bytes: Buffer, word: Buffer): number {
  let n = 0;
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) n++;
  return n;
}
