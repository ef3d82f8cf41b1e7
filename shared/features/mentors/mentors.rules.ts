// Rules of pairings: who guides from when to when, so that one side never has two mentors on one day.

/** A pairing of one enrolment and side; `endsOn` null: open. */
export type Span = { id: string; mentorId: string; startsOn: string; endsOn: string | null };
export type Wanted = { mentorId: string; startsOn: string; endsOn: string | null };

/** What must be written so that the wanted mentor guides on the wanted days and all other days stay as they were. */
export type PairingSteps = {
  /** Row that holds the wanted days: an existing one or null for `insert`. */
  keep: string | null;
  insert: Wanted | null;
  change: { id: string; startsOn: string; endsOn: string | null }[];
  /** What is left of an earlier mentor after the wanted days, as a new row. */
  resume: Wanted[];
  remove: string[];
};

/**
 * Puts a mentor on the days from `wanted.startsOn` to `wanted.endsOn`. Open (null) means until the next pairing that is
 * already agreed begins. The earlier mentor ends the day before; after a closed period the earlier one goes on. The same
 * mentor just before simply goes on in one row.
 */
export function stepsToPair(existing: readonly Span[], wanted: Wanted): PairingSteps {
  const { mentorId, startsOn } = wanted;
  const endsOn = wanted.endsOn ?? openEnd(existing, startsOn);
  const own = existing.find(
    (s) => s.mentorId === mentorId && s.startsOn <= startsOn && reaches(s, dayBefore(startsOn)),
  );
  const steps: PairingSteps = { keep: own?.id ?? null, insert: null, change: [], resume: [], remove: [] };
  if (own && notBefore(own.endsOn, endsOn)) return steps;
  for (const span of existing) if (span.id !== own?.id) cutOut(steps, span, startsOn, endsOn);
  if (own) steps.change.push({ id: own.id, startsOn: own.startsOn, endsOn });
  else steps.insert = { mentorId, startsOn, endsOn };
  return steps;
}

/** The pairing of a day, or undefined. */
export function onDay<T extends { startsOn: string; endsOn: string | null }>(
  spans: readonly T[],
  day: string,
): T | undefined {
  return spans.find((s) => s.startsOn <= day && reaches(s, day));
}

/** Two of the spans that share a day, or null. */
export function overlapOf<T extends { startsOn: string; endsOn: string | null }>(spans: readonly T[]): [T, T] | null {
  const sorted = [...spans].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1], sorted[i]];
    if (a && b && reaches(a, b.startsOn)) return [a, b];
  }
  return null;
}

/** How full a mentor is: apprentices guided now against the own limit or the college's (DOMAIN 2.5: practice, not law). */
export function loadOf(
  guided: number,
  ownLimit: number | null,
  collegeLimit: number,
): { limit: number; free: number; isOver: boolean } {
  const limit = ownLimit ?? collegeLimit;
  return { limit, free: Math.max(0, limit - guided), isOver: guided > limit };
}

export function dayBefore(day: string): string {
  return shifted(day, -1);
}

export function dayAfter(day: string): string {
  return shifted(day, 1);
}

function shifted(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}

function cutOut(steps: PairingSteps, span: Span, from: string, to: string | null): void {
  if (!reaches(span, from) || (to !== null && span.startsOn > to)) return;
  const rest = to !== null && !notBefore(to, span.endsOn) ? dayAfter(to) : null;
  if (span.startsOn < from) {
    steps.change.push({ id: span.id, startsOn: span.startsOn, endsOn: dayBefore(from) });
    if (rest) steps.resume.push({ mentorId: span.mentorId, startsOn: rest, endsOn: span.endsOn });
  } else if (rest) steps.change.push({ id: span.id, startsOn: rest, endsOn: span.endsOn });
  else steps.remove.push(span.id);
}

function openEnd(existing: readonly Span[], startsOn: string): string | null {
  const later = existing.map((s) => s.startsOn).filter((day) => day > startsOn);
  return later.length ? dayBefore(later.reduce((a, b) => (a < b ? a : b))) : null;
}

/** Whether an end (null: never) is not before another end. */
function notBefore(end: string | null, other: string | null): boolean {
  return end === null || (other !== null && end >= other);
}

function reaches(span: { endsOn: string | null }, day: string): boolean {
  return span.endsOn === null || span.endsOn >= day;
}
