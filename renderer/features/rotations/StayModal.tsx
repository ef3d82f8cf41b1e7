// One stay by keyboard: unit, post, days, weekdays and note; also a new one on empty weeks.
import { Button, Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { z } from 'zod';
import { freePlaces } from '../../../shared/features/rotations/rotations.rules.ts';
import { personName, postName, unitName } from '../../../shared/features/rotations/rotations.words.ts';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import * as f from '../../../shared/fields.ts';
import { addDays } from '../../../shared/values/day.ts';
import { callCounted } from '../../api/client.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import type { Model } from './useBoard.ts';

export type StayModalProps = {
  model: Model;
  /** -1: a new stay. */
  index: number;
  stay: Stay;
  onRemove: () => void;
  onClose: () => void;
};

const schema = z.object({
  unitId: z.string().nullable(),
  postId: z.string().nullable(),
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  weekdays: f.weekdays,
  reason: f.text,
});
type Values = z.output<typeof schema>;
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** A Monday, for the names of the weekdays. */
const MONDAY = '2026-08-31';

export function StayModal({ model, index, stay, onRemove, onClose }: StayModalProps) {
  const t = useT();
  const format = useFormat();
  const { board, world, speech } = model;
  const isNew = index < 0;
  const isOver = !isNew && stay.to < board.today;
  const initial: Values = {
    unitId: board.units[stay.unit]?.id ?? null,
    postId: board.posts[stay.post]?.id ?? null,
    startsOn: addDays(board.origin, stay.from),
    endsOn: addDays(board.origin, stay.to),
    weekdays: stay.weekdays,
    reason: '',
  };
  const units = useMemo(() => unitChoices(model, stay), [model, stay]);
  const save = (values: Values) => {
    const { reason, ...fields } = values;
    const enrolmentId = board.people[stay.person]?.enrolmentId ?? '';
    if (isNew) return callCounted('rotations.place', { stays: [{ ...fields, enrolmentId }] });
    const seen = { id: board.stays.id[index] ?? '', rev: board.stays.rev[index] ?? '' };
    return callCounted('rotations.edit', { ...seen, ...fields, reason });
  };
  const title = isNew ? 'rotations.edit.new' : 'rotations.edit.title';
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      submit={isNew ? 'rotations.edit.place' : 'rotations.edit.save'}
      schema={schema}
      initial={initial}
      save={save}
    >
      {(form) => (
        <>
          <p>
            <b>{personName(world, stay.person, speech)}</b>
          </p>
          <ChoiceField label="rotations.unit" autoFocus clearable options={units} {...form.getInputProps('unitId')} />
          <ChoiceField
            label="rotations.post"
            clearable
            options={postChoices(
              model,
              { ...stay, unit: board.units.findIndex((u) => u.id === form.getValues().unitId) },
              index,
              t,
            )}
            {...form.getInputProps('postId')}
          />
          <DateField label="rotations.startsOn" required {...form.getInputProps('startsOn')} />
          <DateField label="rotations.endsOn" required {...form.getInputProps('endsOn')} />
          <fieldset className="jx-stay-weekdays">
            <legend>{t('rotations.edit.days')}</legend>
            {DAYS.map((day) => (
              <Checkbox
                key={day}
                label={format.weekday(addDays(MONDAY, day - 1))}
                checked={(form.getValues().weekdays & (1 << (day - 1))) !== 0}
                onChange={() => form.setFieldValue('weekdays', form.getValues().weekdays ^ (1 << (day - 1)) || 127)}
              />
            ))}
          </fieldset>
          {isOver && (
            <TextField
              label="rotations.edit.reason"
              required
              hint="rotations.edit.reasonHint"
              {...form.getInputProps('reason')}
            />
          )}
          {!isNew && (
            <Button
              variant="default"
              onClick={() => {
                onClose();
                onRemove();
              }}
            >
              {t('rotations.edit.remove')}
            </Button>
          )}
        </>
      )}
    </FormModal>
  );
}

/** Units of the apprentice's standard; one planned from elsewhere stays choosable. */
function unitChoices({ board, world, speech }: Model, stay: Stay): { value: string; label: string }[] {
  const own = board.cohorts[board.people[stay.person]?.cohort ?? -1]?.units ?? [];
  const all = stay.unit >= 0 && !own.includes(stay.unit) ? [...own, stay.unit] : own;
  return all.map((unit) => ({ value: board.units[unit]?.id ?? '', label: unitName(world, unit, speech) }));
}

type T = ReturnType<typeof useT>;
/** Posts that teach the unit first, each with its free places on these days. */
function postChoices(
  { board, world, speech }: Model,
  stay: Stay,
  index: number,
  t: T,
): { value: string; label: string }[] {
  const teaches = (post: number): number => Number(board.posts[post]?.units.includes(stay.unit) ?? false);
  return board.posts
    .map((_, post) => post)
    .sort((a, b) => teaches(b) - teaches(a) || a - b)
    .map((post) => ({
      value: board.posts[post]?.id ?? '',
      label: t('rotations.edit.freeAt', {
        post: postName(world, post, speech),
        n: Math.max(0, freePlaces(world, { ...stay, post }, index)),
      }),
    }));
}
