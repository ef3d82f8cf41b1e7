// What can be done with a version as a whole: put in force, discard, make the next.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { isoDate } from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useGo } from '../../ui/actions/Link.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { StandardRecord } from './words.ts';

export function StandardActions({ standard }: { standard: StandardRecord }) {
  return standard.state === 'draft' ? <DraftActions standard={standard} /> : <NextVersion standard={standard} />;
}

function DraftActions({ standard }: { standard: StandardRecord }) {
  const t = useT();
  const go = useGo();
  const confirm = useConfirm();
  const attempt = useAttempt();
  const discard = useCommand('programmes.discardDraft');
  const [isAsking, setAsking] = useState(false);
  const { id, rev, version, programmeId } = standard;
  const remove = async () => {
    const question = { title: 'programmes.discard', text: 'programmes.discardText', params: { version } } as const;
    if (!(await confirm({ ...question, action: 'programmes.discard' }))) return;
    if (await attempt(() => discard.run({ id, rev }))) go('/programmes', { open: programmeId });
  };
  return (
    <>
      <Button variant="default" onClick={() => void remove()}>
        {t('programmes.discard')}
      </Button>
      <Button disabled={standard.units.length === 0} onClick={() => setAsking(true)}>
        {t('programmes.putInForce')}
      </Button>
      {isAsking && <PutInForceModal standard={standard} onClose={() => setAsking(false)} />}
    </>
  );
}

function NextVersion({ standard }: { standard: StandardRecord }) {
  const t = useT();
  const go = useGo();
  const attempt = useAttempt();
  const newVersion = useCommand('programmes.newVersion');
  const next = async () => {
    const made = await attempt(() => newVersion.run({ programmeId: standard.programmeId }));
    if (made) go('/programmes/standard', { open: made.id });
  };
  return (
    <Button variant="default" onClick={() => void next()}>
      {t('programmes.newVersion')}
    </Button>
  );
}

const inForceSchema = z.object({ effectiveOn: isoDate });

function PutInForceModal({ standard, onClose }: { standard: StandardRecord; onClose: () => void }) {
  const t = useT();
  const put = useCommand('programmes.putInForce');
  const today = useQuery('college.context', {}).data?.today;
  if (!today) return null;
  const { id, rev } = standard;
  return (
    <FormModal
      opened
      onClose={onClose}
      title="programmes.putInForceTitle"
      submit="programmes.putInForceGo"
      schema={inForceSchema}
      initial={{ effectiveOn: today }}
      save={({ effectiveOn }) => put.run({ id, rev, effectiveOn })}
    >
      {(form) => (
        <>
          <p className="jx-plain">{t('programmes.putInForceText')}</p>
          <DateField label="programmes.effectiveOn" required {...form.getInputProps('effectiveOn')} />
        </>
      )}
    </FormModal>
  );
}
