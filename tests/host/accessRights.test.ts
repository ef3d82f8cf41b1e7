// Who may do what: every procedure has a line, every role gets only its lines, and "own" means one's own apprentices.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantOf, matrix } from '../../shared/access/matrix.ts';
import { type Role, roles } from '../../shared/access/roles.ts';
import { api, type Output, type Path } from '../../shared/api.ts';
import { seedGraduates } from '../support/graduates.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { COORDINATOR } from '../support/store.ts';

const paths = Object.entries(api).flatMap(([f, calls]) => Object.keys(calls).map((name) => `${f}.${name}` as Path));
const ANOTHER = '青山绿水白云悠悠天上人间';
const MENTORS = ['collegeMentor', 'enterpriseMentor'] as const;
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057';

let t: TestHost;
let college: ReturnType<typeof seedGraduates>;
/** Enrolments of the college mentor, of the enterprise mentor, and of the apprentice. */
let mine: Record<Role, readonly string[]>;
let all: string[] = [];

beforeAll(async () => {
  t = testHost();
  college = seedGraduates(t.dataDir, 5);
  const graduate = (n: number) => college.graduates[n] as (typeof college.graduates)[number];
  all = college.graduates.map((g) => g.enrolmentId);
  // The last two change their mentors; the one before stays without an enterprise mentor.
  for (const [side, at] of [
    ['college', 3],
    ['enterprise', 4],
  ] as const) {
    const rows = await t.call('mentors.pairings', { enrolmentId: graduate(at).enrolmentId });
    const row = rows.find((r) => r.side === side);
    await t.call('mentors.endPairing', {
      id: row?.id ?? '',
      rev: row?.rev ?? '',
      endsOn: '2026-11-23',
      reason: '换导师',
    });
  }
  mine = {
    coordinator: all,
    leader: all,
    auditor: all,
    collegeMentor: all.filter((_, n) => n !== 3),
    enterpriseMentor: all.filter((_, n) => n !== 4),
    apprentice: [graduate(1).enrolmentId],
  };
  const account = (role: Role, ids: { mentorId?: string; personId?: string } = {}) =>
    t.call('accounts.create', { name: '某人', loginName: role, role, mentorId: null, personId: null, ...ids });
  const given: [Role, string][] = [
    ['collegeMentor', (await account('collegeMentor', { mentorId: college.collegeMentorId })).firstPassword],
    ['enterpriseMentor', (await account('enterpriseMentor', { mentorId: college.enterpriseMentorId })).firstPassword],
    ['leader', (await account('leader')).firstPassword],
    ['auditor', (await account('auditor')).firstPassword],
    ['apprentice', (await account('apprentice', { personId: graduate(1).personId })).firstPassword],
  ];
  for (const [loginName, password] of given) {
    await t.call('access.lock', {});
    await t.call('access.unlock', { loginName, password });
    expect(await t.refused('apprentices.list', {})).toMatchObject({ key: 'access.changePasswordFirst' });
    await t.call('access.changePassword', { password, newPassword: ANOTHER });
  }
});
afterAll(() => t.close());

async function become(role: Role): Promise<void> {
  await t.call('access.lock', {});
  const password = role === 'coordinator' ? COORDINATOR.password : ANOTHER;
  await t.call('access.unlock', { loginName: role, password });
}

test('every procedure has a line, and every line a procedure', () => {
  expect(paths.filter((path) => !Object.hasOwn(matrix, path))).toEqual([]);
  expect(Object.keys(matrix).filter((path) => !paths.includes(path as Path))).toEqual([]);
  expect(grantOf('constructor', 'coordinator')).toBeNull();
});

test('what a page is told it may call is what it may', async () => {
  await become('apprentice');
  const { session } = await t.call('access.state', {});
  expect(session?.allowed).toEqual(paths.filter((path) => grantOf(path, 'apprentice') !== null));
  expect(session?.allowed).not.toContain('apprentices.create');
});

