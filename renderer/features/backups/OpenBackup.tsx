// The second step of a restore: what opens the backup.
import { PasswordInput, TextInput } from '@mantine/core';
import type { Secret } from '../../../shared/features/backups/backups.api.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { useT } from '../../ui/i18n.tsx';

export type SecretValues = { kind: Secret['kind']; loginName: string; password: string; key: string };
type Props = { isOpen: boolean; values: SecretValues; onChange: (values: SecretValues) => void };

export function OpenBackup({ isOpen, values, onChange }: Props) {
  const t = useT();
  const kinds = (['current', 'password', 'recovery'] as const).filter((kind) => isOpen || kind !== 'current');
  const set = (some: Partial<SecretValues>) => onChange({ ...values, ...some });
  return (
    <div className="jx-restore-form">
      <ChoiceField
        label="backups.restore.secret"
        options={kinds.map((value) => ({ value, label: t(`backups.restore.secret.${value}`) }))}
        value={values.kind}
        onChange={(kind) => set({ kind: kind as Secret['kind'] })}
      />
      {values.kind === 'password' && (
        <>
          <TextInput
            label={t('backups.restore.loginName')}
            autoComplete="off"
            value={values.loginName}
            onChange={(event) => set({ loginName: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('backups.restore.password')}
            autoComplete="off"
            value={values.password}
            onChange={(event) => set({ password: event.currentTarget.value })}
          />
        </>
      )}
      {values.kind === 'recovery' && (
        <TextInput
          label={t('backups.restore.recoveryKey')}
          autoComplete="off"
          value={values.key}
          onChange={(event) => set({ key: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
