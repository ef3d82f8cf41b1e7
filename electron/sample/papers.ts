// What has happened in the sample college so far: agreements, the plan, evaluations, certificates, and what went wrong.
import { addDays, format, parseISO } from 'date-fns';
import type { Output } from '../../shared/api.ts';
import { random } from './invented.ts';
import type { Call } from './seed.ts';

type Person = Output<'apprentices.list'>[number];
const PARTIES = ['college', 'enterprise', 'apprentice', 'guardian'] as const;
/** Days ago at which the groups of the class on top of the board began their stays. */
const STARTS_OF_TOP_CLASS = [590, 530, 450];
/** Shares: agreements and evaluations left undone, and first-years planned already. */
const LATE = { agreement: 0.06, evaluation: 0.06, planned: 0.7 };

export async function samplePapers(call: Call, today: string): Promise<void> {
  const next = random(7);
  const people = await call('apprentices.list', {});
  await plan(call, people, today, next);
  await agreements(call, people, next);
  await evaluations(call, today, next);
  await troubles(call, people, today);
  await certificates(call);
  await somethingToMend(call, people, today);
}

/** The class on top of the board began its stays late and in groups, so that different ones run on now; some first-years wait to be planned. */
async function plan(call: Call, people: readonly Person[], today: string, next: () => number): Promise<void> {
  const year = Number(today.slice(0, 4));
  const top = people[0]?.cohortName;
  const idsOf = (some: readonly Person[]) => some.map((p) => p.id);
  const late = people.filter((p) => p.cohortName === top);
  const planned = people.filter((p) => p.cohortName !== top && (p.entryYear < year || next() < LATE.planned));
  for (const [group, ago] of STARTS_OF_TOP_CLASS.entries()) {
    const some = late.filter((_, n) => n % STARTS_OF_TOP_CLASS.length === group);
    await call('rotations.fill', { enrolmentIds: idsOf(some), from: dayAfter(today, -ago) });
  }
  await call('rotations.fill', { enrolmentIds: idsOf(planned) });
  await call('rotations.publish', {});
}

async function agreements(call: Call, people: readonly Person[], next: () => number): Promise<void> {
  await call('agreements.createMany', { enrolmentIds: people.map((p) => p.id) });
  const list = await call('agreements.list', {});
  for (const startsOn of new Set(list.map((a) => a.startsOn))) {
    const group = list.filter((a) => a.startsOn === startsOn);
    for (const party of PARTIES) {
      const ids = group.filter(() => party !== 'enterprise' || next() > LATE.agreement).map((a) => a.id);
      const signedOn = dayAfter(startsOn, -4);
      await call('agreements.signMany', { ids, signing: { party, signedOn, method: 'paper' } });
    }
  }
}

async function evaluations(call: Call, today: string, next: () => number): Promise<void> {
  const { items } = await call('evaluations.scheme', {});
  const graceEnd = dayAfter(today, -7);
  const due = (await call('evaluations.due', {})).filter((d) => d.endsOn < graceEnd && next() > LATE.evaluation);
  if (!due.length) return;
  const scores = due.flatMap(({ stayId }) => {
    const level = 66 + next() * 28;
    return items.map((item) => {
      const value = Math.round(Math.min(100, level + (next() - 0.5) * 8)) * 100;
      return { stayId, itemId: item.id, value };
    });
  });
  for (let i = 0; i < scores.length; i += 20_000)
    await call('evaluations.setScores', { scores: scores.slice(i, i + 20_000) });
  const stayIds = due.map((d) => d.stayId);
  for (let i = 0; i < stayIds.length; i += 2000)
    for (const side of ['enterprise', 'college'] as const)
      await call('evaluations.sign', { side, stayIds: stayIds.slice(i, i + 2000), signedOn: today });
}

/** One drop-out, one pause, a few on leave, one without an enterprise mentor. */
async function troubles(call: Call, people: readonly Person[], today: string): Promise<void> {
  const [left, paused, ill, away, alone] = [7, 31, 58, 93, 140].map((i) => people[i] as Person);
  await call('apprentices.setStatus', { items: [itemOf(left)], change: { status: 'left', on: today, reason: '转学' } });
  await call('apprentices.setStatus', {
    items: [itemOf(paused)],
    change: { status: 'paused', on: today, reason: '参军' },
  });
  const leave = (p: Person | undefined, kind: 'sick' | 'personal', days: number, reason: string) =>
    call('apprentices.saveLeave', {
      enrolmentId: p?.id ?? '',
      seen: null,
      leave: { startsOn: today, startsHalf: 'am', endsOn: dayAfter(today, days), endsHalf: 'pm', kind, reason },
    });
  await leave(ill, 'sick', 4, '发烧');
  await leave(away, 'personal', 1, '家中有事');
  const pairings = await call('mentors.pairings', { enrolmentId: alone?.id ?? '' });
  const master = pairings.find((p) => p.side === 'enterprise' && p.when === 'now');
  if (master)
    await call('mentors.endPairing', {
      id: master.id,
      rev: master.rev,
      endsOn: dayAfter(today, -6),
      reason: '师傅调岗',
    });
}

const dayAfter = (day: string, days: number): string => format(addDays(parseISO(day), days), 'yyyy-MM-dd');
const itemOf = (p: Person | undefined): { id: string; rev: string } => ({ id: p?.id ?? '', rev: p?.rev ?? '' });

/** Half of those who can have one have it already; the others wait on the certificates page. */
async function certificates(call: Call): Promise<void> {
  for (const cohort of await call('certificates.cohorts', {})) {
    const { rows } = await call('certificates.gate', { cohortId: cohort.id });
    const ready = rows.filter((r) => r.reasons.length === 0 && !r.certificate).map((r) => r.enrolmentId);
    const some = ready.slice(0, Math.floor(ready.length / 2));
    if (some.length) await call('certificates.issue', { enrolmentIds: some });
  }
}

/** The draft has an overbooked post and an apprentice in two places at once, both in the first rows of the board. */
async function somethingToMend(call: Call, people: readonly Person[], today: string): Promise<void> {
  const coming = [];
  for (const p of people.slice(0, 14)) {
    const stays = await call('rotations.stays', { enrolmentId: p.id, version: 'draft' });
    const stay = stays.find((s) => s.startsOn > today);
    if (stay && p.status === 'active') coming.push(stay);
  }
  const [twice, elsewhere] = coming;
  if (twice && elsewhere)
    await call('rotations.place', {
      stays: [
        {
          enrolmentId: twice.enrolmentId,
          unitId: elsewhere.unitId,
          postId: elsewhere.postId,
          startsOn: dayAfter(twice.startsOn, 14),
          endsOn: dayAfter(twice.startsOn, 41),
        },
      ],
    });
  for (const { id, rev, postId, startsOn, endsOn } of coming.slice(2)) {
    const crowded = await crowdedPost(call, coming, { postId, startsOn, endsOn });
    if (!crowded) continue;
    await call('rotations.move', { stays: [{ id, rev, startsOn, endsOn, postId: crowded }], reason: '' });
    return;
  }
}

/** A post other than the stay's own that has all places taken in its first week. */
async function crowdedPost(
  call: Call,
  stays: readonly { postId: string | null }[],
  { postId, startsOn, endsOn }: { postId: string | null; startsOn: string; endsOn: string },
): Promise<string | null> {
  for (const other of new Set(stays.map((s) => s.postId))) {
    if (other === null || other === postId) continue;
    const { places, weeks } = await call('rotations.load', { postId: other, from: startsOn, to: endsOn });
    if ((weeks[0]?.most ?? 0) === places) return other;
  }
  return null;
}
