/** Prints one or several certificates into one file; asks for the reason where one was printed before. */
import { z } from 'zod';
import type { CertificateLine } from '../../../shared/features/certificates/certificates.schema.ts';
import * as f from '../../../shared/fields.ts';
import { useJob } from '../../api/commands.ts';
import { downloadFile } from '../../api/files.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';

const withReason = z.object({ reason: f.label });
const withoutReason = z.object({ reason: f.text });

export function PrintModal({ rows, onClose }: { rows: readonly CertificateLine[]; onClose: () => void }) {
  const t = useT();
  const job = useJob('certificates.print');
  const printed = rows.filter(({ prints }) => prints > 0);
  const [first] = printed;
  return (
    <FormModal
      opened
      onClose={onClose}
      title={first === undefined ? 'certificates.print' : 'certificates.reprintTitle'}
      submit="certificates.print"
      schema={first === undefined ? withoutReason : withReason}
      initial={{ reason: '' }}
      save={async ({ reason }) => {
        const file = await job.start({ ids: rows.map(({ id }) => id), reason });
        downloadFile(file.token, file.name);
      }}
    >
      {(form) => (
        <>
          <p>{t('certificates.printText', { n: rows.length })}</p>
          {first !== undefined && <p>{t('certificates.needsReason', { n: printed.length, number: first.number })}</p>}
          {first !== undefined && <TextField label="certificates.reason" required {...form.getInputProps('reason')} />}
          <JobBar job={job} />
        </>
      )}
    </FormModal>
  );
}
