/** A small college whose apprentices have finished: two stays each, two mentors, a signed agreement, signed evaluations. */
import { connect } from '../../electron/db/open.ts';
import type { WriteDb } from '../../electron/db/write.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { person } from './people.ts';
import { insertCollege, insertMentor, insertProgramme } from './sampleRows.ts';

export type Graduate = {
  enrolmentId: string;
  personId: string;
  agreementId: string;
  collegePairingId: string;
  enterprisePairingId: string;
  stayVersionIds: string[];
  evaluationIds: string[];
};

export type College = {
  collegeId: string;
  programmeId: string;
  standardId: string;
  cohortId: string;
  unitIds: string[];
  enterpriseId: string;
  postIds: string[];
  collegeMentorId: string;
  enterpriseMentorId: string;
  graduates: Graduate[];
};

const START = '2026-03-02';
const MIDDLE = '2026-06-28';
const END = '2026-11-20';

/** Writes straight into a store, as one command: for what a test prepares, not for what it tests. */
export function writeInto<T>(dataDir: string, work: (db: WriteDb) => T): T {
  const db = connect(`${dataDir}/jiangxin.db`);
  try {
    const who = {
      session: { accountId: null, role: 'coordinator' as const, personId: null, mentorId: null, actor: 'test' },
      now: new Date('2026-11-20T00:00:00Z'),
      openedAt: '2026-11-20T00:00:00.000Z',
      path: 'test.prepare',
    };
    return runCommand(db, who, (ctx) => work(ctx.db)).value;
  } finally {
    db.close();
  }
}

/** Fills the store with `count` apprentices who may all have a certificate on 2026-11-24. */
export function seedGraduates(dataDir: string, count: number): College {
  return writeInto(dataDir, (db) => {
    const college = frameOf(db);
    for (let n = 0; n < count; n += 1) college.graduates.push(graduate(db, college, n));
    return college;
  });
}

export function insertPerson(db: WriteDb, n: number, name?: string): string {
  const { sex, bornOn, idNumber, phone, name: invented } = person(n);
  const key = `p${String(n).padStart(6, '0')}`;
  return db.insert('person', {
    name: name ?? invented,
    nameEn: `Person ${n}`,
    sortKey: key,
    searchKey: key,
    sex,
    bornOn,
    idType: 'resident',
    idNumber,
    phone,
    email: '',
  });
}

function frameOf(db: WriteDb): College {
  const collegeId = insertCollege(db, false, { signatoryZh: '院长 冯若兰', signatoryEn: 'President' });
  const { programmeId, standardId } = insertProgramme(db, START);
  const unitIds = ['数控车削', '质量检测'].map((titleZh, ord) => insertUnit(db, standardId, titleZh, ord));
  const cohortId = db.insert('cohort', {
    programmeId,
    standardId,
    name: '2024级数控1班',
    nameEn: 'CNC 2024-1',
    entryYear: 2024,
    startsOn: '2024-09-01',
    endsOn: END,
  });
  db.insert('planVersion', { number: 1, state: 'published', publishedOn: START, basedOn: null, note: '' });
  const { enterpriseId, postIds } = insertEnterprise(db, '恒辰精密制造有限公司');
  const collegeMentorId = insertMentor(db, insertPerson(db, 200_001, '王砺'), null);
  const enterpriseMentorId = insertMentor(db, insertPerson(db, 200_002, '张铁生'), enterpriseId, 5);
  const frame = { collegeId, programmeId, standardId, cohortId, unitIds, enterpriseId, postIds };
  return { ...frame, collegeMentorId, enterpriseMentorId, graduates: [] };
}

export function insertUnit(db: WriteDb, standardId: string, titleZh: string, ord: number): string {
  const names = { titleZh, titleEn: `Unit ${ord + 1}`, shortZh: titleZh, shortEn: `U${ord + 1}` };
  return db.insert('competenceUnit', {
    ...{ standardId, ord, code: `U${ord + 1}`, ...names },
    ...{ weeks: 8, minStayWeeks: 2, level: 3, criteria: [], colour: ord },
  });
}

export function insertEnterprise(db: WriteDb, name: string): { enterpriseId: string; postIds: string[] } {
  const enterpriseId = db.insert('enterprise', {
    ...{ name, nameEn: 'Hengchen Precision Manufacturing Co., Ltd.', shortName: '恒辰', uscc: null, region: '江苏' },
    ...{ address: '', contactName: '钱大江', contactPhone: '', colour: 1, searchKey: name, note: '' },
  });
  const siteId = db.insert('site', { enterpriseId, name: '总部', nameEn: '', address: '', kind: 'enterprise' });
  const postIds = [1, 2].map((p) =>
    db.insert('post', {
      ...{ siteId, enterpriseId, name: `${p}号岗`, nameEn: `Post ${p}`, shortName: `${p}号`, places: 500 },
      ...{ minutesPerDay: 480, defaultMentorId: null, note: '' },
    }),
  );
  return { enterpriseId, postIds };
}

