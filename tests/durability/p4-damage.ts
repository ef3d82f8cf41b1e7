// P4: a damaged store is noticed: single bits flipped, pages exchanged, the file cut off.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../electron/db/open.ts';
import { seedGraduates } from '../support/graduates.ts';
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import { damagesOf, type Findings, lookAtAll } from './support/damage.ts';
import { randomFrom } from './support/random.ts';

const COUNTS = { flips: 600, swaps: 100, cuts: 100 };
const ALL = COUNTS.flips + COUNTS.swaps + COUNTS.cuts;
const SEED = 20_261_124;
const KEY = Buffer.alloc(32, 7);

export const promise: SafetyPromise = {
  id: 'P4',
  async run(): Promise<Outcome> {
    const base = mkdtempSync(path.join(tmpdir(), 'jiangxin-damage-'));
    try {
      const plain = plainStore(path.join(base, 'store'));
      const encrypted = await findingsOf(path.join(base, 'encrypted'), encryptedCopy(plain), KEY);
      const control = await findingsOf(path.join(base, 'plain'), readFileSync(plain), null);
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

/** A store with some apprentices, all of it in its one file. */
function plainStore(folder: string): string {
  mkdirSync(folder);
  openStore(folder).db.close();
  seedGraduates(folder, 5);
  const file = path.join(folder, 'jiangxin.db');
  const db = new Database(file);
  db.pragma('journal_mode = DELETE');
  db.close();
  return file;
}

/** The same rows, encrypted as the app encrypts. */
function encryptedCopy(plain: string): Uint8Array {
  const file = `${plain}.encrypted`;
  const source = new Database(plain);
  source.prepare('VACUUM INTO ?').run(file);
  source.close();
  const copy = new Database(file);
  copy.pragma(`cipher = 'chacha20'`);
  copy.pragma(`rekey = "x'${KEY.toString('hex')}'"`);
  copy.close();
  return readFileSync(file);
}
