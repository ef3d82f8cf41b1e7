// Keeps the enterprise mentor with the stay: a post's default mentor is paired with whoever has nobody there then.
import type { WriteDb } from '../../db/write.ts';
import { pair } from '../mentors/mentors.write.ts';

type Days = { enrolmentId: string; postId: string | null; startsOn: string; endsOn: string };

/** Pairs the post's default mentor over the days of the stay, unless an enterprise mentor is there on any of them. */
export function pairForStay(db: WriteDb, stay: Days): void {
  const mentorId = defaultMentor(db, stay.postId);
  if (mentorId === null) return;
  const enrolment = db.row('enrolment', stay.enrolmentId);
  const startsOn = stay.startsOn < enrolment.startsOn ? enrolment.startsOn : stay.startsOn;
  const endsOn = stay.endsOn > enrolment.endsOn ? enrolment.endsOn : stay.endsOn;
  if (endsOn < startsOn) return;
  // By enrolment alone, so that the index is used: a fill asks this for each of thousands of stays.
  const there = db.where('pairing', { enrolmentId: stay.enrolmentId, side: 'enterprise' });
  if (there.some((p) => p.startsOn <= endsOn && (p.endsOn === null || p.endsOn >= startsOn))) return;
  pair(db, { enrolmentId: stay.enrolmentId, side: 'enterprise', mentorId, startsOn, endsOn, reason: '' });
}

/** Takes away the pairing that `pairForStay` made for these days; one that anybody has changed since stays. */
export function unpairForStay(db: WriteDb, stay: Days): void {
  const mentorId = defaultMentor(db, stay.postId);
  if (mentorId === null) return;
  const { enrolmentId, startsOn, endsOn } = stay;
  for (const made of db.where('pairing', { enrolmentId, side: 'enterprise', mentorId, startsOn, endsOn, reason: '' }))
    db.archive('pairing', made.id, '');
}

function defaultMentor(db: WriteDb, postId: string | null): string | null {
  const mentorId = postId === null ? null : db.row('post', postId).defaultMentorId;
  if (mentorId === null) return null;
  const mentor = db.row('mentor', mentorId);
  return mentor.archivedAt === null && mentor.side === 'enterprise' ? mentorId : null;
}
