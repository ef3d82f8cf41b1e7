// Room on the disk, and the one action that makes some.
import { Button } from '@mantine/core';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import type { BackupsView } from './words.ts';

export function RoomSection({ view, onChanged }: { view: BackupsView; onChanged: () => void }) {
  const t = useT();
  const format = useFormat();
  const confirm = useConfirm();
  const attempt = useAttempt();
  const free = useCommand('backups.freeSpace');
  const { freeMegabytes, replaced } = view;
  const run = async () => {
    const question = {
      title: 'backups.freeSpace',
      text: 'backups.freeSpaceText',
      action: 'backups.freeSpace',
    } as const;
    if (!(await confirm(question))) return;
    await attempt(
      () => free.run({}),
      ({ freedMegabytes }) => ({ key: 'backups.freed', params: { n: freedMegabytes } }),
    );
    onChanged();
  };
  return (
    <Section title="backups.room">
      <p>{freeMegabytes === null ? '–' : t('backups.megabytes', { n: freeMegabytes })}</p>
      {replaced.map((at) => (
        <p key={at} className="jx-backups-note">
          {t('backups.replaced', { day: format.moment(at) })}
        </p>
      ))}
      <Button variant="default" disabled={free.busy} onClick={() => void run()}>
        {t('backups.freeSpace')}
      </Button>
    </Section>
  );
}
