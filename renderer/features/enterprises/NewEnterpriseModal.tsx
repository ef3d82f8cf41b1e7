// Adds an enterprise.
import { enterpriseInput } from '../../../shared/features/enterprises/enterprises.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { EnterpriseFields } from './fields.tsx';

const initial = {
  name: '',
  shortName: '',
  nameEn: '',
  uscc: '',
  region: '',
  address: '',
  contactName: '',
  contactPhone: '',
  note: '',
};

export function NewEnterpriseModal({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const create = useCommand('enterprises.create');
  return (
    <FormModal
      opened
      width={560}
      onClose={onClose}
      title="enterprises.newTitle"
      submit="enterprises.create"
      schema={enterpriseInput}
      initial={initial}
      save={async (values) => onDone((await create.run(values)).id)}
    >
      {(form) => <EnterpriseFields form={form} />}
    </FormModal>
  );
}
