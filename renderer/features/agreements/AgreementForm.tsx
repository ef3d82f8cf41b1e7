/** Editing an agreement's number, period and note in its panel. */
import { type AgreementRecord, agreementPatch } from '../../../shared/features/agreements/agreements.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';

export function AgreementForm({ record, onClose }: { record: AgreementRecord; onClose: () => void }) {
  const update = useCommand('agreements.update');
  const { id, rev, number, startsOn, endsOn, note } = record;
  return (
    <FormPanel
      title="agreements.editTitle"
      schema={agreementPatch}
      initial={{ id, rev, number, startsOn, endsOn, note }}
      save={update.run}
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => (
        <>
          <TextField label="agreements.number" required {...form.getInputProps('number')} />
          <DateField label="agreements.startsOn" required {...form.getInputProps('startsOn')} />
          <DateField label="agreements.endsOn" required {...form.getInputProps('endsOn')} />
          <LongTextField label="agreements.note" {...form.getInputProps('note')} />
        </>
      )}
    </FormPanel>
  );
}
