// Which lines of an import the review shows, and where clean stretches fold into one.

/** What a tab shows; `made` is the list of names that will be created. */
export type Tab = 'all' | 'new' | 'update' | 'reject' | 'warn' | 'made';

/** `at` is a line's place in the file, from 0. */
export type Item =
  | { kind: 'row'; at: number }
  | { kind: 'fold'; from: number; to: number; updates: number; skipped: number };

/** Stretches shorter than this are shown as they are. */
const FOLD_FROM = 4;

const isProblem = (letter: string | undefined) => letter === 'r' || isWarning(letter);
const isWarning = (letter: string | undefined) => letter !== undefined && letter !== letter.toLowerCase();

/** Places of the lines that a person should look at, in the order of the file: rejected ones and those with a warning. */
export function problemsOf(results: string): number[] {
  return [...results].flatMap((letter, at) => (isProblem(letter) ? [at] : []));
}

export type ItemOptions = {
  tab: Tab;
  /** First line (place) of each fold the person has opened. */
  opened: ReadonlySet<number>;
  problemsFirst: boolean;
};

/** The lines of a tab in order. Only the tab of all lines folds: what needs no look, or is already stored. */
export function itemsOf(results: string, { tab, opened, problemsFirst }: ItemOptions): Item[] {
  const places = [...results].flatMap((letter, at) => (isIn(tab, letter) ? [at] : []));
  const ordered = problemsFirst ? byUrgency(places, results) : places;
  if (tab !== 'all' || problemsFirst) return ordered.map((at) => ({ kind: 'row', at }));
  const problems = problemsOf(results);
  return folded(results, problems.length > 0 ? near(results, problems) : written(results), opened);
}

/** Where nothing is doubtful: the lines that importing would write. */
function written(results: string): ReadonlySet<number> {
  return new Set([...results].flatMap((letter, at) => (letter === 'n' || letter === 'u' ? [at] : [])));
}

/** Rejected lines and their neighbours, and lines with a warning. */
function near(results: string, problems: readonly number[]): ReadonlySet<number> {
  const shown = new Set<number>();
  for (const at of problems) {
    const reach = results[at] === 'r' ? 1 : 0;
    for (let i = at - reach; i <= at + reach; i += 1) shown.add(i);
  }
  return shown;
}

function folded(results: string, shown: ReadonlySet<number>, opened: ReadonlySet<number>): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < results.length) {
    if (shown.has(at)) {
      items.push({ kind: 'row', at });
      at += 1;
      continue;
    }
    let to = at;
    while (to + 1 < results.length && !shown.has(to + 1)) to += 1;
    if (to - at + 1 < FOLD_FROM || opened.has(at)) {
      for (let i = at; i <= to; i += 1) items.push({ kind: 'row', at: i });
    } else {
      items.push(foldOf(results, at, to));
    }
    at = to + 1;
  }
  return items;
}

function foldOf(results: string, from: number, to: number): Item {
  const letters = [...results.slice(from, to + 1)];
  const count = (letter: string) => letters.filter((l) => l === letter).length;
  return { kind: 'fold', from, to, updates: count('u'), skipped: count('k') };
}

function isIn(tab: Tab, letter: string): boolean {
  if (tab === 'all') return true;
  if (tab === 'warn') return isWarning(letter);
  const letters: Partial<Record<Tab, string>> = { new: 'n', update: 'u', reject: 'r' };
  return letter.toLowerCase() === letters[tab];
}

function byUrgency(places: readonly number[], results: string): number[] {
  const rank = (at: number) => (results[at] === 'r' ? 0 : isWarning(results[at]) ? 1 : 2);
  return [...places].sort((a, b) => rank(a) - rank(b) || a - b);
}
