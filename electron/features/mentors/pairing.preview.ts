// What pairing would change for each apprentice and for the mentors' loads, before anything is written.
import type { z } from 'zod';
import type { mentorsApi } from '../../../shared/features/mentors/mentors.api.ts';
import { dayBefore, loadOf, onDay, type Span, stepsToPair } from '../../../shared/features/mentors/mentors.rules.ts';
import type { Side } from '../../../shared/features/mentors/mentors.schema.ts';
import type { ReadDb } from '../../db/read.ts';
import { mentorLines } from './mentors.list.ts';
import { allPairings, type PairingRow } from './mentors.sql.ts';
import { pairRefusal } from './mentors.write.ts';

type Wish = z.output<(typeof mentorsApi)['previewPair']['input']>;
type Preview = z.output<(typeof mentorsApi)['previewPair']['output']>;
type Line = Preview['lines'][number];
type Enrolment = {
  id: string;
  name: string;
  studentNumber: string;
  startsOn: string;
  endsOn: string;
  enterpriseId: string | null;
};
type Mentor = ReturnType<typeof mentorLines>[number];

export const SIDES: readonly Side[] = ['college', 'enterprise'];

export function previewPair(db: ReadDb, today: string, wish: Wish): Preview {
  const enrolments = db.all<Enrolment>(
    `SELECT e.id, p.name, e.studentNumber, e.startsOn, e.endsOn, e.enterpriseId FROM enrolment e
     JOIN person p ON p.id = e.personId
     WHERE e.archivedAt IS NULL AND e.id IN (SELECT value FROM json_each(?)) ORDER BY e.studentNumber`,
    [JSON.stringify(wish.enrolmentIds)],
  );
  const spans = Map.groupBy(allPairings(db, { enrolmentIds: wish.enrolmentIds }), (r) => r.enrolmentId + r.side);
  const lines: Line[] = [];
  const loads: Preview['loads'] = [];
  for (const side of SIDES) {
    const id = wish.mentors[side];
    const mentor = id === null ? undefined : mentorLines(db, today, { id })[0];
    if (!mentor) continue;
    const own = enrolments.map((e) => lineOf(e, side, mentor, wish, spans.get(e.id + side) ?? []));
    lines.push(...own);
    loads.push(loadAfter(mentor, side, own, spans, today));
  }
  return { lines, loads };
}

function lineOf(e: Enrolment, side: Side, mentor: Mentor, wish: Wish, spans: PairingRow[]): Line {
  const { startsOn, endsOn } = wish;
  const before = onDay(spans, startsOn) ?? onDay(spans, dayBefore(startsOn));
  const line = {
    enrolmentId: e.id,
    name: e.name,
    studentNumber: e.studentNumber,
    side,
    before: before?.mentorName ?? '',
    after: mentor.name,
    isOtherEnterprise: side === 'enterprise' && e.enterpriseId !== null && e.enterpriseId !== mentor.enterpriseId,
  };
  const nothing = { beforeEndsOn: null, endsOn: null };
  const refusal = pairRefusal({ ...wish, side }, e, { ...mentor, archivedAt: null });
  if (refusal) return { ...line, ...nothing, change: 'refused', refusal };
  const steps = stepsToPair(spans as Span[], { mentorId: mentor.id, startsOn, endsOn });
  const written = steps.insert ?? steps.change.find((c) => c.id === steps.keep);
  if (!written) return { ...line, ...nothing, change: 'same', refusal: null };
  const cut = steps.change.find((c) => c.id === before?.id && c.id !== steps.keep);
  const change = before || steps.remove.length > 0 ? 'replace' : 'new';
  return { ...line, change, beforeEndsOn: cut?.endsOn ?? null, endsOn: written.endsOn, refusal: null };
}

/** Load as of today and how many more the mentor would guide on the first day. */
function loadAfter(
  mentor: Mentor,
  side: Side,
  lines: readonly Line[],
  spans: ReadonlyMap<string, PairingRow[]>,
  today: string,
): Preview['loads'][number] {
  const guidesNow = (enrolmentId: string) => onDay(spans.get(enrolmentId + side) ?? [], today)?.mentorId === mentor.id;
  const more = lines.filter((l) => l.change !== 'refused' && l.change !== 'same' && !guidesNow(l.enrolmentId)).length;
  const after = mentor.guided + more;
  const { isOver } = loadOf(after, mentor.limit, mentor.limit);
  return { side, name: mentor.name, guided: mentor.guided, after, limit: mentor.limit, isOver };
}
