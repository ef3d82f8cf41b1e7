// Makes the agreements that the chosen apprentices lack; says first what it makes, afterwards how many it made and skipped.
import { Button, Group, Modal } from '@mantine/core';
import { useJob } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useT } from '../../ui/i18n.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';

export function MakeAgreementsModal({ enrolmentIds, onClose }: { enrolmentIds: string[]; onClose: () => void }) {
  const t = useT();
  const job = useJob('agreements.createMany');
  const attempt = useAttempt();
  const run = async () => {
    const made = await attempt(
      () => job.start({ enrolmentIds }),
      ({ created, skipped }) => ({
        key: 'apprentices.agreementsMade',
        params: { n: created, skipped: skipped.length },
      }),
    );
    if (made !== null) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('apprentices.makeAgreements')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p>{t('apprentices.makeAgreementsText', { n: enrolmentIds.length })}</p>
      <JobBar job={job} stopNote="agreements.stopNote" />
      <Group justify="flex-end" mt={12}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button data-autofocus loading={job.busy} onClick={() => void run()}>
          {t('apprentices.makeAgreements')}
        </Button>
      </Group>
    </Modal>
  );
}
