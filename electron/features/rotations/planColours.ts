// What the cells of the plan's workbook are painted with: as the board draws stays, school, holidays and leave.
import { OTHER_FILL, paintOf, STAY_FILLS } from '../../../shared/features/rotations/rotations.paint.ts';
import type { Stay, World } from '../../../shared/features/rotations/rotations.world.ts';
import type { Paint } from '../../tabular/writeTable.ts';

export type ColourBy = 'unit' | 'enterprise';

export const SCHOOL: Paint = { fill: 'FFFFFF', hatch: 'up', ink: 'CDD4DC' };
export const HOLIDAY: Paint = { fill: 'E9ECF0' };
export const LEAVE: Paint = { fill: 'FFFFFF', hatch: 'dots', ink: '626B77' };

/** How much of its colour a stay keeps once it is over. */
const PAST = 0.38;
const HATCHES = ['up', 'across', 'upright', 'down', 'grid', 'dots'] as const;

/** Answers the paint of a stay in a week; the same object for the same paint. */
export function stayPaints(world: World, colourBy: ColourBy): (stay: Stay, isPast: boolean) => Paint {
  const made = new Map<string, Paint>();
  return (stay, isPast) => {
    const colour = colourOf(world, stay, colourBy);
    const key = `${colour} ${isPast}`;
    const paint = made.get(key) ?? paintFor(colour, isPast);
    made.set(key, paint);
    return paint;
  };
}

export function colourOf({ lists }: World, stay: Pick<Stay, 'unit' | 'post'>, colourBy: ColourBy): number {
  if (colourBy === 'unit') return lists.units[stay.unit]?.colour ?? -1;
  return lists.enterprises[lists.posts[stay.post]?.enterprise ?? -1]?.colour ?? -1;
}

/** Beyond eight colours the same fills are hatched in white. */
export function paintFor(colour: number, isPast = false): Paint {
  const { fill } = paintOf(colour);
  const whole = STAY_FILLS[fill - 1] ?? OTHER_FILL;
  const ground = isPast ? tinted(whole) : whole;
  const round = Math.floor(colour / STAY_FILLS.length);
  const hatch = HATCHES[(round - 1) % HATCHES.length];
  return round > 0 && hatch ? { fill: ground, hatch, ink: 'FFFFFF' } : { fill: ground };
}

function tinted(fill: string): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return parts
    .map((part) => Math.round(255 - (255 - part) * PAST))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}
