// Taking enterprises, posts and sites off the list, each with a reason.
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useCommand } from '../../api/commands.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';

const schema = z.object({ reason: f.label });
type Seen = { id: string; rev: string; name: string };

export function ArchiveEnterprises({ rows, onClose }: { rows: readonly Seen[]; onClose: () => void }) {
  const archive = useCommand('enterprises.archive');
  const items = rows.map(({ id, rev }) => ({ id, rev }));
  const name = rows[0]?.name ?? '';
  return (
    <ReasonModal
      title="enterprises.archiveTitle"
      name={name}
      n={rows.length}
      save={(reason) => archive.run({ items, reason })}
      onClose={onClose}
    />
  );
}

export function ArchivePost({ post: { id, rev, name }, onClose }: { post: Seen; onClose: () => void }) {
  const { run } = useCommand('enterprises.archivePost');
  const save = (reason: string) => run({ id, rev, reason });
  return <ReasonModal title="enterprises.archivePostTitle" name={name} n={1} save={save} onClose={onClose} />;
}

export function ArchiveSite({ site: { id, rev, name }, onClose }: { site: Seen; onClose: () => void }) {
  const { run } = useCommand('enterprises.archiveSite');
  const save = (reason: string) => run({ id, rev, reason });
  return <ReasonModal title="enterprises.archiveSiteTitle" name={name} n={1} save={save} onClose={onClose} />;
}

type ReasonModalProps = {
  title: MessageKey;
  name: string;
  n: number;
  save: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

function ReasonModal({ title, name, n, save, onClose }: ReasonModalProps) {
  const t = useT();
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      submit="enterprises.archive"
      schema={schema}
      initial={{ reason: '' }}
      save={({ reason }) => save(reason)}
    >
      {(form) => (
        <>
          <p>{t('enterprises.archiveText', { name, n })}</p>
          <TextField label="enterprises.reason" required autoFocus {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}
