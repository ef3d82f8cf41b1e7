// Fills a store with a large college through the row helpers: apprentices, stays, scores in the numbers asked for.

import type { WriteDb } from '../../electron/db/write.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { insertCollege, insertMentor, insertProgramme, insertSomebody } from '../support/sampleRows.ts';
import { fillableStore } from '../support/store.ts';

export type Size = { apprentices: number; weeks: number; scoreRows: number };
const STAY_WEEKS = 4;
const COHORT = 40;
const START = '2026-08-31';
const END = '2027-08-29';

/** Builds `dataDir`'s store: one year of stays of four weeks each, two mentors and a signed agreement for everybody. */
export function fillBigStore(dataDir: string, size: Size): void {
  const db = fillableStore(dataDir);
  const who = {
    session: { accountId: null, role: 'coordinator' as const, personId: null, mentorId: null, actor: 'coordinator' },
    now: new Date('2026-08-01T00:00:00Z'),
    openedAt: '2026-08-01T00:00:00.000Z',
    path: 'bench.fill',
  };
  runCommand(db, who, (ctx) => fill(ctx.db, size));
  db.close();
}

function fill(db: WriteDb, size: Size): void {
  college(db);
  const units = standard(db, Math.floor(size.weeks / STAY_WEEKS));
  const posts = enterprises(db, Math.ceil(size.apprentices / 50), units.ids);
  const items = scheme(db);
  const mentors = mentorsOf(db, posts);
  db.insert('planVersion', { number: 1, state: 'published', publishedOn: START, basedOn: null, note: '' });
  let scores = size.scoreRows;
  let cohortId = '';
  for (let n = 0; n < size.apprentices; n++) {
    if (n % COHORT === 0) cohortId = cohort(db, units, n / COHORT);
    const enrolmentId = apprentice(db, n, cohortId, posts[n % posts.length] as Post, mentors);
    const stays = staysOf(db, enrolmentId, n, units.ids, posts);
    const share = Math.floor(scores / (size.apprentices - n));
    scores -= scoresOf(db, enrolmentId, stays, units.ids, items, share);
  }
}

function college(db: WriteDb): void {
  insertCollege(db, true, { signatoryZh: '', signatoryEn: '' });
  db.insert('term', { academicYear: '2026-2027', ord: 1, startsOn: START, weeks: 20, weekStartsOn: 1 });
}

type Standard = { programmeId: string; standardId: string; ids: string[] };
function standard(db: WriteDb, count: number): Standard {
  const { programmeId, standardId } = insertProgramme(db, START);
  const ids = Array.from({ length: count }, (_, i) =>
    db.insert('competenceUnit', {
      standardId,
      ord: i,
      code: `U${i + 1}`,
      titleZh: `能力单元 ${i + 1}`,
      titleEn: `Unit ${i + 1}`,
      shortZh: `单元${i + 1}`,
      shortEn: `U${i + 1}`,
      weeks: STAY_WEEKS,
      minStayWeeks: 2,
      level: 3,
      criteria: [],
      colour: i % 8,
    }),
  );
  return { programmeId, standardId, ids };
}

function cohort(db: WriteDb, s: Standard, n: number): string {
  const cohortId = db.insert('cohort', {
    programmeId: s.programmeId,
    standardId: s.standardId,
    name: `数控${2501 + n}班`,
    nameEn: `CNC ${2501 + n}`,
    entryYear: 2025,
    startsOn: '2025-09-01',
    endsOn: END,
  });
  db.insert('cohortSegment', { cohortId, startsOn: START, endsOn: END, place: 'enterprise', weekdays: 31, note: '' });
  return cohortId;
}

type Post = { postId: string; enterpriseId: string };
function enterprises(db: WriteDb, count: number, unitIds: readonly string[]): Post[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `企业${i + 1}精密制造有限公司`;
    const enterpriseId = db.insert('enterprise', {
      name,
      nameEn: `Enterprise ${i + 1}`,
      shortName: `企业${i + 1}`,
      uscc: null,
      region: '江苏',
      address: '',
      contactName: '',
      contactPhone: '',
      colour: i % 8,
      searchKey: name,
      note: '',
    });
    const siteId = db.insert('site', { enterpriseId, name: '总部', nameEn: '', address: '', kind: 'enterprise' });
    return Array.from({ length: 6 }, (_, p) => {
      const postId = db.insert('post', {
        siteId,
        enterpriseId,
        name: `${p + 1}号岗`,
        nameEn: `Post ${p + 1}`,
        shortName: `${p + 1}号`,
        places: 12,
        minutesPerDay: 480,
        defaultMentorId: null,
        note: '',
      });
      for (const unitId of unitIds) db.insert('postUnit', { postId, unitId });
      return { postId, enterpriseId };
    });
  }).flat();
}