function graduate(db: WriteDb, college: College, n: number): Graduate {
  const personId = insertPerson(db, n);
  const enrolmentId = db.insert('enrolment', {
    ...{ personId, cohortId: college.cohortId, studentNumber: `2024${String(n + 1).padStart(4, '0')}` },
    legalBasis: 'student',
    status: 'active',
    ...{ startsOn: '2024-09-01', endsOn: END, statusOn: null, statusReason: '' },
    ...{ enterpriseId: college.enterpriseId, postId: college.postIds[0] ?? null, note: '' },
  });
  const pairing = (side: 'college' | 'enterprise', mentorId: string) =>
    db.insert('pairing', { enrolmentId, side, mentorId, startsOn: START, endsOn: null, reason: '' });
  const pairings = {
    collegePairingId: pairing('college', college.collegeMentorId),
    enterprisePairingId: pairing('enterprise', college.enterpriseMentorId),
  };
  const agreementId = signedAgreement(
    db,
    enrolmentId,
    college.enterpriseId,
    `XY-2026-${String(n + 1).padStart(4, '0')}`,
  );
  const stays = college.unitIds.map((unitId, at) => finishedStay(db, college, enrolmentId, unitId, at));
  return {
    ...{ enrolmentId, personId, agreementId, ...pairings },
    stayVersionIds: stays.map(({ stayVersionId }) => stayVersionId),
    evaluationIds: stays.map(({ evaluationId }) => evaluationId),
  };
}

function signedAgreement(db: WriteDb, enrolmentId: string, enterpriseId: string, number: string): string {
  const agreementId = db.insert('agreement', {
    ...{ enrolmentId, enterpriseId, number, startsOn: START, endsOn: END, endedOn: null, endReason: '', note: '' },
  });
  for (const party of ['college', 'enterprise', 'apprentice', 'guardian'] as const)
    db.insert('agreementSignature', {
      method: 'paper',
      ...{ agreementId, party, signerName: '', signedOn: '2026-02-20' },
      ...{ recordedBy: 'test', recordedAt: '2026-02-20T00:00:00.000Z' },
    });
  return agreementId;
}

function finishedStay(db: WriteDb, college: College, enrolmentId: string, unitId: string, at: number) {
  const stayId = db.insert('stay', { enrolmentId });
  const days = at === 0 ? { startsOn: START, endsOn: MIDDLE } : { startsOn: '2026-06-29', endsOn: END };
  const stayVersionId = db.insert('stayVersion', {
    ...{ stayId, enrolmentId, since: 1, until: null, unitId, postId: college.postIds[at] ?? null },
    ...{ ...days, weekdays: 31, isPinned: false, note: '' },
  });
  return { stayVersionId, evaluationId: signedEvaluation(db, college, { enrolmentId, stayId, unitId }) };
}

/** One scheme for all: 60 to pass, four grades. */
function schemeOf(db: WriteDb): { schemeId: string; itemIds: string[] } {
  const [known] = db.where('evaluationScheme', { state: 'inUse' });
  if (known !== undefined)
    return { schemeId: known.id, itemIds: db.where('schemeItem', { schemeId: known.id }).map(({ id }) => id) };
  const band = (key: string, zh: string, en: string, from: number) => ({ key, zh, en, from });
  const schemeId = db.insert('evaluationScheme', {
    nameZh: '默认方案',
    nameEn: 'Default scheme',
    version: 1,
    state: 'inUse',
    passLine: 6000,
    divergenceLimit: 1500,
    bands: [
      band('excellent', '优秀', 'Excellent', 9000),
      band('good', '良好', 'Good', 8000),
      band('pass', '合格', 'Pass', 6000),
      band('fail', '不合格', 'Fail', 0),
    ],
  });
  const item = (ord: number, side: 'college' | 'enterprise', kind: 'process' | 'outcome', weight: number) =>
    db.insert('schemeItem', {
      schemeId,
      ord,
      key: `k${ord}`,
      side,
      kind,
      titleZh: `评价项 ${ord}`,
      titleEn: `Item ${ord}`,
      weight,
      anchors: [],
    });
  const itemIds = [
    item(1, 'enterprise', 'process', 3000),
    item(2, 'enterprise', 'outcome', 3000),
    item(3, 'college', 'process', 2000),
    item(4, 'college', 'outcome', 2000),
  ];
  return { schemeId, itemIds };
}

/** An evaluation that both sides have scored and signed: 91.4 by every item. */
function signedEvaluation(
  db: WriteDb,
  college: College,
  of: { enrolmentId: string; stayId: string; unitId: string },
): string {
  const { schemeId, itemIds } = schemeOf(db);
  const evaluationId = db.insert('evaluation', {
    ...of,
    schemeId,
    planVersion: 1,
    enterpriseSignedOn: END,
    enterpriseMentorId: college.enterpriseMentorId,
    collegeSignedOn: END,
    collegeMentorId: college.collegeMentorId,
    moderationReason: '',
    snapshot: { totalHundredths: 9140 },
  });
  for (const itemId of itemIds)
    db.insert('score', { evaluationId, itemId, value: 9140, source: 'assessor', enteredBy: 'test', mentorId: null });
  return evaluationId;
}
