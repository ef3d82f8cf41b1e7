// Consent and notice, rules of keeping, legal holds, files that left the program, and which persons were erased.
import { index, table, unique } from './table.ts';

export const privacy = [
  table(
    'consent',
    `personId TEXT NOT NULL REFERENCES person, kind TEXT NOT NULL, givenOn TEXT NOT NULL, form TEXT NOT NULL,
     signerName TEXT NOT NULL, noticeVersion TEXT NOT NULL, note TEXT NOT NULL, withdrawnOn TEXT, withdrawReason TEXT NOT NULL`,
  ),
  index('consent', 'personId'),
  table('retentionRule', 'kind TEXT NOT NULL, months INTEGER, source TEXT NOT NULL, checkedOn TEXT'),
  unique('retentionRule', 'kind'),
  table(
    'legalHold',
    'personId TEXT NOT NULL REFERENCES person, reason TEXT NOT NULL, since TEXT NOT NULL, endedOn TEXT, endReason TEXT NOT NULL',
  ),
  unique('legalHold', 'personId', 'endedOn IS NULL'),
  table(
    'exportRecord',
    `exportedAt TEXT NOT NULL, exportedBy TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, format TEXT NOT NULL,
     rows INTEGER NOT NULL, fields TEXT NOT NULL, persons BLOB NOT NULL`,
  ),
  index('exportRecord', 'exportedAt'),
  table(
    'erasedPerson',
    `personId TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, erasedAt TEXT NOT NULL, erasedBy TEXT NOT NULL,
     rows INTEGER NOT NULL, changes INTEGER NOT NULL, copies TEXT NOT NULL`,
  ),
  index('erasedPerson', 'personId'),
].join('\n');
