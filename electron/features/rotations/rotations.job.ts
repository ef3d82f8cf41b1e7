// Long work on the plan: filling what is missing, and the workbook.
import type { rotationsApi } from '../../../shared/features/rotations/rotations.api.ts';
import { fill } from '../../../shared/features/rotations/rotations.fill.ts';
import type { Board } from '../../../shared/features/rotations/rotations.schema.ts';
import { personName, unitName } from '../../../shared/features/rotations/rotations.words.ts';
import type { Stay, World } from '../../../shared/features/rotations/rotations.world.ts';
import { addDays, daysBetween } from '../../../shared/values/day.ts';
import type { JobContext, Jobs } from '../../host/context.ts';
import { safeName } from '../../host/files.ts';
import { writeXlsx } from '../../tabular/writeTable.ts';
import { calendarOf } from '../calendar/calendar.sql.ts';
import { markSheet, recordExport } from '../privacy/exports.write.ts';
import { pairForStay } from './pairing.write.ts';
import { planSheets } from './planSheets.ts';
import { readWorld, speechOf } from './reading.ts';
import { placeStay } from './rotations.write.ts';

export const rotationsJobs: Jobs<typeof rotationsApi> = {
  fill: async (ctx, { enrolmentIds, cohortIds, from }) => {
    ctx.progress(0, 0, 'rotations.step.read');
    const { board, world } = readWorld(ctx.db, ctx.today, 'draft');
    const people = chosen(board, enrolmentIds, cohortIds);
    const earliest = from === undefined ? world.first : daysBetween(board.origin, from);
    let n = 0;
    const filled = fill(world, people, earliest, () => {
      ctx.stopIfCancelled();
      if (++n % 20 === 0) ctx.progress(n, people.length, 'rotations.step.fill');
    });
    if (filled.placed.length > 0) await write(ctx, board, filled.placed);
    return {
      placed: filled.placed.length,
      people: new Set(filled.placed.map(({ person }) => person)).size,
      left: filled.left.map((left) => ({
        enrolmentId: board.people[left.person]?.enrolmentId ?? '',
        name: board.people[left.person]?.name ?? '',
        unitId: board.units[left.unit]?.id ?? '',
        weeks: left.weeks,
        key: `rotations.left.${left.reason}`,
        params: leftParams(world, left),
      })),
    };
  },
  export: async (ctx, { version, language, ...wish }) => {
    ctx.progress(0, 0, 'rotations.step.read');
    const { board, world } = readWorld(ctx.db, ctx.today, version);
    const plan = { board, world, speech: speechOf(ctx.db, board, language), calendar: calendarOf(ctx.db) };
    const { title, sheets } = planSheets(plan, wish);
    const name = safeName(`${title} ${ctx.today}.xlsx`);
    ctx.progress(0, 0, 'rotations.step.write');
    return ctx.files.make(name, async (path) => {
      const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      await writeXlsx(path, { sheets: [...sheets, markSheet(ctx, rows)] });
      await ctx.write((command) => {
        const fields = sheets.map((sheet) => sheet.name);
        const about = board.people.map(({ enrolmentId }) => enrolmentId);
        recordExport(command, { kind: 'plan', title, format: 'xlsx', rows, fields, about });
        command.viewed(
          'reports.didExport',
          { title, rows, format: 'xlsx' },
          { kind: 'export', detail: { rows, fields } },
        );
      });
    });
  },
};

function chosen(board: Board, enrolmentIds: string[] | undefined, cohortIds: string[] | undefined): number[] {
  const people = board.people.map((_, index) => index);
  if (enrolmentIds) {
    const wanted = new Set(enrolmentIds);
    return people.filter((p) => wanted.has(board.people[p]?.enrolmentId ?? ''));
  }
  if (!cohortIds) return people;
  const wanted = new Set(cohortIds);
  return people.filter((p) => wanted.has(board.cohorts[board.people[p]?.cohort ?? -1]?.id ?? ''));
}

async function write(ctx: JobContext, board: Board, placed: readonly Stay[]): Promise<void> {
  ctx.progress(0, placed.length, 'rotations.step.write');
  await ctx.write(({ db, tell }) => {
    placed.forEach((stay, i) => {
      if (i % 200 === 0) {
        ctx.stopIfCancelled();
        ctx.progress(i, placed.length, 'rotations.step.write');
      }
      const fields = {
        enrolmentId: board.people[stay.person]?.enrolmentId ?? '',
        unitId: board.units[stay.unit]?.id ?? null,
        postId: board.posts[stay.post]?.id ?? null,
        startsOn: addDays(board.origin, stay.from),
        endsOn: addDays(board.origin, stay.to),
        weekdays: stay.weekdays,
        isPinned: stay.isPinned,
        note: '',
      };
      placeStay(db, fields);
      pairForStay(db, fields);
    });
    tell('rotations.did.fill', { n: placed.length, people: new Set(placed.map(({ person }) => person)).size });
  });
}

function leftParams(world: World, left: { person: number; unit: number; weeks: number; other: number }) {
  return {
    name: personName(world, left.person, { locale: 'zh' }),
    unit: unitName(world, left.unit, { locale: 'zh' }),
    other: unitName(world, left.other, { locale: 'zh' }),
    n: left.weeks,
  };
}
