// Writes mentors and pairings by their rules; roster import, the plan and seeds write through here.
import { type Span, stepsToPair } from '../../../shared/features/mentors/mentors.rules.ts';
import {
  type MentorInput,
  type MentorPatch,
  mentorInput,
  mentorPatch,
  type PairingInput,
  pairingInput,
  type Side,
} from '../../../shared/features/mentors/mentors.schema.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { ruleError } from '../../db/appError.ts';
import { onlyGiven } from '../../db/given.ts';
import type { WriteDb } from '../../db/write.ts';
import { createPerson, updatePerson } from '../apprentices/apprentices.write.ts';

/** Adds a mentor (and the person behind it) and returns the mentor's id. */
export function createMentor(db: WriteDb, today: string, input: MentorInput): string {
  const { name, nameEn, sex, phone, email, ...own } = mentorInput.parse(input);
  checkEnterprise(db, own.side, own.enterpriseId);
  const personId = createPerson(db, today, { name, nameEn, sex, phone, email });
  return db.insert('mentor', { ...own, personId });
}

/** Changes a mentor and the person behind it; returns the mentor's new rev. */
export function updateMentor(db: WriteDb, today: string, id: string, input: MentorPatch, rev?: string): string {
  const { name, nameEn, sex, phone, email, ...own } = mentorPatch.parse(input);
  const before = db.row('mentor', id);
  if (own.enterpriseId !== undefined) checkEnterprise(db, before.side, own.enterpriseId);
  const after = db.update('mentor', id, onlyGiven(own), rev);
  updatePerson(db, today, before.personId, { name, nameEn, sex, phone, email });
  return after;
}

/** The mentor of this name, side and enterprise, made when there is none. Throws `rule` for an enterprise mentor without an enterprise. */
export function ensureMentor(
  db: WriteDb,
  today: string,
  input: { name: string; side: Side; enterpriseId: string | null },
): string {
  const known = db.get<{ id: string }>(
    `SELECT m.id FROM mentor m JOIN person p ON p.id = m.personId
     WHERE p.name = @name AND m.side = @side AND m.enterpriseId IS @enterpriseId AND m.archivedAt IS NULL ORDER BY m.id LIMIT 1`,
    { ...input, name: input.name.trim() },
  );
  return known?.id ?? createMentor(db, today, input);
}

/**
 * Puts a mentor on an enrolment's side from a day on (open: until something later is agreed) and returns the pairing's
 * id. The earlier pairing ends the day before; nothing is written when the mentor guides on all these days already.
 * Throws `rule` when the side is not the mentor's or the days lie outside the enrolment.
 */
export function pair(db: WriteDb, input: PairingInput): string {
  const { enrolmentId, side, mentorId, reason, startsOn, endsOn } = pairingInput.parse(input);
  checkPair(db, { enrolmentId, side, mentorId, startsOn, endsOn });
  const existing: Span[] = db.where('pairing', { enrolmentId, side });
  const steps = stepsToPair(existing, { mentorId, startsOn, endsOn });
  for (const id of steps.remove) db.archive('pairing', id, reason);
  for (const { id, ...days } of steps.change) db.update('pairing', id, days);
  for (const rest of steps.resume) db.insert('pairing', { enrolmentId, side, reason, ...rest });
  if (steps.insert) return db.insert('pairing', { enrolmentId, side, reason, ...steps.insert });
  return steps.keep ?? '';
}

/** Ends a pairing on a day within it; returns the new rev. */
export function endPairing(db: WriteDb, id: string, endsOn: string, reason: string, rev?: string): string {
  const before = db.row('pairing', id);
  if (endsOn < before.startsOn || (before.endsOn !== null && endsOn > before.endsOn))
    throw ruleError('mentors.endOutside', {}, { endsOn: { key: 'mentors.endOutside', params: {} } });
  return db.update('pairing', id, { endsOn, reason }, rev);
}

type PairDays = { side: Side; startsOn: string; endsOn: string | null };
type Refusal = { key: MessageKey; params: Record<string, string> };

/** Why a mentor cannot guide an apprentice on these days, or null. */
export function pairRefusal(
  { side, startsOn, endsOn }: PairDays,
  enrolment: { name: string; startsOn: string; endsOn: string },
  mentor: { name: string; side: Side; archivedAt: string | null },
): Refusal | null {
  if (mentor.archivedAt !== null) return { key: 'mentors.isArchived', params: { name: mentor.name } };
  if (mentor.side !== side) return { key: 'mentors.otherSide', params: { name: mentor.name } };
  if (endsOn !== null && endsOn < startsOn) return { key: 'mentors.endsBeforeStart', params: {} };
  if (startsOn >= enrolment.startsOn && startsOn <= enrolment.endsOn) return null;
  const { name, startsOn: from, endsOn: to } = enrolment;
  return { key: 'mentors.outsideEnrolment', params: { name, from, to, day: startsOn } };
}

function checkPair(db: WriteDb, row: PairDays & { enrolmentId: string; mentorId: string }): void {
  const enrolment = db.row('enrolment', row.enrolmentId);
  const mentor = db.row('mentor', row.mentorId);
  const refusal = pairRefusal(
    row,
    { ...enrolment, name: db.row('person', enrolment.personId).name },
    { ...mentor, name: db.row('person', mentor.personId).name },
  );
  if (refusal) throw ruleError(refusal.key, refusal.params);
}

function checkEnterprise(db: WriteDb, side: Side, enterpriseId: string | null): void {
  if (side === 'college' ? enterpriseId === null : enterpriseId !== null) {
    if (enterpriseId !== null) db.row('enterprise', enterpriseId);
    return;
  }
  const key = side === 'college' ? 'mentors.collegeHasNone' : 'mentors.enterpriseNeeded';
  throw ruleError(key, {}, { enterpriseId: { key, params: {} } });
}
