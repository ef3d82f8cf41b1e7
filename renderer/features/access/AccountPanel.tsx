// One account: whose it is, what it may do, and what a coordinator can do with it.
import { Button } from '@mantine/core';
import { IconPencil, IconRefresh, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import { useMay } from '../../api/access.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { AccountModal } from './AccountModal.tsx';
import { type AccountLine, type Given, rightsKey, roleKey, stateKey } from './words.ts';

export type AccountPanelProps = { account: AccountLine; onGiven: (given: Given) => void };

const reasonSchema = z.object({ reason: f.text });

export function AccountPanel({ account, onGiven }: AccountPanelProps) {
  const t = useT();
  const [open, setOpen] = useState<'edit' | 'end' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <RecordPanel
        title={account.name}
        subtitle={account.loginName}
        foot={<Buttons account={account} onGiven={onGiven} onOpen={setOpen} />}
      >
        <Facts
          items={[
            { label: 'accounts.role', value: t(roleKey(account.role)) },
            { label: 'accounts.rights', value: t(rightsKey(account.role)) },
            { label: 'accounts.belongsTo', value: account.belongsTo || null },
            { label: 'accounts.state', value: t(stateKey(account)) },
          ]}
        />
        {account.isLastCoordinator && <p>{t('accounts.lastOne')}</p>}
      </RecordPanel>
      {open === 'edit' && <AccountModal account={account} onClose={close} onGiven={onGiven} />}
      {open === 'end' && <EndModal account={account} onClose={close} />}
    </>
  );
}

type ButtonsProps = AccountPanelProps & { onOpen: (what: 'edit' | 'end') => void };

function Buttons({ account, onGiven, onOpen }: ButtonsProps) {
  const t = useT();
  const may = useMay();
  const attempt = useAttempt();
  const confirm = useConfirm();
  const { run, busy } = useCommand('accounts.resetPassword');
  const { id, rev, name, loginName, isSelf, isLastCoordinator } = account;
  const reset = async () => {
    const action = 'accounts.reset';
    if (!(await confirm({ title: action, text: 'accounts.resetText', params: { name }, action }))) return;
    const made = await attempt(() => run({ id, rev }));
    if (made) onGiven({ name, loginName, firstPassword: made.firstPassword });
  };
  return (
    <>
      {may('accounts.update') && (
        <Button variant="default" leftSection={<IconPencil size={15} />} onClick={() => onOpen('edit')}>
          {t('accounts.edit')}
        </Button>
      )}
      {may('accounts.resetPassword') && !isSelf && (
        <Button variant="default" leftSection={<IconRefresh size={15} />} loading={busy} onClick={() => void reset()}>
          {t('accounts.reset')}
        </Button>
      )}
      {may('accounts.archive') && !isSelf && !isLastCoordinator && (
        <Button variant="default" leftSection={<IconUserOff size={15} />} onClick={() => onOpen('end')}>
          {t('accounts.end')}
        </Button>
      )}
    </>
  );
}

function EndModal({ account, onClose }: { account: AccountLine; onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const { run } = useCommand('accounts.archive');
  const { id, rev, name } = account;
  const save = async (reason: string) => {
    await run({ id, rev, reason });
    toast.done('accounts.ended', { name });
  };
  return (
    <ReasonModal
      title="accounts.end"
      text={t('accounts.endText', { name })}
      label="accounts.reason"
      schema={reasonSchema}
      save={save}
      onClose={onClose}
    />
  );
}
