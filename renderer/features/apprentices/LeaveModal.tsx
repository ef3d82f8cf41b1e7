// Records leave by half days, or changes one.
import { leaveInput } from '../../../shared/features/apprentices/apprentices.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { useServices } from '../../ui/services.tsx';
import type { ApprenticeRecord } from './words.ts';

type Leave = ApprenticeRecord['leaves'][number];
type LeaveModalProps = { record: ApprenticeRecord; leave: Leave | null; onClose: () => void };
type Values = Omit<Leave, 'id' | 'rev'>;

export function LeaveModal({ record, leave, onClose }: LeaveModalProps) {
  const t = useT();
  const today = useServices().today();
  const save = useCommand('apprentices.saveLeave');
  const initial: Values = {
    startsOn: leave?.startsOn ?? today,
    startsHalf: leave?.startsHalf ?? 'am',
    endsOn: leave?.endsOn ?? today,
    endsHalf: leave?.endsHalf ?? 'pm',
    kind: leave?.kind ?? 'personal',
    reason: leave?.reason ?? '',
  };
  const halves = (['am', 'pm'] as const).map((value) => ({ value, label: t(`apprentices.half.${value}`) }));
  return (
    <FormModal<Values>
      opened
      onClose={onClose}
      title="apprentices.leaveTitle"
      schema={leaveInput}
      initial={initial}
      save={(values) =>
        save.run({ enrolmentId: record.id, seen: leave && { id: leave.id, rev: leave.rev }, leave: values })
      }
    >
      {(form) => (
        <>
          <div className="jx-two">
            <DateField label="apprentices.startsOn" required {...form.getInputProps('startsOn')} />
            <ChoiceField label="apprentices.half" options={halves} {...form.getInputProps('startsHalf')} />
            <DateField label="apprentices.endsOn" required {...form.getInputProps('endsOn')} />
            <ChoiceField label="apprentices.half" options={halves} {...form.getInputProps('endsHalf')} />
          </div>
          <ChoiceField
            label="apprentices.leaveKind"
            options={(['sick', 'personal', 'other'] as const).map((value) => ({
              value,
              label: t(`apprentices.leaveKind.${value}`),
            }))}
            {...form.getInputProps('kind')}
          />
          <TextField label="apprentices.reason" {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}
