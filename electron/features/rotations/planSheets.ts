// The plan as a workbook: apprentices down and weeks across, and every stay as a row.
import { personName, postName, unitName } from '../../../shared/features/rotations/rotations.words.ts';
import { type Stay, weeksIn } from '../../../shared/features/rotations/rotations.world.ts';
import { translate } from '../../../shared/messages/translate.ts';
import { addDays, daysBetween } from '../../../shared/values/day.ts';
import type { OutSheet } from '../../tabular/writeTable.ts';
import type { ColourBy } from './planColours.ts';
import { cohortName, type Drawing, weekSheet } from './planWeeks.ts';

export type PlanWish = { from?: string | undefined; to?: string | undefined; colourBy: ColourBy };

/** Both sheets in the language of the speech; a draft says so in its title. */
export function planSheets(plan: Omit<Drawing, 't'>, wish: PlanWish): { title: string; sheets: OutSheet[] } {
  const { board, speech } = plan;
  const t: Drawing['t'] = (key, params = {}) => translate(speech.locale, key, params);
  const drawing = { ...plan, t };
  const state = t(`rotations.version.${board.state}`, { number: board.version });
  return {
    title: `${t('rotations.title')} ${state}`,
    sheets: [
      { name: t('rotations.sheet.weeks'), ...weekSheet(drawing, wish.colourBy, weeksOf(drawing, wish)) },
      { name: t('rotations.sheet.stays'), ...staySheet(drawing, wish) },
    ],
  };
}

/** The Mondays of the weeks asked for, as days of the board. */
function weeksOf({ board }: Drawing, { from, to }: PlanWish): number[] {
  const first = from ? Math.floor(daysBetween(board.origin, from) / 7) : 0;
  const last = to ? Math.floor(daysBetween(board.origin, to) / 7) : board.weeks - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * 7);
}

function staySheet({ board, world, speech, t }: Drawing, range: PlanWish): Omit<OutSheet, 'name'> {
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
