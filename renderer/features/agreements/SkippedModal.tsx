/** Who a bulk step skipped, and why. */
import { Button, Modal } from '@mantine/core';
import type { Output } from '../../../shared/api.ts';
import { useT } from '../../ui/i18n.tsx';

type Skipped = Output<'agreements.createMany'>['skipped'];

export function SkippedModal({ skipped, onClose }: { skipped: Skipped; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('agreements.skippedTitle', { n: skipped.length })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <ul>
        {skipped.map(({ name, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: namesakes stand in the same list, which does not change
          <li key={at}>{t(`agreements.skip.${why}`, { name })}</li>
        ))}
      </ul>
      <Button onClick={onClose}>{t('ui.close')}</Button>
    </Modal>
  );
}
