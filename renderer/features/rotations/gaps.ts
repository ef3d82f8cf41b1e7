// Where a person has free weeks at the enterprise while required weeks are not planned: the board's empty boxes.
import { missingWeeks } from '../../../shared/features/rotations/rotations.rules.ts';
import type { World } from '../../../shared/features/rotations/rotations.world.ts';

export type Gap = { from: number; to: number };

/** Free runs of whole weeks from `today` on (then before it), as many weeks as are missing. */
export function gapsOf(world: World, person: number, today: number): Gap[] {
  let missing = 0;
  for (const weeks of missingWeeks(world, person).values()) missing += weeks;
  const who = world.lists.people[person];
  if (missing === 0 || !who) return [];
  const free = freeWeeks(world, person, who.startsOn, who.endsOn);
  const now = Math.floor(today / 7) * 7;
  const chosen = [...free.filter((monday) => monday >= now), ...free.filter((monday) => monday < now)].slice(
    0,
    missing,
  );
  const gaps: Gap[] = [];
  for (const monday of chosen.sort((a, b) => a - b)) {
    const last = gaps.at(-1);
    if (last && last.to === monday - 1) last.to = monday + 6;
    else gaps.push({ from: monday, to: monday + 6 });
  }
  return gaps;
}

function freeWeeks(world: World, person: number, first: number, last: number): number[] {
  const works = world.works[world.lists.people[person]?.cohort ?? -1];
  const weeks: number[] = [];
  for (let monday = Math.ceil(first / 7) * 7; monday + 4 <= last; monday += 7) {
    let days = 0;
    for (let day = monday; day < monday + 7; day++) if (!works || works[day - world.first] === 1) days++;
    const isTaken = (world.ofPerson[person] ?? []).some((index) => {
      const stay = world.stays[index];
      return stay && stay.from <= monday + 6 && stay.to >= monday;
    });
    if (days >= 3 && !isTaken) weeks.push(monday);
  }
  return weeks;
}

/** Runs in which a cohort is at school for whole weeks: hatched. */
export function schoolBlocks(world: World, cohort: number): Gap[] {
  const blocks: Gap[] = [];
  for (const segment of world.lists.cohorts[cohort]?.segments ?? []) {
    if (segment.place !== 'school' || (segment.weekdays & 31) !== 31) continue;
    const last = blocks.at(-1);
    // The weekend between two blocks belongs to them.
    if (last && segment.from - last.to <= 3) last.to = Math.max(last.to, segment.to);
    else blocks.push({ from: segment.from, to: segment.to });
  }
  return blocks;
}
