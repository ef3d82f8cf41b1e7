// P12: role rules hold in the host. Every procedure is called in every role and compared with a table that was looked over by itself; then each
// cell and each scope of the permission matrix is opened or closed in turn, and the same comparison has to see it.
import { grantOf, type Line, matrix } from '../../shared/access/matrix.ts';
import type { Role } from '../../shared/access/roles.ts';
import { api } from '../../shared/api.ts';
import { seedGraduates } from '../support/graduates.ts';
import { type TestHost, testHost } from '../support/host.ts';
import type { SafetyPromise } from '../support/promise.ts';
import { COORDINATOR } from '../support/store.ts';
import { ORDER, RIGHTS } from './rights.data.ts';

const PASSWORD = '青山绿水白云悠悠天上人间';
const PATHS = Object.entries(api).flatMap(([feature, calls]) => Object.keys(calls).map((name) => `${feature}.${name}`));
const REVIEWED = new Map<string, string>(
  RIGHTS.flatMap(([feature, letters, calls]) =>
    calls.split(' ').map((name) => [`${feature}.${name}`, letters] as const),
  ),
);
const live = matrix as Record<string, Line>;

export const promise: SafetyPromise = {
  id: 'P12',
  async run() {
    const wrong = PATHS.filter((path) => !REVIEWED.has(path)).map((path) => `${path} is in no line of the table`);
    const t = testHost();
    try {
      const world = await people(t);
      const cells = { checked: 0, mutants: 0, killed: 0 };
      const scopes = { checked: 0, mutants: 0, killed: 0 };
      for (const role of ORDER) {
        await become(t, role);
        await checkCells(t, role, cells, wrong);
        if (world.own[role]) await checkScopes(t, role, world, scopes, wrong);
      }
      for (const line of wrong) console.log(line);
      const all = cells.killed === cells.mutants && scopes.killed === scopes.mutants;
      return {
        ok: wrong.length === 0 && all && cells.mutants > 900 && scopes.mutants > 15,
        sentence:
          `${cells.checked} cells of ${PATHS.length} procedures in ${ORDER.length} roles and ${scopes.checked} calls about others’ apprentices: ${wrong.length} not as decided; ` +
          `mutants seen: ${cells.killed} of ${cells.mutants} cells, ${scopes.killed} of ${scopes.mutants} scopes`,
      };
    } finally {
      await t.close();
    }
  },
};

type Tally = { checked: number; mutants: number; killed: number };
type World = { own: Partial<Record<Role, Foreign>> };
/** What a role must not reach: ids of an apprentice who is not its own. */
type Foreign = {
  enrolmentId: string;
  agreementId: string;
  stayId: string;
  otherSide: string;
  ownSide: string;
  grid: object;
};

/** What has no grant is refused before the input is looked at, what has one is only refused for its input. */
const isForbidden = async (t: TestHost, path: string): Promise<boolean> => {
  const reply = await t.host.dispatch(path, { nonsense: 1 });
  return !reply.ok && reply.error.code === 'forbidden';
};

async function checkCells(t: TestHost, role: Role, tally: Tally, wrong: string[]): Promise<void> {
  const at = ORDER.indexOf(role);
  for (const path of PATHS) {
    const letter = REVIEWED.get(path)?.[at] ?? '-';
    const expected = letter === '-' ? null : letter === 'a' ? 'all' : 'own';
    tally.checked++;
    if (grantOf(path, role) !== expected) wrong.push(`${role} ${path}: ${grantOf(path, role)}, decided ${expected}`);
    if (path.startsWith('access.')) continue; // answered before anybody is known
    const closed = await isForbidden(t, path);
    if (closed !== (letter === '-')) wrong.push(`${role} ${path}: ${closed ? 'refused' : 'let in'}`);
    const line = live[path] ?? {};
    const mutant: Line = letter === '-' ? { ...line, all: [...(line.all ?? []), role] } : {};
    tally.mutants++;
    if (role === 'coordinator') delete live[path];
    else live[path] = mutant;
    if ((await isForbidden(t, path)) !== closed) tally.killed++;
    else console.log(`not seen: ${role} ${path}`);
    live[path] = line;
  }
}

