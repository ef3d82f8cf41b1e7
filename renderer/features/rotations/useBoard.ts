// Everything the board shows, read from the host and checked here once whenever it changes.
import { useMemo } from 'react';
import type { CalendarDay } from '../../../shared/features/calendar/calendar.schema.ts';
import type { Term } from '../../../shared/features/calendar/weeks.rules.ts';
import { checkAll, type Finding } from '../../../shared/features/rotations/rotations.rules.ts';
import type { Board, VersionChoice } from '../../../shared/features/rotations/rotations.schema.ts';
import type { Speech } from '../../../shared/features/rotations/rotations.words.ts';
import { buildWorld, staysOfBoard, type World } from '../../../shared/features/rotations/rotations.world.ts';
import type { Locale } from '../../../shared/messages/translate.ts';
import { addDays } from '../../../shared/values/day.ts';
import { useQuery } from '../../api/queries.tsx';
import { useLocale } from '../../ui/i18n.tsx';
import { holidaysOf, teachingWeekOf } from './timeline.ts';

export type Model = {
  board: Board;
  world: World;
  /** About stays; required weeks not planned are in `missing`. */
  findings: Finding[];
  missing: Finding[];
  /** The first finding of a stay. */
  findingOf: ReadonlyMap<number, Finding>;
  speech: Speech;
  locale: Locale;
  terms: readonly Term[];
  holidays: ReturnType<typeof holidaysOf>;
  /** Years from this one on that have no holiday notice. */
  missingYears: readonly number[];
  isDraft: boolean;
};

const NO_DAYS: CalendarDay[] = [];
const NO_TERMS: Term[] = [];

/** The model of a version, null until it has been read. */
export function useBoard(version: VersionChoice) {
  const { locale } = useLocale();
  const query = useQuery('rotations.board', { version });
  const board = query.data;
  const range = board
    ? { from: board.origin, to: addDays(board.origin, board.weeks * 7 - 1) }
    : { from: '2026-01-01', to: '2026-01-01' };
  const days = useQuery('calendar.days', range, { enabled: board !== undefined });
  const terms = useQuery('calendar.terms', {});
  const status = useQuery('calendar.status', range, { enabled: board !== undefined });
  const checked = useMemo(() => board && check(board), [board]);
  const [allTerms, allDays, years] = [terms.data ?? NO_TERMS, days.data ?? NO_DAYS, status.data?.missing];
  const model = useMemo<Model | null>(() => {
    if (!board || !checked) return null;
    const speech: Speech = { locale, origin: board.origin, weekOf: teachingWeekOf(allTerms, board.origin) };
    return {
      board,
      ...checked,
      speech,
      locale,
      terms: allTerms,
      holidays: holidaysOf(allDays, board.origin),
      missingYears: (years ?? []).filter((year) => year >= yearOf(board)),
      isDraft: board.state === 'draft',
    };
  }, [board, checked, locale, allTerms, allDays, years]);
  return { model, error: query.error, refetch: query.refetch };
}

const yearOf = ({ origin, today }: Board): number => Number(addDays(origin, today).slice(0, 4));

function check(board: Board) {
  const world = buildWorld(board, staysOfBoard(board.stays));
  const all = checkAll(world);
  const findings = all.filter((f) => f.stay >= 0);
  const findingOf = new Map<number, Finding>();
  for (const finding of findings) if (!findingOf.has(finding.stay)) findingOf.set(finding.stay, finding);
  return { world, findings, missing: all.filter((f) => f.stay < 0), findingOf };
}
