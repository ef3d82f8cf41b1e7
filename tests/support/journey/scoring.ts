// The scoring step of the journey: every stay gets the points of a fixed seed from both sides, and both sign.
import { random } from '../people.ts';
import type { Call } from './client.ts';
import type { Setup } from './setup.ts';

const BATCH = 400;

/** Scores and signs every stay that has ended. Returns how many evaluations were signed by both sides. */
export async function scoreStays(call: Call, setup: Setup): Promise<number> {
  const { items } = await call('evaluations.scheme', {});
  const due = (await call('evaluations.due', {})).filter((d) => d.isEnded);
  const next = random(setup.scores.seed);
  let frozen = 0;
  for (let i = 0; i < due.length; i += BATCH) {
    const batch = due.slice(i, i + BATCH);
    const scores = batch.flatMap(({ stayId }) => {
      const level = setup.scores.low + next() * (setup.scores.high - setup.scores.low);
      return items.map((item) => ({ stayId, itemId: item.id, value: points(level, next()) }));
    });
    await call('evaluations.setScores', { scores });
    for (const side of ['enterprise', 'college'] as const) {
      const stayIds = batch.map((d) => d.stayId);
      frozen += (await call('evaluations.sign', { side, stayIds, signedOn: setup.today })).frozen;
    }
  }
  return frozen;
}

/** Whole points around the person's level, in hundredths; near enough that the two sides agree. */
const points = (level: number, chance: number): number => Math.round(Math.min(100, level + (chance - 0.5) * 6)) * 100;
