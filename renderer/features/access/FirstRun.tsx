// The first start: begin one's own college, or look at the sample one; data of an earlier version only asks for a password.
import { Button } from '@mantine/core';
import { IconBuildingCommunity, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { refreshAccess } from '../../api/access.ts';
import { useT } from '../../ui/i18n.tsx';
import { RestoreInstead } from '../backups/backups.public.tsx';
import type { Colours } from './colours.ts';
import type { WithKey } from './Entry.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { SetUpForm } from './SetUpForm.tsx';

export type FirstRunProps = {
  isTakeOver: boolean;
  colours: Colours;
  withKey: WithKey;
  onSample: (anew: boolean) => void;
};

export function FirstRun({ isTakeOver, colours, withKey, onSample }: FirstRunProps) {
  const t = useT();
  const [isOwn, setOwn] = useState(isTakeOver);
  const [isRestoring, setRestoring] = useState(false);
  if (isRestoring)
    return (
      <RestoreInstead onCancel={() => setRestoring(false)} onDone={() => void refreshAccess().catch(() => undefined)} />
    );
  if (isOwn)
    return (
      <EntryFrame title={isTakeOver ? 'entry.takeOverTitle' : 'entry.ownTitle'} colours={colours} wide>
        <p>{t(isTakeOver ? 'entry.takeOverText' : 'entry.ownText')}</p>
        <SetUpForm isTakeOver={isTakeOver} withKey={withKey} onCancel={isTakeOver ? undefined : () => setOwn(false)} />
      </EntryFrame>
    );
  return (
    <EntryFrame title="entry.welcome" colours={colours} wide>
      <p>{t('entry.welcomeText')}</p>
      <div className="jx-access-doors">
        <section aria-labelledby="jx-door-own">
          <IconBuildingCommunity size={26} stroke={1.5} aria-hidden />
          <h2 id="jx-door-own">{t('entry.ownDoor')}</h2>
          <p>{t('entry.ownDoorText')}</p>
          <Button data-autofocus onClick={() => setOwn(true)}>
            {t('entry.ownStart')}
          </Button>
        </section>
        <section aria-labelledby="jx-door-sample">
          <IconEye size={26} stroke={1.5} aria-hidden />
          <h2 id="jx-door-sample">{t('entry.sampleDoor')}</h2>
          <p>{t('entry.sampleDoorText')}</p>
          <Button variant="default" onClick={() => onSample(false)}>
            {t('entry.sampleStart')}
          </Button>
        </section>
      </div>
      <Button variant="subtle" onClick={() => setRestoring(true)}>
        {t('backups.restoreDoor')}
      </Button>
    </EntryFrame>
  );
}
