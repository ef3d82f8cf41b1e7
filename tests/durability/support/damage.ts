// Kinds of damage to a store, drawn by chance, and the program that looks at them; when it dies it goes on after what killed it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endOf, startChild } from './child.ts';
import type { Random } from './random.ts';

export type Damage =
  | { kind: 'flip'; byte: number; bit: number }
  | { kind: 'swap'; first: number; second: number; size: number }
  | { kind: 'cut'; size: number };
/** Noticed when opening, when reading, by the check; or not noticed, with the data as it was (`unchanged`) or not (`silent`). */
export type Finding = 'refused' | 'unreadable' | 'checked' | 'unchanged' | 'silent';
export type Findings = Record<Finding | 'crashed', number>;

const PAGE = 4096;

export function damagesOf(
  size: number,
  counts: { flips: number; swaps: number; cuts: number },
  random: Random,
): Damage[] {
  const pages = size / PAGE;
  const page = (): number => random.below(pages) * PAGE;
  const many = (count: number, make: () => Damage): Damage[] => Array.from({ length: count }, make);
  return [
    ...many(counts.flips, () => ({ kind: 'flip', byte: random.below(size), bit: random.below(8) })),
    ...many(counts.swaps, () => {
      const first = page();
      // Never the same page.
      const second = (first + PAGE + random.below(pages - 1) * PAGE) % size;
      return { kind: 'swap', first, second, size: PAGE };
    }),
    // Half of them between two pages, which is where a file system cuts.
    ...many(counts.cuts, () => ({ kind: 'cut', size: random.once(2) ? page() : random.below(size) })),
  ];
}

export async function lookAtAll(
  folder: string,
  whole: Uint8Array,
  damages: readonly Damage[],
  key: Buffer | null,
): Promise<Findings> {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'whole.db'), whole);
  writeFileSync(path.join(folder, 'damages.json'), JSON.stringify(damages));
  const findings: Findings = { refused: 0, unreadable: 0, checked: 0, unchanged: 0, silent: 0, crashed: 0 };
  for (let done = 0; done < damages.length; ) {
    const args = [folder, key?.toString('hex') ?? '', String(done)];
    const { code, signal, said } = await endOf(startChild('damage', { args }));
    const lines = said.split('\n').filter((line): line is Finding => line in findings);
    for (const line of lines) findings[line] += 1;
    done += lines.length;
    if (done === damages.length) break;
    if (signal === null) throw new Error(`the program ended with ${code}: ${said.slice(-2000)}`);
    console.log(`${signal} by ${JSON.stringify(damages[done])}`);
    findings.crashed += 1;
    done += 1;
  }
  return findings;
}
