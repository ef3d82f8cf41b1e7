// The sheet with apprentices down and weeks across, painted as the board: stays, school, holidays, leave, and a legend.
import { type Calendar, isWorkday } from '../../../shared/features/calendar/calendar.rules.ts';
import type { Board } from '../../../shared/features/rotations/rotations.schema.ts';
import { personName, postName, type Speech, unitName } from '../../../shared/features/rotations/rotations.words.ts';
import { isPlanned, isPresent, type Stay, type World } from '../../../shared/features/rotations/rotations.world.ts';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { addDays } from '../../../shared/values/day.ts';
import type { OutSheet, PaintedCell, SheetCell } from '../../tabular/writeTable.ts';
import { type ColourBy, colourOf, HOLIDAY, LEAVE, paintFor, SCHOOL, stayPaints } from './planColours.ts';

/** A version of the plan with everything that its sheets are drawn from. */
export type Drawing = {
  board: Board;
  world: World;
  speech: Speech;
  calendar: Calendar;
  t: (key: MessageKey, params?: MessageParams) => string;
};

const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4];
/** Workdays off from which on a week without a stay counts as a holiday. */
const HOLIDAY_FROM = 3;

export function weekSheet(drawing: Drawing, colourBy: ColourBy, weeks: readonly number[]): Omit<OutSheet, 'name'> {
  const { board, world, speech, t } = drawing;
  const off = new Map(weeks.map((monday) => [monday, daysOff(drawing, monday)]));
  const cellOf = cells(drawing, colourBy, off);
  const mondays = weeks.map((monday) => ({
    header: weekName(board, speech, monday),
    type: 'text' as const,
    width: 16,
    ...(off.get(monday) ? { paint: HOLIDAY } : {}),
  }));
  return {
    lead: legend(drawing, colourBy),
    columns: [
      { header: t('rotations.number'), type: 'text', width: 14 },
      { header: t('rotations.apprentice'), type: 'text', width: 12 },
      { header: t('rotations.cohort'), type: 'text', width: 14 },
      ...mondays,
    ],
    rows: board.people.map((person, index) => [
      person.number,
      personName(world, index, speech),
      cohortName(board, person.cohort, speech),
      ...weeks.map((monday) => cellOf(index, monday)),
    ]),
  };
}

/** `13 (2026-11-23)`, outside the terms the Monday alone. */
function weekName({ origin }: Board, { weekOf }: Speech, monday: number): string {
  const [week, day] = [weekOf(monday), addDays(origin, monday)];
  return week > 0 ? `${week} (${day})` : day;
}

/** Days of a week's Monday to Friday that the law or the notice takes off. */
const daysOff = ({ board, calendar }: Drawing, monday: number): number =>
  MONDAY_TO_FRIDAY.filter((day) => !isWorkday(calendar, addDays(board.origin, monday + day))).length;

/** What stands in the cell of an apprentice and a week. */
function cells({ board, world, speech, t }: Drawing, colourBy: ColourBy, off: ReadonlyMap<number, number>) {
  const paint = stayPaints(world, colourBy);
  return (person: number, monday: number): SheetCell => {
    const stays = staysIn(world, person, monday);
    const [first] = stays;
    if (first) {
      const labels = new Set(stays.map((stay) => labelOf(world, stay, speech)));
      const text = [...labels].join(' / ');
      const days = week(monday);
      const isThere = stays.some((stay) => days.some((day) => isPresent(world, stay, day)));
      if (!isThere) return { text: `${text} · ${t('rotations.leave')}`, paint: LEAVE };
      return { text, paint: paint(first, monday + 6 < board.today) };
    }
    if (isOnLeave(world, person, monday)) return { text: t('rotations.leave'), paint: LEAVE };
    if (isAtSchool(world, person, monday)) return { text: t('rotations.school'), paint: SCHOOL };
    if ((off.get(monday) ?? 0) >= HOLIDAY_FROM) return { text: t('rotations.legend.holiday'), paint: HOLIDAY };
    return null;
  };
}

const week = (monday: number): number[] => [0, 1, 2, 3, 4, 5, 6].map((day) => monday + day);

/** Stays that work in this week. */
function staysIn(world: World, person: number, monday: number): Stay[] {
  const stays: Stay[] = [];
  for (const index of world.ofPerson[person] ?? []) {
    const stay = world.stays[index];
    if (!stay || stay.from > monday + 6 || stay.to < monday) continue;
    if (week(monday).some((day) => isPlanned(world, stay, day))) stays.push(stay);
  }
  return stays.sort((a, b) => a.from - b.from);
}

function isOnLeave({ lists }: World, person: number, monday: number): boolean {
  const leaves = lists.people[person]?.leaves ?? [];
  return MONDAY_TO_FRIDAY.every((day) => leaves.some(([from, to]) => from <= monday + day && to >= monday + day));
}

function isAtSchool({ lists }: World, person: number, monday: number): boolean {
  const segments = lists.cohorts[lists.people[person]?.cohort ?? -1]?.segments ?? [];
  return MONDAY_TO_FRIDAY.every((day) =>
    segments.some(
      ({ from, to, place, weekdays }) =>
        place === 'school' && from <= monday + day && to >= monday + day && (weekdays & (1 << day)) !== 0,
    ),
  );
}

function labelOf(world: World, stay: Stay, speech: Speech): string {
  return [shortUnit(world, stay.unit, speech) || '–', postName(world, stay.post, speech) || '–'].join(' ');
}

function shortUnit(world: World, unit: number, speech: Speech): string {
  const of = world.lists.units[unit];
  return (speech.locale === 'en' ? of?.shortEn : of?.shortZh) || unitName(world, unit, speech);
}

/** The units or enterprises that stays are painted for, in the order of the lists, then the other grounds. */
function legend({ world, speech, t }: Drawing, colourBy: ColourBy): SheetCell[] {
  const { units, enterprises, posts } = world.lists;
  const isUnit = colourBy === 'unit';
  const used = new Set(world.stays.map((stay) => (isUnit ? stay?.unit : posts[stay?.post ?? -1]?.enterprise)));
  const named = (isUnit ? units : enterprises).flatMap((_, i): PaintedCell[] => {
    if (!used.has(i)) return [];
    const text = isUnit ? shortUnit(world, i, speech) : enterpriseName(world, i, speech);
    const post = posts.findIndex(({ enterprise }) => enterprise === i);
    return [{ text, paint: paintFor(colourOf(world, isUnit ? { unit: i, post: -1 } : { unit: -1, post }, colourBy)) }];
  });
  // Cohorts may each have a unit of the same name and colour.
  const known = new Set<string>();
  const apart = named.filter(({ text, paint }) => {
    const key = `${text} ${paint.fill} ${paint.hatch}`;
    return !known.has(key) && known.add(key);
  });
  return [
    t('rotations.sheet.legend'),
    null,
    null,
    ...apart,
    { text: t('rotations.school'), paint: SCHOOL },
    { text: t('rotations.legend.holiday'), paint: HOLIDAY },
    { text: t('rotations.leave'), paint: LEAVE },
  ];
}

function enterpriseName({ lists }: World, enterprise: number, { locale }: Speech): string {
  const of = lists.enterprises[enterprise];
  return (locale === 'en' && of?.nameEn) || of?.shortName || of?.name || '';
}

export function cohortName(board: Board, cohort: number, { locale }: Speech): string {
  const of = board.cohorts[cohort];
  return (locale === 'en' ? of?.nameEn : '') || of?.name || '';
}
