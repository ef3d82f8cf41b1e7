// Reads everything the board draws and checks, as compact lists whose entries point at each other by place.
import { z } from 'zod';
import type { Board, BoardAnswer, VersionChoice } from '../../../shared/features/rotations/rotations.schema.ts';
import { dateOf, dayNumber } from '../../../shared/values/day.ts';
import type { ReadDb } from '../../db/read.ts';
import { newestPublished, standsIn, versionNumber } from './rotations.sql.ts';

type Range = { from?: string | undefined; to?: string | undefined };
/** Day after the origin, of a date. */
type DayOf = (date: string) => number;
type Places = ReadonlyMap<string, number>;

const placesOf = (rows: readonly { id: string }[]): Places => new Map(rows.map((row, i) => [row.id, i]));
const at = (places: Places, id: string | null): number => (id === null ? -1 : (places.get(id) ?? -1));

/** The board of a version, its stays packed. Reads each table once. */
export function readBoard(db: ReadDb, today: string, choice: VersionChoice, range: Range = {}): BoardAnswer {
  const version = versionNumber(db, choice);
  const { origin, weeks } = horizon(db, today, range);
  const zero = dayNumber(origin);
  const dayOf: DayOf = (date) => dayNumber(date) - zero;
  const units = readUnits(db);
  const enterprises = db.all<Board['enterprises'][number]>(
    'SELECT id, name, nameEn, shortName, colour FROM enterprise WHERE archivedAt IS NULL ORDER BY searchKey, name',
  );
  const mentors = db.all<Board['mentors'][number]>(
    `SELECT m.id, p.name, p.nameEn, m.side FROM mentor m JOIN person p ON p.id = m.personId
     WHERE m.archivedAt IS NULL ORDER BY p.sortKey, m.id`,
  );
  const placeOf = { unit: placesOf(units), enterprise: placesOf(enterprises), mentor: placesOf(mentors) };
  const posts = readPosts(db, placeOf, dayOf);
  const cohorts = readCohorts(db, placeOf.unit, dayOf);
  const people = readPeople(db, { ...placeOf, cohort: placesOf(cohorts) }, { today, version, dayOf });
  const published = publishedVersion(db);
  const state = published && version <= published.number ? 'published' : 'draft';
  return {
    version,
    state,
    published,
    origin,
    weeks,
    today: dayOf(today),
    units,
    enterprises,
    mentors,
    posts,
    cohorts,
    people,
    packed: readPacked(db, people),
  };
}

function publishedVersion(db: ReadDb): Board['published'] {
  const number = newestPublished(db);
  if (number === 0) return null;
  const row = db.where('planVersion', { number })[0];
  return { number, on: row?.publishedOn ?? null };
}

/** From the first to the last day of cohorts with active apprentices; at least a year around today. */
function horizon(db: ReadDb, today: string, range: Range): { origin: string; weeks: number } {
  const found = db.get<{ first: string | null; last: string | null }>(
    `SELECT min(c.startsOn) AS first, max(c.endsOn) AS last FROM cohort c WHERE c.archivedAt IS NULL AND EXISTS
       (SELECT 1 FROM enrolment e WHERE e.cohortId = c.id AND e.archivedAt IS NULL AND e.status IN ('active', 'paused'))`,
  );
  const first = dayNumber(range.from ?? found?.first ?? today);
  const last = Math.max(dayNumber(range.to ?? found?.last ?? dateOf(first + 363)), first);
  const monday = first - ((((first + 3) % 7) + 7) % 7);
  return { origin: dateOf(monday), weeks: Math.floor((last - monday) / 7) + 1 };
}

