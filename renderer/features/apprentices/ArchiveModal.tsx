// Takes apprentices entered by mistake off the list, with a reason.
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';

const schema = z.object({ reason: f.label });
type Chosen = { id: string; rev: string; name: string };

export function ArchiveModal({ rows, onClose }: { rows: readonly Chosen[]; onClose: () => void }) {
  const t = useT();
  const archive = useCommand('apprentices.archive');
  return (
    <FormModal
      opened
      onClose={onClose}
      title="apprentices.archiveTitle"
      submit="apprentices.archiveAction"
      schema={schema}
      initial={{ reason: '' }}
      save={({ reason }) => archive.run({ items: rows.map(({ id, rev }) => ({ id, rev })), reason })}
    >
      {(form) => (
        <>
          <p>{t('apprentices.archiveText', { name: rows[0]?.name ?? '', n: rows.length })}</p>
          <TextField label="apprentices.reason" required autoFocus {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}
