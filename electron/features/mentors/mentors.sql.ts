// Reads pairings as of a day and over a period, and how many apprentices each mentor guides.
import type { Side } from '../../../shared/features/mentors/mentors.schema.ts';
import type { ReadDb } from '../../db/read.ts';

export type PairingRow = {
  id: string;
  rev: string;
  enrolmentId: string;
  side: Side;
  mentorId: string;
  mentorName: string;
  startsOn: string;
  endsOn: string | null;
  reason: string;
};
type Filter = { enrolmentIds?: readonly string[] | undefined; mentorId?: string | undefined };

const pairings = (filter: Filter): string => `
  SELECT r.id, r.rev, r.enrolmentId, r.side, r.mentorId, p.name AS mentorName, r.startsOn, r.endsOn, r.reason
  FROM pairing r JOIN mentor m ON m.id = r.mentorId JOIN person p ON p.id = m.personId
  WHERE r.archivedAt IS NULL AND r.startsOn <= @to AND (r.endsOn IS NULL OR r.endsOn >= @from)
    ${filter.mentorId === undefined ? '' : 'AND r.mentorId = @mentorId'}
    ${filter.enrolmentIds === undefined ? '' : 'AND r.enrolmentId IN (SELECT value FROM json_each(@ids))'}
  ORDER BY r.enrolmentId, r.side, r.startsOn`;

/** Pairings that hold on at least one day from `from` to `to`, by enrolment, side and start. */
export function pairingsOver(db: ReadDb, from: string, to: string, filter: Filter = {}): PairingRow[] {
  return db.all<PairingRow>(pairings(filter), {
    from,
    to,
    ...(filter.mentorId === undefined ? {} : { mentorId: filter.mentorId }),
    ...(filter.enrolmentIds === undefined ? {} : { ids: JSON.stringify(filter.enrolmentIds) }),
  });
}

/** Pairings as of one day: at most one an enrolment and side. */
export function pairingsOn(db: ReadDb, day: string, filter: Filter = {}): PairingRow[] {
  return pairingsOver(db, day, day, filter);
}

/** All pairings there ever were, except those taken away as mistakes. */
export function allPairings(db: ReadDb, filter: Filter = {}): PairingRow[] {
  return pairingsOver(db, '0000-01-01', '9999-12-31', filter);
}

/** Who guides an enrolment on a side on a day, or undefined. */
export function mentorOn(db: ReadDb, enrolmentId: string, side: Side, day: string): PairingRow | undefined {
  return pairingsOn(db, day, { enrolmentIds: [enrolmentId] }).find((row) => row.side === side);
}
