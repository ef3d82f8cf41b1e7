// What lies in a data folder, judged without opening it: so that a damaged or missing store is never taken for a new start.
import { existsSync, statSync } from 'node:fs';
import type { Output } from '../../../shared/api.ts';
import type { Message } from '../../../shared/contract.ts';
import { isPlain } from '../../db/open.ts';
import { StartupError } from '../../db/startupError.ts';
import { storeFile } from '../../db/storeFile.ts';
import { Keyring } from '../../keys/keyring.ts';
import { hasKeyring } from '../../keys/keyringFile.ts';
import type { ScryptCost } from '../../keys/primitives.ts';

export type Phase = Output<'access.state'>['phase'];
export type Found = { phase: Phase; keyring: Keyring | null; problem: Message | null };

/** The phase in which a host of this folder begins. A store is expected as soon as there was ever a keyring. */
export function lookInto(folder: string, cost: ScryptCost, isPlainExpected: boolean): Found {
  const hasRing = hasKeyring(folder);
  const lost = pointerProblem(folder);
  if (lost) return { phase: 'rescue', keyring: Keyring.read(folder, cost), problem: lost };
  const store = kindOf(storeFile(folder), isPlainExpected && hasRing);
  if (!hasRing) {
    if (store === 'none') return { phase: 'new', keyring: null, problem: null };
    if (store === 'plain') return { phase: 'convert', keyring: null, problem: null };
    return rescue(null, 'access.keyringMissing', folder);
  }
  const keyring = Keyring.read(folder, cost);
  if (!keyring) return rescue(null, 'access.keyringDamaged', folder);
  if (!keyring.isComplete) {
    // The set-up was interrupted before anybody was told that it was done.
    if (store === 'none') return { phase: 'new', keyring: null, problem: null };
    if (store === 'plain') return { phase: 'convert', keyring: null, problem: null };
  }
  if (store === 'none') return rescue(keyring, 'access.storeMissing', folder);
  if (store === 'plain') return rescue(keyring, 'access.storeNotOurs', folder);
  return { phase: 'locked', keyring, problem: null };
}

export function rescue(keyring: Keyring | null, key: Message['key'], folder: string): Found {
  return { phase: 'rescue', keyring, problem: { key, params: { file: storeFile(folder), folder } } };
}

/** With the plain driver of the long test run every store is a plain file. */
function kindOf(file: string, isPlainExpected: boolean): 'none' | 'plain' | 'sealed' {
  if (!existsSync(file) || statSync(file).size === 0) return 'none';
  return isPlain(file) && !isPlainExpected ? 'plain' : 'sealed';
}

/** Why it cannot be told which store is the live one; null when it can. */
function pointerProblem(folder: string): Message | null {
  try {
    storeFile(folder);
    return null;
  } catch (error) {
    if (error instanceof StartupError) return { key: error.key, params: error.params };
    throw error;
  }
}
