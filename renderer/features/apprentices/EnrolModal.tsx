// Enrols a known person once more, in another cohort with a student number of its own.
import { enrolmentInput } from '../../../shared/features/apprentices/apprentices.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useGo } from '../../ui/actions/Link.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { CohortField, EnterpriseFields } from './fields.tsx';
import type { ApprenticeRecord } from './words.ts';

const initial = { studentNumber: '', cohortId: '', enterpriseId: null as string | null, postId: null as string | null };

export function EnrolModal({ record, onClose }: { record: ApprenticeRecord; onClose: () => void }) {
  const enrol = useCommand('apprentices.enrol');
  const go = useGo();
  return (
    <FormModal
      opened
      onClose={onClose}
      title="apprentices.enrolTitle"
      submit="apprentices.enrolAction"
      schema={enrolmentInput}
      initial={initial}
      save={async (enrolment) => {
        const { id } = await enrol.run({ personId: record.personId, enrolment });
        go('/apprentices', { open: id });
      }}
    >
      {(form) => (
        <>
          <TextField label="apprentices.studentNumber" required autoFocus {...form.getInputProps('studentNumber')} />
          <CohortField form={form} />
          <EnterpriseFields form={form} />
        </>
      )}
    </FormModal>
  );
}
