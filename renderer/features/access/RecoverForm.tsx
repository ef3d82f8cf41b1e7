// Opens the data with the recovery key: a new password, and a new recovery key in place of the used one.
import { z } from 'zod';
import { loginName, password, recoveryKeyTyped } from '../../../shared/features/access/access.schema.ts';
import { type AccessState, callAccess } from '../../api/access.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { WithKey } from './Entry.tsx';
import { lastLogin } from './lastLogin.ts';
import { PasswordField } from './PasswordField.tsx';
import { useWait } from './useWait.ts';

const schema = z.object({ recoveryKey: recoveryKeyTyped, loginName, newPassword: password });

export type RecoverFormProps = { state: AccessState; withKey: WithKey; onCancel: () => void };

export function RecoverForm({ state, withKey, onCancel }: RecoverFormProps) {
  const t = useT();
  const seconds = useWait(state);
  return (
    <FormPanel
      schema={schema}
      initial={{ recoveryKey: '', loginName: lastLogin(), newPassword: '' }}
      save={(values) => withKey(() => callAccess('access.recover', values))}
      submit="entry.recoverSubmit"
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <TextField
            label="entry.recoveryKey"
            hint="entry.recoveryKeyHint"
            required
            autoFocus
            {...form.getInputProps('recoveryKey')}
          />
          <TextField label="entry.loginName" required {...form.getInputProps('loginName')} />
          <PasswordField
            label="entry.newPassword"
            required
            known={{ name: '', loginName: form.getValues().loginName, college: [] }}
            {...form.getInputProps('newPassword')}
          />
          {seconds > 0 && <p className="jx-access-wait">{t('entry.wait', { n: seconds })}</p>}
        </>
      )}
    </FormPanel>
  );
}
