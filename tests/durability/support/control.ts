// Controls: the same proof with something broken on purpose, which has to be found.
import type { ChildOptions } from './child.ts';

/** A driver that passes over every transaction: each statement stands by itself. */
export const WITHOUT_TRANSACTIONS: Pick<ChildOptions, 'env' | 'imports'> = {
  imports: ['disobedientDriver.ts'],
  env: { JIANGXIN_NO_TRANSACTIONS: '1' },
};

const MOST_BATCHES = 5;

/** Random moments may all miss what is broken: rounds are added, a batch at a time, until it is found. */
export async function untilFound(
  batch: number,
  faultsIn: (rounds: number, seed: number) => Promise<number>,
): Promise<{ found: number; rounds: number }> {
  for (let n = 1; ; n += 1) {
    const found = await faultsIn(batch, n);
    if (found > 0 || n === MOST_BATCHES) return { found, rounds: n * batch };
  }
}