function readUnits(db: ReadDb): Board['units'] {
  const rows = db.all<Omit<Board['units'][number], 'requires'>>(
    `SELECT u.id, u.titleZh, u.titleEn, u.shortZh, u.shortEn, u.colour, u.weeks, u.minStayWeeks FROM competenceUnit u
     JOIN standard s ON s.id = u.standardId
     WHERE u.archivedAt IS NULL AND (s.id IN (SELECT standardId FROM cohort WHERE archivedAt IS NULL)
       OR u.id IN (SELECT unitId FROM stayVersion)) ORDER BY s.id, u.ord, u.code`,
  );
  const places = placesOf(rows);
  const requires = rows.map((): number[] => []);
  for (const r of db.all<{ unitId: string; requiresId: string }>(
    'SELECT unitId, requiresId FROM unitPrerequisite WHERE archivedAt IS NULL',
  )) {
    const required = at(places, r.requiresId);
    if (required >= 0) requires[at(places, r.unitId)]?.push(required);
  }
  return rows.map((row, i) => ({ ...row, requires: requires[i] ?? [] }));
}

type PlaceOf = { unit: Places; enterprise: Places; mentor: Places };
function readPosts(db: ReadDb, placeOf: PlaceOf, dayOf: DayOf): Board['posts'] {
  const rows = db.all<{
    id: string;
    name: string;
    nameEn: string;
    shortName: string;
    places: number;
    enterpriseId: string;
    defaultMentorId: string | null;
  }>(
    `SELECT p.id, p.name, p.nameEn, p.shortName, p.places, p.enterpriseId, p.defaultMentorId FROM post p
     JOIN enterprise n ON n.id = p.enterpriseId WHERE p.archivedAt IS NULL ORDER BY n.searchKey, n.name, p.name, p.id`,
  );
  const posts = rows.map(({ enterpriseId, defaultMentorId, ...post }): Board['posts'][number] => ({
    ...post,
    enterprise: at(placeOf.enterprise, enterpriseId),
    mentor: at(placeOf.mentor, defaultMentorId),
    units: [],
    closures: [],
  }));
  const places = placesOf(rows);
  for (const r of db.all<{ postId: string; unitId: string }>(
    'SELECT postId, unitId FROM postUnit WHERE archivedAt IS NULL',
  )) {
    const unit = at(placeOf.unit, r.unitId);
    if (unit >= 0) posts[at(places, r.postId)]?.units.push(unit);
  }
  for (const r of db.all<{ postId: string; startsOn: string; endsOn: string; reason: string }>(
    'SELECT postId, startsOn, endsOn, reason FROM postClosure WHERE archivedAt IS NULL ORDER BY startsOn',
  ))
    posts[at(places, r.postId)]?.closures.push([dayOf(r.startsOn), dayOf(r.endsOn), r.reason]);
  return posts;
}

function readCohorts(db: ReadDb, units: Places, dayOf: DayOf): Board['cohorts'] {
  const rows = db.all<{
    id: string;
    name: string;
    nameEn: string;
    startsOn: string;
    endsOn: string;
    standardId: string | null;
  }>(
    'SELECT id, name, nameEn, startsOn, endsOn, standardId FROM cohort WHERE archivedAt IS NULL ORDER BY entryYear, name',
  );
  const ofStandard = new Map<string, number[]>();
  for (const u of db.all<{ id: string; standardId: string }>(
    'SELECT id, standardId FROM competenceUnit WHERE archivedAt IS NULL ORDER BY ord, code',
  )) {
    const unit = at(units, u.id);
    if (unit >= 0) ofStandard.set(u.standardId, [...(ofStandard.get(u.standardId) ?? []), unit]);
  }
  const cohorts = rows.map(({ standardId, ...c }): Board['cohorts'][number] => ({
    ...c,
    startsOn: dayOf(c.startsOn),
    endsOn: dayOf(c.endsOn),
    units: ofStandard.get(standardId ?? '') ?? [],
    segments: [],
  }));
  const places = placesOf(rows);
  const place = z.enum(['school', 'enterprise', 'base']);
  for (const s of db.all<{ cohortId: string; startsOn: string; endsOn: string; place: string; weekdays: number }>(
    'SELECT cohortId, startsOn, endsOn, place, weekdays FROM cohortSegment WHERE archivedAt IS NULL ORDER BY startsOn',
  ))
    cohorts[at(places, s.cohortId)]?.segments.push({
      from: dayOf(s.startsOn),
      to: dayOf(s.endsOn),
      place: place.parse(s.place),
      weekdays: s.weekdays,
    });
  return cohorts;
}

