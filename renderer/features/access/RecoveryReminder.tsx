// Above the pages of a coordinator as long as nobody has shown to hold the recovery key.
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useAccess } from '../../api/access.ts';
import { useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { useEntryDoors } from './EntryContext.ts';
import { TypeBackForm } from './TypeBackForm.tsx';
import './access.css';

export function RecoveryReminder() {
  const t = useT();
  const state = useAccess();
  const { askNewKey } = useEntryDoors();
  const [isTyping, setTyping] = useState(false);
  if (!state || state.isSample || state.session?.role !== 'coordinator') return null;
  const { isConfirmed, asked } = state.recovery;
  if (isConfirmed) return null;
  return (
    <section className="jx-reminder" aria-label={t('entry.reminderTitle')}>
      <Severity level="warn" />
      <span>{t('entry.reminder')}</span>
      {asked && (
        <Button variant="default" onClick={() => setTyping(true)}>
          {t('entry.typeBack')}
        </Button>
      )}
      <Button variant="default" onClick={askNewKey}>
        {t('entry.newKey')}
      </Button>
      {isTyping && asked && (
        <Modal
          opened
          onClose={() => setTyping(false)}
          title={t('entry.typeBackTitle')}
          closeButtonProps={{ 'aria-label': t('ui.close') }}
        >
          <TypeBackForm asked={asked} onDone={() => setTyping(false)} onCancel={() => setTyping(false)} />
        </Modal>
      )}
    </section>
  );
}
