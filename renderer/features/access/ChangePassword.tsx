// Changing one's own password.
import { Modal } from '@mantine/core';
import { z } from 'zod';
import { password } from '../../../shared/features/access/access.schema.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { callAccess, useAccess } from '../../api/access.ts';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useT } from '../../ui/i18n.tsx';
import { PasswordField } from './PasswordField.tsx';

const schema = z.object({ password, newPassword: password });
const EMPTY = { password: '', newPassword: '' };

export type ChangePasswordFormProps = {
  /** What the present password is called here. */
  current: MessageKey;
  onDone?: () => void;
  onCancel: () => void;
};

export function ChangePasswordForm({ current, onDone, onCancel }: ChangePasswordFormProps) {
  const session = useAccess()?.session;
  const college = useAccess()?.collegeName;
  const known = {
    name: session?.name ?? '',
    loginName: session?.loginName ?? '',
    college: college ? [college.zh, college.en].filter(Boolean) : [],
  };
  return (
    <FormPanel
      schema={schema}
      initial={EMPTY}
      save={(values) => callAccess('access.changePassword', values)}
      submit="entry.changePassword"
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <PasswordField label={current} required autoFocus {...form.getInputProps('password')} />
          <PasswordField label="entry.newPassword" required known={known} {...form.getInputProps('newPassword')} />
        </>
      )}
    </FormPanel>
  );
}

export function ChangePasswordModal({ onClose }: { onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const done = () => {
    toast.done('entry.passwordChanged');
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('entry.changePassword')}
      size={460}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <ChangePasswordForm current="entry.currentPassword" onDone={done} onCancel={onClose} />
    </Modal>
  );
}
