// Another recovery key, for whoever knows the password; the one of before is worthless afterwards.

import { z } from 'zod';
import { password } from '../../../shared/features/access/access.schema.ts';
import { callAccess } from '../../api/access.ts';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { WithKey } from './Entry.tsx';
import { PasswordField } from './PasswordField.tsx';

const schema = z.object({ password });

export function NewKeyModal({ withKey, onClose }: { withKey: WithKey; onClose: () => void }) {
  const t = useT();
  return (
    <FormModal
      opened
      onClose={onClose}
      title="entry.newKey"
      submit="entry.makeKey"
      schema={schema}
      initial={{ password: '' }}
      save={(values) => withKey(() => callAccess('access.newRecoveryKey', values))}
    >
      {(form) => (
        <>
          <p>{t('entry.newKeyText')}</p>
          <PasswordField label="entry.currentPassword" required autoFocus {...form.getInputProps('password')} />
        </>
      )}
    </FormModal>
  );
}
