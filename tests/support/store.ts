// Data folders of tests: set up once in a folder of its own, with a cheap password, and copied from then on.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, openStore } from '../../electron/db/open.ts';
import type { Trial } from '../../electron/host/access/gate.ts';
import { type Host, openHost } from '../../electron/host/host.ts';
import { Keyring } from '../../electron/keys/keyring.ts';

/** Nothing to wait for; no binding of the program can be given such a cost. */
const CHEAP = { N: 2, r: 1, p: 1 };
/** The one account of a test, a coordinator. */
export const COORDINATOR = { name: '冯若兰', loginName: 'coordinator', password: '青瓦白墙小桥流水人家' };
/** Of stores that are encrypted; those of most tests are plain, so that a test can look into the file. */
export const TEST_KEY = Buffer.alloc(32, 7);

export const trialOf = (isEncrypted: boolean): Trial => ({ cost: CHEAP, dataKey: isEncrypted ? TEST_KEY : null });

/** Sets a host up, or unlocks it, whichever it waits for. Throws what it is refused with. */
export async function letIn(host: Pick<Host, 'dispatch'>): Promise<void> {
  const state = await host.dispatch('access.state', {});
  const { phase } = (state.ok ? state.value : {}) as { phase?: string };
  const { name, loginName, password } = COORDINATOR;
  const reply =
    phase === 'locked'
      ? await host.dispatch('access.unlock', { loginName, password })
      : await host.dispatch('access.setUp', { college: null, account: { name, loginName, password } });
  if (!reply.ok) throw new Error(`not let in: ${JSON.stringify(reply.error)}`);
  if (phase !== 'locked') await confirmKey(host, (reply.value as { recoveryKey: string }).recoveryKey);
}

/** As whoever has written the recovery key down: otherwise every page reminds of it. */
async function confirmKey(host: Pick<Host, 'dispatch'>, recoveryKey: string): Promise<void> {
  const state = await host.dispatch('access.state', {});
  const { recovery } = (state.ok ? state.value : {}) as { recovery?: { asked: [number, number] | null } };
  const groups = recovery?.asked?.map((number) => recoveryKey.split('-')[number - 1]);
  const reply = await host.dispatch('access.confirmRecovery', { groups });
  if (!reply.ok) throw new Error(`recovery key not confirmed: ${JSON.stringify(reply.error)}`);
}

const template = mkdtempSync(path.join(tmpdir(), 'jiangxin-template-'));
process.on('exit', () => rmSync(template, { recursive: true, force: true }));
await setUpIn(template, false);

/** Sets up a data folder, taking over a plain store that lies in it; the account is `COORDINATOR`. */
export async function setUpIn(dataDir: string, isEncrypted: boolean): Promise<void> {
  // Long ago, so that no test's own changes come before it.
  const clock = { now: () => new Date('2020-01-01T00:00:00Z') };
  const host = openHost({ dataDir, clock, trial: trialOf(isEncrypted), log: () => {} });
  try {
    await letIn(host);
  } finally {
    await host.close();
  }
}

/** A folder with an empty plain store whose one account is `COORDINATOR`; what is there already stays. */
export function prepareFolder(dataDir: string): void {
  if (!existsSync(path.join(dataDir, 'jiangxin.db'))) cpSync(template, dataDir, { recursive: true });
}

/** A connection to fill such a store past the API. */
export function fillableStore(dataDir: string): Connection {
  prepareFolder(dataDir);
  return openStore(dataDir).db;
}

/** The id of the only account, as it stands in change and audit rows. */
export function coordinatorId(dataDir: string): string {
  if (!Keyring.read(dataDir)) throw new Error(`no keyring in ${dataDir}`);
  const { entries } = JSON.parse(readFileSync(path.join(dataDir, 'keyring.json'), 'utf8')) as {
    entries: { entryId: string; kind: string }[];
  };
  return entries.find(({ kind }) => kind === 'user')?.entryId ?? '';
}
