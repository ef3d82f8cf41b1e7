/** Declares a certificate void, after saying what follows, with a reason. */
import { z } from 'zod';
import type { CertificateRecord } from '../../../shared/features/certificates/certificates.schema.ts';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';

const schema = z.object({ reason: f.label });

export function RevokeModal({ record, onClose }: { record: CertificateRecord; onClose: () => void }) {
  const t = useT();
  const revoke = useCommand('certificates.revoke');
  const { id, rev, name } = record;
  return (
    <FormModal
      opened
      onClose={onClose}
      title="certificates.revokeTitle"
      submit="certificates.revokeTitle"
      schema={schema}
      initial={{ reason: '' }}
      save={({ reason }) => revoke.run({ id, rev, reason })}
    >
      {(form) => (
        <>
          <p>{t('certificates.revokeText', { name })}</p>
          <TextField label="certificates.reason" required {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}
