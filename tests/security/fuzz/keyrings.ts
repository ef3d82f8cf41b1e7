// Reads changed keyrings: each opens with what it opened with before, or not at all; never with another key, never with what it takes from a file alone.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Keyring } from '../../../electron/keys/keyring.ts';

const CHEAP = { N: 2, r: 1, p: 1 };
const KEY = Buffer.alloc(32, 9);
const RECOVERY = Buffer.alloc(20, 3);
const ACCOUNTS = [
  { id: '01990000-0000-7000-8000-000000000001', login: 'yiyi', password: '青瓦白墙小桥流水' },
  { id: '01990000-0000-7000-8000-000000000002', login: 'erer', password: '白墙青瓦流水小桥' },
];
const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-keyring-'));
const newest = path.join(folder, 'keyring.json');
const older = ['keyring.1.json', 'keyring.2.json'].map((name) => path.join(folder, name));

export async function keyringFiles(): Promise<Uint8Array[]> {
  const ring = Keyring.create(folder, CHEAP);
  const entries = await Promise.all(
    ACCOUNTS.map(({ id, login, password }) => ring.userEntry(id, login, password, KEY)),
  );
  ring.setEntries([...entries, ring.recoveryEntry(RECOVERY, KEY)], { isComplete: true });
  ring.setAnchors(KEY, { audit: { seq: 7, mac: 'aa' } });
  const whole = readFileSync(newest);
  return [whole, swapped(whole)];
}

/** The wrapped keys of two accounts exchanged: each is bound to its own entry. */
function swapped(whole: Buffer): Buffer {
  const ring = JSON.parse(whole.toString('utf8'));
  const [first, second] = ring.entries;
  [first.sealed, second.sealed] = [second.sealed, first.sealed];
  return Buffer.from(JSON.stringify(ring));
}

/** Only the changed generation is there, so that an older one does not answer for it. */
export async function keyring(bytes: Uint8Array): Promise<'read' | 'refused'> {
  writeFileSync(newest, bytes);
  for (const file of older) writeFileSync(file, '');
  const ring = Keyring.read(folder, CHEAP);
  if (!ring) return 'refused';
  let opened = 0;
  for (const { id, login, password } of ACCOUNTS) {
    const unlocked = await ring.open(login, password);
    if (unlocked && (!unlocked.dataKey.equals(KEY) || unlocked.accountId !== id))
      throw new Error('opened with another key or account');
    if (unlocked) opened++;
    if (await ring.open(login, `${password}x`)) throw new Error('opened with a wrong password');
  }
  const recovered = ring.openWithRecovery(RECOVERY);
  if (recovered && !recovered.equals(KEY)) throw new Error('recovered another key');
  const anchors = ring.anchors(KEY);
  if (anchors?.audit && anchors.audit.seq !== 7) throw new Error('believed a changed anchor');
  return opened > 0 || recovered ? 'read' : 'refused';
}
