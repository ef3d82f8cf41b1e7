// Finding records, and the start page's list of due work.
import { endOfISOWeek, format, parseISO, startOfISOWeek } from 'date-fns';
import type { reportsApi } from '../../../shared/features/reports/reports.api.ts';
import { type DueLine, worklist } from '../../../shared/features/reports/worklist.rules.ts';
import type { ReadDb } from '../../db/read.ts';
import type { Handlers } from '../../host/context.ts';
import { type Apprentice, apprenticesOf } from '../apprentices/training.sql.ts';
import { moves } from './moves.sql.ts';
import { search } from './reports.sql.ts';

/** How many comings and goings, and how many apprentices at risk, the start page lists. */
const MOVES_SHOWN = 8;
const RISKS_SHOWN = 6;

export const reports: Handlers<typeof reportsApi> = {
  search: ({ db }, { text }) => search(db, text),
  worklist: ({ db, today }) => {
    const week = parseISO(today);
    return {
      ...dueOf(db, today),
      ...moves(db, day(startOfISOWeek(week)), day(endOfISOWeek(week)), MOVES_SHOWN),
    };
  },
};

/** Goes through everybody once and keeps only what the page shows. */
function dueOf(db: ReadDb, today: string) {
  const due: DueLine[] = [];
  const count = { late: 0, watch: 0 };
  const risks = { late: [] as Risk[], watch: [] as Risk[] };
  let all = 0;
  for (const apprentice of apprenticesOf(db, today)) {
    const { id, name, nameEn, light, findings } = apprentice;
    all++;
    if (findings.length > 0) due.push({ id, name, nameEn, findings });
    if (light !== 'late' && light !== 'watch') continue;
    if (++count[light] <= RISKS_SHOWN) risks[light].push(riskOf(apprentice, light));
  }
  const shown = [...risks.late, ...risks.watch].slice(0, RISKS_SHOWN);
  return { items: worklist(due), apprentices: all, ...count, risks: shown };
}

type Risk = ReturnType<typeof riskOf>;
function riskOf({ findings, line }: Apprentice, light: 'late' | 'watch') {
  const l = line();
  return {
    id: l.id,
    name: l.name,
    nameEn: l.nameEn,
    cohort: l.cohortName,
    cohortEn: l.cohortNameEn,
    here: joined(' ', l.hereEnterprise, l.herePost),
    hereEn: joined(' · ', l.hereEnterpriseEn || l.hereEnterprise, l.herePostEn || l.herePost),
    light,
    findings: findings.map((f) => f.key),
  };
}

const joined = (between: string, ...parts: string[]): string => parts.filter(Boolean).join(between);
const day = (date: Date): string => format(date, 'yyyy-MM-dd');
