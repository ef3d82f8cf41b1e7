// One row of the board: its name, its bars in view, school blocks hatched, leave and empty weeks.
import { memo } from 'react';
import { coverageOf } from '../../../shared/features/rotations/rotations.rules.ts';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import { addDays } from '../../../shared/values/day.ts';
import type { Format } from '../../ui/format.ts';
import { type Translate, useFormat, useT } from '../../ui/i18n.tsx';
import { Bar } from './Bar.tsx';
import { useView, type View } from './BoardContext.tsx';
import { type Gap, gapsOf, schoolBlocks } from './gaps.ts';
import type { StayRow } from './rows.ts';
import { weekOf, xOf } from './timeline.ts';

export type PlanRowProps = {
  row: StayRow;
  /** First day of the focused week when the focus is in this row, else null. */
  focusDay: number | null;
  focusStay: number;
  /** A stay shown elsewhere until the host has answered. */
  pending: { index: number; stay: Stay } | null;
};

export const PlanRow = memo(function PlanRow({ row, focusDay, focusStay, pending }: PlanRowProps) {
  const t = useT();
  const format = useFormat();
  const view = useView();
  const { world } = view.model;
  const stays = row.stays
    .filter((index) => index !== pending?.index)
    .map((index) => ({ index, stay: world.stays[index] }))
    .filter((entry): entry is { index: number; stay: Stay } => isInView(entry.stay, view));
  if (pending) stays.push(pending);
  return (
    <>
      <RowName row={row} isFocused={focusDay !== null} />
      <div className="jx-board-track" data-focused={focusDay !== null}>
        <Background row={row} view={view} />
        {stays.map(({ index, stay }) => (
          <Bar
            key={index}
            index={index}
            stay={stay}
            isFocused={index === focusStay}
            names={row.person < 0 ? 'person' : 'work'}
          />
        ))}
        {focusDay !== null && focusStay < 0 && (
          <div
            id="board-cell"
            role="gridcell"
            className="jx-board-cell"
            aria-label={t('rotations.emptyCell', { name: row.name, week: weekName(view, focusDay, t, format) })}
            style={{ left: xOf(focusDay, view.zoom), width: view.zoom }}
          />
        )}
      </div>
    </>
  );
});

function RowName({ row, isFocused }: { row: StayRow; isFocused: boolean }) {
  const { model } = useView();
  const coverage = row.person < 0 ? null : coverageOf(model.world, row.person);
  const places = row.person < 0 && !row.isMore ? model.world.lists.posts[row.post]?.places : undefined;
  return (
    <div role="rowheader" className="jx-board-name" data-focused={isFocused} data-more={row.isMore}>
      <span>{row.isMore ? '' : row.name}</span>
      {coverage && coverage.required > 0 && (
        <span className="jx-board-figure" data-short={coverage.planned < coverage.required}>
          {coverage.planned}/{coverage.required}
        </span>
      )}
      {places !== undefined && <span className="jx-board-figure">{places}</span>}
    </div>
  );
}

function Background({ row, view }: { row: StayRow; view: View }) {
  const t = useT();
  const format = useFormat();
  const { model, zoom } = view;
  const { world } = model;
  const person = world.lists.people[row.person];
  const box = (gap: Gap) => ({
    left: xOf(gap.from, zoom) + 1,
    width: Math.max(2, xOf(gap.to - gap.from + 1, zoom) - 1),
  });
  const closures = row.post < 0 ? [] : (world.lists.posts[row.post]?.closures ?? []);
  const gaps = person ? gapsOf(world, row.person, model.board.today) : [];
  return (
    <>
      {person &&
        schoolBlocks(world, person.cohort)
          .filter((block) => isInView(block, view))
          .map((block) => <div key={block.from} className="jx-hatch" style={box(block)} />)}
      {closures
        .filter(([from, to]) => isInView({ from, to }, view))
        .map(([from, to, reason]) => (
          <div key={from} className="jx-board-closed" style={box({ from, to })} title={reason}>
            {zoom === 31 && t('rotations.closed')}
          </div>
        ))}
      {person?.leaves
        .filter(([from, to]) => isInView({ from, to }, view))
        .map(([from, to]) => (
          <div key={from} className="jx-board-leave" style={box({ from, to })} title={t('rotations.leave')} />
        ))}
      {gaps
        .filter((gap) => isInView(gap, view))
        .map((gap) => (
          <div
            key={gap.from}
            className="jx-board-gap"
            style={box(gap)}
            title={t('rotations.gapLabel', {
              name: row.name,
              range: format.range(addDays(model.board.origin, gap.from), addDays(model.board.origin, gap.to)),
            })}
          >
            {zoom > 8 && t('rotations.gap')}
          </div>
        ))}
    </>
  );
}

const isInView = (of: { from: number; to: number } | null | undefined, view: View): boolean =>
  !!of && of.to >= view.first && of.from <= view.last;

/** `第 17 周`, outside the terms `12月21日那一周`. */
export function weekName({ model }: Pick<View, 'model'>, day: number, t: Translate, format: Format): string {
  const monday = weekOf(day) * 7;
  const week = model.speech.weekOf(monday);
  if (week > 0) return t('rotations.head.week', { week });
  return t('rotations.weekFrom', { day: format.day(addDays(model.board.origin, monday)) });
}
