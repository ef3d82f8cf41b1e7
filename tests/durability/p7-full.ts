// P7: a full disk is harmless: what was answered stays, what is refused is refused in words, and with room again work goes on.
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { disksHere } from '../support/fullDisk.ts';
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import type { FullAnswer } from './full.child.ts';
import { answerOf } from './support/child.ts';
import { WITHOUT_TRANSACTIONS } from './support/control.ts';
import { workPlace } from './support/workPlace.ts';

const CYCLES = 20;
const CONTROL_CYCLES = 6;
const DISK_MIB = 32;
const SEED = 20_261_127;

export const promise: SafetyPromise = {
  id: 'P7',
  async run(): Promise<Outcome> {
    const { kinds, why } = disksHere();
    if (!kinds.includes('tmpfs')) return { ok: false, notRun: true, sentence: why };
    const folder = mkdtempSync(path.join(workPlace(), 'jiangxin-full-'));
    try {
      return await proof(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function proof(folder: string): Promise<Outcome> {
  const smallDisk = { folder, mib: DISK_MIB };
  const args = (cycles: number): string[] => [folder, String(cycles), String(SEED)];
  const { saved, refused, reopened, freed, faults } = await answerOf<FullAnswer>('full', {
    args: args(CYCLES),
    smallDisk,
  });
  for (const fault of faults.slice(0, 30)) console.log(fault);
  // Control: a driver that knows no transactions leaves what was refused in part.
  const control = await answerOf<FullAnswer>('full', {
    ...WITHOUT_TRANSACTIONS,
    args: args(CONTROL_CYCLES),
    smallDisk,
  });
  const total = Object.values(refused).reduce((sum, n) => sum + n, 0);
  const kinds = Object.entries(refused).map(([what, n]) => `${n} ${what}`);
  return {
    ok: faults.length === 0 && total > CYCLES && freed && control.faults.length > 0,
    sentence:
      `a disk of ${DISK_MIB} MiB full ${CYCLES} times: all ${saved} answered saves stand, ${total} refusals say so (${kinds.join(', ')}), ` +
      `${reopened} starts meanwhile, ${faults.length} faults; giving up the ballast ${freed ? 'lets' : 'does not let'} work go on; ` +
      `control: without transactions ${control.faults.length} faults in ${CONTROL_CYCLES} times`,
  };
}
