// Takes apprentices entered by mistake off the list, with a reason.
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useT } from '../../ui/i18n.tsx';

type Chosen = { id: string; rev: string; name: string };

export function ArchiveModal({ rows, onClose }: { rows: readonly Chosen[]; onClose: () => void }) {
  const t = useT();
  const archive = useCommand('apprentices.archive');
  return (
    <ReasonModal
      title="apprentices.archiveTitle"
      submit="apprentices.archiveAction"
      text={t('apprentices.archiveText', { name: rows[0]?.name ?? '', n: rows.length })}
      label="apprentices.reason"
      schema={f.reasonNeeded}
      save={(reason) => archive.run({ items: rows.map(({ id, rev }) => ({ id, rev })), reason })}
      onClose={onClose}
    />
  );
}
