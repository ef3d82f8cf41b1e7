// Data is expected and cannot be used: says why and what was not touched; nothing is created in its place.
import { Button } from '@mantine/core';
import { type AccessState, refreshAccess } from '../../api/access.ts';
import { useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import type { Colours } from './colours.ts';
import { EntryFrame } from './EntryFrame.tsx';

export function Rescue({ problem, colours }: { problem: AccessState['problem']; colours: Colours }) {
  const t = useT();
  return (
    <EntryFrame title="entry.rescueTitle" colours={colours} wide>
      {problem && (
        <p className="jx-access-problem" role="alert">
          <Severity level="warn" /> {t(problem.key, problem.params)}
        </p>
      )}
      <p>{t('entry.rescueText')}</p>
      <div className="jx-access-foot">
        <Button data-autofocus variant="default" onClick={() => void refreshAccess().catch(() => undefined)}>
          {t('ui.retry')}
        </Button>
      </div>
    </EntryFrame>
  );
}
