// Lists what a line would change on an apprentice the store already has: each value old → new. An empty cell changes nothing.
import type { KnownEnrolment, KnownIndex, KnownPerson, Side } from './import.known.ts';
import type { Ref, RefsOfRow } from './import.refs.ts';
import type { RosterField } from './roster.columns.ts';
import type { RosterValues } from './roster.line.ts';

export type Change = { field: RosterField; before: string; after: string };

export function changesOf(
  values: RosterValues,
  enrolment: KnownEnrolment,
  person: KnownPerson,
  refs: RefsOfRow,
  index: KnownIndex,
): Change[] {
  const guardian = index.guardianOf.get(person.id);
  const changes: Change[] = [];
  const compare = (field: RosterField, before: string | null | undefined, after: string | undefined) => {
    if (after && after !== (before ?? '')) changes.push({ field, before: before ?? '', after });
  };
  compare('studentNumber', enrolment.studentNumber, values.studentNumber);
  compare('name', person.name, values.name);
  compare('sex', person.sex, values.sex);
  compare('bornOn', person.bornOn, values.bornOn);
  compare('idNumber', person.idNumber, values.idNumber);
  compare('phone', person.phone, values.phone);
  compare('guardian', guardian?.name, values.guardian);
  compare('guardianRelation', guardian?.relation, guardian || values.guardian ? values.guardianRelation : undefined);
  compare('guardianPhone', guardian?.phone, guardian || values.guardian ? values.guardianPhone : undefined);
  compare('startsOn', enrolment.startsOn, values.startsOn);
  compare('endsOn', enrolment.endsOn, values.endsOn);
  compare('note', enrolment.note, values.note);
  changes.push(...recordChanges(enrolment, refs, index));
  return changes;
}

/** Changes of what the enrolment points at: compared by record, shown by name. */
function recordChanges(enrolment: KnownEnrolment, refs: RefsOfRow, index: KnownIndex): Change[] {
  const changes: Change[] = [];
  const compare = (field: RosterField, beforeId: string | null, before: string | undefined, ref: Ref | undefined) => {
    if (ref && (ref.id === null || ref.id !== beforeId))
      changes.push({ field, before: before ?? '', after: nameOf(ref, index) });
  };
  compare('cohort', enrolment.cohortId, index.cohorts.get(enrolment.cohortId)?.name, refs.cohort);
  const { enterpriseId, postId } = enrolment;
  compare('enterprise', enterpriseId, index.enterprises.get(enterpriseId ?? '')?.name, refs.enterprise);
  compare('post', postId, index.posts.get(postId ?? '')?.name, refs.post);
  for (const side of ['enterprise', 'college'] as const) {
    const mentorId = mentorOf(enrolment.id, side, index);
    const field = side === 'enterprise' ? 'enterpriseMentor' : 'collegeMentor';
    compare(field, mentorId, index.mentors.get(mentorId ?? '')?.name, refs[field]);
  }
  return changes;
}

function mentorOf(enrolmentId: string, side: Side, index: KnownIndex): string | null {
  return index.pairings.get(`${enrolmentId}|${side}`)?.mentorId ?? null;
}

/** The name of the record a name was matched to, which may be written differently. */
function nameOf(ref: Ref, index: KnownIndex): string {
  if (ref.id === null) return ref.name;
  const lists = { cohort: index.cohorts, enterprise: index.enterprises, post: index.posts, mentor: index.mentors };
  return lists[ref.kind].get(ref.id)?.name ?? ref.name;
}
