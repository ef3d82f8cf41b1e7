// Asks why a stay that is over is changed; the change goes on with the reason or not at all.
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';

export function ReasonModal({ onAnswer }: { onAnswer: (reason: string | null) => void }) {
  return (
    <FormModal
      opened
      onClose={() => onAnswer(null)}
      title="rotations.edit.title"
      submit="rotations.edit.save"
      schema={z.object({ reason: f.label })}
      initial={{ reason: '' }}
      save={async ({ reason }) => onAnswer(reason)}
    >
      {(form) => (
        <TextField
          label="rotations.edit.reason"
          required
          hint="rotations.edit.reasonHint"
          {...form.getInputProps('reason')}
        />
      )}
    </FormModal>
  );
}