type RawPerson = {
  enrolmentId: string;
  name: string;
  nameEn: string;
  number: string;
  cohortId: string;
  enterpriseId: string | null;
  startsOn: string;
  endsOn: string;
  isActive: number;
};
type Asked = { today: string; version: number; dayOf: DayOf };

/** Active and paused apprentices, and others who have stays in the version. Who has left ends on that day. */
function readPeople(
  db: ReadDb,
  placeOf: PlaceOf & { cohort: Places },
  { today, version, dayOf }: Asked,
): Board['people'] {
  const rows = db.all<RawPerson>(
    `SELECT e.id AS enrolmentId, p.name, p.nameEn, e.studentNumber AS number, e.cohortId, e.enterpriseId, e.startsOn,
       CASE WHEN e.status = 'left' AND e.statusOn < e.endsOn THEN e.statusOn ELSE e.endsOn END AS endsOn,
       e.status IN ('active', 'paused') AS isActive
     FROM enrolment e JOIN person p ON p.id = e.personId JOIN cohort c ON c.id = e.cohortId AND c.archivedAt IS NULL
     WHERE e.archivedAt IS NULL AND (e.status IN ('active', 'paused') OR EXISTS
       (SELECT 1 FROM stayVersion v WHERE v.enrolmentId = e.id AND ${standsIn('v', '@version')}))
     ORDER BY c.entryYear, c.name, e.studentNumber`,
    { version },
  );
  // Each key by its name: rows put together from spread parts take twice as long.
  const people = rows.map((row): Board['people'][number] => ({
    enrolmentId: row.enrolmentId,
    name: row.name,
    nameEn: row.nameEn,
    number: row.number,
    isActive: row.isActive === 1,
    cohort: at(placeOf.cohort, row.cohortId),
    enterprise: at(placeOf.enterprise, row.enterpriseId),
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    mentors: [],
    leaves: [],
  }));
  const places: Places = new Map(rows.map((row, i) => [row.enrolmentId, i]));
  for (const r of db.all<{ enrolmentId: string; mentorId: string }>(
    `SELECT enrolmentId, mentorId FROM pairing WHERE archivedAt IS NULL AND startsOn <= @today
       AND (endsOn IS NULL OR endsOn >= @today) ORDER BY startsOn`,
    { today },
  )) {
    const mentor = at(placeOf.mentor, r.mentorId);
    if (mentor >= 0) people[at(places, r.enrolmentId)]?.mentors.push(mentor);
  }
  for (const r of db.all<{ enrolmentId: string; startsOn: string; endsOn: string }>(WHOLE_DAYS_OF_LEAVE))
    people[at(places, r.enrolmentId)]?.leaves.push([dayOf(r.startsOn), dayOf(r.endsOn)]);
  return people;
}

/** A half day of leave leaves the place taken. */
const WHOLE_DAYS_OF_LEAVE = `
  SELECT enrolmentId, startsOn, endsOn FROM (
    SELECT enrolmentId, CASE startsHalf WHEN 'pm' THEN date(startsOn, '+1 day') ELSE startsOn END AS startsOn,
      CASE endsHalf WHEN 'am' THEN date(endsOn, '-1 day') ELSE endsOn END AS endsOn
    FROM leave WHERE archivedAt IS NULL)
  WHERE startsOn <= endsOn ORDER BY startsOn`;

type PackedRow = readonly [enrolmentId: string, spans: string, units: string, posts: string, ids: string, revs: string];

/** Who has no stays has no row. */
function readPacked(db: ReadDb, people: Board['people']): BoardAnswer['packed'] {
  const rows = db.tuples<PackedRow>('SELECT enrolmentId, spans, units, posts, ids, revs FROM enrolmentStays');
  const packed = new Map(
    rows.map(([id, spans, units, posts, ids, revs]) => [id, { spans, units, posts, ids, revs }] as const),
  );
  return people.map(({ enrolmentId }) => packed.get(enrolmentId) ?? null);
}
