// The ground of the journey: college, calendar, standards before the import; cohorts and posts made ready after it.
import type { Call } from './client.ts';
import type { Setup } from './setup.ts';

type Units = Setup['defaultUnits'];

/** College, terms, and the programmes that the set-up names, each with a standard in force. */
export async function prepare(call: Call, setup: Setup): Promise<void> {
  await call('college.save', { ...setup.college, rev: null });
  for (const term of setup.terms) await call('calendar.createTerm', term);
  for (const programme of setup.programmes) {
    const { id } = await call('programmes.create', programme.fields);
    await standardInForce(call, id, programme.units, setup.cohort.startsOn);
  }
}

async function standardInForce(call: Call, programmeId: string, units: Units, effectiveOn: string): Promise<string> {
  const { id } = await call('programmes.newVersion', { programmeId });
  await call('programmes.pasteUnits', { standardId: id, units });
  const { rev } = await call('programmes.standard', { id });
  await call('programmes.putInForce', { id, rev, effectiveOn });
  return id;
}

/** Gives every programme a standard, which its cohorts take, and every cohort its days and pattern. */
export async function readyCohorts(call: Call, setup: Setup): Promise<void> {
  const { startsOn, endsOn, pattern } = setup.cohort;
  for (const { id, inForce } of await call('programmes.list', {}))
    if (inForce === null) await standardInForce(call, id, setup.defaultUnits, startsOn);
  for (const cohort of await call('programmes.cohorts', {})) {
    const { id, rev, programmeId, name, nameEn, entryYear, standardId } = cohort;
    const fields = { programmeId, standardId, name, nameEn, entryYear, startsOn, endsOn };
    await call('programmes.updateCohort', { id, rev, ...fields });
    await call('programmes.applyPattern', { cohortId: id, startsOn, endsOn, pattern });
  }
}

/** Gives every post the places of the set-up and every unit to teach. */
export async function readyPosts(call: Call, setup: Setup): Promise<void> {
  const unitIds = (await call('enterprises.units', {})).map((u) => u.id);
  for (const enterprise of await call('enterprises.list', {})) {
    const { posts } = await call('enterprises.get', { id: enterprise.id });
    for (const { id, rev } of posts) await call('enterprises.updatePost', { id, rev, ...setup.posts, unitIds });
  }
}

/** Pairs whoever the roster left without a mentor of a side. Returns how many pairings there are. */
export async function pairMissing(call: Call, setup: Setup): Promise<number> {
  const people = await call('apprentices.list', {});
  await pairSide(
    call,
    setup,
    'college',
    null,
    people.filter((p) => !p.collegeMentorId),
  );
  const without = Map.groupBy(
    people.filter((p) => !p.enterpriseMentorId && p.enterpriseId),
    (p) => p.enterpriseId,
  );
  for (const [enterpriseId, group] of without) await pairSide(call, setup, 'enterprise', enterpriseId, group);
  return (await call('mentors.list', {})).reduce((sum, m) => sum + m.guidedEver, 0);
}

async function pairSide(
  call: Call,
  setup: Setup,
  side: 'college' | 'enterprise',
  enterpriseId: string | null,
  people: readonly { id: string }[],
): Promise<void> {
  if (!people.length) return;
  const { id } = await call('mentors.create', { ...setup.mentors[side], side, enterpriseId });
  const mentors = { college: null, enterprise: null, [side]: id };
  await call('mentors.pair', { enrolmentIds: people.map((p) => p.id), mentors, startsOn: setup.cohort.startsOn });
}
