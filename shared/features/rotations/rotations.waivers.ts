// Findings that a planner keeps knowingly: which may be kept, and whether a waiver still speaks of what is planned.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { addDays } from '../../values/day.ts';
import type { Board } from './rotations.schema.ts';

/** Being in two places at once, and weeks that nobody has planned, are never kept: they are mended. */
export const keptKind = z.enum(['overbooked', 'outside', 'atSchool', 'closed', 'notTaught', 'tooEarly', 'tooShort']);
export type KeptKind = z.output<typeof keptKind>;

/** What a stay says when one of its findings is kept. */
const stayAsKept = { unitId: f.id.nullable(), postId: f.id.nullable(), startsOn: f.isoDate, endsOn: f.isoDate };
export const waiverFields = z.object({
  stayId: f.id,
  kind: keptKind,
  ...stayAsKept,
  reason: f.text,
  keptBy: f.text,
  keptAt: f.moment,
});
export const waiverLine = z.object({ id: f.id, rev: f.rev, ...waiverFields.shape });
export type WaiverLine = z.output<typeof waiverLine>;

type Planned = Pick<WaiverLine, 'stayId' | 'unitId' | 'postId' | 'startsOn' | 'endsOn'>;

export const mayBeKept = (kind: string): kind is KeptKind => keptKind.safeParse(kind).success;

/**
 * Answers the waiver of a finding, if it is kept. A reason was given for what was planned then: once the stay has
 * another unit, another post or other days, the finding is open again.
 */
export function waiverFinder(waivers: readonly WaiverLine[]): (kind: string, stay: Planned) => WaiverLine | undefined {
  const known = new Map(waivers.map((waiver) => [`${waiver.stayId} ${waiver.kind}`, waiver]));
  return (kind, stay) => {
    const waiver = known.get(`${stay.stayId} ${kind}`);
    const isSame =
      waiver?.unitId === stay.unitId &&
      waiver.postId === stay.postId &&
      waiver.startsOn === stay.startsOn &&
      waiver.endsOn === stay.endsOn;
    return isSame ? waiver : undefined;
  };
}

/** What the plan says of a stay; its id is empty where there is none. */
export function plannedAt({ origin, stays, units, posts }: Board, index: number): Planned {
  const idOf = (list: readonly { id: string }[], at: number | undefined) => list[at ?? -1]?.id ?? null;
  return {
    stayId: stays.id[index] ?? '',
    unitId: idOf(units, stays.unit[index]),
    postId: idOf(posts, stays.post[index]),
    startsOn: addDays(origin, stays.from[index] ?? 0),
    endsOn: addDays(origin, stays.to[index] ?? 0),
  };
}
