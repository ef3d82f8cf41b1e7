// Enterprises with their sites and posts, what a post teaches, when it is closed, and dated headcounts.
import { z } from 'zod';
import { command, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { siteKind } from './enterprises.rows.ts';
import {
  closureInput,
  enterpriseInput,
  enterprisePatch,
  headcountInput,
  postInput,
  postPatch,
  siteInput,
  sitePatch,
} from './enterprises.schema.ts';

const seen = { id: f.id, rev: f.rev };
const made = z.object({ id: f.id });
const saved = z.object({ rev: f.rev });
const gone = z.strictObject({ ...seen, reason: f.text });
const parts = ['enterprise', 'site', 'post', 'postUnit', 'postClosure', 'headcount'] as const;
const plan = ['planVersion', 'stayVersion', 'enrolment', 'person', 'mentor'] as const;

const facts = {
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  uscc: z.string().nullable(),
  region: z.string(),
  address: z.string(),
  contactName: z.string(),
  contactPhone: f.maskedPhone,
};
export const enterpriseLine = z.object({
  ...seen,
  ...facts,
  searchKey: z.string(),
  colour: z.number().int(),
  sites: f.count,
  posts: f.count,
  places: f.count,
  mentors: f.count,
  /** Apprentices in training whose own enterprise it is. */
  apprentices: f.count,
  /** Apprentices with a stay there today, by the plan in force. */
  here: f.count,
  /** Newest headcount of the whole enterprise. */
  staff: f.count.nullable(),
});
export const postLine = z.object({
  ...seen,
  siteId: f.id,
  siteName: z.string(),
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  places: f.count,
  minutesPerDay: f.minutes,
  defaultMentorId: f.id.nullable(),
  defaultMentor: z.string(),
  note: z.string(),
  units: z.array(z.object({ id: f.id, code: z.string(), titleZh: z.string(), titleEn: z.string() })),
  closures: z.array(z.object({ ...seen, startsOn: f.isoDate, endsOn: f.isoDate, reason: z.string() })),
  here: f.count,
});

export const enterprisesApi = {
  list: query(f.nothing, z.array(enterpriseLine), { reads: [...parts, ...plan] }),
  get: query(
    z.strictObject({ id: f.id }),
    z.object({
      ...seen,
      ...facts,
      note: z.string(),
      colour: z.number().int(),
      sites: z.array(z.object({ ...seen, name: z.string(), nameEn: z.string(), address: z.string(), kind: siteKind })),
      posts: z.array(postLine),
      headcounts: z.array(
        z.object({ ...seen, asOf: f.isoDate, staff: f.count, postId: f.id.nullable(), postName: z.string() }),
      ),
      mentors: z.array(z.object({ id: f.id, name: z.string(), title: z.string(), skillLevel: z.number().nullable() })),
      here: z.array(
        z.object({
          enrolmentId: f.id,
          name: z.string(),
          studentNumber: z.string(),
          postName: z.string(),
          startsOn: f.isoDate,
          endsOn: f.isoDate,
        }),
      ),
    }),
    { reads: [...parts, ...plan, 'competenceUnit'] },
  ),
  /** Enterprises with their posts, to choose from. */
  choices: query(
    f.nothing,
    z.array(
      z.object({
        id: f.id,
        name: z.string(),
        searchKey: z.string(),
        posts: z.array(z.object({ id: f.id, name: z.string(), siteName: z.string() })),
      }),
    ),
    { reads: ['enterprise', 'site', 'post'] },
  ),
  /** Competence units of the standards in force or being written, to say what a post teaches. */
  units: query(
    f.nothing,
    z.array(
      z.object({
        id: f.id,
        code: z.string(),
        titleZh: z.string(),
        titleEn: z.string(),
        programmeZh: z.string(),
        programmeEn: z.string(),
        version: z.number().int(),
      }),
    ),
    { reads: ['competenceUnit', 'standard', 'programme'] },
  ),
  create: command(enterpriseInput, made),
  update: command(enterprisePatch.extend(seen), saved),
  /** Takes enterprises off the list; one that is still needed stays, and what needs it is named. */
  archive: command(
    z.strictObject({ items: z.array(z.strictObject(seen)).min(1).max(2000), reason: f.text }),
    z.object({ archived: f.count }),
  ),
  createSite: command(siteInput, made),
  updateSite: command(sitePatch.extend(seen), saved),
  archiveSite: command(gone, z.object({})),
  /** Without a site it stands at the enterprise's first one, which is made when there is none. */
  createPost: command(postInput.omit({ siteId: true }).extend({ enterpriseId: f.id, siteId: f.id.nullable() }), made),
  updatePost: command(postPatch.extend(seen), saved),
  archivePost: command(gone, z.object({})),
  addClosure: command(closureInput, made),
  updateClosure: command(closureInput.omit({ postId: true }).extend(seen), saved),
  archiveClosure: command(gone, z.object({})),
  addHeadcount: command(headcountInput, made),
  archiveHeadcount: command(gone, z.object({})),
  /** The contact's whole number; recorded. */
  /** The contact’s phone whole; recorded with the reason. */
  reveal: command(z.strictObject({ id: f.id, reason: f.label }), z.object({ value: z.string() })),
};
