// The keyring: what it lets in, what it no longer lets in, and what can be read in it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { delayAfter, secondsLeft } from '../../electron/keys/backOff.ts';
import { Keyring } from '../../electron/keys/keyring.ts';
import { newRecoveryKey, typedKey, writtenKey } from '../../electron/keys/recoveryKey.ts';
import { primitives, selfTest } from '../../electron/keys/selfTest.ts';

const CHEAP = { N: 2, r: 1, p: 1 };
const dataKey = Buffer.alloc(32, 9);
const [ANNA, BO] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-keyring-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ringOfTwo(): Promise<Keyring> {
  const ring = Keyring.create(folder, CHEAP);
  ring.setEntries([await ring.userEntry(ANNA, 'Anna', 'first password', dataKey)]);
  ring.setEntries([await ring.userEntry(BO, 'bo', 'second password', dataKey)]);
  return ring;
}
const kept = () => readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));

test('each user opens with the own password, names in any case, and nobody with another’s', async () => {
  await ringOfTwo();
  const ring = Keyring.read(folder, CHEAP);
  expect(await ring?.open('ANNA', 'first password')).toEqual({ accountId: ANNA, dataKey });
  expect(await ring?.open('anna', 'second password')).toBeNull();
  expect(await ring?.open('nobody', 'first password')).toBeNull();
  for (const text of kept()) expect(text.toLowerCase()).not.toContain('anna');
});

test('an entry moved to another user, or into another installation, opens nothing', async () => {
  await ringOfTwo();
  const file = path.join(folder, 'keyring.json');
  const told = JSON.parse(readFileSync(file, 'utf8'));
  const [anna, bo] = told.entries;
  const tried = async (change: object) => {
    writeFileSync(file, JSON.stringify({ ...told, ...change }));
    return await Keyring.read(folder, CHEAP)?.open('anna', 'first password');
  };
  expect(await tried({})).not.toBeNull();
  expect(
    await tried({
      entries: [
        { ...anna, entryId: BO },
        { ...bo, entryId: ANNA },
      ],
    }),
  ).toBeNull();
  expect(await tried({ installId: BO })).toBeNull();
});

test('a removed user and an old password leave every kept generation', async () => {
  const ring = await ringOfTwo();
  ring.setIdleMinutes(5);
  ring.setIdleMinutes(6);
  ring.removeUser(BO);
  ring.setEntries([await ring.userEntry(ANNA, 'anna', 'third password', dataKey)]);
  expect(kept()).toHaveLength(3);
  for (const text of kept()) {
    expect(text).not.toContain(BO);
    writeFileSync(path.join(folder, 'keyring.json'), text);
    expect(await Keyring.read(folder, CHEAP)?.open('anna', 'first password')).toBeNull();
    expect(await Keyring.read(folder, CHEAP)?.open('anna', 'third password')).not.toBeNull();
  }
});

test('anchors come back under the same key, and not when somebody else wrote them', async () => {
  const ring = await ringOfTwo();
  const audit = { seq: 7, mac: 'abc' };
  ring.setAnchors(dataKey, { audit });
  ring.setAnchors(dataKey, { series: { 'certificate-2026': 12 } });
  expect(Keyring.read(folder)?.anchors(dataKey)).toEqual({ audit, series: { 'certificate-2026': 12 } });
  const file = path.join(folder, 'keyring.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"seq": 7', '"seq": 6'));
  expect(Keyring.read(folder)?.anchors(dataKey)).toBeNull();
});

test('a recovery key is read back from any writing of it, and a slip is found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 43 }), fc.constantFrom('-', ' ', '', ' – '), (at, between) => {
      const key = newRecoveryKey();
      const written = writtenKey(key);
      expect(typedKey(written.toLowerCase().replaceAll('-', between))).toEqual(key);
      const slip = [...written];
      if (slip[at] === '-') return;
      slip[at] = slip[at] === '7' ? '8' : '7';
      expect(typedKey(slip.join(''))).toBeNull();
    }),
  );
  expect(typedKey('')).toBeNull();
});

test('every primitive is asked, and a wrong answer or a missing one refuses the start', () => {
  expect(() => selfTest()).not.toThrow();
  for (const primitive of primitives) {
    expect(() => selfTest((name, answer) => (name === primitive ? Buffer.from('0') : answer()))).toThrow(primitive);
    expect(() =>
      selfTest((name, answer) => {
        if (name === primitive) throw new Error('not here');
        return answer();
      }),
    ).toThrow(primitive);
  }
});

test('the wait doubles after five tries, ends at five minutes, and a clock set back does not lengthen it', () => {
  expect([0, 5, 6, 7, 13, 14, 400].map(delayAfter)).toEqual([0, 0, 2, 4, 256, 300, 300]);
  const failed = { count: 8, lastAt: '2026-11-24T01:00:00Z' };
  const at = (moment: string) => secondsLeft(failed, new Date(moment));
  expect([at('2026-11-24T01:00:00Z'), at('2026-11-24T01:00:05Z'), at('2026-11-24T01:00:08Z')]).toEqual([8, 3, 0]);
  expect(at('2020-01-01T00:00:00Z')).toBe(8);
});
