// Ways out of a conflict: another post with a free place, another week, another length.
import { checkStay, type Finding, freePlaces } from './rotations.rules.ts';
import { type Stay, type World, weeksIn } from './rotations.world.ts';

/** What a mend does; `n` is what its label counts (free places, weeks). `stay` is the stay as it would be. */
export type Mend = { kind: 'otherPost' | 'later' | 'earlier' | 'longer' | 'within'; n: number; stay: Stay };

const MOST_WEEKS = 26;
const MOST_POSTS = 2;

/** Ways out of a finding about a stay that leave nothing wrong with it, nearest first; at most four. */
export function mendsOf(world: World, finding: Finding): Mend[] {
  const stay = world.stays[finding.stay];
  if (!stay) return [];
  const mends: Mend[] = [];
  const isAboutPost = ['overbooked', 'closed', 'notTaught'].includes(finding.kind);
  if (isAboutPost) mends.push(...otherPosts(world, stay, finding.stay));
  if (finding.kind === 'tooShort') mends.push(...longer(world, stay, finding));
  if (finding.kind === 'outside') mends.push(...within(world, stay, finding));
  if (finding.kind !== 'notTaught' && finding.kind !== 'tooShort') {
    const later = shifted(world, stay, finding.stay, 1);
    if (later) mends.push({ kind: 'later', ...later });
    const earlier = mends.length < 3 ? shifted(world, stay, finding.stay, -1) : null;
    if (earlier) mends.push({ kind: 'earlier', ...earlier });
  }
  return mends;
}

/** Posts that teach the unit and have a place on every day of the stay: the same enterprise, the apprentice's own, then others. */
export function otherPosts(world: World, stay: Stay, index: number, most = MOST_POSTS): Mend[] {
  const { posts, people } = world.lists;
  const near = (post: number): number => {
    const enterprise = posts[post]?.enterprise;
    if (enterprise === posts[stay.post]?.enterprise) return 0;
    return enterprise === people[stay.person]?.enterprise ? 1 : 2;
  };
  const candidates = posts
    .map((_, post) => post)
    .filter((post) => post !== stay.post && (posts[post]?.units.includes(stay.unit) ?? false))
    .sort((a, b) => near(a) - near(b) || a - b);
  const mends: Mend[] = [];
  for (const post of candidates) {
    const there = { ...stay, post };
    if (checkStay(world, there, index).length > 0) continue;
    mends.push({ kind: 'otherPost', n: freePlaces(world, there, index), stay: there });
    if (mends.length === most) break;
  }
  return mends;
}

/** The nearest number of weeks later (1) or earlier (-1) where the same work finds no conflict; never before today. */
export function shifted(world: World, stay: Stay, index: number, way: 1 | -1): { n: number; stay: Stay } | null {
  const weeks = weeksIn(world, stay);
  for (let n = 1; n <= MOST_WEEKS; n++) {
    const there = { ...stay, from: stay.from + way * n * 7, to: stay.to + way * n * 7 };
    if (way < 0 && there.from < world.lists.today) return null;
    if (weeksIn(world, there) >= weeks && checkStay(world, there, index).length === 0) return { n, stay: there };
  }
  return null;
}

function longer(world: World, stay: Stay, finding: Finding): Mend[] {
  for (let days = 1; days <= MOST_WEEKS * 7; days++) {
    const there = { ...stay, to: stay.to + days };
    if (Math.round(weeksIn(world, there)) < finding.n) continue;
    return checkStay(world, there, finding.stay).length === 0 ? [{ kind: 'longer', n: finding.n, stay: there }] : [];
  }
  return [];
}

function within(world: World, stay: Stay, finding: Finding): Mend[] {
  const there = { ...stay, from: Math.max(stay.from, finding.from), to: Math.min(stay.to, finding.to) };
  if (there.to < there.from || checkStay(world, there, finding.stay).length > 0) return [];
  return [{ kind: 'within', n: Math.round(weeksIn(world, there)), stay: there }];
}
