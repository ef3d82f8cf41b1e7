// Writes enterprises, sites and posts by their rules; roster import and seeds write through here.
import type { z } from 'zod';
import {
  type EnterpriseInput,
  type EnterprisePatch,
  enterpriseInput,
  enterprisePatch,
  type PostInput,
  type PostPatch,
  postInput,
  postPatch,
  type SiteInput,
  siteInput,
  type sitePatch,
} from '../../../shared/features/enterprises/enterprises.schema.ts';
import type { Parsed } from '../../../shared/values/parsed.ts';
import { parsePhone } from '../../../shared/values/phone.ts';
import { parseUscc } from '../../../shared/values/uscc.ts';
import { ruleError } from '../../db/appError.ts';
import { onlyGiven } from '../../db/given.ts';
import type { Patch, WriteDb } from '../../db/write.ts';
import { searchKeyFor } from '../apprentices/apprentices.write.ts';

/** Adds an enterprise and returns its id. Throws `rule` when name or credit code are taken or the code is wrong. */
export function createEnterprise(db: WriteDb, input: EnterpriseInput): string {
  const given = enterpriseInput.parse(input);
  const uscc = usccOf(given.uscc);
  refuseTaken(db, given.name, uscc, null);
  return db.insert('enterprise', {
    ...given,
    uscc,
    contactPhone: phoneOf(given.contactPhone),
    colour: nextColour(db),
    searchKey: searchKeyFor(given.name, given.shortName, given.nameEn),
  });
}

/** Changes an enterprise; returns the new rev. */
export function updateEnterprise(db: WriteDb, id: string, input: EnterprisePatch, rev?: string): string {
  const { uscc, contactPhone, ...given } = enterprisePatch.parse(input);
  const before = db.row('enterprise', id);
  const patch: Patch<'enterprise'> = onlyGiven(given);
  if (uscc !== undefined) patch.uscc = usccOf(uscc);
  if (contactPhone === null) patch.contactPhone = '';
  else if (contactPhone) patch.contactPhone = phoneOf(contactPhone);
  const after = { ...before, ...patch };
  refuseTaken(db, after.name, after.uscc, id);
  patch.searchKey = searchKeyFor(after.name, after.shortName, after.nameEn);
  return db.update('enterprise', id, patch, rev);
}

/** The enterprise of this credit code or name, made when there is none. */
export function ensureEnterprise(db: WriteDb, input: EnterpriseInput): string {
  const uscc = usccOf(input.uscc ?? '');
  const known = db.get<{ id: string }>(
    `SELECT id FROM enterprise WHERE archivedAt IS NULL AND (uscc = @uscc OR name = @name OR shortName = @name)
     ORDER BY uscc IS @uscc DESC, name = @name DESC LIMIT 1`,
    { uscc, name: input.name.trim() },
  );
  return known?.id ?? createEnterprise(db, input);
}

/** Adds a site of an enterprise and returns its id. */
export function createSite(db: WriteDb, input: SiteInput): string {
  const given = siteInput.parse(input);
  refuseTakenName(db, 'site', 'enterpriseId', given.enterpriseId, given.name, null);
  return db.insert('site', given);
}

/** Changes a site; returns the new rev. */
export function updateSite(db: WriteDb, id: string, patch: z.input<typeof sitePatch>, rev?: string): string {
  const { enterpriseId } = db.row('site', id);
  if (patch.name !== undefined) refuseTakenName(db, 'site', 'enterpriseId', enterpriseId, patch.name, id);
  return db.update('site', id, onlyGiven(patch), rev);
}

/** Adds a post at a site and returns its id. */
export function createPost(db: WriteDb, input: PostInput): string {
  const { unitIds, ...given } = postInput.parse(input);
  const { enterpriseId } = db.row('site', given.siteId);
  refuseTakenName(db, 'post', 'siteId', given.siteId, given.name, null);
  refuseForeignMentor(db, given.defaultMentorId);
  const id = db.insert('post', { ...given, enterpriseId });
  for (const unitId of unitIds) db.insert('postUnit', { postId: id, unitId });
  return id;
}

/** Changes a post and, where given, the units it teaches; returns the new rev. */
export function updatePost(db: WriteDb, id: string, input: PostPatch, rev?: string): string {
  const { unitIds, ...given } = postPatch.parse(input);
  const before = db.row('post', id);
  if (given.name !== undefined) refuseTakenName(db, 'post', 'siteId', before.siteId, given.name, id);
  if (given.defaultMentorId !== undefined) refuseForeignMentor(db, given.defaultMentorId);
  if (unitIds !== undefined) setUnits(db, id, unitIds);
  return db.update('post', id, onlyGiven(given), rev);
}

/**
 * The post of this name at the enterprise, made when there is none: at the site of that name, or at the enterprise's
 * first site, which takes the enterprise's name when it has to be made.
 */
