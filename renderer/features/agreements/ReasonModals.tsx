/** The steps that need a reason: ending early, removing, taking a signature record back. */
import { z } from 'zod';
import type { AgreementRecord } from '../../../shared/features/agreements/agreements.schema.ts';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';

const ending = z.object({ endedOn: f.isoDate, reason: f.label });

export function EndModal({ record, onClose }: { record: AgreementRecord; onClose: () => void }) {
  const end = useCommand('agreements.end');
  const { id, rev, startsOn, endsOn } = record;
  return (
    <FormModal
      opened
      onClose={onClose}
      title="agreements.endTitle"
      submit="agreements.endTitle"
      schema={ending}
      initial={{ endedOn: '', reason: '' }}
      save={(values) => end.run({ id, rev, ...values })}
    >
      {(form) => (
        <>
          <DateField
            label="agreements.endedOn"
            required
            min={startsOn}
            max={endsOn}
            {...form.getInputProps('endedOn')}
          />
          <TextField label="agreements.reason" required {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}

export function RemoveModal({ record, onClose }: { record: AgreementRecord; onClose: () => void }) {
  const remove = useCommand('agreements.remove');
  const { id, rev } = record;
  return (
    <ReasonModal
      title="agreements.removeTitle"
      label="agreements.reason"
      schema={f.reasonNeeded}
      save={(reason) => remove.run({ id, rev, reason })}
      onClose={onClose}
    />
  );
}

export function UnsignModal({ signatureId, onClose }: { signatureId: string; onClose: () => void }) {
  const unsign = useCommand('agreements.unsign');
  return (
    <ReasonModal
      title="agreements.unsignTitle"
      label="agreements.reason"
      schema={f.reasonNeeded}
      save={(reason) => unsign.run({ signatureId, reason })}
      onClose={onClose}
    />
  );
}
