// Checks a version of the plan in the host: conflicts in words, units without a stay, the load of a post.
import { termOn } from '../../../shared/features/calendar/weeks.rules.ts';
import { checkAll, missingWeeks } from '../../../shared/features/rotations/rotations.rules.ts';
import type { Board, FindingLine, VersionChoice } from '../../../shared/features/rotations/rotations.schema.ts';
import { openBoard } from '../../../shared/features/rotations/rotations.stays.ts';
import { plannedAt, waiverFinder } from '../../../shared/features/rotations/rotations.waivers.ts';
import { namesInWeek, personName, type Speech, wordsOf } from '../../../shared/features/rotations/rotations.words.ts';
import { buildWorld, staysOfBoard, type World } from '../../../shared/features/rotations/rotations.world.ts';
import { addDays, dateOf, dayNumber } from '../../../shared/values/day.ts';
import type { ReadDb } from '../../db/read.ts';
import { termsOf } from '../calendar/calendar.sql.ts';
import { readBoard } from './board.sql.ts';
import { waiversOf } from './rotations.sql.ts';

/** The plan of a version as the rules see it. */
export function readWorld(db: ReadDb, today: string, version: VersionChoice): { board: Board; world: World } {
  const board = openBoard(readBoard(db, today, version));
  return { board, world: buildWorld(board, staysOfBoard(board.stays)) };
}

/** How the host names things; the teaching week comes from the terms entered. */
export function speechOf(db: ReadDb, board: Board, locale: 'zh' | 'en' = 'zh'): Speech {
  const terms = termsOf(db);
  const weekOf = (day: number): number => termOn(terms, addDays(board.origin, day))?.day.week ?? 0;
  return { locale, origin: board.origin, weekOf };
}

const idOf = (list: readonly { id: string }[], index: number): string | null => list[index]?.id ?? null;

/** Everything wrong in a version, by date; missing units last. */
export function conflictsOf(db: ReadDb, today: string, version: VersionChoice): FindingLine[] {
  const { board, world } = readWorld(db, today, version);
  const speech = speechOf(db, board);
  const waiverOf = waiverFinder(waiversOf(db));
  return checkAll(world).map((finding) => ({
    kind: finding.kind,
    severity: finding.kind === 'missing' ? 'info' : 'warn',
    enrolmentId: board.people[finding.person]?.enrolmentId ?? '',
    name: board.people[finding.person]?.name ?? '',
    stayId: board.stays.id[finding.stay] ?? null,
    postId: idOf(board.posts, finding.post),
    unitId: idOf(board.units, finding.unit),
    from: addDays(board.origin, finding.from),
    to: addDays(board.origin, finding.to),
    ...wordsOf(world, finding, speech),
    waiver: waiverOf(finding.kind, plannedAt(board, finding.stay)) ?? null,
  }));
}

/** Required units and weeks without a stay, by cohort and apprentice. */
export function unplannedOf(db: ReadDb, today: string, version: VersionChoice) {
  const { board, world } = readWorld(db, today, version);
  return board.people.flatMap((person, index) =>
    [...missingWeeks(world, index)].map(([unit, weeks]) => ({
      enrolmentId: person.enrolmentId,
      name: person.name,
      cohortName: board.cohorts[person.cohort]?.name ?? '',
      unitId: board.units[unit]?.id ?? '',
      unitZh: board.units[unit]?.titleZh ?? '',
      unitEn: board.units[unit]?.titleEn ?? '',
      weeks,
    })),
  );
}

/** How many are at a post in each week at most, and who. */
export function loadOf(
  db: ReadDb,
  today: string,
  { postId, from, to, version }: { postId: string; from: string; to: string; version: VersionChoice },
) {
  const { places } = db.row('post', postId);
  const { board, world } = readWorld(db, today, version);
  const post = board.posts.findIndex(({ id }) => id === postId);
  const zero = dayNumber(board.origin);
  const weeks = [];
  for (let monday = Math.floor((dayNumber(from) - zero) / 7) * 7; monday <= dayNumber(to) - zero; monday += 7) {
    const days = Array.from({ length: 7 }, (_, i) => world.load[post]?.[monday + i - world.first] ?? 0);
    weeks.push({
      startsOn: dateOf(zero + monday),
      most: Math.max(...days),
      isClosed: (board.posts[post]?.closures ?? []).some(([start, end]) => start <= monday + 4 && end >= monday),
      names: namesInWeek(world, post, monday).map((person) => personName(world, person, { locale: 'zh' })),
    });
  }
  return { places, weeks };
}
