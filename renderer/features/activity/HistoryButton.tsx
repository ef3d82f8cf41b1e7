// Opens the history of a record where it has no panel of its own.
import { Button, Modal } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../api/access.ts';
import { useT } from '../../ui/i18n.tsx';
import { RecordHistory } from './RecordHistory.tsx';

export function HistoryButton({ id }: { id: string }) {
  const t = useT();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('activity.history')) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={15} />} onClick={() => setOpen(true)}>
        {t('activity.history')}
      </Button>
      {isOpen && <HistoryModal id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

export function HistoryModal({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('activity.history')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <RecordHistory id={id} />
    </Modal>
  );
}
