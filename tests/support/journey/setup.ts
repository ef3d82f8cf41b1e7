// The set-up file of the headless journey: the day, the college, the calendar, standards with units, posts with places.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { termFields } from '../../../shared/features/calendar/calendar.schema.ts';
import { collegeFields } from '../../../shared/features/college/college.schema.ts';
import { pattern, programmeFields, unitWithRequires } from '../../../shared/features/programmes/programmes.schema.ts';
import * as f from '../../../shared/fields.ts';

const mentor = z.strictObject({ name: f.personName, title: f.text });

const setup = z.strictObject({
  /** The day on which everything is done; stays and signatures lie before it. */
  today: f.isoDate,
  college: collegeFields,
  terms: z.array(termFields),
  /** First and last day of every cohort, and how it alternates. */
  cohort: z.strictObject({ startsOn: f.isoDate, endsOn: f.isoDate, pattern }),
  /** Programmes with a standard of their own, by major code. */
  programmes: z.array(z.strictObject({ fields: programmeFields, units: z.array(unitWithRequires).min(1) })),
  /** The standard of every major that has none of its own. */
  defaultUnits: z.array(unitWithRequires).min(1),
  posts: z.strictObject({ places: f.count, minutesPerDay: f.minutes }),
  /** Who guides apprentices for whom the roster names nobody. */
  mentors: z.strictObject({ college: mentor, enterprise: mentor }),
  agreementsSignedOn: f.isoDate,
  /** Points from `low` to `high`, drawn from a fixed seed. */
  scores: z.strictObject({ seed: z.number().int(), low: z.number(), high: z.number() }),
});
export type Setup = z.output<typeof setup>;

/** Reads and checks a set-up file. Throws with the place that is wrong. */
export function readSetup(file: string): Setup {
  const parsed = setup.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
