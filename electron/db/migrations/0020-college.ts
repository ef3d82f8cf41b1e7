// College, pictures, terms and the yearly holiday notice.
import { index, table, unique } from './table.ts';

export const college = [
  table('picture', 'mime TEXT NOT NULL, sha256 TEXT NOT NULL, bytes BLOB NOT NULL'),
  table(
    'college',
    `nameZh TEXT NOT NULL, nameEn TEXT NOT NULL, code TEXT NOT NULL, region TEXT NOT NULL, timeZone TEXT NOT NULL,
     logoId TEXT REFERENCES picture, sealId TEXT REFERENCES picture, verifyAddress TEXT NOT NULL,
     signatoryZh TEXT NOT NULL, signatoryEn TEXT NOT NULL, mentorLimit INTEGER NOT NULL, isDemo INTEGER NOT NULL`,
  ),
  table(
    'term',
    'academicYear TEXT NOT NULL, ord INTEGER NOT NULL, startsOn TEXT NOT NULL, weeks INTEGER NOT NULL, weekStartsOn INTEGER NOT NULL',
  ),
  unique('term', 'academicYear, ord'),
  table('calendarNotice', 'year INTEGER NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL, loadedOn TEXT NOT NULL'),
  unique('calendarNotice', 'year'),
  table(
    'calendarDay',
    'noticeId TEXT NOT NULL REFERENCES calendarNotice, date TEXT NOT NULL, kind TEXT NOT NULL, nameZh TEXT NOT NULL, nameEn TEXT NOT NULL',
  ),
  index('calendarDay', 'date'),
].join('\n');
