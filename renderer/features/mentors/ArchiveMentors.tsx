// Takes mentors off the list, with a reason; whoever still guides somebody stays and is named by the host.
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useT } from '../../ui/i18n.tsx';

type Chosen = { id: string; rev: string; name: string };

export function ArchiveMentors({ rows, onClose }: { rows: readonly Chosen[]; onClose: () => void }) {
  const t = useT();
  const archive = useCommand('mentors.archive');
  return (
    <ReasonModal
      title="mentors.archiveTitle"
      submit="mentors.archive"
      text={t('mentors.archiveText', { name: rows[0]?.name ?? '', n: rows.length })}
      label="mentors.reason"
      schema={f.reasonNeeded}
      save={(reason) => archive.run({ items: rows.map(({ id, rev }) => ({ id, rev })), reason })}
      onClose={onClose}
    />
  );
}
