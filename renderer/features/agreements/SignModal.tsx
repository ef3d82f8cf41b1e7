/** Records the signature of one party of one agreement. */
import type { Party } from '../../../shared/features/agreements/agreements.rules.ts';
import { type AgreementRecord, signing } from '../../../shared/features/agreements/agreements.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { SignedFields, signedOnPaper } from './SignedFields.tsx';
import { partyKey } from './words.ts';

type SignModalProps = { record: AgreementRecord; party: Party; onClose: () => void };

export function SignModal({ record, party, onClose }: SignModalProps) {
  const t = useT();
  const sign = useCommand('agreements.sign');
  const today = useQuery('college.context', {}).data?.today;
  if (today === undefined) return null;
  const initial = { party, signerName: record.signers[party] ?? '', ...signedOnPaper(today) };
  return (
    <FormModal
      opened
      onClose={onClose}
      title="agreements.signTitle"
      submit="agreements.sign"
      schema={signing}
      initial={initial}
      save={(values) => sign.run({ id: record.id, signing: values })}
    >
      {(form) => (
        <>
          <p>
            {record.number} · {t(partyKey(party))}
          </p>
          <TextField label="agreements.signer" {...form.getInputProps('signerName')} />
          <SignedFields form={form} today={today} />
        </>
      )}
    </FormModal>
  );
}
