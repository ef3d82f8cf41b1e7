// Persons, enterprises with sites and posts, mentors, enrolments, pairings, leave and import reports.
import { index, table, unique } from './table.ts';

const enterprises = [
  table(
    'enterprise',
    `name TEXT NOT NULL, nameEn TEXT NOT NULL, shortName TEXT NOT NULL, uscc TEXT, region TEXT NOT NULL, address TEXT NOT NULL,
     contactName TEXT NOT NULL, contactPhone TEXT NOT NULL, colour INTEGER NOT NULL, searchKey TEXT NOT NULL, note TEXT NOT NULL`,
  ),
  unique('enterprise', 'name'),
  unique('enterprise', 'uscc', 'uscc IS NOT NULL'),
  table(
    'site',
    'enterpriseId TEXT NOT NULL REFERENCES enterprise, name TEXT NOT NULL, nameEn TEXT NOT NULL, address TEXT NOT NULL, kind TEXT NOT NULL',
  ),
  unique('site', 'enterpriseId, name'),
  table(
    'post',
    `siteId TEXT NOT NULL REFERENCES site, enterpriseId TEXT NOT NULL REFERENCES enterprise, name TEXT NOT NULL, nameEn TEXT NOT NULL,
     shortName TEXT NOT NULL, places INTEGER NOT NULL, minutesPerDay INTEGER NOT NULL, defaultMentorId TEXT REFERENCES mentor, note TEXT NOT NULL`,
  ),
  unique('post', 'siteId, name'),
  index('post', 'enterpriseId'),
  table('postUnit', 'postId TEXT NOT NULL REFERENCES post, unitId TEXT NOT NULL REFERENCES competenceUnit'),
  unique('postUnit', 'postId, unitId'),
  index('postUnit', 'unitId'),
  table(
    'postClosure',
    'postId TEXT NOT NULL REFERENCES post, startsOn TEXT NOT NULL, endsOn TEXT NOT NULL, reason TEXT NOT NULL',
  ),
  index('postClosure', 'postId, startsOn'),
  table(
    'headcount',
    'enterpriseId TEXT NOT NULL REFERENCES enterprise, postId TEXT REFERENCES post, asOf TEXT NOT NULL, staff INTEGER NOT NULL',
  ),
  index('headcount', 'enterpriseId, asOf'),
];

const persons = [
  table(
    'person',
    `name TEXT NOT NULL, nameEn TEXT NOT NULL, sortKey TEXT NOT NULL, searchKey TEXT NOT NULL, sex TEXT, bornOn TEXT,
     idType TEXT NOT NULL, idNumber TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL`,
  ),
  unique('person', 'idType, idNumber', "idNumber <> ''"),
  index('person', 'name'),
  table(
    'guardian',
    'personId TEXT NOT NULL REFERENCES person, name TEXT NOT NULL, relation TEXT NOT NULL, phone TEXT NOT NULL',
  ),
  index('guardian', 'personId'),
  table(
    'mentor',
    `personId TEXT NOT NULL REFERENCES person, side TEXT NOT NULL, enterpriseId TEXT REFERENCES enterprise, staffNumber TEXT NOT NULL,
     title TEXT NOT NULL, skillLevel INTEGER, maxApprentices INTEGER`,
  ),
  index('mentor', 'personId'),
  index('mentor', 'enterpriseId'),
];

const enrolments = [
  table(
    'enrolment',
    `personId TEXT NOT NULL REFERENCES person, cohortId TEXT NOT NULL REFERENCES cohort, studentNumber TEXT NOT NULL,
     legalBasis TEXT NOT NULL, startsOn TEXT NOT NULL, endsOn TEXT NOT NULL, status TEXT NOT NULL, statusOn TEXT,
     statusReason TEXT NOT NULL, enterpriseId TEXT REFERENCES enterprise, postId TEXT REFERENCES post, note TEXT NOT NULL`,
  ),
  unique('enrolment', 'studentNumber'),
  index('enrolment', 'cohortId'),
  index('enrolment', 'personId'),
  index('enrolment', 'enterpriseId'),
  table(
    'pairing',
    'enrolmentId TEXT NOT NULL REFERENCES enrolment, side TEXT NOT NULL, mentorId TEXT NOT NULL REFERENCES mentor, startsOn TEXT NOT NULL, endsOn TEXT, reason TEXT NOT NULL',
  ),
  index('pairing', 'enrolmentId, side, startsOn'),
  index('pairing', 'mentorId'),
  table(
    'leave',
    `enrolmentId TEXT NOT NULL REFERENCES enrolment, startsOn TEXT NOT NULL, startsHalf TEXT NOT NULL, endsOn TEXT NOT NULL,
     endsHalf TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL`,
  ),
  index('leave', 'enrolmentId, startsOn'),
  table(
    'importReport',
    `fileName TEXT NOT NULL, fileHash TEXT NOT NULL, importedAt TEXT NOT NULL, rowsRead INTEGER NOT NULL, created INTEGER NOT NULL,
     updated INTEGER NOT NULL, unchanged INTEGER NOT NULL, skipped INTEGER NOT NULL, rejected INTEGER NOT NULL,
     commandId TEXT NOT NULL, report TEXT NOT NULL`,
  ),
];

export const people = [...persons.slice(0, 5), ...enterprises, ...persons.slice(5), ...enrolments].join('\n');