type Mentors = { college: string[]; enterprise: Map<string, string> };
function mentorsOf(db: WriteDb, posts: readonly Post[]): Mentors {
  const add = (n: number, enterpriseId: string | null): string =>
    insertMentor(db, insertSomebody(db, 200_000 + n, 1980), enterpriseId);
  const enterprise = new Map([...new Set(posts.map((p) => p.enterpriseId))].map((id, i) => [id, add(i, id)]));
  return { college: Array.from({ length: 100 }, (_, i) => add(1000 + i, null)), enterprise };
}

function apprentice(db: WriteDb, n: number, cohortId: string, post: Post, mentors: Mentors): string {
  const enrolmentId = db.insert('enrolment', {
    personId: insertSomebody(db, n, 2006),
    cohortId,
    studentNumber: String(2_503_100_000 + n),
    legalBasis: 'student',
    startsOn: '2025-09-01',
    endsOn: END,
    status: 'active',
    statusOn: null,
    statusReason: '',
    enterpriseId: post.enterpriseId,
    postId: post.postId,
    note: '',
  });
  const pair = (side: 'college' | 'enterprise', mentorId: string): string =>
    db.insert('pairing', { enrolmentId, side, mentorId, startsOn: '2025-09-01', endsOn: null, reason: '' });
  pair('college', mentors.college[n % mentors.college.length] as string);
  pair('enterprise', mentors.enterprise.get(post.enterpriseId) as string);
  const agreementId = db.insert('agreement', {
    enrolmentId,
    enterpriseId: post.enterpriseId,
    number: `JX-2025-${n}`,
    startsOn: '2025-09-01',
    endsOn: END,
    endedOn: null,
    endReason: '',
    note: '',
  });
  for (const party of ['college', 'enterprise', 'apprentice', 'guardian'] as const)
    db.insert('agreementSignature', {
      agreementId,
      party,
      signerName: '',
      signedOn: '2025-08-25',
      method: 'paper',
      recordedBy: 'coordinator',
      recordedAt: '2025-08-25T01:00:00.000Z',
    });
  return enrolmentId;
}

function staysOf(
  db: WriteDb,
  enrolmentId: string,
  n: number,
  unitIds: readonly string[],
  posts: readonly Post[],
): string[] {
  return unitIds.map((unitId, i) => {
    const stayId = db.insert('stay', { enrolmentId });
    db.insert('stayVersion', {
      stayId,
      enrolmentId,
      since: 1,
      until: null,
      unitId,
      postId: (posts[(n + i) % posts.length] as Post).postId,
      startsOn: dayAfter(START, i * STAY_WEEKS * 7),
      endsOn: dayAfter(START, (i + 1) * STAY_WEEKS * 7 - 1),
      weekdays: 31,
      isPinned: false,
      note: '',
    });
    return stayId;
  });
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

type Scheme = { schemeId: string; itemIds: string[] };
function scheme(db: WriteDb): Scheme {
  const schemeId = db.insert('evaluationScheme', {
    nameZh: '默认方案',
    nameEn: 'Default scheme',
    version: 1,
    state: 'inUse',
    passLine: 6000,
    divergenceLimit: 1500,
    bands: [{ key: 'pass', zh: '合格', en: 'Pass', from: 6000 }],
  });
  const weights = [600, 600, 600, 600, 600, 3000, 2000, 2000];
  const itemIds = weights.map((weight, i) =>
    db.insert('schemeItem', {
      schemeId,
      ord: i,
      key: `k${i}`,
      side: i < 6 ? 'enterprise' : 'college',
      kind: i < 5 || i === 6 ? 'process' : 'outcome',
      titleZh: `评价项 ${i + 1}`,
      titleEn: `Item ${i + 1}`,
      weight,
      anchors: [],
    }),
  );
  return { schemeId, itemIds };
}

/** Adds `wanted` scores, unit after unit, and returns how many there are. */
function scoresOf(
  db: WriteDb,
  enrolmentId: string,
  stays: readonly string[],
  unitIds: readonly string[],
  { schemeId, itemIds }: Scheme,
  wanted: number,
): number {
  for (let unit = 0; unit * itemIds.length < wanted; unit++) {
    const evaluationId = db.insert('evaluation', {
      stayId: stays[unit] as string,
      enrolmentId,
      unitId: unitIds[unit] as string,
      schemeId,
      planVersion: 1,
      enterpriseSignedOn: null,
      enterpriseMentorId: null,
      collegeSignedOn: null,
      collegeMentorId: null,
      moderationReason: '',
      snapshot: null,
    });
    itemIds.slice(0, wanted - unit * itemIds.length).forEach((itemId, i) => {
      const value = 7000 + ((unit * 700 + i * 137) % 3000);
      db.insert('score', { evaluationId, itemId, value, source: 'assessor', enteredBy: 'coordinator', mentorId: null });
    });
  }
  return wanted;
}
