// Records a notice or a consent for one person or many.
import { consentInput } from '../../../shared/features/privacy/privacy.api.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { type ConsentKind, type ConsentRecord, FORMS, formKey, KINDS, kindKey } from './words.ts';

type Chosen = { id: string; name: string };
type Values = {
  kind: ConsentKind;
  givenOn: string;
  form: ConsentRecord['form'];
  signerName: string;
  noticeVersion: string;
  note: string;
};
type Props = { people: readonly Chosen[]; kind: ConsentKind; onClose: () => void };

export function ConsentModal({ people, kind, onClose }: Props) {
  const t = useT();
  const toast = useToast();
  const record = useCommand('privacy.recordConsent');
  const today = useQuery('college.context', {}).data?.today;
  if (today === undefined) return null;
  const initial: Values = { kind, givenOn: today, form: 'paper', signerName: '', noticeVersion: '', note: '' };
  return (
    <FormModal<Values>
      opened
      onClose={onClose}
      title="privacy.record"
      submit="privacy.recordShort"
      schema={consentInput}
      initial={initial}
      save={(consent) => record.run({ personIds: people.map(({ id }) => id), consent })}
      onDone={() => toast.done('privacy.recorded', { n: people.length })}
    >
      {(form) => (
        <>
          <p>{t('privacy.recordFor', { name: people[0]?.name ?? '', n: people.length })}</p>
          <ChoiceField
            label="privacy.kindLabel"
            required
            options={KINDS.map((value) => ({ value, label: t(kindKey(value)) }))}
            {...form.getInputProps('kind')}
          />
          <DateField label="privacy.givenOn" required {...form.getInputProps('givenOn')} />
          <ChoiceField
            label="privacy.formLabel"
            required
            options={FORMS.map((value) => ({ value, label: t(formKey(value)) }))}
            {...form.getInputProps('form')}
          />
          {people.length === 1 && <TextField label="privacy.signer" {...form.getInputProps('signerName')} />}
          <TextField label="privacy.noticeVersion" {...form.getInputProps('noticeVersion')} />
          <TextField label="privacy.note" {...form.getInputProps('note')} />
        </>
      )}
    </FormModal>
  );
}
