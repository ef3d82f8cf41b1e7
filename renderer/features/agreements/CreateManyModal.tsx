/** Makes agreements for all enrolled apprentices who have none, after saying for how many. */
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/api.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useT } from '../../ui/i18n.tsx';
import { SkippedModal } from './SkippedModal.tsx';

export function CreateManyModal({ onClose }: { onClose: () => void }) {
  const t = useT();
  const create = useCommand('agreements.createMany');
  const attempt = useAttempt();
  const candidates = useQuery('agreements.candidates', {}).data;
  const [done, setDone] = useState<Output<'agreements.createMany'> | null>(null);
  if (done !== null) return <SkippedModal skipped={done.skipped} onClose={onClose} />;
  if (candidates === undefined) return null;
  const without = candidates.filter(({ hasAgreement }) => !hasAgreement);
  const run = async () => {
    const enrolmentIds = without.map(({ enrolmentId }) => enrolmentId);
    const answer = await attempt(
      () => create.run({ enrolmentIds }),
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
      title={t('agreements.createManyTitle')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p>
        {without.length === 0 ? t('agreements.createManyNone') : t('agreements.createManyText', { n: without.length })}
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        {without.length > 0 && (
          <Button loading={create.busy} onClick={() => void run()}>
            {t('agreements.createManyAction', { n: without.length })}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
