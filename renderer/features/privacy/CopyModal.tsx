// Makes everything stored on a person into a readable paper and a file of data.
import { Button, Group, Modal } from '@mantine/core';
import { useJob } from '../../api/commands.ts';
import { downloadFile } from '../../api/files.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';

export function CopyModal({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT();
  const { locale } = useLocale();
  const job = useJob('privacy.copy');
  const attempt = useAttempt();
  const made = job.value;
  const take = (file: { token: string; name: string }) => downloadFile(file.token, file.name);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('privacy.copy')}
      size={460}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p>{made ? t('privacy.copyDone', { n: made.rows }) : t('privacy.copyText')}</p>
      <JobBar job={job} />
      <Group justify="flex-end" mt="md">
        {made ? (
          <>
            <Button variant="default" onClick={() => take(made.json)}>
              {t('privacy.copyJson')}
            </Button>
            <Button onClick={() => take(made.pdf)}>{t('privacy.copyPdf')}</Button>
          </>
        ) : (
          <Button loading={job.busy} onClick={() => void attempt(() => job.start({ personId, language: locale }))}>
            {t('privacy.make')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
