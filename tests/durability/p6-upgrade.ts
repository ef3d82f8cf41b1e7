// P6: an upgrade never loses anything: killed at random moments, the store is as before or new, and the next start finishes.
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import { untilFound, WITHOUT_TRANSACTIONS } from './support/control.ts';
import { killUpgrades, type Upgrades } from './support/upgrades.ts';

/** Kills for each of the versions it starts from: the last one before accounts, and the very first. */
const ROUNDS = 30;
const VERSIONS = [50, 10];
const CONTROL_ROUNDS = 20;
const SEED = 20_261_126;

export const promise: SafetyPromise = {
  id: 'P6',
  async run(): Promise<Outcome> {
    const sums: Upgrades[] = [];
    for (const version of VERSIONS) sums.push(await killUpgrades(version, { rounds: ROUNDS, seed: SEED + version }));
    const faults = sums.flatMap((sum) => sum.faults);
    for (const fault of faults.slice(0, 30)) console.log(fault);
    const control = await untilFound(CONTROL_ROUNDS, async (rounds, seed) => {
      const found = await killUpgrades(50, { rounds, seed: SEED + seed, options: WITHOUT_TRANSACTIONS });
      return found.faults.length;
    });
    const total = (of: 'old' | 'upgraded'): number => sums.reduce((sum, one) => sum + one[of], 0);
    return {
      ok: faults.length === 0 && total('old') > 0 && total('upgraded') > 0 && control.found > 0,
      sentence:
        `${ROUNDS * VERSIONS.length} kills while upgrading from versions ${VERSIONS.join(' and ')}: ${total('old')} as before, ` +
        `${total('upgraded')} upgraded, ${faults.length} faults in stores, copies and next starts; ` +
        `control: without transactions ${control.found} faults in ${control.rounds} kills`,
    };
  },
};
