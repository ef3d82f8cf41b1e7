// One picture of the college: shown, replaced, removed.
import { Button } from '@mantine/core';
import { useCommand, useJob } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { FileDrop } from '../../ui/files/FileDrop.tsx';
import { useT } from '../../ui/i18n.tsx';

type PictureSlotProps = { use: 'logo' | 'seal'; id: string | null; rev: string };

export function PictureSlot({ use, id, rev }: PictureSlotProps) {
  const t = useT();
  const attempt = useAttempt();
  const set = useJob('college.setPicture');
  const remove = useCommand('college.removePicture');
  const picture = useQuery('college.picture', { id: id ?? '' }, { enabled: id !== null }).data;
  const take = (token: string) =>
    void attempt(
      () => set.start({ use, token }),
      ({ width, height }) => ({ key: 'college.pictureSaved', params: { width, height } }),
    );
  return (
    <figure className="jx-picture">
      <figcaption>{t(`college.${use}`)}</figcaption>
      {id && picture ? (
        <img src={`data:${picture.mime};base64,${picture.base64}`} alt={t(`college.${use}`)} />
      ) : (
        <p>{t(use === 'logo' ? 'college.noLogo' : 'college.noSeal')}</p>
      )}
      <FileDrop
        compact
        accept=".png,.jpg,.jpeg"
        hint="college.pictureHint"
        limit={2}
        onFile={({ token }) => take(token)}
      />
      {id && (
        <Button variant="default" onClick={() => void attempt(() => remove.run({ use, rev }))}>
          {t('college.remove')}
        </Button>
      )}
    </figure>
  );
}
