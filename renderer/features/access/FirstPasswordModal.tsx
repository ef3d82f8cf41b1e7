// A first password, shown once to be handed over.
import { Button, Modal } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { copyForAWhile } from './copied.ts';
import type { Given } from './words.ts';
import './access.css';

export function FirstPasswordModal({ given, onClose }: { given: Given; onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const { name, loginName, firstPassword } = given;
  const copy = () => copyForAWhile(firstPassword).then(() => toast.done('entry.keyCopied'), toast.error);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('accounts.firstTitle')}
      size={460}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className="jx-form">
        <p>{t('accounts.firstText', { name })}</p>
        <Facts items={[{ label: 'accounts.loginName', value: loginName }]} />
        <code className="jx-account-first">{firstPassword}</code>
        <div className="jx-access-foot">
          <Button variant="default" leftSection={<IconCopy size={15} />} onClick={() => void copy()}>
            {t('entry.keyCopy')}
          </Button>
          <Button data-autofocus onClick={onClose}>
            {t('accounts.firstDone')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
