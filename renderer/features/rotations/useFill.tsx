// Filling what is missing: starts the job, says what was planned, and lists in words what found no place.
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/api.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { addDays } from '../../../shared/values/day.ts';
import { callCounted } from '../../api/client.ts';
import { useJob } from '../../api/commands.ts';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useT } from '../../ui/i18n.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';
import { weekOf } from './timeline.ts';
import type { Model } from './useBoard.ts';

type Left = Output<'rotations.fill'>['left'];

/** `fill()` for everybody in the cohorts chosen, `fill(person)` for one; nothing is planned before the coming Monday. */
export function useFill(model: Model | null, cohorts: ReadonlySet<string>) {
  const job = useJob('rotations.fill');
  const toast = useToast();
  const [left, setLeft] = useState<Left | null>(null);
  const fill = async (person?: number) => {
    if (!model) return;
    const { board } = model;
    const enrolmentId = person === undefined ? undefined : board.people[person]?.enrolmentId;
    const from = addDays(board.origin, (weekOf(board.today) + 1) * 7);
    const who = enrolmentId ? { enrolmentIds: [enrolmentId] } : cohorts.size > 0 ? { cohortIds: [...cohorts] } : {};
    try {
      const done = await job.start({ from, ...who });
      const params = { n: done.placed, people: done.people, left: done.left.length };
      const undo = () => callCounted('activity.undo', {}, crypto.randomUUID());
      const key = done.left.length > 0 ? 'rotations.filled' : 'rotations.filledAll';
      toast.done(key, params, done.placed > 0 ? { undo } : {});
      setLeft(done.left.length > 0 ? done.left : null);
    } catch (error) {
      toast.error(error);
    }
  };
  return { fill, job, left, closeLeft: () => setLeft(null) };
}

const MOST = 200;

export function FillState({ job, left, closeLeft }: Omit<ReturnType<typeof useFill>, 'fill'>) {
  const t = useT();
  return (
    <>
      <JobBar job={job} />
      <Modal
        opened={left !== null}
        onClose={closeLeft}
        title={t('rotations.leftTitle', { n: left?.length ?? 0 })}
        size={620}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <ul className="jx-left-list">
          {left?.slice(0, MOST).map((item) => (
            <li key={`${item.enrolmentId}${item.unitId}`}>
              {isMessageKey(item.key) ? t(item.key, item.params) : item.name}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
