// One stay as a bar: colour and edge pattern of its unit or enterprise, label as far as it fits, pin, conflict mark.
import { IconAlertTriangle, IconAlertTriangleFilled, IconPinFilled } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { paintOf } from '../../../shared/features/rotations/rotations.paint.ts';
import { personName, postName, unitName, wordsOf } from '../../../shared/features/rotations/rotations.words.ts';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import { addDays } from '../../../shared/values/day.ts';
import type { Format } from '../../ui/format.ts';
import { type Translate, useFormat, useT } from '../../ui/i18n.tsx';
import { useView, type View } from './BoardContext.tsx';
import { fitted, shortPost, shortUnit } from './label.ts';
import { xOf } from './timeline.ts';

export type BarProps = {
  index: number;
  stay: Stay;
  isFocused: boolean;
  /** Rows of posts name the apprentice, others the unit and post. */
  names: 'work' | 'person';
};

export function Bar({ index, stay, isFocused, names }: BarProps) {
  const t = useT();
  const format = useFormat();
  const view = useView();
  const { model, zoom } = view;
  const finding = model.findingOf.get(index);
  const isKept = finding === undefined && model.keptOf.has(index);
  const flags = model.board.stays.flags[index] ?? 0;
  const width = Math.max(3, xOf(stay.to - stay.from + 1, zoom) - 3);
  const { fill, edge } = paintOf(colourOf(view, stay));
  const hasPin = stay.isPinned && zoom > 8 && width > 40;
  const hasMark = (finding !== undefined || isKept) && zoom > 8 && width > 30;
  const style: CSSProperties & Record<'--fill', string> = {
    left: xOf(stay.from, zoom) + 1.5,
    width,
    '--fill': fill === 0 ? 'var(--stay-other)' : `var(--stay-${fill})`,
  };
  return (
    <div
      id={`stay-${index}`}
      role="gridcell"
      aria-label={spoken(view, index, stay, t, format)}
      className="jx-stay"
      data-stay={index}
      data-edge={zoom > 8 ? edge : 0}
      data-past={stay.to < model.board.today}
      data-changed={(flags & 2) !== 0 && model.isDraft}
      data-conflict={finding !== undefined}
      data-focused={isFocused}
      data-fixed={!model.isDraft}
      style={style}
    >
      <span className="jx-stay-label">
        {labelOf(view, stay, names, width - 15 - (hasPin ? 15 : 0) - (hasMark ? 18 : 0))}
      </span>
      {hasMark && (
        <span className="jx-stay-mark" data-kept={isKept}>
          {isKept ? <IconAlertTriangle size={14} aria-hidden /> : <IconAlertTriangleFilled size={14} aria-hidden />}
        </span>
      )}
      {hasPin && <IconPinFilled size={13} className="jx-stay-pin" aria-hidden />}
    </div>
  );
}

export function colourOf(
  { model, colourBy }: Pick<View, 'model' | 'colourBy'>,
  stay: Pick<Stay, 'unit' | 'post'>,
): number | undefined {
  const { units, posts, enterprises } = model.world.lists;
  if (colourBy === 'unit') return units[stay.unit]?.colour;
  return enterprises[posts[stay.post]?.enterprise ?? -1]?.colour;
}

function labelOf({ model, zoom }: View, stay: Stay, names: BarProps['names'], room: number): string {
  if (zoom === 8 || (zoom === 16 && stay.to - stay.from < 20)) return '';
  const unit = shortUnit(model.world, stay.unit, model.locale);
  if (names === 'person') return fitted(personName(model.world, stay.person, model.speech), unit, room);
  return fitted(unit, shortPost(model.world, stay.post, model.locale), room);
}

/** `何沐阳，数控车削，恒辰精密 5号岗，12月21日至1月3日，冲突：…` */
export function spoken(
  { model }: Pick<View, 'model'>,
  index: number,
  stay: Stay,
  t: Translate,
  format: Format,
): string {
  const { world, speech, board } = model;
  const flags = board.stays.flags[index] ?? 0;
  const words = t('rotations.stayLabel', {
    name: personName(world, stay.person, speech),
    unit: unitName(world, stay.unit, speech) || t('rotations.noUnit'),
    post: postName(world, stay.post, speech) || t('rotations.noPost'),
    range: format.range(addDays(board.origin, stay.from), addDays(board.origin, stay.to)),
    pinned: stay.isPinned ? 'yes' : 'no',
    changed: (flags & 2) !== 0 ? 'yes' : 'no',
  });
  const kept = model.keptOf.get(index);
  const finding = model.findingOf.get(index) ?? kept;
  if (!finding) return words;
  const { key, params } = wordsOf(world, finding, speech);
  const said = finding === kept ? 'rotations.stayKept' : 'rotations.stayConflict';
  return t(said, { stay: words, conflict: t(key, params) });
}
