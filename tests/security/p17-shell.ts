// P17: the shell is closed. Main and preload run under the stand-in of Electron; one-line changes that each open something must all be seen.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { breachesOf } from '../../build/houseRules.mjs';
import { FUSES, fuseFindings, pack } from '../support/packed.ts';
import type { SafetyPromise } from '../support/promise.ts';
import { inspect } from './shell/inspect.ts';
import { MUTANTS } from './shell/mutants.data.ts';
import { load, sourceOf } from './shell/mutated.ts';
import { packingFindings } from './shell/packing.ts';

const PACKING = 'electron-builder.yml';
const SHELL = [...new Set(MUTANTS.map(({ file }) => file))].filter((file) => file !== PACKING);

export const promise: SafetyPromise = {
  id: 'P17',
  async run() {
    const asItIs = await findings(null);
    for (const finding of asItIs) console.log(finding);
    const survivors: string[] = [];
    for (const [index, { file, from, to }] of MUTANTS.entries()) {
      const found = await findings(index);
      if (found.length === 0) survivors.push(`${file}: ${from} -> ${to}`);
    }
    for (const survivor of survivors) console.log(`not seen: ${survivor}`);
    const fuses = packedFuses();
    for (const finding of fuses) console.log(`packed: ${finding}`);
    return {
      ok: fuses.length === 0 && asItIs.length === 0 && survivors.length === 0 && MUTANTS.length >= 30,
      sentence: `${MUTANTS.length - survivors.length} of ${MUTANTS.length} one-line openings of the shell seen, the shell as it is: ${asItIs.length} findings; ${FUSES.length - fuses.length} of ${FUSES.length} fuses of the packed binary as decided`,
    };
  },
};

/** What is wrong with the fuses after packing; before it they are all unset, which must be seen. */
function packedFuses(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-p17-'));
  try {
    const found = fuseFindings(readFileSync(path.join(pack(folder), 'jiangxin')));
    const unset = fuseFindings(readFileSync(path.join(folder, 'electron/electron')));
    return unset.length > 0 ? found : [...found, 'unset fuses are not seen'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of the program with mutant `index`, or as it is. */
async function findings(index: number | null): Promise<string[]> {
  const mutant = index === null ? undefined : MUTANTS[index];
  if (mutant?.file === PACKING) return packingFindings(sourceOf(PACKING, mutant));
  const text = mutant
    ? breachesOf(mutant.file, sourceOf(mutant.file, mutant))
    : SHELL.flatMap((file) => breachesOf(file, sourceOf(file)));
  const packing = mutant ? [] : packingFindings(sourceOf(PACKING));
  return [...text, ...packing, ...(await inspect(await load(index)))];
}
