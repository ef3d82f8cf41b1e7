// Finding records, and the start page's list of due work.
import { addDays, endOfISOWeek, format, parseISO, startOfISOWeek } from 'date-fns';
import type { reportsApi } from '../../../shared/features/reports/reports.api.ts';
import { dueKey, EVALUATION_GRACE_DAYS, worklist } from '../../../shared/features/reports/worklist.rules.ts';
import type { Handlers } from '../../host/context.ts';
import { search } from './reports.sql.ts';
import { type DueDays, dueRows, moves } from './worklist.sql.ts';

/** How many comings and goings the start page lists. */
const MOVES_SHOWN = 8;
/** How far ahead an open post is worth a line, in days. */
const SOON_DAYS = 28;

export const reports: Handlers<typeof reportsApi> = {
  search: ({ db }, { text }) => search(db, text),
  worklist: ({ db, today }) => {
    const days = daysFrom(today);
    return {
      items: worklist(dueRows(db, dueKey.options, days)),
      ...moves(db, day(startOfISOWeek(parseISO(today))), days.weekEnd, MOVES_SHOWN),
      hasApprentices: db.get('SELECT 1 FROM enrolment WHERE archivedAt IS NULL LIMIT 1') !== undefined,
    };
  },
  membersDue: ({ db, today }, { key }) => ({
    enrolmentIds: [
      ...new Set(
        dueRows(db, [key], daysFrom(today))
          .get(key)
          ?.map((r) => r.enrolmentId),
      ),
    ],
  }),
};

const day = (date: Date): string => format(date, 'yyyy-MM-dd');

function daysFrom(today: string): DueDays {
  const at = parseISO(today);
  return {
    today,
    graceEnd: day(addDays(at, -EVALUATION_GRACE_DAYS)),
    weekEnd: day(endOfISOWeek(at)),
    soon: day(addDays(at, SOON_DAYS)),
  };
}