/** Calls about somebody else's apprentice are refused or answered without him; without the scope they are not. */
async function checkScopes(t: TestHost, role: Role, { own }: World, tally: Tally, wrong: string[]): Promise<void> {
  const foreign = own[role]!;
  const { enrolmentId, agreementId, stayId, otherSide, ownSide, grid } = foreign;
  const tries: [path: string, input: object][] = [
    ['apprentices.open', { id: enrolmentId }],
    ['mentors.pairings', { enrolmentId }],
    ['agreements.get', { id: agreementId }],
    ['rotations.stays', { enrolmentId }],
    ['evaluations.result', { enrolmentId }],
    ['evaluations.lastScores', { stayId }],
    ['evaluations.sign', { side: ownSide, stayIds: [stayId], signedOn: '2026-11-24' }],
    ['evaluations.grid', { ...grid, side: otherSide }],
    ['apprentices.list', {}],
    ['agreements.list', {}],
  ];
  for (const [path, input] of tries) {
    if (grantOf(path, role) !== 'own') continue;
    const reaches = async (): Promise<boolean> => {
      const reply = await t.host.dispatch(path, input);
      if (!reply.ok) return reply.error.code !== 'forbidden';
      return !path.endsWith('.list') || JSON.stringify(reply.value).includes(enrolmentId);
    };
    tally.checked++;
    if (await reaches()) wrong.push(`${role} ${path}: reaches another’s apprentice`);
    const line = live[path]!;
    const { input: _input, rows: _rows, ...bare } = line.own!;
    tally.mutants++;
    live[path] = { ...line, own: bare };
    if (await reaches()) tally.killed++;
    else console.log(`not seen: ${role} ${path} without its scope`);
    live[path] = line;
  }
}

async function become(t: TestHost, role: Role): Promise<void> {
  await t.call('access.lock', {});
  await t.call('access.unlock', {
    loginName: role,
    password: role === 'coordinator' ? COORDINATOR.password : PASSWORD,
  });
}

/** Five apprentices, an account for each role; the fourth has another college mentor, the fifth another enterprise mentor. */
async function people(t: TestHost): Promise<World> {
  await t.call('access.state', {});
  const college = seedGraduates(t.dataDir, 5);
  const graduate = (n: number) => college.graduates[n]!;
  for (const [side, n] of [
    ['college', 3],
    ['enterprise', 4],
  ] as const) {
    const row = (await t.call('mentors.pairings', { enrolmentId: graduate(n).enrolmentId })).find(
      (pairing) => pairing.side === side,
    )!;
    await t.call('mentors.endPairing', { id: row.id, rev: row.rev, endsOn: '2026-11-23', reason: '换导师' });
  }
  const foreign = async (n: number, ownSide: string): Promise<Foreign> => ({
    enrolmentId: graduate(n).enrolmentId,
    agreementId: graduate(n).agreementId,
    stayId: (await t.call('rotations.stays', { enrolmentId: graduate(n).enrolmentId }))[0]!.id,
    ownSide,
    otherSide: ownSide === 'college' ? 'enterprise' : 'college',
    grid: { cohortId: college.cohortId, unitId: college.unitIds[0] },
  });
  const own = {
    collegeMentor: await foreign(3, 'college'),
    enterpriseMentor: await foreign(4, 'enterprise'),
    apprentice: await foreign(2, 'college'),
  };
  const ids: Partial<Record<Role, object>> = {
    collegeMentor: { mentorId: college.collegeMentorId },
    enterpriseMentor: { mentorId: college.enterpriseMentorId },
    apprentice: { personId: graduate(1).personId },
  };
  const first = new Map<Role, string>();
  for (const role of ORDER.slice(1)) {
    const fields = { name: '某人', loginName: role, role, mentorId: null, personId: null, ...ids[role] };
    first.set(role, (await t.call('accounts.create', fields)).firstPassword);
  }
  for (const [loginName, password] of first) {
    await t.call('access.lock', {});
    await t.call('access.unlock', { loginName, password });
    await t.call('access.changePassword', { password, newPassword: PASSWORD });
  }
  return { own };
}
