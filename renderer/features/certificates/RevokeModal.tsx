/** Declares a certificate void, after saying what follows, with a reason. */
import type { CertificateRecord } from '../../../shared/features/certificates/certificates.schema.ts';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useT } from '../../ui/i18n.tsx';

export function RevokeModal({ record, onClose }: { record: CertificateRecord; onClose: () => void }) {
  const t = useT();
  const revoke = useCommand('certificates.revoke');
  const { id, rev, name } = record;
  return (
    <ReasonModal
      title="certificates.revokeTitle"
      text={t('certificates.revokeText', { name })}
      label="certificates.reason"
      schema={f.reasonNeeded}
      save={(reason) => revoke.run({ id, rev, reason })}
      onClose={onClose}
    />
  );
}
