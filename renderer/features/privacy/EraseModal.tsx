// Erases a person for good: what goes, what stays and who else holds it, then a reason and the name typed.
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useJob } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';

const schema = z.object({ reason: f.label, typedName: z.string().min(1, { error: 'field.required' }) });
type Props = { personId: string; onClose: () => void; onErased?: () => void };

export function EraseModal({ personId, onClose, onErased }: Props) {
  const t = useT();
  const toast = useToast();
  const job = useJob('privacy.erase');
  const preview = useQuery('privacy.erasePreview', { personId }).data;
  if (preview === undefined) return null;
  const { name } = preview;
  return (
    <FormModal
      opened
      onClose={onClose}
      title="privacy.erase"
      submit="privacy.erase"
      width={520}
      schema={schema}
      initial={{ reason: '', typedName: '' }}
      save={async (values) => {
        const { rows, changes } = await job.start({ personId, ...values });
        toast.done('privacy.eraseDone', { rows, changes });
        onErased?.();
      }}
    >
      {(form) => (
        <>
          <p>{t('privacy.eraseTitle', { name })}</p>
          <What preview={preview} />
          <TextField label="privacy.reason" required {...form.getInputProps('reason')} />
          <TextField label="privacy.eraseTyped" required {...form.getInputProps('typedName')} />
          <JobBar job={job} />
        </>
      )}
    </FormModal>
  );
}

type Preview = {
  rows: readonly { table: string; rows: number }[];
  certificates: number;
  namesakes: number;
  copies: readonly string[];
};

function What({ preview }: { preview: Preview }) {
  const t = useT();
  const counts = new Map<string, number>();
  for (const { table, rows } of preview.rows) {
    const what = t(`table.${table}` as MessageKey);
    counts.set(what, (counts.get(what) ?? 0) + rows);
  }
  const rows = [...counts].map(([what, n]) => t('privacy.eraseRow', { what, n }));
  return (
    <ul className="jx-privacy-list">
      <li>
        {t('privacy.eraseRows')}: {rows.join(t('ui.listSeparator'))}
      </li>
      {preview.certificates > 0 && <li>{t('privacy.eraseCertificates', { n: preview.certificates })}</li>}
      {preview.namesakes > 0 && <li>{t('privacy.eraseNamesakes', { n: preview.namesakes })}</li>}
      <li>
        {t('privacy.eraseCopies')}: {[t('privacy.eraseBackups'), ...preview.copies].join(t('ui.listSeparator'))}
      </li>
    </ul>
  );
}
