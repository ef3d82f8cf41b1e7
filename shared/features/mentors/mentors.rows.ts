// Rows of mentors (each a person) and of pairings, the only truth about who guides whom and when.
import { z } from 'zod';
import * as f from '../../fields.ts';

/** Which side a mentor, a pairing or a score belongs to. */
export const side = z.enum(['college', 'enterprise']);

export const rowsOfMentors = {
  mentor: z.object({
    personId: f.id,
    side,
    enterpriseId: f.id.nullable(),
    staffNumber: f.text,
    title: f.text,
    skillLevel: z.number().int().min(1).max(8).nullable(),
    maxApprentices: z.number().int().min(0).max(50).nullable(),
  }),
  pairing: z.object({
    enrolmentId: f.id,
    side,
    mentorId: f.id,
    startsOn: f.isoDate,
    endsOn: f.isoDate.nullable(),
    reason: f.text,
  }),
};
