// A full disk: whatever is under way is refused in words, nothing is stored in part or lost, and with room again the same call succeeds.
import { expect, test } from 'vitest';
import type { AppErrorBody } from '../../shared/contract.ts';
import { translate } from '../../shared/messages/translate.ts';
import { type DiskKind, disksHere, FullDisk } from '../support/fullDisk.ts';
import { rosterLines, rosterWorkbook } from '../support/roster.ts';

const GRADUATES = 3;
const PEOPLE = 300;
const { kinds, why } = disksHere();
if (why) console.log(`full disk: ${why}`);

for (const kind of kinds)
  test(`a full disk (${kind}) refuses what is under way, keeps the rest, and the same succeeds with room`, async () => {
    const disk = new FullDisk(kind, GRADUATES);
    try {
      await lives(disk);
    } finally {
      await disk.stop();
    }
  });

test.runIf(kinds.includes('tmpfs'))(
  'on a full disk the ballast is given up, so that the work at hand is saved',
  async () => {
    const disk = new FullDisk('tmpfs', GRADUATES);
    try {
      await disk.order({ do: 'open' });
      expect(await disk.order({ do: 'ballast', bytes: 3_000_000 })).toBe(true);
      await disk.fill();
      const before = (await disk.call('mentors.list', {})).length;
      for (let n = 0; n < 15; n += 1) await disk.call('mentors.create', mentor(n));
      expect(await disk.call('mentors.list', {})).toHaveLength(before + 15);
      expect(await disk.order({ do: 'ballast', bytes: 0 })).toBe(false);
      // A backup leaves nothing where it finds no room.
      expect(await disk.refused('backups.make', {})).toMatchObject({ code: 'diskFull', key: 'backups.problem.noRoom' });
    } finally {
      await disk.stop();
    }
  },
);

test.runIf(process.platform === 'linux')('every Linux can do one of the kinds', () => {
  expect(kinds).toContain('limit' satisfies DiskKind);
});

async function lives(disk: FullDisk): Promise<void> {
  expect(await disk.order({ do: 'open' })).toBe('open');
  const work = await prepare(disk);
  const before = await seen(disk);

  await disk.fill();
  expectFull(await disk.refused('rosterImport.commit', work.commit));
  expectFull(await disk.refused('rosterImport.setCell', work.mend));
  expectFull(await disk.refused('reports.exportTable', work.table), '学徒');
  expectFull(await disk.refused('certificates.print', work.print), '证书');
  expect(await disk.order({ do: 'upload', ...work.file })).toMatchObject({ status: 507 });
  const mentors = (await disk.call('mentors.list', {})).length;
  const saved = await saveUntilRefused(disk);
  expect(await disk.call('mentors.list', {})).toHaveLength(mentors + saved);
  expect(await seen(disk)).toEqual(before);

  await disk.free();
  expect(await disk.order({ do: 'check' })).toBe('ok');
  expect((await disk.call('rosterImport.setCell', work.mend)).summary.version).toBe(2);
  expect((await disk.call('rosterImport.commit', work.commit)).counts).toMatchObject({ new: PEOPLE, reject: 0 });
  expect(await disk.call('apprentices.list', {})).toHaveLength(GRADUATES + PEOPLE);
  expect((await disk.call('certificates.print', work.print)).printed).toBe(GRADUATES);
  expect((await disk.call('reports.exportTable', work.table)).name).toContain('学徒');
  await disk.call('mentors.create', mentor(saved));
  const after = await seen(disk);

  await disk.order({ do: 'close' });
  await disk.fill();
  expect(await disk.order({ do: 'open' })).toBe('startup.diskFull');
  await disk.free();
  expect(await disk.order({ do: 'open' })).toBe('open');
  expect({ ...(await seen(disk)), files: after.files }).toEqual(after);
}

/** While there is room: certificates issued, a roster read and looked at. What comes next finds the disk full. */
async function prepare(disk: FullDisk) {
  const people = await disk.call('apprentices.list', {});
  const { ids } = await disk.call('certificates.issue', { enrolmentIds: people.map(({ id }) => id) });
  const file = { name: '名单.xlsx', base64: Buffer.from(rosterWorkbook(rosterLines(PEOPLE))).toString('base64') };
  const { token } = await disk.order<{ token: string }>({ do: 'upload', ...file });
  const { session, counts } = await disk.call('rosterImport.read', { file: token });
  expect(counts.new).toBe(PEOPLE);
  const columns = [{ header: '姓名', type: 'text' as const }];
  const rows = Array.from({ length: 3000 }, (_, n) => [`学徒 ${n}`]);
  return {
    file,
    commit: { session },
    mend: { session, row: 4, field: 'name' as const, text: '梅若初' },
    print: { ids, reason: '' },
    table: { format: 'xlsx' as const, title: '学徒', columns, rows },
  };
}

/** What must be the same after every refusal: the data of the refused calls, and every temporary file. */
async function seen(disk: FullDisk) {
  return {
    people: await disk.call('apprentices.list', {}),
    imports: await disk.call('rosterImport.reports', {}),
    certificates: await disk.call('certificates.list', {}),
    files: (await disk.order<string[]>({ do: 'temporary' })).sort(),
  };
}

/** Both languages say that the disk is full, what was not made, and that room helps. */
function expectFull(error: AppErrorBody, name = ''): void {
  expect(error.code).toBe('diskFull');
  const [zh, en] = [translate('zh', error.key, error.params), translate('en', error.key, error.params)];
  expect(zh).toMatch(/磁盘已满.*腾出空间/);
  expect(en).toMatch(/disk is full.*free some space/i);
  expect(zh).toContain(name);
}

/** Saves one after the other; answers how many were acknowledged before one was refused. */
async function saveUntilRefused(disk: FullDisk): Promise<number> {
  for (let n = 0; ; n += 1) {
    const reply = await disk.reply('mentors.create', mentor(n));
    if (reply.ok) continue;
    expectFull(reply.error);
    return n;
  }
}

const mentor = (n: number) => ({ name: `钱${'一二三四五六七八九十'[n % 10]}`, side: 'college' as const });
