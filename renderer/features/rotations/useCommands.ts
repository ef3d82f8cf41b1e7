// What the board does to the plan: each gesture is one command, refused in words, undone from its toast.
import { useMemo } from 'react';
import { personName, unitName } from '../../../shared/features/rotations/rotations.words.ts';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { addDays } from '../../../shared/values/day.ts';
import { callCounted } from '../../api/client.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { Model } from './useBoard.ts';

export type Commands = {
  /** Puts a stay of the world where `to` says. Asks for a reason first when it is over. */
  move: (index: number, to: Stay) => Promise<unknown>;
  resize: (index: number, to: Stay) => Promise<unknown>;
  place: (stay: Stay) => Promise<unknown>;
  copy: (index: number, from: number, person: number) => Promise<unknown>;
  remove: (index: number) => Promise<unknown>;
  pin: (index: number) => Promise<unknown>;
};

const undo = () => callCounted('activity.undo', {}, crypto.randomUUID());

/** `askReason` opens the question for a stay that is over and answers the reason, or null. */
export function useCommands(model: Model, askReason: (index: number) => Promise<string | null>): Commands {
  const attempt = useAttempt();
  const t = useT();
  return useMemo(() => {
    const seen = (index: number) => ({
      id: model.board.stays.id[index] ?? '',
      rev: model.board.stays.rev[index] ?? '',
    });
    const date = (day: number): string => addDays(model.board.origin, day);
    const reasonFor = async (index: number): Promise<string | null> => {
      const stay = model.world.stays[index];
      return stay && stay.to < model.board.today ? askReason(index) : '';
    };
    const withReason = async (index: number, run: (reason: string) => Promise<unknown>): Promise<unknown> => {
      const reason = await reasonFor(index);
      return reason === null ? null : attempt(() => run(reason));
    };
    return {
      move: (index, to) =>
        withReason(index, (reason) => {
          const postId = model.board.posts[to.post]?.id ?? null;
          const stay = { ...seen(index), startsOn: date(to.from), endsOn: date(to.to), postId };
          return callCounted('rotations.move', { stays: [stay], reason });
        }),
      resize: (index, to) =>
        withReason(index, (reason) =>
          callCounted('rotations.resize', {
            stays: [{ ...seen(index), startsOn: date(to.from), endsOn: date(to.to) }],
            reason,
          }),
        ),
      place: (stay) => attempt(() => callCounted('rotations.place', { stays: [fieldsOf(model, stay, date)] })),
      copy: (index, from, person) => {
        const enrolmentId = model.board.people[person]?.enrolmentId ?? '';
        return attempt(() =>
          callCounted('rotations.copy', { stays: [{ id: seen(index).id, startsOn: date(from), enrolmentId }] }),
        );
      },
      remove: async (index) => {
        const reason = await reasonFor(index);
        if (reason === null) return null;
        const run = () => callCounted('rotations.remove', { stays: [seen(index)], reason });
        return attempt(run, { ...removed(model, index, t('rotations.noUnit')), undo });
      },
      pin: (index) => {
        const isPinned = !model.world.stays[index]?.isPinned;
        return attempt(() => callCounted('rotations.pin', { stays: [seen(index)], isPinned }));
      },
    };
  }, [model, askReason, attempt, t]);
}

function fieldsOf(model: Model, stay: Stay, date: (day: number) => string) {
  return {
    enrolmentId: model.board.people[stay.person]?.enrolmentId ?? '',
    unitId: model.board.units[stay.unit]?.id ?? null,
    postId: model.board.posts[stay.post]?.id ?? null,
    startsOn: date(stay.from),
    endsOn: date(stay.to),
  };
}

function removed(model: Model, index: number, noUnit: string): { key: MessageKey; params: MessageParams } {
  const stay = model.world.stays[index];
  const [name, unit] = stay
    ? [personName(model.world, stay.person, model.speech), unitName(model.world, stay.unit, model.speech)]
    : ['', ''];
  return { key: 'rotations.removed', params: { name, unit: unit || noUnit } };
}
