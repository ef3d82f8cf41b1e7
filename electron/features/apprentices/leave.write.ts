// Writes leave by its rules: in order, inside the enrolment, never twice for the same half day.
import type { z } from 'zod';
import { isLeaveInOrder, leavesOverlap } from '../../../shared/features/apprentices/apprentices.rules.ts';
import type { leaveInput } from '../../../shared/features/apprentices/apprentices.schema.ts';
import { ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';

type Leave = z.output<typeof leaveInput>;

/** Adds a leave of an enrolment and returns its id. */
export function addLeave(db: WriteDb, enrolmentId: string, leave: Leave): string {
  check(db, enrolmentId, leave, null);
  return db.insert('leave', { ...leave, enrolmentId });
}

/** Changes a leave; returns its id. */
export function changeLeave(db: WriteDb, seen: { id: string; rev: string }, leave: Leave): string {
  check(db, db.row('leave', seen.id).enrolmentId, leave, seen.id);
  db.update('leave', seen.id, leave, seen.rev);
  return seen.id;
}

function check(db: WriteDb, enrolmentId: string, leave: Leave, ownId: string | null): void {
  const enrolment = db.row('enrolment', enrolmentId);
  if (!isLeaveInOrder(leave)) throw refusal('endsOn', 'apprentices.endsBeforeStart');
  if (leave.startsOn < enrolment.startsOn || leave.endsOn > enrolment.endsOn)
    throw refusal('startsOn', 'apprentices.leaveOutside', { from: enrolment.startsOn, to: enrolment.endsOn });
  const other = db.where('leave', { enrolmentId }).find((l) => l.id !== ownId && leavesOverlap(l, leave));
  if (other) throw refusal('startsOn', 'apprentices.leaveOverlaps', { from: other.startsOn, to: other.endsOn });
}

function refusal(
  field: string,
  key: 'apprentices.endsBeforeStart' | 'apprentices.leaveOutside' | 'apprentices.leaveOverlaps',
  params: Record<string, string> = {},
) {
  return ruleError(key, params, { [field]: { key, params } });
}
