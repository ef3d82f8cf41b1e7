// Writes the plan copy-on-write: a published version is never touched, the draft holds only what differs from it.
import type { StayFields } from '../../../shared/features/rotations/rotations.schema.ts';
import type { Row } from '../../../shared/tables.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import { draftNumber, newestPublished, standsIn } from './rotations.sql.ts';

export type StayPatch = Partial<Omit<StayFields, 'enrolmentId'>>;
type Version = Row<'stayVersion'>;

/**
 * Plans a stay in the draft and returns its id, the same in every version from now on.
 * Throws `rule` when it ends before it starts.
 */
export function placeStay(db: WriteDb, fields: StayFields): string {
  refuseBackwards(fields);
  const stayId = db.insert('stay', { enrolmentId: fields.enrolmentId });
  db.insert('stayVersion', { ...fields, stayId, since: draftNumber(db), until: null });
  return stayId;
}

/**
 * Changes what the draft says of a stay. A row written by an earlier version ends there and a new one begins.
 * Throws `conflict` when `seen` is not the row's rev, `notFound` when the draft has no such stay.
 */
export function moveStay(db: WriteDb, stayId: string, patch: StayPatch, seen?: string): void {
  const row = inDraft(db, stayId, seen);
  const { id: _, rev: __, archivedAt: ___, archiveReason: ____, ...columns } = row;
  const next = { ...columns, ...patch };
  refuseBackwards(next);
  if (says(columns) === says(next)) return;
  const draft = draftNumber(db);
  if (row.since === draft) {
    const published = db.where('stayVersion', { stayId, until: draft })[0];
    if (published && says(published) === says(next)) {
      // Back where it was: nothing differs any more.
      db.archive('stayVersion', row.id, '');
      db.update('stayVersion', published.id, { until: null });
    } else db.update('stayVersion', row.id, patch);
  } else {
    db.update('stayVersion', row.id, { until: draft });
    db.insert('stayVersion', { ...next, since: draft, until: null });
  }
}

/** Takes a stay out of the draft; published versions keep it. Throws as `moveStay` does. */
export function removeStay(db: WriteDb, stayId: string, seen?: string, reason = ''): void {
  const row = inDraft(db, stayId, seen);
  const draft = draftNumber(db);
  if (row.since < draft) {
    db.update('stayVersion', row.id, { until: draft });
    return;
  }
  db.archive('stayVersion', row.id, reason);
  if (db.where('stayVersion', { stayId }).length === 0) db.archive('stay', stayId, reason);
}

/** Makes the draft the newest published version and returns its number. Throws `rule` when nothing differs. */
export function publish(db: WriteDb, today: string, note = ''): number {
  const number = draftNumber(db);
  if (draftRows(db).length === 0) throw ruleError('rotations.nothingToPublish');
  const published = { state: 'published', publishedOn: today, note } as const;
  const [row] = db.where('planVersion', { number });
  if (row) db.update('planVersion', row.id, published);
  else db.insert('planVersion', { ...published, number, basedOn: number > 1 ? number - 1 : null });
  return number;
}

/** Brings the draft back to the newest published version and returns how many rows differed. */
export function discardDraft(db: WriteDb): number {
  const draft = draftNumber(db);
  const rows = draftRows(db);
  for (const row of rows) {
    if (row.since === draft) {
      db.archive('stayVersion', row.id, '');
      if (db.where('stayVersion', { stayId: row.stayId }).length === 0) db.archive('stay', row.stayId, '');
    } else db.update('stayVersion', row.id, { until: null });
  }
  for (const row of db.where('planVersion', { number: draft })) db.archive('planVersion', row.id, '');
  return rows.length;
}

/**
 * Throws `rule` when taking back a change of a stay would alter what a published version says. `row` is the stay's row
 * as it stands, `after` its columns as they would be; `isKept` false when the row would go or come back.
 */
export function refuseAlteringPublished(db: ReadDb, row: Version, after: Partial<Version>, isKept: boolean): void {
  const number = newestPublished(db);
  if (row.since > number) return;
  const next = { ...row, ...after };
  const isOpen = (until: number | null): boolean => until === null || until > number;
  const isSame = says(row) === says(next) && next.since === row.since;
  if (!isKept || !isSame || (row.until !== next.until && !(isOpen(row.until) && isOpen(next.until))))
    throw ruleError('rotations.publishedStays', { number });
}

/** What the draft says of a stay. */
export function inDraft(db: WriteDb, stayId: string, seen?: string): Version {
  const found = db.get<{ id: string }>(
    `SELECT v.id FROM stayVersion v WHERE v.stayId = @stayId AND ${standsIn('v', '@draft')}`,
    {
      stayId,
      draft: draftNumber(db),
    },
  );
  if (!found) throw new AppError('notFound', 'error.notFound', { what: '@table.stay' });
  const row = db.row('stayVersion', found.id);
  if (seen !== undefined && seen !== row.rev)
    throw new AppError('conflict', 'error.changedMeanwhile', { what: '@table.stay' });
  return row;
}

/** Rows by which the draft differs from the newest published version. */
const draftRows = (db: WriteDb): { id: string; stayId: string; since: number }[] =>
  db.all(`SELECT id, stayId, since FROM stayVersion WHERE archivedAt IS NULL AND (since = @draft OR until = @draft)`, {
    draft: draftNumber(db),
  });

function refuseBackwards(of: { startsOn: string; endsOn: string }): void {
  if (of.endsOn >= of.startsOn) return;
  const refusal = { key: 'rotations.endsBeforeStart', params: {} } as const;
  throw ruleError(refusal.key, refusal.params, { endsOn: refusal });
}

/** What a row says of its stay, apart from the versions it says it in. */
const says = (v: StayFields): string =>
  JSON.stringify([v.unitId, v.postId, v.startsOn, v.endsOn, v.weekdays, v.isPinned, v.note]);
