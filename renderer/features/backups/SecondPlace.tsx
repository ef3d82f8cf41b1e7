// The second place of backups: which folder, whether it is there, choosing another one or none.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { FolderPicker } from './FolderPicker.tsx';
import type { BackupsView } from './words.ts';

export function SecondPlace({ view, onChanged }: { view: BackupsView; onChanged: () => void }) {
  const t = useT();
  const attempt = useAttempt();
  const choose = useCommand('backups.chooseSecond');
  const [isPicking, setPicking] = useState(false);
  const { second } = view;
  const set = async (folder: string | null) => {
    const key = folder === null ? 'backups.secondDropped' : 'backups.secondSet';
    const done = await attempt(() => choose.run({ folder }), { key });
    onChanged();
    return done !== null;
  };
  return (
    <Section title="backups.secondTitle">
      <p className="jx-backups-note">{t('backups.secondText')}</p>
      <p className="jx-backups-path">{second?.folder ?? t('backups.secondNone')}</p>
      <div className="jx-backups-buttons">
        <Button variant="default" disabled={choose.busy} onClick={() => setPicking(true)}>
          {t('backups.chooseSecond')}
        </Button>
        {second && (
          <Button variant="subtle" color="gray" disabled={choose.busy} onClick={() => void set(null)}>
            {t('backups.dropSecond')}
          </Button>
        )}
      </div>
      {isPicking && (
        <FolderPicker
          onClose={() => setPicking(false)}
          onChoose={async (folder) => {
            if (await set(folder)) setPicking(false);
          }}
        />
      )}
    </Section>
  );
}
