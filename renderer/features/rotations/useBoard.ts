// Everything the board shows, read from the host and checked here once whenever it changes.
import { useMemo } from 'react';
import type { CalendarDay } from '../../../shared/features/calendar/calendar.schema.ts';
import type { Term } from '../../../shared/features/calendar/weeks.rules.ts';
import { checkAll, type Finding } from '../../../shared/features/rotations/rotations.rules.ts';
import type { Board, VersionChoice } from '../../../shared/features/rotations/rotations.schema.ts';
import { openBoard } from '../../../shared/features/rotations/rotations.stays.ts';
import { plannedAt, type WaiverLine, waiverFinder } from '../../../shared/features/rotations/rotations.waivers.ts';
import type { Speech } from '../../../shared/features/rotations/rotations.words.ts';
import { buildWorld, staysOfBoard, type World } from '../../../shared/features/rotations/rotations.world.ts';
import type { Locale } from '../../../shared/messages/translate.ts';
import { addDays } from '../../../shared/values/day.ts';
import { useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { useLocale } from '../../ui/i18n.tsx';
import { holidaysOf, teachingWeekOf } from './timeline.ts';

/** A finding with why, by whom and when it was kept. */
export type Kept = Finding & { waiver: WaiverLine };
export type Model = {
  board: Board;
  world: World;
  /** About stays, those kept knowingly left out; required weeks not planned are in `missing`. */
  findings: Finding[];
  kept: Kept[];
  missing: Finding[];
  /** The first finding of a stay, and the first that is kept. */
  findingOf: ReadonlyMap<number, Finding>;
  keptOf: ReadonlyMap<number, Kept>;
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
const NO_WAIVERS: WaiverLine[] = [];

/** The model of a version, null until it has been read. */
export function useBoard(version: VersionChoice) {
  const { locale } = useLocale();
  // Whoever may not plan sees the draft as it stands, as everybody sees a version in force.
  const canPlan = useMay()('rotations.place');
  const query = useQuery('rotations.board', { version });
  const answer = query.data;
  const board = useMemo(() => answer && openBoard(answer), [answer]);
  const range = board
    ? { from: board.origin, to: addDays(board.origin, board.weeks * 7 - 1) }
    : { from: '2026-01-01', to: '2026-01-01' };
  const days = useQuery('calendar.days', range, { enabled: board !== undefined });
  const terms = useQuery('calendar.terms', {});
  const status = useQuery('calendar.status', range, { enabled: board !== undefined });
  const waivers = useQuery('rotations.waivers', {}).data ?? NO_WAIVERS;
  const found = useMemo(() => board && check(board), [board]);
  const checked = useMemo(() => board && found && split(board, found, waivers), [board, found, waivers]);
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
      isDraft: board.state === 'draft' && canPlan,
    };
  }, [board, checked, locale, allTerms, allDays, years, canPlan]);
  return { model, error: query.error, refetch: query.refetch };
}

const yearOf = ({ origin, today }: Board): number => Number(addDays(origin, today).slice(0, 4));

type Found = { world: World; all: Finding[] };

function check(board: Board): Found {
  const world = buildWorld(board, staysOfBoard(board.stays));
  return { world, all: checkAll(world) };
}

function split(board: Board, { world, all }: Found, waivers: readonly WaiverLine[]) {
  const waiverOf = waiverFinder(waivers);
  const [findings, kept, missing]: [Finding[], Kept[], Finding[]] = [[], [], []];
  for (const finding of all) {
    const waiver = finding.stay < 0 ? undefined : waiverOf(finding.kind, plannedAt(board, finding.stay));
    if (finding.stay < 0) missing.push(finding);
    else if (waiver) kept.push({ ...finding, waiver });
    else findings.push(finding);
  }
  return { world, findings, kept, missing, findingOf: firstOf(findings), keptOf: firstOf(kept) };
}

function firstOf<F extends Finding>(findings: readonly F[]): ReadonlyMap<number, F> {
  const first = new Map<number, F>();
  for (const finding of findings) if (!first.has(finding.stay)) first.set(finding.stay, finding);
  return first;
}
