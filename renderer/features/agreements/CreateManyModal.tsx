/** Makes the agreements that chosen apprentices lack, after saying for whom and with whom. */
import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/api.ts';
import { useJob } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useT } from '../../ui/i18n.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';
import { SkippedModal } from './SkippedModal.tsx';
import './agreements.css';

export function CreateManyModal({ onClose }: { onClose: () => void }) {
  const t = useT();
  const job = useJob('agreements.createMany');
  const attempt = useAttempt();
  const candidates = useQuery('agreements.candidates', {}).data;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Output<'agreements.createMany'> | null>(null);
  if (done !== null) return <SkippedModal skipped={done.skipped} onClose={onClose} />;
  if (candidates === undefined) return null;
  const without = candidates.filter(({ hasAgreement }) => !hasAgreement);
  const chosen = without.filter(({ enrolmentId }) => !left.has(enrolmentId));
  const run = async () => {
    const enrolmentIds = chosen.map(({ enrolmentId }) => enrolmentId);
    const answer = await attempt(
      () => job.start({ enrolmentIds }),
      ({ created }) => ({ key: 'agreements.didCreateMany', params: { n: created } }),
    );
    if (answer === null) return;
    if (answer.skipped.length > 0) setDone(answer);
    else onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t('agreements.createManyTitle')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p>
        {without.length === 0 ? t('agreements.createManyNone') : t('agreements.createManyText', { n: without.length })}
      </p>
      {without.length > 0 && <Choice without={without} left={left} setLeft={setLeft} />}
      <JobBar job={job} stopNote="agreements.stopNote" />
      <Group justify="flex-end" mt={12}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        {without.length > 0 && (
          <Button loading={job.busy} disabled={chosen.length === 0} onClick={() => void run()}>
            {t('agreements.createManyAction', { n: chosen.length })}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

type ChoiceProps = {
  without: Output<'agreements.candidates'>;
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
};

function Choice({ without, left, setLeft }: ChoiceProps) {
  const t = useT();
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const all = without.map(({ enrolmentId }) => enrolmentId);
  return (
    <div className="jx-agreement-choice">
      <Checkbox
        label={t('agreements.createManyAll')}
        checked={left.size === 0}
        indeterminate={left.size > 0 && left.size < all.length}
        onChange={() => setLeft(new Set(left.size === 0 ? all : []))}
      />
      {without.map(({ enrolmentId, name, studentNumber, cohortName, lacking }) => (
        <Checkbox
          key={enrolmentId}
          checked={!left.has(enrolmentId)}
          onChange={() => toggle(enrolmentId)}
          label={
            <>
              {name}{' '}
              <span className="jx-agreement-note">
                {studentNumber} · {cohortName} · {lacking.join(' · ') || t('agreements.noEnterpriseYet')}
              </span>
            </>
          }
        />
      ))}
    </div>
  );
}
