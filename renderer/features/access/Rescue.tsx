// Data is expected and cannot be used: says why and what was not touched; nothing is created in its place.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type AccessState, refreshAccess } from '../../api/access.ts';
import { useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { RestoreInstead } from '../backups/backups.public.tsx';
import type { Colours } from './colours.ts';
import { EntryFrame } from './EntryFrame.tsx';

const retry = () => refreshAccess().catch(() => undefined);

export function Rescue({ problem, colours }: { problem: AccessState['problem']; colours: Colours }) {
  const t = useT();
  const [isRestoring, setRestoring] = useState(false);
  if (isRestoring) return <RestoreInstead onCancel={() => setRestoring(false)} onDone={() => void retry()} />;
  return (
    <EntryFrame title="entry.rescueTitle" colours={colours} wide>
      {problem && (
        <p className="jx-access-problem" role="alert">
          <Severity level="warn" /> {t(problem.key, problem.params)}
        </p>
      )}
      <p>{t('entry.rescueText')}</p>
      <div className="jx-access-foot">
        <Button variant="default" onClick={() => void retry()}>
          {t('ui.retry')}
        </Button>
        <Button data-autofocus onClick={() => setRestoring(true)}>
          {t('backups.toRestore')}
        </Button>
      </div>
    </EntryFrame>
  );
}
