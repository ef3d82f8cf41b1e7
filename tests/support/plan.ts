// A small college to plan in: two units of which the second builds on the first, two enterprises, posts, apprentices.
import { openStore } from '../../electron/db/open.ts';
import type { WriteDb } from '../../electron/db/write.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { writeInto } from './graduates.ts';
import type { TestHost } from './host.ts';
import { insertMentor, insertProgramme, insertSomebody } from './sampleRows.ts';

export type SmallCollege = {
  cohortId: string;
  units: [turning: string, milling: string];
  posts: [one: string, two: string, other: string];
  mentors: [one: string];
  enrolments: string[];
};

const who = {
  session: { accountId: null, role: 'coordinator', personId: null, mentorId: null, actor: 'test' },
  now: new Date('2026-08-01T00:00:00Z'),
  openedAt: '2026-08-01T00:00:00.000Z',
  path: 'test',
} as const;

/** Writes rows past the API, for what other features own. */
export const writeRows = <T>(t: TestHost, work: (db: WriteDb) => T): T => writeInto(t.dataDir, work);

/** The small college in a data folder that no host has open. */
export function fillSmallCollege(dataDir: string, size = 3): void {
  const { db } = openStore(dataDir);
  runCommand(db, who, (ctx) => build(ctx.db, size));
  db.close();
}

/** Cohort from 2026-08-31 to 2027-08-29, at the enterprise but for 2026-10-05 to 2026-10-18; `size` apprentices. */
export const smallCollege = (t: TestHost, size = 3): SmallCollege => writeRows(t, (db) => build(db, size));

function build(db: WriteDb, size: number): SmallCollege {
  const { cohortId, units } = programme(db);
  const enterprises = ['恒辰精密', '远岫机床'].map((name) => enterprise(db, name));
  const master = insertMentor(db, insertSomebody(db, 900, 1980), enterprises[0]?.id ?? null);
  const post = (of: number, name: string, places: number, unitIds: string[], defaultMentorId: string | null) => {
    const { id: enterpriseId, siteId } = enterprises[of] as { id: string; siteId: string };
    const rest = { nameEn: '', shortName: name, minutesPerDay: 480, note: '' };
    const postId = db.insert('post', { siteId, enterpriseId, name, places, defaultMentorId, ...rest });
    for (const unitId of unitIds) db.insert('postUnit', { postId, unitId });
    return postId;
  };
  const posts = [
    post(0, '5号岗', 2, units, master),
    post(0, '6号岗', 1, [units[0]], null),
    post(1, '1号岗', 1, units, null),
  ] as SmallCollege['posts'];
  const enrolments = Array.from({ length: size }, (_, n) =>
    db.insert('enrolment', {
      personId: insertSomebody(db, n, 2006),
      cohortId,
      studentNumber: `2501${String(n).padStart(4, '0')}`,
      legalBasis: 'student',
      startsOn: '2026-08-31',
      endsOn: '2027-08-29',
      status: 'active',
      statusOn: null,
      statusReason: '',
      enterpriseId: null,
      postId: null,
      note: '',
    }),
  );
  return { cohortId, units, posts, mentors: [master], enrolments };
}

function programme(db: WriteDb): Pick<SmallCollege, 'cohortId' | 'units'> {
  const { programmeId, standardId } = insertProgramme(db, '2026-08-31');
  const units = ['数控车削', '数控铣削'].map((titleZh, ord) =>
    db.insert('competenceUnit', {
      standardId,
      ord,
      code: `U${ord + 1}`,
      titleZh,
      titleEn: '',
      shortZh: titleZh.slice(2),
      shortEn: '',
      weeks: 4,
      minStayWeeks: 2,
      level: 4,
      criteria: [],
      colour: ord,
    }),
  ) as SmallCollege['units'];
  db.insert('unitPrerequisite', { unitId: units[1], requiresId: units[0] });
  const days = { startsOn: '2026-08-31', endsOn: '2027-08-29' };
  const cohortId = db.insert('cohort', {
    programmeId,
    standardId,
    name: '数控2501班',
    nameEn: '',
    entryYear: 2025,
    ...days,
  });
  const segment = { cohortId, weekdays: 31, note: '' };
  db.insert('cohortSegment', { ...segment, startsOn: '2026-08-31', endsOn: '2026-10-04', place: 'enterprise' });
  db.insert('cohortSegment', { ...segment, startsOn: '2026-10-05', endsOn: '2026-10-18', place: 'school' });
  db.insert('cohortSegment', { ...segment, startsOn: '2026-10-19', endsOn: '2027-08-29', place: 'enterprise' });
  return { cohortId, units };
}

function enterprise(db: WriteDb, name: string): { id: string; siteId: string } {
  const empty = { nameEn: '', uscc: null, region: '', address: '', contactName: '', contactPhone: '', note: '' };
  const id = db.insert('enterprise', {
    ...empty,
    name: `${name}有限公司`,
    shortName: name,
    colour: 0,
    searchKey: name,
  });
  const siteId = db.insert('site', { enterpriseId: id, name: '总部', nameEn: '', address: '', kind: 'enterprise' });
  return { id, siteId };
}
