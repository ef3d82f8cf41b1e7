// The plan as a workbook: apprentices down and weeks across, and every stay as a row.
import type { Board } from '../../../shared/features/rotations/rotations.schema.ts';
import { personName, postName, type Speech, unitName } from '../../../shared/features/rotations/rotations.words.ts';
import { isPlanned, type Stay, type World, weeksIn } from '../../../shared/features/rotations/rotations.world.ts';
import { translate } from '../../../shared/messages/translate.ts';
import { addDays, daysBetween } from '../../../shared/values/day.ts';
import type { OutCell, OutSheet } from '../../tabular/writeTable.ts';

type Range = { from?: string | undefined; to?: string | undefined };

/** Both sheets in the language of `speech`; a draft says so in its title. */
export function planSheets(
  board: Board,
  world: World,
  speech: Speech,
  range: Range,
): { title: string; sheets: OutSheet[] } {
  const t = (key: Parameters<typeof translate>[1], params = {}) => translate(speech.locale, key, params);
  const state = t(`rotations.version.${board.state}`, { number: board.version });
  return {
    title: `${t('rotations.title')} ${state}`,
    sheets: [
      { name: t('rotations.sheet.weeks'), ...weekSheet(board, world, speech, t, range) },
      { name: t('rotations.sheet.stays'), ...staySheet(board, world, speech, t, range) },
    ],
  };
}

type T = (key: Parameters<typeof translate>[1], params?: Record<string, string | number>) => string;

function weekSheet(board: Board, world: World, speech: Speech, t: T, range: Range): Omit<OutSheet, 'name'> {
  const first = range.from ? Math.floor(daysBetween(board.origin, range.from) / 7) : 0;
  const last = range.to ? Math.floor(daysBetween(board.origin, range.to) / 7) : board.weeks - 1;
  const mondays = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * 7);
  const header = (monday: number): string => {
    const week = speech.weekOf(monday);
    const day = addDays(board.origin, monday).slice(5);
    return week > 0 ? `${week} (${day})` : day;
  };
  return {
    columns: [
      { header: t('rotations.number'), type: 'text', width: 14 },
      { header: t('rotations.apprentice'), type: 'text', width: 12 },
      { header: t('rotations.cohort'), type: 'text', width: 14 },
      ...mondays.map((monday) => ({ header: header(monday), type: 'text' as const, width: 12 })),
    ],
    rows: board.people.map((person, index) => [
      person.number,
      personName(world, index, speech),
      cohortName(board, person.cohort, speech),
      ...mondays.map((monday) => weekCell(world, index, monday, speech)),
    ]),
  };
}

/** Unit and post of the stays that work in this week. */
function weekCell(world: World, person: number, monday: number, speech: Speech): OutCell {
  const labels = new Set<string>();
  for (const index of world.ofPerson[person] ?? []) {
    const stay = world.stays[index];
    if (!stay) continue;
    for (let day = monday; day < monday + 7; day++)
      if (isPlanned(world, stay, day)) {
        labels.add(labelOf(world, stay, speech));
        break;
      }
  }
  return labels.size > 0 ? [...labels].join(' / ') : null;
}

function staySheet(board: Board, world: World, speech: Speech, t: T, range: Range): Omit<OutSheet, 'name'> {
  const from = range.from ? daysBetween(board.origin, range.from) : Number.NEGATIVE_INFINITY;
  const to = range.to ? daysBetween(board.origin, range.to) : Number.POSITIVE_INFINITY;
  const stays = world.stays.filter((stay): stay is Stay => stay !== null && stay.to >= from && stay.from <= to);
  return {
    columns: [
      { header: t('rotations.number'), type: 'text' },
      { header: t('rotations.apprentice'), type: 'text' },
      { header: t('rotations.cohort'), type: 'text' },
      { header: t('rotations.unit'), type: 'text' },
      { header: t('rotations.post'), type: 'text' },
      { header: t('rotations.startsOn'), type: 'date' },
      { header: t('rotations.endsOn'), type: 'date' },
      { header: t('rotations.weeks'), type: 'number' },
      { header: t('rotations.pinned'), type: 'text' },
    ],
    rows: stays.map((stay) => {
      const person = board.people[stay.person];
      return [
        person?.number ?? '',
        personName(world, stay.person, speech),
        cohortName(board, person?.cohort ?? -1, speech),
        unitName(world, stay.unit, speech),
        postName(world, stay.post, speech),
        addDays(board.origin, stay.from),
        addDays(board.origin, stay.to),
        weeksIn(world, stay),
        stay.isPinned ? t('ui.yes') : '',
      ];
    }),
  };
}

function cohortName(board: Board, cohort: number, { locale }: Speech): string {
  const of = board.cohorts[cohort];
  return (locale === 'en' ? of?.nameEn : '') || of?.name || '';
}

function labelOf(world: World, stay: Stay, speech: Speech): string {
  const unit = world.lists.units[stay.unit];
  const short = (speech.locale === 'en' ? unit?.shortEn : unit?.shortZh) || unitName(world, stay.unit, speech);
  return [short || '–', postName(world, stay.post, speech) || '–'].join(' ');
}
