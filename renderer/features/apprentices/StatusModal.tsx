// Pauses, ends, completes or resumes the training of one or many, with a day and a reason.
import { mayBecome } from '../../../shared/features/apprentices/apprentices.rules.ts';
import { statusChange } from '../../../shared/features/apprentices/apprentices.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { useServices } from '../../ui/services.tsx';
import { type Status, statusKey } from './words.ts';

type Chosen = { id: string; rev: string; name: string; status: Status };
const ALL: readonly Status[] = ['active', 'paused', 'left', 'completed'];

export function StatusModal({ rows, onClose }: { rows: readonly Chosen[]; onClose: () => void }) {
  const t = useT();
  const today = useServices().today();
  const set = useCommand('apprentices.setStatus');
  const able = (status: Status) => rows.filter((row) => mayBecome(row.status).includes(status));
  const options = ALL.filter((status) => able(status).length > 0);
  const initial = { status: options[0] ?? 'active', on: today, reason: '' };
  return (
    <FormModal
      opened
      onClose={onClose}
      title="apprentices.statusTitle"
      schema={statusChange}
      initial={initial}
      save={(change) => set.run({ items: able(change.status).map(({ id, rev }) => ({ id, rev })), change })}
    >
      {(form) => {
        const status = form.getValues().status;
        const left = rows.length - able(status).length;
        return (
          <>
            <ChoiceField
              label="apprentices.status"
              required
              options={options.map((value) => ({ value, label: t(statusKey(value)) }))}
              {...form.getInputProps('status')}
            />
            <DateField label="apprentices.statusOn" required {...form.getInputProps('on')} />
            <TextField label="apprentices.reason" required={status !== 'completed'} {...form.getInputProps('reason')} />
            <p className="jx-quiet">
              {t('apprentices.statusEffect', { n: able(status).length, status })}
              {left > 0 && ` ${t('apprentices.statusSkipped', { n: left })}`}
            </p>
          </>
        );
      }}
    </FormModal>
  );
}
