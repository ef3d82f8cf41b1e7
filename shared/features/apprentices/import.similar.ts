// Finds the names that were probably meant by a name nobody knows: 机器人2603 beside 机器人2601 and 机器人2602.
import { nameKey } from './import.known.ts';

const MOST = 3;

/** At most three options close to `name`, closest first: other digits only, one inside the other, or two slips. */
export function similarNames<T extends { name: string }>(name: string, options: readonly T[]): T[] {
  const key = nameKey(name);
  return options
    .map((option) => ({ option, distance: distanceOf(key, nameKey(option.name)) }))
    .filter(({ distance }) => distance !== null)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || (a.option.name < b.option.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ option }) => option);
}

/** Null when the two do not resemble each other. */
function distanceOf(a: string, b: string): number | null {
  if (a === b) return 0;
  const bare = (text: string) => text.replace(/\d+/g, '').replace(/班$/, '');
  const short = Math.min(a.length, b.length);
  if (short >= 4 && (a.includes(b) || b.includes(a))) return 1;
  const slips = edits(a, b);
  if (slips <= 2 && short >= 4) return slips;
  return /\d/.test(a) && bare(a) !== '' && bare(a) === bare(b) ? 3 : null;
}

/** Levenshtein distance, given up beyond three. */
function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + same));
    }
    row = next;
  }
  return row[b.length] ?? 4;
}
