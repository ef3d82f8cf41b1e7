// P4: a damaged store is noticed: single bits flipped, pages exchanged, the file cut off.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import { damagesOf, type Findings, lookAtAll } from './support/damage.ts';
import { encrypt, sampleStore } from './support/oldStore.ts';
import { randomFrom } from './support/random.ts';
import { workPlace } from './support/workPlace.ts';

const COUNTS = { flips: 600, swaps: 100, cuts: 100 };
const ALL = COUNTS.flips + COUNTS.swaps + COUNTS.cuts;
const SEED = 20_261_124;
const KEY = Buffer.alloc(32, 7);

export const promise: SafetyPromise = {
  id: 'P4',
  async run(): Promise<Outcome> {
    const base = mkdtempSync(path.join(workPlace(), 'jiangxin-damage-'));
    try {
      const stores = bothStores(path.join(base, 'store'));
      const encrypted = await findingsOf(path.join(base, 'encrypted'), stores.encrypted, KEY);
      const control = await findingsOf(path.join(base, 'plain'), stores.plain, null);
      const missed = encrypted.silent + encrypted.unchanged;
      const without = control.silent + control.unchanged;
      return {
        ok: missed === 0 && encrypted.crashed === 0 && control.silent > 0,
        sentence:
          `${COUNTS.flips} flipped bits, ${COUNTS.swaps} exchanged pages, ${COUNTS.cuts} cuts of an encrypted store: ` +
          `${noticed(encrypted)} of ${ALL} noticed (${encrypted.refused} at opening, ${encrypted.unreadable} reading, ${encrypted.checked} by the check), ` +
          `${encrypted.silent} silent changes, ${encrypted.crashed} crashes; control: of a plain store ${without} go unnoticed, ${control.silent} of them changes`,
      };
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  },
};

const noticed = ({ refused, unreadable, checked }: Findings): number => refused + unreadable + checked;

function findingsOf(folder: string, whole: Uint8Array, key: Buffer | null): Promise<Findings> {
  return lookAtAll(folder, whole, damagesOf(whole.length, COUNTS, randomFrom(SEED)), key);
}

/** The same store plain, all of it in its one file, and encrypted. */
function bothStores(folder: string): { plain: Uint8Array; encrypted: Uint8Array } {
  const file = sampleStore(folder);
  const plain = readFileSync(file);
  encrypt(file, KEY);
  return { plain, encrypted: readFileSync(file) };
}
