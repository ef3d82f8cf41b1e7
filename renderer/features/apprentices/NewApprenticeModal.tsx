// Adds one apprentice: the person, the enrolment, and a guardian where one is known.
import { z } from 'zod';
import { enrolmentInput, personInput } from '../../../shared/features/apprentices/apprentices.schema.ts';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { PhoneField } from '../../ui/fields/PhoneField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { CohortField, EnterpriseFields, PersonFields } from './fields.tsx';

const { cohortId, studentNumber, enterpriseId, postId } = enrolmentInput.shape;
const schema = z.object({
  ...personInput.shape,
  cohortId,
  studentNumber,
  enterpriseId,
  postId,
  guardianName: z.union([z.literal(''), f.personName]),
  guardianRelation: f.text,
  guardianPhone: f.phone,
});

const initial = {
  name: '',
  nameEn: '',
  idType: 'resident' as const,
  idNumber: '',
  sex: null as 'm' | 'f' | null,
  bornOn: null as string | null,
  phone: '',
  email: '',
  cohortId: '',
  studentNumber: '',
  enterpriseId: null as string | null,
  postId: null as string | null,
  guardianName: '',
  guardianRelation: '',
  guardianPhone: '',
};

export function NewApprenticeModal({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const create = useCommand('apprentices.create');
  const save = async (values: typeof initial) => {
    const { guardianName, guardianRelation, guardianPhone, cohortId, studentNumber, enterpriseId, postId, ...person } =
      values;
    const { id } = await create.run({
      person,
      enrolment: { cohortId, studentNumber, enterpriseId, postId },
      guardian: guardianName ? { name: guardianName, relation: guardianRelation, phone: guardianPhone } : null,
    });
    onDone(id);
  };
  return (
    <FormModal
      opened
      width={640}
      onClose={onClose}
      title="apprentices.newTitle"
      submit="apprentices.create"
      schema={schema}
      initial={initial}
      save={save}
    >
      {(form) => (
        <>
          <div className="jx-two">
            <TextField
              label="apprentices.studentNumber"
              required
              maxLength={20}
              {...form.getInputProps('studentNumber')}
            />
            <CohortField form={form} />
          </div>
          <PersonFields form={form} />
          <EnterpriseFields form={form} />
          <div className="jx-two">
            <TextField label="apprentices.guardian" {...form.getInputProps('guardianName')} />
            <TextField label="apprentices.relation" {...form.getInputProps('guardianRelation')} />
          </div>
          <PhoneField label="apprentices.guardianPhone" {...form.getInputProps('guardianPhone')} />
        </>
      )}
    </FormModal>
  );
}
