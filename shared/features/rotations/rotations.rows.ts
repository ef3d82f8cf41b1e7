// Rows of the rotation plan: versions of the plan, stays, and what each version says of a stay.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { waiverFields } from './rotations.waivers.ts';

export const rowsOfRotations = {
  planVersion: z.object({
    number: z.number().int().min(1),
    state: z.enum(['draft', 'published']),
    publishedOn: f.isoDate.nullable(),
    basedOn: z.number().int().nullable(),
    note: f.text,
  }),
  /** The identity of a stay, the same in every version of the plan. */
  stay: z.object({ enrolmentId: f.id }),
  /** What versions `since` up to (not including) `until` say of a stay; `until` null: still so. */
  stayVersion: z.object({
    stayId: f.id,
    enrolmentId: f.id,
    since: z.number().int().min(1),
    until: z.number().int().min(1).nullable(),
    unitId: f.id.nullable(),
    postId: f.id.nullable(),
    startsOn: f.isoDate,
    endsOn: f.isoDate,
    weekdays: f.weekdays,
    isPinned: z.boolean(),
    note: f.text,
  }),
  /** A finding kept knowingly, of the stay as it was planned then. */
  waiver: waiverFields,
};
