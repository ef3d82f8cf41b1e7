// Adds or changes a guardian; a stored phone is replaced, not edited.
import { guardianInput } from '../../../shared/features/apprentices/apprentices.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { PhoneField } from '../../ui/fields/PhoneField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import type { ApprenticeRecord } from './words.ts';

type GuardianModalProps = {
  record: ApprenticeRecord;
  guardian: ApprenticeRecord['guardians'][number] | null;
  onClose: () => void;
};

export function GuardianModal({ record, guardian, onClose }: GuardianModalProps) {
  const save = useCommand('apprentices.saveGuardian');
  const initial = {
    name: guardian?.name ?? '',
    relation: guardian?.relation ?? '',
    phone: undefined as string | undefined,
  };
  return (
    <FormModal
      opened
      onClose={onClose}
      title="apprentices.guardian"
      schema={guardianInput}
      initial={initial}
      save={(values) =>
        save.run({
          personId: record.personId,
          seen: guardian && { id: guardian.id, rev: guardian.rev },
          guardian: { ...values, phone: values.phone ?? '' },
        })
      }
    >
      {(form) => (
        <>
          <TextField label="apprentices.name" required autoFocus {...form.getInputProps('name')} />
          <TextField label="apprentices.relation" {...form.getInputProps('relation')} />
          <PhoneField
            label="apprentices.guardianPhone"
            masked={guardian?.phone ?? ''}
            {...form.getInputProps('phone')}
          />
        </>
      )}
    </FormModal>
  );
}
