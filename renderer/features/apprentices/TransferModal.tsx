// Moves one or many into another cohort, with a day and a reason.
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { useServices } from '../../ui/services.tsx';
import { CohortField } from './fields.tsx';

const schema = z.object({ cohortId: f.id, on: f.isoDate, reason: f.label });
type Chosen = { id: string; rev: string };

export function TransferModal({ rows, onClose }: { rows: readonly Chosen[]; onClose: () => void }) {
  const t = useT();
  const today = useServices().today();
  const transfer = useCommand('apprentices.transfer');
  return (
    <FormModal
      opened
      onClose={onClose}
      title="apprentices.transferTitle"
      submit="apprentices.transferAction"
      schema={schema}
      initial={{ cohortId: '', on: today, reason: '' }}
      save={(values) => transfer.run({ items: rows.map(({ id, rev }) => ({ id, rev })), ...values })}
    >
      {(form) => (
        <>
          <p>{t('apprentices.transferText', { n: rows.length })}</p>
          <CohortField form={form} />
          <DateField label="apprentices.statusOn" required {...form.getInputProps('on')} />
          <TextField label="apprentices.reason" required {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}