for (const role of roles)
  test(`${role}: what has no grant is refused, before anything is looked at`, async () => {
    await become(role);
    for (const path of paths.filter((p) => !p.startsWith('access.'))) {
      const reply = await t.host.dispatch(path, { nonsense: 1 });
      const expected = grantOf(path, role) === null ? 'forbidden' : 'invalid';
      expect(reply, path).toMatchObject({ ok: false, error: { code: expected } });
    }
  });

describe.each([...MENTORS, 'apprentice'] as const)('%s', (role) => {
  test('reads lists of its own and no other line', async () => {
    await become(role);
    const ids = (rows: readonly object[], key: string) =>
      rows.map((row) => (row as Record<string, string>)[key] ?? '').sort();
    const own = [...mine[role]].sort();
    expect(ids(await t.call('apprentices.list', {}), 'id')).toEqual(own);
    expect(ids(await t.call('agreements.list', {}), 'enrolmentId')).toEqual(own);
  });

  test('opens its own and nobody else’s', async () => {
    await become(role);
    for (const [n, graduate] of college.graduates.entries()) {
      const { enrolmentId, agreementId } = graduate;
      const isOwn = mine[role].includes(enrolmentId);
      const tries: [Path, object][] = [
        ['apprentices.open', { id: enrolmentId }],
        ['rotations.stays', { enrolmentId }],
        ['evaluations.result', { enrolmentId }],
        ['mentors.pairings', { enrolmentId }],
        ['agreements.get', { id: agreementId }],
      ];
      for (const [path, input] of tries) {
        const reply = await t.host.dispatch(path, input);
        expect(reply.ok || reply.error.code, `${path} of ${n}`).toBe(isOwn ? true : 'forbidden');
      }
    }
    expect(await t.refused('apprentices.open', { id: NOBODY })).toMatchObject({ code: 'forbidden' });
  });
});

describe.each(MENTORS)('%s scores', (role) => {
  const side = role === 'collegeMentor' ? 'college' : 'enterprise';

  test('only its own side of its own apprentices', async () => {
    await become(role);
    const { items } = (await t.call('evaluations.scheme', {})) as Output<'evaluations.scheme'> & object;
    const item = (of: string) => items.find((i) => i.side === of)?.id ?? '';
    const due = await t.call('evaluations.due', {});
    expect(due.every((row) => mine[role].includes(row.enrolmentId))).toBe(true);
    await become('coordinator');
    const stays = await Promise.all(
      college.graduates.map(
        async (g) => (await t.call('rotations.stays', { enrolmentId: g.enrolmentId }))[0]?.id ?? '',
      ),
    );
    await become(role);
    const foreign = role === 'collegeMentor' ? 3 : 4;
    const score = (n: number, of: string) => ({
      scores: [{ stayId: stays[n] ?? '', itemId: item(of), value: 9000 }],
      source: 'assessor',
    });
    const other = side === 'college' ? 'enterprise' : 'college';
    expect(await t.refused('evaluations.setScores', score(0, other))).toMatchObject({ code: 'forbidden' });
    expect(await t.refused('evaluations.setScores', score(foreign, side))).toMatchObject({ code: 'forbidden' });
    // Signed already: the matrix lets it through, the rule refuses.
    expect(await t.refused('evaluations.setScores', score(0, side))).toMatchObject({ code: 'rule' });
    const sign = (of: string, n: number) => ({ side: of, stayIds: [stays[n] ?? ''], signedOn: '2026-11-24' });
    expect(await t.refused('evaluations.sign', sign(other, 0))).toMatchObject({ code: 'forbidden' });
    expect(await t.refused('evaluations.sign', sign(side, foreign))).toMatchObject({ code: 'forbidden' });
    expect(await t.refused('evaluations.lastScores', { stayId: stays[foreign] })).toMatchObject({ code: 'forbidden' });
    const grid = { cohortId: college.cohortId, unitId: college.unitIds[0] ?? '' };
    expect(await t.refused('evaluations.grid', { ...grid, side: other })).toMatchObject({ code: 'forbidden' });
    const { rows } = await t.call('evaluations.grid', { ...grid, side });
    expect(rows.map((r) => r.enrolmentId).sort()).toEqual([...mine[role]].sort());
  });
});
