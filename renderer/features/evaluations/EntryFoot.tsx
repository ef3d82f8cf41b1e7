// Under the grid: its keys, and when it was stored last or what could not be stored.
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { saving } from '../../api/client.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Kbd } from '../../ui/marks/Kbd.tsx';
import type { Entry } from './useEntry.ts';

const KEYS = [
  ['↑↓←→', 'evaluations.key.move'],
  ['Enter', 'evaluations.key.nextPerson'],
  ['Tab', 'evaluations.key.nextItem'],
  ['Ctrl V', 'evaluations.key.paste'],
  ['Ctrl D', 'evaluations.key.fillDown'],
  ['Del', 'evaluations.key.clear'],
  ['.', 'evaluations.key.rubric'],
  ['Ctrl Z', 'evaluations.key.undo'],
] as const;

export function EntryFoot({ entry }: { entry: Entry }) {
  const t = useT();
  return (
    <footer className="jx-eval-foot">
      <span className="jx-eval-keys">
        {KEYS.map(([key, text]) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {t(text)}
          </span>
        ))}
      </span>
      <Saved entry={entry} />
    </footer>
  );
}

function Saved({ entry }: { entry: Entry }) {
  const t = useT();
  const format = useFormat();
  const { savedAt } = useSyncExternalStore(saving.subscribe, saving.current);
  if (entry.failed > 0)
    return (
      <span className="jx-eval-mark" data-tone="warn" role="status">
        <IconAlertTriangle size={15} aria-hidden />
        {t('evaluations.notStored', { n: entry.failed })}
        <Button variant="default" size="compact-sm" onClick={entry.retry}>
          {t('evaluations.retry')}
        </Button>
      </span>
    );
  if (entry.busy) return <span role="status">{t('evaluations.storing')}</span>;
  if (!savedAt) return null;
  return (
    <span className="jx-eval-mark" data-tone="green" role="status">
      <IconCheck size={15} aria-hidden />
      {t('evaluations.stored', { time: format.time(savedAt) })}
    </span>
  );
}
