// Validated writes of programmes and cohorts inside the caller's transaction; the import and the sample data use them.

import { autumnOf } from '../../../shared/features/calendar/weeks.rules.ts';
import { entryYearOf, majorOfClassName, usualPeriod } from '../../../shared/features/programmes/className.rules.ts';
import { COMMON_MAJORS } from '../../../shared/features/programmes/majors.ts';
import type { CohortFields, Pattern, ProgrammeFields } from '../../../shared/features/programmes/programmes.schema.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import { applyPattern } from './alternation.write.ts';
import { standardInForce } from './programmes.sql.ts';

/** Hours of a day that a new programme starts with, in minutes; both can be changed on its page. */
const USUAL_DAY = { schoolMinutesPerDay: 360, enterpriseMinutesPerDay: 480 };

/** Adds a programme; the days' minutes may be left to the usual ones. */
export function createProgramme(
  db: WriteDb,
  fields: Omit<ProgrammeFields, keyof typeof USUAL_DAY> & Partial<typeof USUAL_DAY>,
): string {
  refuseSameName(db, fields.nameZh, null);
  return db.insert('programme', { ...USUAL_DAY, ...fields });
}

export function refuseSameName(db: ReadDb, nameZh: string, own: string | null): void {
  if (db.where('programme', { nameZh }).some((p) => p.id !== own))
    throw ruleError('programmes.nameTaken', { name: nameZh });
}

/**
 * Adds a cohort, with segments for its whole time when a pattern is given. Refuses a name that another cohort has
 * and a standard of another programme or not yet in force.
 */
export function createCohort(db: WriteDb, fields: CohortFields & { pattern?: Pattern }): string {
  const { pattern, ...cohort } = fields;
  checkCohort(db, cohort, null);
  const id = db.insert('cohort', cohort);
  if (pattern) applyPattern(db, { cohortId: id, startsOn: cohort.startsOn, endsOn: cohort.endsOn, pattern });
  return id;
}

export function checkCohort(db: ReadDb, cohort: CohortFields, own: string | null): void {
  const { name, standardId, programmeId } = cohort;
  if (db.where('cohort', { name }).some((c) => c.id !== own)) throw ruleError('programmes.cohortNameTaken', { name });
  if (!standardId) return;
  const standard = db.row('standard', standardId);
  if (standard.programmeId !== programmeId || standard.archivedAt)
    throw ruleError('programmes.standardOfOther', { name });
  if (standard.state === 'draft') throw ruleError('programmes.standardIsDraft', { version: standard.version });
}

export type CohortWish = {
  /** the class name as the college writes it */
  name: string;
  majorCode: string;
  majorName: string;
  entryYear: number | null;
  /** the year of entry when neither the wish nor the name tells it is that of today's academic year */
  today: string;
};

/**
 * The cohort of a class name: found by its name, otherwise made, with its programme (found by major code, then by
 * name; otherwise made as a modern apprenticeship) and the newest standard in force.
 */
export function ensureCohort(db: WriteDb, wish: CohortWish): { id: string; isNew: boolean } {
  const found = db.where('cohort', { name: wish.name })[0];
  if (found) return { id: found.id, isNew: false };
  const programmeId = ensureProgramme(db, wish);
  const entryYear = wish.entryYear ?? entryYearOf(wish.name) ?? autumnOf(wish.today);
  const id = createCohort(db, {
    programmeId,
    standardId: standardInForce(db, programmeId),
    name: wish.name,
    nameEn: '',
    entryYear,
    ...usualPeriod(entryYear, db.row('programme', programmeId).months),
  });
  return { id, isNew: true };
}

function ensureProgramme(db: WriteDb, { name, majorCode, majorName }: CohortWish): string {
  const byCode = majorCode ? db.where('programme', { majorCode })[0] : undefined;
  const nameZh = majorName || majorOfClassName(name);
  const found = byCode ?? db.where('programme', { majorNameZh: nameZh })[0] ?? db.where('programme', { nameZh })[0];
  if (found && (!majorCode || !found.majorCode || found.majorCode === majorCode)) return found.id;
  const major = COMMON_MAJORS.find((m) => (majorCode ? m.code === majorCode : m.zh === nameZh));
  const isTaken = db.where('programme', { nameZh }).length > 0;
  return createProgramme(db, {
    nameZh: isTaken ? `${nameZh} ${majorCode}` : nameZh,
    nameEn: major?.en ?? '',
    type: 'modern',
    majorCode: majorCode || (major?.code ?? ''),
    majorNameZh: nameZh,
    majorNameEn: major?.en ?? '',
    faculty: '',
    months: 36,
  });
}
