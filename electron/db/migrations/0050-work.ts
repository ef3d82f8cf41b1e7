// Agreements, the rotation plan, evaluations, certificates and preferences.
import { cover, index, table, unique } from './table.ts';

const agreements = [
  table(
    'agreement',
    `enrolmentId TEXT NOT NULL REFERENCES enrolment, enterpriseId TEXT NOT NULL REFERENCES enterprise, number TEXT NOT NULL,
     startsOn TEXT NOT NULL, endsOn TEXT NOT NULL, endedOn TEXT, endReason TEXT NOT NULL, note TEXT NOT NULL`,
  ),
  unique('agreement', 'number'),
  index('agreement', 'enrolmentId'),
  table(
    'agreementSignature',
    `agreementId TEXT NOT NULL REFERENCES agreement, party TEXT NOT NULL, signerName TEXT NOT NULL, signedOn TEXT NOT NULL,
     method TEXT NOT NULL, recordedBy TEXT NOT NULL, recordedAt TEXT NOT NULL`,
  ),
  unique('agreementSignature', 'agreementId, party'),
];

const rotations = [
  table(
    'planVersion',
    'number INTEGER NOT NULL, state TEXT NOT NULL, publishedOn TEXT, basedOn INTEGER, note TEXT NOT NULL',
  ),
  unique('planVersion', 'number'),
  table('stay', 'enrolmentId TEXT NOT NULL REFERENCES enrolment'),
  index('stay', 'enrolmentId'),
  table(
    'stayVersion',
    `stayId TEXT NOT NULL REFERENCES stay, enrolmentId TEXT NOT NULL REFERENCES enrolment, since INTEGER NOT NULL, until INTEGER,
     unitId TEXT REFERENCES competenceUnit, postId TEXT REFERENCES post, startsOn TEXT NOT NULL, endsOn TEXT NOT NULL,
     weekdays INTEGER NOT NULL, isPinned INTEGER NOT NULL, note TEXT NOT NULL`,
  ),
  index('stayVersion', 'enrolmentId, startsOn, archivedAt, since, until'),
  index('stayVersion', 'stayId'),
  index('stayVersion', 'postId, startsOn'),
  // The board reads all stays of a version, by date; lists of apprentices count each one's units.
  cover(
    'stayVersion',
    'as_board',
    'startsOn, stayId, endsOn, enrolmentId, unitId, postId, since, until, weekdays, isPinned, rev',
  ),
  cover('stayVersion', 'units', 'enrolmentId, unitId, endsOn, stayId, since, until'),
  table(
    'waiver',
    `stayId TEXT NOT NULL REFERENCES stay, kind TEXT NOT NULL, unitId TEXT, postId TEXT, startsOn TEXT NOT NULL,
     endsOn TEXT NOT NULL, reason TEXT NOT NULL, keptBy TEXT NOT NULL, keptAt TEXT NOT NULL`,
  ),
  unique('waiver', 'stayId, kind'),
];

const evaluations = [
  table(
    'evaluationScheme',
    'nameZh TEXT NOT NULL, nameEn TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, passLine INTEGER NOT NULL, divergenceLimit INTEGER NOT NULL, bands TEXT NOT NULL',
  ),
  table(
    'schemeItem',
    `schemeId TEXT NOT NULL REFERENCES evaluationScheme, ord INTEGER NOT NULL, key TEXT NOT NULL, side TEXT NOT NULL, kind TEXT NOT NULL,
     titleZh TEXT NOT NULL, titleEn TEXT NOT NULL, weight INTEGER NOT NULL, anchors TEXT NOT NULL`,
  ),
  unique('schemeItem', 'schemeId, key'),
  table(
    'evaluation',
    `stayId TEXT NOT NULL REFERENCES stay, enrolmentId TEXT NOT NULL REFERENCES enrolment, unitId TEXT NOT NULL REFERENCES competenceUnit,
     schemeId TEXT NOT NULL REFERENCES evaluationScheme, planVersion INTEGER, enterpriseSignedOn TEXT,
     enterpriseMentorId TEXT REFERENCES mentor, collegeSignedOn TEXT, collegeMentorId TEXT REFERENCES mentor,
     moderationReason TEXT NOT NULL, snapshot TEXT`,
  ),
  unique('evaluation', 'stayId'),
  cover('evaluation', 'units', 'enrolmentId, unitId, stayId, enterpriseSignedOn, collegeSignedOn'),
  table(
    'score',
    `evaluationId TEXT NOT NULL REFERENCES evaluation, itemId TEXT NOT NULL REFERENCES schemeItem, value INTEGER,
     source TEXT NOT NULL, enteredBy TEXT NOT NULL, mentorId TEXT REFERENCES mentor`,
  ),
  unique('score', 'evaluationId, itemId'),
];

const certificates = [
  table(
    'signingKey',
    'publicKey TEXT NOT NULL, privateKey BLOB NOT NULL, fingerprint TEXT NOT NULL, activeFrom TEXT NOT NULL, retiredAt TEXT',
  ),
  table('numberSeries', 'series TEXT NOT NULL, year INTEGER NOT NULL, nextSerial INTEGER NOT NULL'),
  unique('numberSeries', 'series, year'),
  table(
    'certificate',
    `enrolmentId TEXT NOT NULL REFERENCES enrolment, kind TEXT NOT NULL, number TEXT NOT NULL, issuedOn TEXT NOT NULL,
     state TEXT NOT NULL, stateReason TEXT NOT NULL, keyId TEXT NOT NULL REFERENCES signingKey, qrText TEXT NOT NULL, snapshot TEXT NOT NULL`,
  ),
  'CREATE UNIQUE INDEX certificate_number ON certificate (number);',
  unique('certificate', 'enrolmentId, kind', "state = 'issued'"),
  table(
    'certificatePrint',
    'certificateId TEXT NOT NULL REFERENCES certificate, ord INTEGER NOT NULL, printedAt TEXT NOT NULL, reason TEXT NOT NULL',
  ),
  index('certificatePrint', 'certificateId'),
];

const preferences = [
  table('preference', 'owner TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL'),
  unique('preference', 'owner, key'),
];

export const work = [...agreements, ...rotations, ...evaluations, ...certificates, ...preferences].join('\n');
