// Who is at work, at the right of the top bar: lock, switch user, change one's password, the recovery key; in the sample the way back.
import { Button, Menu } from '@mantine/core';
import { IconArrowBack, IconKey, IconLock, IconPassword, IconRefresh, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { callAccess, useAccess } from '../../api/access.ts';
import { type Action, useActions } from '../../ui/actions/registry.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Kbd } from '../../ui/marks/Kbd.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { ChangePasswordModal } from './ChangePassword.tsx';
import { useEntryDoors } from './EntryContext.ts';
import { rememberLogin } from './lastLogin.ts';
import { lock } from './lock.ts';
import { roleKey } from './words.ts';

export function UserMenu() {
  const t = useT();
  const state = useAccess();
  const [isChanging, setChanging] = useState(false);
  const own = useOwnActions(() => setChanging(true));
  const sample = useSampleActions();
  const session = state?.session ?? null;
  const actions = state?.isSample ? sample : session?.accountId ? own : NONE;
  useActions(actions);
  const name = session?.name || t('app.user');
  const face = (
    <>
      <span aria-hidden="true">{name.slice(0, 1)}</span>
      <span>{name}</span>
    </>
  );
  if (actions.length === 0) return <span className="jx-top-user">{face}</span>;
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button" className="jx-top-user" aria-label={t('entry.userMenu', { name })}>
            {face}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {session && <Menu.Label>{t(roleKey(session.role))}</Menu.Label>}
          {actions.map(({ id, label, icon: Icon, run, shortcut }) => (
            <Menu.Item
              key={id}
              leftSection={Icon && <Icon size={15} />}
              rightSection={shortcut && <Kbd>{t('entry.lockKeys')}</Kbd>}
              onClick={() => void run()}
            >
              {t(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isChanging && <ChangePasswordModal onClose={() => setChanging(false)} />}
    </>
  );
}

const NONE: readonly Action[] = [];

/** Says on every page that this is the sample, and leads back. */
export function SampleMark() {
  const t = useT();
  const leave = useLeaveSample();
  if (!useAccess()?.isSample) return null;
  return (
    <>
      <StatusTag tone="accent">{t('entry.isSample')}</StatusTag>
      <Button variant="default" onClick={leave}>
        {t('entry.leaveSample')}
      </Button>
    </>
  );
}

function useOwnActions(change: () => void): readonly Action[] {
  const session = useAccess()?.session;
  const { askNewKey } = useEntryDoors();
  const lockAs = (next: string) => () => {
    rememberLogin(next);
    return lock();
  };
  return [
    {
      id: 'access.lock',
      label: 'entry.lock',
      icon: IconLock,
      shortcut: 'mod+l',
      run: lockAs(session?.loginName ?? ''),
    },
    { id: 'access.switch', label: 'entry.switchUser', icon: IconUsers, run: lockAs('') },
    { id: 'access.password', label: 'entry.changePassword', icon: IconPassword, run: change },
    ...(session?.role === 'coordinator'
      ? [{ id: 'access.newKey', label: 'entry.newKey', icon: IconKey, run: askNewKey } as const]
      : []),
  ];
}

function useSampleActions(): readonly Action[] {
  const { openSample } = useEntryDoors();
  const confirm = useConfirm();
  const leave = useLeaveSample();
  const again = async () => {
    const question = { title: 'entry.resetTitle', text: 'entry.resetText', action: 'entry.resetSample' } as const;
    if (await confirm(question)) openSample(true);
  };
  return [
    { id: 'access.leave', label: 'entry.leaveSample', icon: IconArrowBack, run: leave },
    { id: 'access.reset', label: 'entry.resetSample', icon: IconRefresh, run: again },
  ];
}

function useLeaveSample(): () => void {
  const toast = useToast();
  return () => void callAccess('access.leaveSample', {}).catch(toast.error);
}
