/** Records the same party's signature on several agreements, and names those it skipped. */
import { useRef, useState } from 'react';
import type { Output } from '../../../shared/api.ts';
import { PARTIES, type Party } from '../../../shared/features/agreements/agreements.rules.ts';
import { type AgreementLine, signing } from '../../../shared/features/agreements/agreements.schema.ts';
import { useJob } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { JobBar } from '../../ui/states/JobBar.tsx';
import { type Signed, SignedFields, signedOnPaper } from './SignedFields.tsx';
import { SkippedModal } from './SkippedModal.tsx';
import { partyKey } from './words.ts';

type SignManyModalProps = { rows: readonly AgreementLine[]; onClose: () => void };
type Values = Signed & { party: Party };

export function SignManyModal({ rows, onClose }: SignManyModalProps) {
  const t = useT();
  const job = useJob('agreements.signMany');
  const today = useQuery('college.context', {}).data?.today;
  const [done, setDone] = useState<Output<'agreements.signMany'> | null>(null);
  // The form closes itself when it is saved; then those who were skipped are still to be named.
  const hasSkipped = useRef(false);
  if (today === undefined) return null;
  if (done !== null && done.skipped.length > 0) return <SkippedModal skipped={done.skipped} onClose={onClose} />;
  const initial: Values = { party: 'college', ...signedOnPaper(today) };
  return (
    <FormModal<Values>
      opened={done === null}
      onClose={() => hasSkipped.current || onClose()}
      title="agreements.signManyTitle"
      submit="agreements.sign"
      schema={signing.omit({ signerName: true })}
      initial={initial}
      save={async (values) => {
        const answer = await job.start({ ids: rows.map(({ id }) => id), signing: values });
        hasSkipped.current = answer.skipped.length > 0;
        setDone(answer);
      }}
    >
      {(form) => (
        <>
          <p>{t('agreements.signManyText', { n: rows.length })}</p>
          <ChoiceField
            label="agreements.party"
            required
            options={PARTIES.map((value) => ({ value, label: t(partyKey(value)) }))}
            {...form.getInputProps('party')}
          />
          <SignedFields form={form} today={today} />
          <JobBar job={job} stopNote="agreements.stopNote" />
        </>
      )}
    </FormModal>
  );
}
