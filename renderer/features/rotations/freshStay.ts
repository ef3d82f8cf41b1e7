// The stay that an empty week stands for before anything is chosen.
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';

/** The whole week from day `monday`, without unit and post. */
export const freshStay = (person: number, monday: number): Stay => ({
  person,
  unit: -1,
  post: -1,
  from: monday,
  to: monday + 6,
  weekdays: 127,
  isPinned: false,
});
