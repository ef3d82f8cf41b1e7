// Hours in which somebody looked at unusually many whole numbers.
import type { ReadDb } from '../../db/read.ts';

/** More whole numbers than this within an hour are shown to the coordinator. */
export const REVEALS_AN_HOUR = 20;
const HOUR_MS = 3_600_000;
const DAYS = 30;

export type Flag = { actor: string; from: string; to: string; count: number };

/** Each stretch of time of the last 30 days in which an actor went over the limit, the newest first. */
export function revealFlags(db: ReadDb, now: Date): Flag[] {
  const since = new Date(now.getTime() - DAYS * 24 * HOUR_MS).toISOString();
  const looks = db.all<{ actor: string; at: string }>(
    `SELECT actor, at FROM audit WHERE at >= ? AND action IN ('apprentices.reveal', 'enterprises.reveal') ORDER BY actor, at`,
    [since],
  );
  const byActor = new Map<string, number[]>();
  for (const { actor, at } of looks) byActor.set(actor, [...(byActor.get(actor) ?? []), Date.parse(at)]);
  return [...byActor]
    .flatMap(([actor, times]) => stretches(times).map((s) => ({ actor, ...s })))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
}

/** Overlapping hours over the limit are one stretch. `times` ascend. */
export function stretches(times: readonly number[]): Omit<Flag, 'actor'>[] {
  const found: { first: number; last: number }[] = [];
  let first = 0;
  times.forEach((time, last) => {
    while (time - (times[first] ?? time) >= HOUR_MS) first++;
    if (last - first < REVEALS_AN_HOUR) return;
    const open = found.at(-1);
    if (open && open.last >= first) open.last = last;
    else found.push({ first, last });
  });
  const moment = (n: number) => new Date(times[n] ?? 0).toISOString();
  return found.map((s) => ({ from: moment(s.first), to: moment(s.last), count: s.last - s.first + 1 }));
}
