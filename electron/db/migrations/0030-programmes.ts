// Programmes, standards in versions, competence units, cohorts and their alternation segments.
import { index, table, unique } from './table.ts';

export const programmes = [
  table(
    'programme',
    `nameZh TEXT NOT NULL, nameEn TEXT NOT NULL, type TEXT NOT NULL, majorCode TEXT NOT NULL, majorNameZh TEXT NOT NULL,
     majorNameEn TEXT NOT NULL, faculty TEXT NOT NULL, months INTEGER NOT NULL,
     schoolMinutesPerDay INTEGER NOT NULL, enterpriseMinutesPerDay INTEGER NOT NULL`,
  ),
  table(
    'standard',
    'programmeId TEXT NOT NULL REFERENCES programme, version INTEGER NOT NULL, state TEXT NOT NULL, effectiveOn TEXT, note TEXT NOT NULL',
  ),
  unique('standard', 'programmeId, version'),
  table(
    'competenceUnit',
    `standardId TEXT NOT NULL REFERENCES standard, ord INTEGER NOT NULL, code TEXT NOT NULL, titleZh TEXT NOT NULL,
     titleEn TEXT NOT NULL, shortZh TEXT NOT NULL, shortEn TEXT NOT NULL, weeks INTEGER NOT NULL,
     minStayWeeks INTEGER NOT NULL, level INTEGER NOT NULL, criteria TEXT NOT NULL, colour INTEGER NOT NULL`,
  ),
  unique('competenceUnit', 'standardId, code'),
  table(
    'unitPrerequisite',
    'unitId TEXT NOT NULL REFERENCES competenceUnit, requiresId TEXT NOT NULL REFERENCES competenceUnit',
  ),
  unique('unitPrerequisite', 'unitId, requiresId'),
  table(
    'cohort',
    `programmeId TEXT NOT NULL REFERENCES programme, standardId TEXT REFERENCES standard, name TEXT NOT NULL,
     nameEn TEXT NOT NULL, entryYear INTEGER NOT NULL, startsOn TEXT NOT NULL, endsOn TEXT NOT NULL`,
  ),
  unique('cohort', 'name'),
  table(
    'cohortSegment',
    'cohortId TEXT NOT NULL REFERENCES cohort, startsOn TEXT NOT NULL, endsOn TEXT NOT NULL, place TEXT NOT NULL, weekdays INTEGER NOT NULL, note TEXT NOT NULL',
  ),
  index('cohortSegment', 'cohortId, startsOn'),
].join('\n');
