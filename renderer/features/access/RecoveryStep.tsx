// The recovery key, shown once: to be printed or written down, then two of its groups are typed back with the key out of sight.
import { Button } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '../../api/queries.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import type { Colours } from './colours.ts';
import { copyForAWhile } from './copied.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { TypeBackForm } from './TypeBackForm.tsx';

export type RecoveryStepProps = {
  recoveryKey: string;
  /** Numbers of the groups to type back, from 1. */
  asked: readonly [number, number] | null;
  colours: Colours;
  onDone: () => void;
};

export function RecoveryStep({ recoveryKey, asked, colours, onDone }: RecoveryStepProps) {
  const t = useT();
  const [isWritten, setWritten] = useState(false);
  if (isWritten && asked)
    return (
      <EntryFrame title="entry.typeBackTitle" colours={colours}>
        <p>{t('entry.typeBackText')}</p>
        <TypeBackForm asked={asked} onDone={onDone} onCancel={() => setWritten(false)} cancel="entry.seeAgain" />
      </EntryFrame>
    );
  return (
    <EntryFrame title="entry.keyTitle" colours={colours} wide>
      <p>{t('entry.keyText')}</p>
      <KeyGroups recoveryKey={recoveryKey} />
      <KeyButtons recoveryKey={recoveryKey} />
      <div className="jx-access-foot">
        <Button data-autofocus onClick={() => (asked ? setWritten(true) : onDone())}>
          {t('entry.keyWritten')}
        </Button>
      </div>
      <PrintedKey recoveryKey={recoveryKey} />
    </EntryFrame>
  );
}

function KeyGroups({ recoveryKey }: { recoveryKey: string }) {
  const t = useT();
  return (
    <ol className="jx-recovery" aria-label={t('entry.keyTitle')}>
      {recoveryKey.split('-').map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups are known by their place
        <li key={index}>
          <span aria-hidden="true">{index + 1}</span>
          <code>{group}</code>
        </li>
      ))}
    </ol>
  );
}

function KeyButtons({ recoveryKey }: { recoveryKey: string }) {
  const t = useT();
  const toast = useToast();
  const copy = () => copyForAWhile(recoveryKey).then(() => toast.done('entry.keyCopied'), toast.error);
  return (
    <div className="jx-access-row">
      <Button variant="default" leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>
        {t('entry.keyPrint')}
      </Button>
      <Button variant="default" leftSection={<IconCopy size={15} />} onClick={() => void copy()}>
        {t('entry.keyCopy')}
      </Button>
    </div>
  );
}

/** What comes out of the printer; not on the screen. */
function PrintedKey({ recoveryKey }: { recoveryKey: string }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const { data } = useQuery('college.context', {});
  const college = data?.collegeName?.[locale] || data?.collegeName?.zh;
  return (
    <section className="jx-recovery-paper" aria-hidden="true">
      <b>{t('entry.paperTitle')}</b>
      <p>{[college, data && format.fullDay(data.today)].filter(Boolean).join(t('app.contextSeparator'))}</p>
      <p className="jx-recovery-paper-groups">{recoveryKey}</p>
      <p>{t('entry.paperText')}</p>
    </section>
  );
}
