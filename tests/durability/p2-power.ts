// P2: acknowledged work survives a loss of power: all writes are recorded, and replayed up to random moments with what was not synced lost.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { testHost } from '../support/host.ts';
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import { type Acknowledged, examine } from './support/examine.ts';
import { afterPowerLoss, layOut, MODELS, type Model } from './support/powerLoss.ts';
import { type Random, randomFrom } from './support/random.ts';
import { compileRecorder, type Recording, record } from './support/recorded.ts';
import { workPlace } from './support/workPlace.ts';

const POINTS = Number(process.env.JIANGXIN_POINTS ?? 150);
/** Saves before and after the import; with them the store is written back from its log several times. */
const SAVES = 250;
const SEED = 20_261_123;

type Tally = { points: number; corrupt: number; withLoss: number; mostLost: number; notes: string[] };

export const promise: SafetyPromise = {
  id: 'P2',
  async run(): Promise<Outcome> {
    const base = mkdtempSync(path.join(workPlace(), 'jiangxin-power-'));
    try {
      const recorder = compileRecorder(base);
      if ('why' in recorder) return { ok: false, notRun: true, sentence: recorder.why };
      return await proof(base, recorder.library);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  },
};

async function proof(base: string, library: string): Promise<Outcome> {
  const prepared = path.join(base, 'prepared');
  mkdirSync(prepared);
  const t = testHost({ dataDir: prepared, encrypted: true });
  await t.call('mentors.list', {});
  await t.close();
  const what = { base, prepared, library, args: [String(SAVES)] };
  const day = await record('works', { ...what, name: 'day' });
  const real = await tally(base, day, { points: POINTS, noSync: false });
  // Controls: a disk that says it has synced and has not, and a driver that syncs less and says it has synced.
  const lying = await tally(base, day, { points: Math.ceil(POINTS / 4), noSync: true });
  const order = { thread: 'main', connection: 0, pragma: 'synchronous', how: { value: 'NORMAL' }, hides: 2 };
  const options = { imports: ['disobedientDriver.ts'], env: { JIANGXIN_DISOBEY: JSON.stringify(order) } };
  const lax = await tally(base, await record('works', { ...what, name: 'lax', options }), {
    points: Math.ceil(POINTS / 4),
    noSync: false,
  });
  for (const note of real.notes.slice(0, 30)) console.log(note);
  const isLyingFound = lying.corrupt > 0.3 * lying.points;
  return {
    ok: real.corrupt + real.withLoss === 0 && isLyingFound && lax.withLoss > 0,
    sentence:
      `power fails at ${real.points} moments of ${day.acts.length} acts on files in ${MODELS.length} models: ${real.corrupt} corrupt, ` +
      `${real.withLoss} with a lost save; controls: a disk that does not sync is corrupt at ${lying.corrupt} of ${lying.points}, ` +
      `synchronous=NORMAL loses saves at ${lax.withLoss} of ${lax.points} (up to ${lax.mostLost})`,
  };
}

/** `points` moments for each model. */
async function tally(
  base: string,
  recording: Recording,
  { points, noSync }: { points: number; noSync: boolean },
): Promise<Tally> {
  const random = randomFrom(SEED);
  const sum: Tally = { points: 0, corrupt: 0, withLoss: 0, mostLost: 0, notes: [] };
  for (const model of MODELS)
    for (let n = 0; n < points; n += 1) {
      const until = 1 + random.below(recording.acts.length);
      const faults = await faultsAt(path.join(base, 'replayed'), recording, { until, model, noSync, random });
      const lost = faults.filter((fault) => fault.startsWith('lost'));
      sum.points += 1;
      if (lost.length < faults.length) sum.corrupt += 1;
      else if (lost.length > 0) sum.withLoss += 1;
      sum.mostLost = Math.max(sum.mostLost, lost.length);
      sum.notes.push(...faults.map((fault) => `${model} before act ${until}: ${fault}`));
    }
  return sum;
}

async function faultsAt(
  folder: string,
  { folder: recorded, before, acts }: Recording,
  point: { until: number; model: Model; noSync: boolean; random: Random },
): Promise<string[]> {
  const acknowledged = acts
    .slice(0, point.until)
    .filter(({ kind, path: of }) => kind === 'written' && of.endsWith('/acknowledged'))
    .map(({ data }) => JSON.parse(Buffer.from(data).toString('utf8')) as Acknowledged);
  mkdirSync(folder);
  try {
    layOut(afterPowerLoss(before, acts, point), recorded, folder);
    return await examine(folder, acknowledged);
  } catch (error) {
    return [`could not be opened: ${error instanceof Error ? error.message : error}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
