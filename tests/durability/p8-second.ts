// P8: two instances cannot damage a store: the second is refused at once and in words, the first works on.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type TestHost, testHost } from '../support/host.ts';
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import type { Attempt } from './second.child.ts';
import { answerOf } from './support/child.ts';
import { type Acknowledged, examine } from './support/examine.ts';
import { workPlace } from './support/workPlace.ts';

const ATTEMPTS = 20;
const LONGEST_MS = 1000;
/** Any user that is not the one who runs this. */
const NOBODY = 65_534;

export const promise: SafetyPromise = {
  id: 'P8',
  async run(): Promise<Outcome> {
    if (process.getuid?.() !== 0)
      return { ok: false, notRun: true, sentence: 'only root can start a second instance as another user' };
    const folder = mkdtempSync(path.join(workPlace(), 'jiangxin-second-'));
    try {
      return await proof(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function proof(folder: string): Promise<Outcome> {
  const t = testHost({ dataDir: folder, encrypted: true });
  const saved: Acknowledged[] = [await save(t, 0)];
  const attempts: Attempt[] = [];
  const faults: string[] = [];
  for (let n = 1; n <= ATTEMPTS; n += 1) {
    const way = WAYS[n % WAYS.length];
    if (!way) throw new Error('no way');
    way.open(folder);
    const attempt = await tryAs(folder, way.user);
    attempts.push(attempt);
    if (attempt.opened || !way.sentences.includes(attempt.sentence ?? ''))
      faults.push(`${way.name}: ${attempt.opened ? 'opened' : attempt.said}`);
    saved.push(await save(t, n));
  }
  await t.close();
  PRIVATE(folder);
  faults.push(...(await examine(folder, saved)));
  const control = await tryAs(folder, undefined);
  for (const fault of faults) console.log(fault);
  const slowest = Math.max(...attempts.map(({ ms }) => ms));
  const refused = attempts.filter(({ opened }) => !opened).length;
  return {
    ok: faults.length === 0 && slowest < LONGEST_MS && control.opened,
    sentence:
      `${refused} of ${ATTEMPTS} second instances refused, the slowest in ${slowest} ms, by the same user and by another one ` +
      `whose rights to the folder differ; all ${saved.length} saves of the first stand, ${faults.length} faults; ` +
      `control: once the first has closed, the same program ${control.opened ? 'opens' : 'does not open'}`,
  };
}

const modes = (folder: string, forFolder: number, forFiles: number): void => {
  chmodSync(folder, forFolder);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) chmodSync(file, forFiles);
  }
};
const PRIVATE = (folder: string): void => modes(folder, 0o700, 0o600);
const RUNNING = 'startup.alreadyRunning';
const NO_RIGHTS = 'startup.noRights';
const WAYS = [
  { name: 'the same user', user: undefined, open: PRIVATE, sentences: [RUNNING] },
  {
    name: 'another user, everything shared',
    user: NOBODY,
    open: (f: string) => modes(f, 0o777, 0o666),
    sentences: [RUNNING],
  },
  {
    name: 'another user who may only read',
    user: NOBODY,
    open: (f: string) => modes(f, 0o755, 0o644),
    sentences: [RUNNING, NO_RIGHTS],
  },
  { name: 'another user, nothing shared', user: NOBODY, open: PRIVATE, sentences: [NO_RIGHTS] },
];

function tryAs(folder: string, user: number | undefined): Promise<Attempt> {
  return answerOf<Attempt>('second', { args: [folder], ...(user === undefined ? {} : { user }) });
}

async function save(t: TestHost, n: number): Promise<Acknowledged> {
  const title = `技师${n}`;
  const { id } = await t.call('mentors.create', { name: '温如玉', side: 'college', title });
  return { table: 'mentor', id, values: { title } };
}
