// Choosing a folder of this computer: drives and places first, then folder by folder, or typed.
import { Button, Modal, TextInput } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useQuery } from '../../api/queries.tsx';
import { useT } from '../../ui/i18n.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';

type Props = { onClose: () => void; onChoose: (folder: string) => unknown };

export function FolderPicker({ onClose, onChoose }: Props) {
  const t = useT();
  const [at, setAt] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const query = useQuery('backups.places', { at });
  const go = (to: string | null) => {
    setAt(to);
    setTyped(to ?? '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(typed.trim() || null);
  };
  const here = query.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backups.picker.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form className="jx-backups-typed" onSubmit={submit}>
        <TextInput
          label={t('backups.picker.path')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" variant="default">
          {t('backups.picker.open')}
        </Button>
      </form>
      {query.error ? <ErrorState error={query.error} /> : null}
      {here === undefined && !query.error ? <LoadingRows rows={4} /> : null}
      {here && !query.error ? (
        <>
          <p className="jx-backups-note">{here.at ?? t('backups.picker.places')}</p>
          <ul className="jx-backups-folders">
            {here.at !== null && (
              <li>
                <button type="button" onClick={() => go(here.parent)}>
                  ↑ {t('backups.picker.up')}
                </button>
              </li>
            )}
            {here.folders.map(({ name, path }) => (
              <li key={path}>
                <button type="button" onClick={() => go(path)}>
                  <IconFolder size={16} aria-hidden /> {name}
                </button>
              </li>
            ))}
          </ul>
          {here.folders.length === 0 && <p>{t('backups.picker.empty')}</p>}
        </>
      ) : null}
      <div className="jx-backups-buttons">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button disabled={!here?.at || !!query.error} onClick={() => here?.at && void onChoose(here.at)}>
          {t('backups.picker.choose')}
        </Button>
      </div>
    </Modal>
  );
}