export function ensurePost(
  db: WriteDb,
  input: { enterpriseId: string; name: string; siteName?: string; places?: number },
): string {
  const name = input.name.trim();
  const known = db.get<{ id: string }>(
    `SELECT o.id FROM post o JOIN site s ON s.id = o.siteId
     WHERE o.enterpriseId = @enterpriseId AND (o.name = @name OR o.shortName = @name) AND (@site = '' OR s.name = @site)
       AND o.archivedAt IS NULL ORDER BY o.name = @name DESC, o.id LIMIT 1`,
    { enterpriseId: input.enterpriseId, name, site: input.siteName ?? '' },
  );
  if (known) return known.id;
  const siteId = ensureSite(db, input.enterpriseId, input.siteName);
  return createPost(db, { siteId, name, ...(input.places === undefined ? {} : { places: input.places }) });
}

/** The site of this name, or without a name the first one; made when there is none. */
export function ensureSite(db: WriteDb, enterpriseId: string, name = ''): string {
  const known = db.get<{ id: string }>(
    `SELECT id FROM site WHERE enterpriseId = @enterpriseId AND (@name = '' OR name = @name) AND archivedAt IS NULL
     ORDER BY id LIMIT 1`,
    { enterpriseId, name },
  );
  return known?.id ?? createSite(db, { enterpriseId, name: name || db.row('enterprise', enterpriseId).name });
}

/** Makes these units the ones the post teaches. */
export function setUnits(db: WriteDb, postId: string, unitIds: readonly string[]): void {
  const wanted = new Set(unitIds);
  for (const row of db.where('postUnit', { postId })) {
    if (!wanted.delete(row.unitId)) db.archive('postUnit', row.id, '');
  }
  for (const unitId of wanted) db.insert('postUnit', { postId, unitId });
}

type Closed = { startsOn: string; endsOn: string; reason?: string };

/** Closes a post for a period that no other closed period of it touches; returns the period's id. */
export function addClosure(db: WriteDb, { postId, ...days }: Closed & { postId: string }): string {
  checkClosure(db, postId, days, null);
  return db.insert('postClosure', { reason: '', ...days, postId });
}

/** Changes a closed period; returns the new rev. */
export function changeClosure(db: WriteDb, id: string, days: Closed, rev?: string): string {
  checkClosure(db, db.row('postClosure', id).postId, days, id);
  return db.update('postClosure', id, days, rev);
}

function checkClosure(db: WriteDb, postId: string, days: Closed, ownId: string | null): void {
  if (days.endsOn < days.startsOn) throw refusal('endsOn', 'enterprises.endsBeforeStart', {});
  const other = db
    .where('postClosure', { postId })
    .find((c) => c.id !== ownId && c.startsOn <= days.endsOn && days.startsOn <= c.endsOn);
  if (other) throw refusal('startsOn', 'enterprises.closedAlready', { from: other.startsOn, to: other.endsOn });
}

function refusal(
  field: string,
  key: 'enterprises.endsBeforeStart' | 'enterprises.closedAlready',
  params: Record<string, string>,
) {
  return ruleError(key, params, { [field]: { key, params } });
}

/** Colours are given in order and kept: the first eight are told apart best. */
function nextColour(db: WriteDb): number {
  const { n } = db.get<{ n: number }>('SELECT count(*) AS n FROM enterprise') ?? { n: 0 };
  return (n % 64) + 1;
}

function usccOf(typed: string): string | null {
  return typed.trim() === '' ? null : parsed(parseUscc(typed), 'enterprises.uscc', 'uscc');
}

function phoneOf(typed: string): string {
  return typed.trim() === '' ? '' : parsed(parsePhone(typed), 'enterprises.contactPhone', 'contactPhone');
}

function parsed<T>(result: Parsed<T>, label: 'enterprises.uscc' | 'enterprises.contactPhone', field: string): T {
  if (result.ok) return result.value;
  const said = { key: result.problem.key, params: { ...result.problem.params, field: `@${label}` } };
  throw ruleError(said.key, said.params, { [field]: said });
}

function refuseTaken(db: WriteDb, name: string, uscc: string | null, ownId: string | null): void {
  const other = db.get<{ name: string; uscc: string | null }>(
    'SELECT name, uscc FROM enterprise WHERE (name = @name OR uscc = @uscc) AND id IS NOT @ownId AND archivedAt IS NULL',
    { name, uscc, ownId },
  );
  if (!other) return;
  const byName = other.name === name;
  const key = byName ? 'enterprises.nameTaken' : 'enterprises.usccTaken';
  const params = { name: other.name };
  throw ruleError(key, params, { [byName ? 'name' : 'uscc']: { key, params } });
}

function refuseTakenName(
  db: WriteDb,
  table: 'site' | 'post',
  parent: 'enterpriseId' | 'siteId',
  parentId: string,
  name: string,
  ownId: string | null,
): void {
  const other = db.get(
    `SELECT 1 FROM "${table}" WHERE ${parent} = ? AND name = ? AND id IS NOT ? AND archivedAt IS NULL`,
    [parentId, name, ownId],
  );
  if (!other) return;
  const said = { key: 'enterprises.partTaken', params: { name } } as const;
  throw ruleError(said.key, said.params, { name: said });
}

function refuseForeignMentor(db: WriteDb, mentorId: string | null): void {
  if (mentorId === null || db.row('mentor', mentorId).side === 'enterprise') return;
  const said = { key: 'enterprises.mentorOfCollege', params: {} } as const;
  throw ruleError(said.key, said.params, { defaultMentorId: said });
}
