// Records how many people work at an enterprise or one of its posts on a day.
import { headcountInput } from '../../../shared/features/enterprises/enterprises.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useServices } from '../../ui/services.tsx';
import type { EnterpriseRecord } from './words.ts';

const schema = headcountInput.omit({ enterpriseId: true });

export function HeadcountModal({ record, onClose }: { record: EnterpriseRecord; onClose: () => void }) {
  const today = useServices().today();
  const add = useCommand('enterprises.addHeadcount');
  const initial = { asOf: today, staff: null as number | null, postId: null as string | null };
  return (
    <FormModal
      opened
      onClose={onClose}
      title="enterprises.headcounts"
      schema={schema}
      initial={initial}
      save={({ staff, ...values }) => add.run({ ...values, staff: staff ?? 0, enterpriseId: record.id })}
    >
      {(form) => (
        <>
          <NumberField label="enterprises.staff" required min={0} {...form.getInputProps('staff')} />
          <DateField label="enterprises.asOf" required {...form.getInputProps('asOf')} />
          <ChoiceField
            label="enterprises.atPost"
            clearable
            options={record.posts.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('postId')}
          />
        </>
      )}
    </FormModal>
  );
}
