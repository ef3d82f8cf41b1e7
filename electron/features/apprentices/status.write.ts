// Writes the status of an enrolment by its rules, and takes one off the list that was entered by mistake.
import type { z } from 'zod';
import { mayBecome, needsReason } from '../../../shared/features/apprentices/apprentices.rules.ts';
import type { statusChange } from '../../../shared/features/apprentices/apprentices.schema.ts';
import { ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';
import { endPairing } from '../mentors/mentors.write.ts';

type Seen = { id: string; rev: string };

/** Pauses, leaves, completes or comes back from a day on. Leaving and completing end running pairings that day. */
export function changeStatus(db: WriteDb, { id, rev }: Seen, change: z.output<typeof statusChange>): void {
  const before = db.row('enrolment', id);
  const name = db.row('person', before.personId).name;
  if (!mayBecome(before.status).includes(change.status))
    throw ruleError('apprentices.statusCannotFollow', {
      name,
      from: `@apprentices.status.${before.status}`,
      to: `@apprentices.status.${change.status}`,
    });
  if (needsReason(change.status) && change.reason === '')
    throw ruleError('apprentices.reasonNeeded', {}, { reason: { key: 'apprentices.reasonNeeded', params: {} } });
  if (change.on < before.startsOn) {
    const said = { key: 'apprentices.statusBeforeStart', params: { name, from: before.startsOn } } as const;
    throw ruleError(said.key, said.params, { on: said });
  }
  const { status, on: statusOn, reason: statusReason } = change;
  db.update('enrolment', id, { status, statusOn, statusReason }, rev);
  if (status === 'left' || status === 'completed') endMentors(db, id, change.on, change.reason);
}

/** Archives an enrolment with what hangs on it alone; the person goes too when nothing else needs it. */
export function dropEnrolment(db: WriteDb, { id, rev }: Seen, reason: string): void {
  const { personId } = db.row('enrolment', id);
  for (const row of db.where('pairing', { enrolmentId: id })) db.archive('pairing', row.id, reason);
  for (const row of db.where('leave', { enrolmentId: id })) db.archive('leave', row.id, reason);
  for (const row of db.where('agreement', { enrolmentId: id })) db.archive('agreement', row.id, reason);
  db.archive('enrolment', id, reason, rev);
  if (db.where('enrolment', { personId }).length > 0 || db.where('mentor', { personId }).length > 0) return;
  for (const row of db.where('guardian', { personId })) db.archive('guardian', row.id, reason);
  db.archive('person', personId, reason);
}

function endMentors(db: WriteDb, enrolmentId: string, on: string, reason: string): void {
  for (const row of db.where('pairing', { enrolmentId })) {
    if (row.startsOn > on) db.archive('pairing', row.id, reason);
    else if (row.endsOn === null || row.endsOn > on) endPairing(db, row.id, on, reason);
  }
}
