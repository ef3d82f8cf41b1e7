// P10: a lost or damaged key is survivable and never silent. The key lies in keyring.json and in no store of the system; it is lost, damaged or
// exchanged in each way, the program is started, and whatever it is asked to do then, store and keyring stay and no empty college opens.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Host, openHost } from '../../electron/host/host.ts';
import type { SafetyPromise } from '../support/promise.ts';

const COST = { N: 2, r: 1, p: 1 };
const RINGS = ['keyring.json', 'keyring.1.json', 'keyring.2.json'];
const ACCOUNT = { name: '冯若兰', loginName: 'coordinator', password: '青瓦白墙小桥流水人家' };
const NEW_PASSWORD = '白墙青瓦流水小桥春风';

/** What is done to the folder; `opens`: the right password must open it all the same. */
type Fault = { name: string; opens?: boolean; harm(folder: string, other: string): void };
const eachRing = (harm: (file: string) => void) => (folder: string) => {
  for (const name of RINGS) if (existsSync(path.join(folder, name))) harm(path.join(folder, name));
};
const FAULTS: readonly Fault[] = [
  { name: 'the keyring is gone', harm: eachRing((file) => rmSync(file)) },
  { name: 'the keyring is empty', harm: eachRing((file) => writeFileSync(file, '')) },
  { name: 'the keyring is something else', harm: eachRing((file) => writeFileSync(file, 'x'.repeat(500))) },
  { name: 'the keyring is cut', harm: eachRing((file) => writeFileSync(file, readFileSync(file).subarray(0, 200))) },
  {
    name: 'the keyring is from the future',
    harm: eachRing((file) => writeFileSync(file, readFileSync(file, 'utf8').replace('"version": 1', '"version": 2'))),
  },
  {
    name: 'a folder lies where the keyring was',
    harm: eachRing((file) => {
      rmSync(file);
      mkdirSync(file);
    }),
  },
  {
    name: 'the keyring is of another installation',
    harm: (folder, other) => {
      for (const name of RINGS)
        if (existsSync(path.join(other, name))) cpSync(path.join(other, name), path.join(folder, name));
    },
  },
  {
    name: 'only the newest keyring is damaged',
    opens: true,
    harm: (folder) => writeFileSync(path.join(folder, 'keyring.json'), '{'),
  },
  { name: 'the store is gone', harm: (folder) => rmSync(path.join(folder, 'jiangxin.db')) },
  { name: 'the store is empty', harm: (folder) => writeFileSync(path.join(folder, 'jiangxin.db'), '') },
];

