// After how many minutes without anybody at work the program locks itself.
import { NumberInput } from '@mantine/core';
import { useId, useState } from 'react';
import { idleMinutes } from '../../../shared/features/access/access.schema.ts';
import { useAccess } from '../../api/access.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useT } from '../../ui/i18n.tsx';

export function IdleMinutes() {
  const t = useT();
  const id = useId();
  const kept = useAccess()?.idleMinutes ?? 10;
  const [typed, setTyped] = useState<number | string>(kept);
  const { run } = useCommand('access.setIdleMinutes');
  const attempt = useAttempt();
  const { data: minutes, success: isFit } = idleMinutes.safeParse(typed);
  const save = () => {
    if (!isFit) return setTyped(kept);
    if (minutes !== kept) void attempt(() => run({ minutes }), { key: 'accounts.idleSaved', params: { n: minutes } });
  };
  return (
    <div className="jx-access-idle" title={t('accounts.idleHint')}>
      <label htmlFor={id}>{t('accounts.idle')}</label>
      <NumberInput
        id={id}
        w={64}
        min={2}
        max={30}
        clampBehavior="strict"
        value={typed}
        onChange={setTyped}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
    </div>
  );
}
