// How long to wait after failed tries: never for ever, for that would let a colleague lock somebody out.

/** Tries that cost nothing but the time of one try. */
const FREE = 5;
const MOST_SECONDS = 300;

/** Seconds to wait after `count` failed tries in a row: none up to five, then 2, 4, 8 ... 300. */
export const delayAfter = (count: number): number =>
  count <= FREE ? 0 : Math.min(MOST_SECONDS, 2 ** Math.min(count - FREE, 20));

/** Seconds left, rounded up. A clock that was set back does not make the wait longer than it was. */
export function secondsLeft({ count, lastAt }: { count: number; lastAt: string }, now: Date): number {
  const delay = delayAfter(count);
  const since = (now.getTime() - Date.parse(lastAt)) / 1000;
  if (delay === 0 || Number.isNaN(since)) return 0;
  return Math.ceil(Math.min(delay, Math.max(0, delay - since)));
}