export const promise: SafetyPromise = {
  id: 'P10',
  async run() {
    const home = mkdtempSync(path.join(tmpdir(), 'jiangxin-p10-'));
    const [own, other] = [path.join(home, 'own'), path.join(home, 'other')];
    const findings: string[] = [];
    let starts = 0;
    try {
      const recoveryKey = await college(own, 7);
      await college(other, 8);
      for (const fault of FAULTS) {
        const folder = path.join(home, `fault-${starts}`);
        cpSync(own, folder, { recursive: true });
        fault.harm(folder, other);
        findings.push(...(await started(folder, fault, recoveryKey)));
        starts++;
        // What was lost is put back, as from a backup: everything is there again.
        for (const name of [...RINGS, 'jiangxin.db']) {
          rmSync(path.join(folder, name), { recursive: true, force: true });
          if (existsSync(path.join(own, name))) cpSync(path.join(own, name), path.join(folder, name));
        }
        if (!(await opensWhole(folder))) findings.push(`${fault.name}: does not open when what was lost is put back`);
      }
      const recovered = await recovers(own, recoveryKey);
      const control =
        (await started(path.join(home, 'empty'), { name: 'control', harm: () => {} }, recoveryKey)).length > 0;
      for (const finding of findings) console.log(finding);
      return {
        ok: findings.length === 0 && recovered && control,
        sentence:
          `${starts} ways of losing or damaging key and store, ${starts * 5} tries: ${findings.length} empty starts, lost files or wrong answers; ` +
          `the recovery key ${recovered ? 'opens' : 'does not open'} a store whose password is forgotten; ` +
          `no key in a key store of the system; control: an empty folder ${control ? 'is' : 'is not'} a new start`,
      };
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};

const opened = (dataDir: string, seed = 7): Host =>
  openHost({ dataDir, trial: { cost: COST, dataKey: Buffer.alloc(32, seed) }, log: () => {} });
const phaseOf = async (host: Host): Promise<string> => {
  const reply = await host.dispatch('access.state', {});
  return reply.ok ? (reply.value as { phase: string }).phase : 'refused';
};

/** A college with one record; its recovery key. */
async function college(folder: string, seed: number): Promise<string> {
  const host = opened(folder, seed);
  const made = await host.dispatch('access.setUp', { college: null, account: ACCOUNT });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  await host.dispatch('settings.setPreference', { key: 'here', value: 'all of it' });
  await host.close();
  return (made.value as { recoveryKey: string }).recoveryKey;
}

/** Everything somebody may try after such a start; what may not come of it. */
async function started(folder: string, { name, opens }: Fault, recoveryKey: string): Promise<string[]> {
  const found: string[] = [];
  const before = contents(folder);
  const host = opened(folder);
  const { loginName, password } = ACCOUNT;
  try {
    const phase = await phaseOf(host);
    if (phase === 'new' || phase === 'open') found.push(`${name}: begins ${phase}`);
    if ((await host.dispatch('access.setUp', { college: null, account: ACCOUNT })).ok)
      found.push(`${name}: sets up a new college`);
    const answer = await host.dispatch('access.unlock', { loginName, password });
    if (answer.ok !== (opens === true))
      found.push(`${name}: the password ${answer.ok ? 'opens it' : 'does not open it'}`);
    if (!answer.ok && answer.error.code === 'bug') found.push(`${name}: an unclassified error`);
    if (!opens) {
      const recovered = await host.dispatch('access.recover', { recoveryKey, loginName, newPassword: NEW_PASSWORD });
      if (recovered.ok) found.push(`${name}: the recovery key opens it`);
      else if (recovered.error.code === 'bug') found.push(`${name}: an unclassified error in recovery`);
    }
    const read = await host.dispatch('settings.getPreference', { key: 'here' });
    if (read.ok && (read.value as { value: unknown }).value !== 'all of it')
      found.push(`${name}: answers from an empty store`);
  } finally {
    await host.close();
  }
  const after = contents(folder);
  for (const [file, hash] of before) {
    const isKept = opens ? after.has(file) : after.get(file) === hash || isCounted(folder, file);
    if (!isKept) found.push(`${name}: ${file} was ${after.has(file) ? 'changed' : 'deleted'}`);
  }
  return found;
}

/** A keyring that can be read counts failed tries; its entries stay. */
const isCounted = (folder: string, file: string): boolean =>
  file === 'keyring.json' && readFileSync(path.join(folder, file), 'utf8').includes('"sealed"');

/** Names and hashes of store and keyring. */
function contents(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^(keyring|jiangxin\.db$)/.test(entry.name),
  );
  return new Map(
    files.map(({ name }) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

async function opensWhole(folder: string): Promise<boolean> {
  const host = opened(folder);
  try {
    const { loginName, password } = ACCOUNT;
    const answer = await host.dispatch('access.unlock', { loginName, password });
    const read = await host.dispatch('settings.getPreference', { key: 'here' });
    return answer.ok && read.ok && (read.value as { value: unknown }).value === 'all of it';
  } finally {
    await host.close();
  }
}

async function recovers(folder: string, recoveryKey: string): Promise<boolean> {
  const host = opened(folder);
  try {
    const { loginName } = ACCOUNT;
    const answer = await host.dispatch('access.recover', { recoveryKey, loginName, newPassword: NEW_PASSWORD });
    const read = await host.dispatch('settings.getPreference', { key: 'here' });
    return answer.ok && read.ok && (read.value as { value: unknown }).value === 'all of it';
  } finally {
    await host.close();
  }
}
