// Which version of the plan is which, and the stays of a version, for every feature that reads the plan.
import type { StayLine, VersionChoice, VersionLine } from '../../../shared/features/rotations/rotations.schema.ts';
import type { WaiverLine } from '../../../shared/features/rotations/rotations.waivers.ts';
import type { ReadDb } from '../../db/read.ts';

const NEWEST = `SELECT max(number) FROM planVersion WHERE state = 'published' AND archivedAt IS NULL`;

/** SQL value: the number of the version in force (see `versionInForce`). */
export const VERSION_IN_FORCE = `coalesce((${NEWEST}), 1)`;

/** SQL condition: the row `alias` of stayVersion stands in the version that the SQL value `version` gives. */
export const standsIn = (alias: string, version: string): string =>
  `${alias}.archivedAt IS NULL AND ${alias}.since <= ${version} AND (${alias}.until IS NULL OR ${alias}.until > ${version})`;

/** SQL condition: the row `alias` of stayVersion is in force. */
export const isInForce = (alias: string): string => standsIn(alias, VERSION_IN_FORCE);

/** Number of the newest published version; 0 while none is published. */
export const newestPublished = (db: ReadDb): number => db.get<{ n: number | null }>(`SELECT (${NEWEST}) AS n`)?.n ?? 0;

/** The version in force: the newest published one; before any is published, the draft. */
export const versionInForce = (db: ReadDb): number => newestPublished(db) || draftNumber(db);

/** The number of the draft. It exists as soon as something differs from the newest published version. */
export function draftNumber(db: ReadDb): number {
  const draft = db.get<{ n: number | null }>(
    `SELECT max(number) AS n FROM planVersion WHERE state = 'draft' AND archivedAt IS NULL`,
  )?.n;
  return Math.max(draft ?? 0, newestPublished(db) + 1);
}

export function versionNumber(db: ReadDb, choice: VersionChoice): number {
  if (choice === 'draft') return draftNumber(db);
  return choice === 'inForce' ? versionInForce(db) : choice;
}

const LINES = `
  SELECT v.stayId AS id, v.rev, v.enrolmentId, v.unitId, coalesce(u.titleZh, '') AS unitZh, coalesce(u.titleEn, '') AS unitEn,
    u.colour, v.postId, coalesce(p.name, '') AS post, coalesce(p.nameEn, '') AS postEn, p.enterpriseId,
    coalesce(n.name, '') AS enterprise, coalesce(n.nameEn, '') AS enterpriseEn, v.startsOn, v.endsOn, v.weekdays,
    v.isPinned, v.note
  FROM stayVersion v
  LEFT JOIN competenceUnit u ON u.id = v.unitId
  LEFT JOIN post p ON p.id = v.postId
  LEFT JOIN enterprise n ON n.id = p.enterpriseId
  WHERE ${standsIn('v', '@version')}`;

type RawLine = Omit<StayLine, 'isPinned'> & { isPinned: number };
const asLine = (row: RawLine): StayLine => ({ ...row, isPinned: row.isPinned === 1 });

/** Stays of these enrolments with their names, by enrolment and date; in force unless another version is asked for. */
export function staysOf(db: ReadDb, enrolmentIds: readonly string[], version = versionInForce(db)): StayLine[] {
  return db
    .all<RawLine>(
      `${LINES} AND v.enrolmentId IN (SELECT value FROM json_each(@ids)) ORDER BY v.enrolmentId, v.startsOn, v.stayId`,
      { version, ids: JSON.stringify(enrolmentIds) },
    )
    .map(asLine);
}

/** The stay with its names as the version says it, or undefined when it does not stand there. */
export function stayIn(db: ReadDb, stayId: string, version = versionInForce(db)): StayLine | undefined {
  const row = db.get<RawLine>(`${LINES} AND v.stayId = @stayId`, { version, stayId });
  return row && asLine(row);
}

/** All stays of a version, by date. */
export const allStays = (db: ReadDb, version = versionInForce(db)): StayLine[] =>
  db.all<RawLine>(`${LINES} ORDER BY v.startsOn, v.stayId`, { version }).map(asLine);

/** Versions, newest first; the draft among them when it differs or nothing has been published. */
export function versionLines(db: ReadDb): VersionLine[] {
  const published = db.all<Pick<VersionLine, 'number' | 'publishedOn' | 'note'>>(
    `SELECT number, publishedOn, note FROM planVersion WHERE state = 'published' AND archivedAt IS NULL ORDER BY number DESC`,
  );
  const count = (number: number) =>
    db.get<{ stays: number; differing: number }>(
      `SELECT coalesce(sum(CASE WHEN v.since <= @number AND (v.until IS NULL OR v.until > @number) THEN 1 ELSE 0 END), 0) AS stays,
         count(DISTINCT CASE WHEN v.since = @number OR v.until = @number THEN v.stayId END) AS differing
       FROM stayVersion v WHERE v.archivedAt IS NULL`,
      { number },
    ) ?? { stays: 0, differing: 0 };
  const draft = { number: draftNumber(db), state: 'draft' as const, publishedOn: null, note: '' };
  const lines = published.map((v) => ({ ...v, state: 'published' as const, ...count(v.number) }));
  const open = { ...draft, ...count(draft.number) };
  return open.differing > 0 || lines.length === 0 ? [open, ...lines] : lines;
}

/** Waivers in use, those of stays that have changed since among them. */
export const waiversOf = (db: ReadDb): WaiverLine[] =>
  db.where('waiver', {}).map(({ archivedAt: _, archiveReason: __, ...waiver }) => waiver);
