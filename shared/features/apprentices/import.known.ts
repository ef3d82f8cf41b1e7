// What the store already knows, as far as a roster can touch it, and how to look it up by what a sheet says.
import { halfWidth } from '../../values/normalise.ts';

export type Side = 'college' | 'enterprise';
export type KnownEnrolment = {
  id: string;
  personId: string;
  cohortId: string;
  studentNumber: string;
  startsOn: string;
  endsOn: string;
  enterpriseId: string | null;
  postId: string | null;
  note: string;
};
export type KnownPerson = {
  id: string;
  name: string;
  sex: 'm' | 'f' | null;
  bornOn: string | null;
  idNumber: string;
  phone: string;
};
export type KnownGuardian = { id: string; personId: string; name: string; relation: string; phone: string };
export type KnownCohort = { id: string; name: string };
export type KnownEnterprise = { id: string; name: string; shortName: string; uscc: string | null };
export type KnownPost = { id: string; enterpriseId: string; name: string };
export type KnownMentor = { id: string; name: string; side: Side; enterpriseId: string | null };
/** The pairing of one side that holds today, or the last one. */
export type KnownPairing = { enrolmentId: string; side: Side; mentorId: string };

export type Known = {
  enrolments: KnownEnrolment[];
  persons: KnownPerson[];
  guardians: KnownGuardian[];
  cohorts: KnownCohort[];
  enterprises: KnownEnterprise[];
  posts: KnownPost[];
  mentors: KnownMentor[];
  pairings: KnownPairing[];
};

export type KnownIndex = {
  byStudentNumber: ReadonlyMap<string, KnownEnrolment>;
  byIdNumber: ReadonlyMap<string, KnownPerson>;
  persons: ReadonlyMap<string, KnownPerson>;
  enrolmentsOf: ReadonlyMap<string, KnownEnrolment[]>;
  guardianOf: ReadonlyMap<string, KnownGuardian>;
  /** Person names of each cohort, `cohortId|name`. */
  namesInCohort: ReadonlyMap<string, KnownEnrolment>;
  cohorts: ReadonlyMap<string, KnownCohort>;
  cohortByName: ReadonlyMap<string, KnownCohort>;
  enterprises: ReadonlyMap<string, KnownEnterprise>;
  enterpriseByName: ReadonlyMap<string, KnownEnterprise>;
  enterpriseByUscc: ReadonlyMap<string, KnownEnterprise>;
  posts: ReadonlyMap<string, KnownPost>;
  /** `enterpriseId|name` */
  postByName: ReadonlyMap<string, KnownPost>;
  mentors: ReadonlyMap<string, KnownMentor>;
  /** `side|enterpriseId or empty|name`; several people may share a name */
  mentorsByName: ReadonlyMap<string, KnownMentor[]>;
  /** `enrolmentId|side` */
  pairings: ReadonlyMap<string, KnownPairing>;
};

/** A name as it is compared: half width, no spaces, lower case. */
export function nameKey(name: string): string {
  return halfWidth(name).replace(/\s+/g, '').toLowerCase();
}

export function indexOfKnown(known: Known): KnownIndex {
  const persons = by(known.persons, (p) => p.id);
  const enterpriseByName = by(known.enterprises, (e) => nameKey(e.name));
  for (const e of known.enterprises) {
    const short = nameKey(e.shortName);
    if (short && !enterpriseByName.has(short)) enterpriseByName.set(short, e);
  }
  return {
    persons,
    enterpriseByName,
    byStudentNumber: by(known.enrolments, (e) => e.studentNumber),
    byIdNumber: by(
      known.persons.filter((p) => p.idNumber !== ''),
      (p) => p.idNumber,
    ),
    enrolmentsOf: grouped(known.enrolments, (e) => e.personId),
    guardianOf: by(known.guardians, (g) => g.personId),
    namesInCohort: by(known.enrolments, (e) => `${e.cohortId}|${persons.get(e.personId)?.name ?? ''}`),
    cohorts: by(known.cohorts, (c) => c.id),
    cohortByName: by(known.cohorts, (c) => nameKey(c.name)),
    enterprises: by(known.enterprises, (e) => e.id),
    enterpriseByUscc: by(
      known.enterprises.filter((e) => e.uscc),
      (e) => e.uscc ?? '',
    ),
    posts: by(known.posts, (p) => p.id),
    postByName: by(known.posts, (p) => `${p.enterpriseId}|${nameKey(p.name)}`),
    mentors: by(known.mentors, (m) => m.id),
    mentorsByName: grouped(known.mentors, (m) => `${m.side}|${m.enterpriseId ?? ''}|${nameKey(m.name)}`),
    pairings: by(known.pairings, (p) => `${p.enrolmentId}|${p.side}`),
  };
}

/** The first of several with one key stands. */
function by<T>(list: readonly T[], key: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of list) if (!map.has(key(item))) map.set(key(item), item);
  return map;
}

function grouped<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of list) {
    const group = map.get(key(item));
    if (group) group.push(item);
    else map.set(key(item), [item]);
  }
  return map;
}
