// Taking enterprises, posts and sites off the list, each with a reason.
import * as f from '../../../shared/fields.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useCommand } from '../../api/commands.ts';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useT } from '../../ui/i18n.tsx';

type Seen = { id: string; rev: string; name: string };

export function ArchiveEnterprises({ rows, onClose }: { rows: readonly Seen[]; onClose: () => void }) {
  const archive = useCommand('enterprises.archive');
  const items = rows.map(({ id, rev }) => ({ id, rev }));
  const name = rows[0]?.name ?? '';
  return (
    <ArchiveModal
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
  return <ArchiveModal title="enterprises.archivePostTitle" name={name} n={1} save={save} onClose={onClose} />;
}

export function ArchiveSite({ site: { id, rev, name }, onClose }: { site: Seen; onClose: () => void }) {
  const { run } = useCommand('enterprises.archiveSite');
  const save = (reason: string) => run({ id, rev, reason });
  return <ArchiveModal title="enterprises.archiveSiteTitle" name={name} n={1} save={save} onClose={onClose} />;
}

type ArchiveModalProps = {
  title: MessageKey;
  name: string;
  n: number;
  save: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

function ArchiveModal({ title, name, n, save, onClose }: ArchiveModalProps) {
  const t = useT();
  return (
    <ReasonModal
      title={title}
      submit="enterprises.archive"
      text={t('enterprises.archiveText', { name, n })}
      label="enterprises.reason"
      schema={f.reasonNeeded}
      save={save}
      onClose={onClose}
    />
  );
}
