// Opens the history of a record where it has no panel of its own.
import { Button, Modal } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../ui/i18n.tsx';
import { RecordHistory } from './RecordHistory.tsx';

export function HistoryButton({ id }: { id: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={15} />} onClick={() => setOpen(true)}>
        {t('activity.history')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('activity.history')} size="lg">
        <RecordHistory id={id} />
      </Modal>
    </>
  );
}
