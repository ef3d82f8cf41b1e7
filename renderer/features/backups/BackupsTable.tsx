// The backups that are kept, newest first: why, how large, where, and whether a rehearsal went well.
import { Button } from '@mantine/core';
import { useJob } from '../../api/commands.ts';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { type Backup, sizeWords } from './words.ts';

const HEADS = ['madeAt', 'kind', 'size', 'places', 'checked'] as const;

export function BackupsTable({ backups, onChecked }: { backups: readonly Backup[]; onChecked: () => void }) {
  const t = useT();
  const toast = useToast();
  const rehearse = useJob('backups.rehearse');
  const run = async ({ name }: Backup) => {
    try {
      const { ok, problem, took } = await rehearse.start({ name });
      if (ok) toast.done('backups.rehearsedOk', { seconds: (took / 1000).toFixed(1) });
      else if (problem) toast.error(problem);
    } catch (error) {
      toast.error(error);
    }
    onChecked();
  };
  if (backups.length === 0) return <EmptyState text="backups.empty" />;
  return (
    <table className="jx-backups-table" aria-label={t('backups.listTitle')}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`backups.col.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <Row key={backup.name} backup={backup} busy={rehearse.busy} onRehearse={() => void run(backup)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ backup, busy, onRehearse }: { backup: Backup; busy: boolean; onRehearse: () => void }) {
  const t = useT();
  const format = useFormat();
  const { madeAt, kind, bytes, places, checked } = backup;
  return (
    <tr>
      <td>{format.moment(madeAt)}</td>
      <td>{t(`backups.kind.${kind}`)}</td>
      <td className="jx-backups-size">{sizeWords(bytes, format)}</td>
      <td>{places.map((place) => t(`backups.place.${place}`)).join(' · ')}</td>
      <td>
        <div className="jx-backups-check">
          {checked?.problem ? (
            <StatusTag tone="red">{t(checked.problem.key, checked.problem.params)}</StatusTag>
          ) : (
            <span>{checked ? t('backups.passed', { at: format.moment(checked.at) }) : t('backups.notYet')}</span>
          )}
          <Button size="compact-sm" variant="default" disabled={busy} onClick={onRehearse}>
            {t('backups.rehearse')}
          </Button>
        </div>
      </td>
    </tr>
  );
}
