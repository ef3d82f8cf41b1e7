// P1: acknowledged work survives a crash of the app: the program is killed at random moments of every kind of write.

import { testHost } from '../support/host.ts';
import type { Outcome, SafetyPromise } from '../support/promise.ts';
import { untilFound, WITHOUT_TRANSACTIONS } from './support/control.ts';
import { killBackups, killRestores } from './support/copies.ts';
import { type Acknowledged, examine, lookInto } from './support/examine.ts';
import { type Killing, killRounds, type Round, timeOf } from './support/killed.ts';
import { PEOPLE } from './support/people.ts';
import { randomFrom } from './support/random.ts';
import { killUpgrades } from './support/upgrades.ts';

const ROUNDS = Number(process.env.JIANGXIN_ROUNDS ?? 200);
const SEED = 20_261_122;

type Part = { sentence: string; faults: string[]; ok: boolean };

export const promise: SafetyPromise = {
  id: 'P1',
  async run(): Promise<Outcome> {
    const parts = [await saves(), await imports(), await backups(), await upgrades(), await restores()];
    for (const fault of parts.flatMap(({ faults }) => faults).slice(0, 40)) console.log(fault);
    return {
      ok: parts.every(({ ok, faults }) => ok && faults.length === 0),
      sentence: `${ROUNDS} kills each: ${parts.map(({ sentence }) => sentence).join('; ')}`,
    };
  },
};

/** A store as the app leaves it when it is closed. */
async function emptyStore(folder: string): Promise<void> {
  const t = testHost({ dataDir: folder, encrypted: true });
  await t.call('mentors.list', {});
  await t.close();
}

async function saves(): Promise<Part> {
  let acknowledged = 0;
  const faults = await killRounds({
    program: 'saves',
    rounds: ROUNDS,
    random: randomFrom(SEED),
    prepare: emptyStore,
    after: 'open',
    within: 25,
    lines: 15,
    look: async (round) => {
      const rows = acknowledgedIn(round);
      acknowledged += rows.length;
      return examine(round.folder, rows);
    },
  });
  // Control: a row that was never saved is told as lost.
  const control = await controlFindsLoss();
  return {
    ok: acknowledged > ROUNDS && control,
    faults,
    sentence: `${acknowledged} saves, ${faults.length} faults (control: a save never made ${control ? 'is' : 'is not'} missed)`,
  };
}

/** Later news of a row replaces earlier news. */
function acknowledgedIn({ said }: Round): Acknowledged[] {
  const rows = said.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Acknowledged);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

async function controlFindsLoss(): Promise<boolean> {
  const never: Acknowledged = { table: 'mentor', id: '0199aaaa-0000-7000-8000-000000000000', values: {} };
  const faults = await killRounds({
    program: 'saves',
    rounds: 1,
    random: randomFrom(SEED),
    prepare: emptyStore,
    after: 'open',
    within: 50,
    look: ({ folder }) => examine(folder, [never]),
  });
  return faults.length === 1 && faults[0]?.includes('lost: mentor') === true;
}

async function imports(): Promise<Part> {
  const within = 1.3 * (await timeOf(importing));
  const outcomes = { none: 0, whole: 0, answered: 0 };
  const faults = await killRounds({
    ...importing,
    rounds: ROUNDS,
    within,
    look: async (round) => {
      const { enrolments, answered, faults: found } = lookAtImport(round);
      if (answered) outcomes.answered += 1;
      outcomes[enrolments === 0 ? 'none' : 'whole'] += 1;
      return [...found, ...(await examine(round.folder, []))];
    },
  });
  // Control: with a driver that knows no transactions the same rounds leave imports in part.
  const halves = await untilFound(20, async (rounds, seed) => {
    const random = randomFrom(SEED + 100 + seed);
    const look: Killing['look'] = (round) => lookAtImport(round).faults.slice(0, 1);
    return (await killRounds({ ...importing, rounds, random, within, options: WITHOUT_TRANSACTIONS, look })).length;
  });
  return {
    ok: outcomes.none > 0 && outcomes.whole > 0 && halves.found > 0,
    faults,
    sentence:
      `imports of ${PEOPLE} people ${outcomes.none} times nothing, ${outcomes.whole} times whole ` +
      `(${outcomes.answered} answered), ${faults.length} faults (control: without transactions ${halves.found} of ${halves.rounds} in part)`,
  };
}

const importing = { program: 'imports', random: randomFrom(SEED + 1), prepare: emptyStore, after: 'begins' };

function lookAtImport({ folder, said }: Round): { enrolments: number; answered: boolean; faults: string[] } {
  const answered = said.some((line) => line.startsWith('answered'));
  const found = countsOf(folder);
  const isHalf = new Set([found.enrolments, found.people, found.reports * PEOPLE]).size > 1;
  const half = isHalf ? [`half an import: ${JSON.stringify(found)}`] : [];
  const lost = answered && found.enrolments !== PEOPLE ? ['an answered import is lost'] : [];
  return { enrolments: found.enrolments, answered, faults: [...half, ...lost] };
}

async function upgrades(): Promise<Part> {
  const { old, upgraded, answered, faults } = await killUpgrades(50, { rounds: ROUNDS, seed: SEED + 2 });
  return {
    ok: old > 0 && upgraded > 0,
    faults,
    sentence: `upgrades ${old} times as before, ${upgraded} times done (${answered} answered), ${faults.length} faults`,
  };
}

async function backups(): Promise<Part> {
  const { listed, answered, brokenOff, faults } = await killBackups(ROUNDS, SEED + 3);
  return {
    ok: answered > 0 && brokenOff > 0,
    faults,
    sentence: `backups ${answered} answered, ${listed} listed and whole, ${brokenOff} broken off, ${faults.length} faults`,
  };
}

async function restores(): Promise<Part> {
  const { before, restored, answered, faults } = await killRestores(ROUNDS, SEED + 4);
  return {
    ok: before > 0 && restored > 0,
    faults,
    sentence: `restores ${before} times as before, ${restored} times done (${answered} answered), ${faults.length} faults`,
  };
}

function countsOf(folder: string) {
  return lookInto(folder, (db) => {
    const count = (sql: string) => db.prepare(sql).pluck().get() as number;
    return {
      enrolments: count('SELECT count(*) FROM enrolment'),
      people: count('SELECT count(DISTINCT personId) FROM enrolment'),
      reports: count('SELECT count(*) FROM importReport'),
    };
  });
}
