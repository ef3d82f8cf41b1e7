// Finding records, and the start page's list of due work.
import { endOfISOWeek, format, parseISO, startOfISOWeek } from 'date-fns';
import type { reportsApi } from '../../../shared/features/reports/reports.api.ts';
import { worklist } from '../../../shared/features/reports/worklist.rules.ts';
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
    const lines = apprenticesOf(db, today);
    const behind = lines.filter((l) => l.light === 'late' || l.light === 'watch');
    const late = behind.filter((l) => l.light === 'late');
    const week = parseISO(today);
    return {
      items: worklist(lines),
      apprentices: lines.length,
      late: late.length,
      watch: behind.length - late.length,
      risks: [...late, ...behind.filter((l) => l.light === 'watch')].slice(0, RISKS_SHOWN).map(riskOf),
      ...moves(db, day(startOfISOWeek(week)), day(endOfISOWeek(week)), MOVES_SHOWN),
    };
  },
};

function riskOf({ findings, line }: Apprentice) {
  const l = line();
  return {
    id: l.id,
    name: l.name,
    nameEn: l.nameEn,
    cohort: l.cohortName,
    cohortEn: l.cohortNameEn,
    here: joined(' ', l.hereEnterprise, l.herePost),
    hereEn: joined(' · ', l.hereEnterpriseEn || l.hereEnterprise, l.herePostEn || l.herePost),
    light: l.light === 'late' ? ('late' as const) : ('watch' as const),
    findings: findings.map((f) => f.key),
  };
}

const joined = (between: string, ...parts: string[]): string => parts.filter(Boolean).join(between);
const day = (date: Date): string => format(date, 'yyyy-MM-dd');
