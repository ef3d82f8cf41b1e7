// Adds a mentor of either side.
import { z } from 'zod';
import { mentorInput } from '../../../shared/features/mentors/mentors.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import { MentorFields } from './fields.tsx';
import { SIDES, type Side, sideKey } from './words.ts';

const schema = mentorInput.omit({ skillLevel: true }).extend({ level: z.string().nullable() });
type NewMentorModalProps = { side?: Side; enterpriseId?: string; onClose: () => void; onDone: (id: string) => void };

export function NewMentorModal({ side = 'enterprise', enterpriseId, onClose, onDone }: NewMentorModalProps) {
  const t = useT();
  const create = useCommand('mentors.create');
  const initial = {
    side,
    name: '',
    nameEn: '',
    enterpriseId: (enterpriseId ?? null) as string | null,
    title: '',
    level: null as string | null,
    staffNumber: '',
    maxApprentices: null as number | null,
    phone: '',
    email: '',
  };
  const save = async ({ level, ...values }: typeof initial) => {
    const own = values.side === 'college' ? { ...values, enterpriseId: null } : values;
    const { id } = await create.run({ ...own, skillLevel: level === null ? null : Number(level) });
    onDone(id);
  };
  return (
    <FormModal
      opened
      width={560}
      onClose={onClose}
      title="mentors.newTitle"
      submit="mentors.create"
      schema={schema}
      initial={initial}
      save={save}
    >
      {(form) => (
        <>
          <ChoiceField
            label="mentors.side"
            required
            options={SIDES.map((value) => ({ value, label: t(sideKey(value)) }))}
            {...form.getInputProps('side')}
          />
          <MentorFields form={form} side={form.getValues().side} />
        </>
      )}
    </FormModal>
  );
}
