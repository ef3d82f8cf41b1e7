// Majors to choose from: those in use, then common ones.
import { COMMON_MAJORS, type Major } from '../../../shared/features/programmes/majors.ts';
import type { ReadDb } from '../../db/read.ts';

const IN_USE = `
  SELECT majorCode AS code, max(majorNameZh) AS zh, max(majorNameEn) AS en
  FROM programme WHERE archivedAt IS NULL AND majorCode <> '' GROUP BY majorCode ORDER BY majorCode`;

/** What the college calls a major rules over the common name of its code. */
export function majorsOf(db: ReadDb): Major[] {
  const used = db.all<Major>(IN_USE);
  return [...used, ...COMMON_MAJORS.filter((m) => !used.some((u) => u.code === m.code))];
}
