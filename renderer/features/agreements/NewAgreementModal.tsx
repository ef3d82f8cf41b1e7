/** Makes one agreement for a chosen apprentice and enterprise. */
import { agreementInput } from '../../../shared/features/agreements/agreements.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';

type NewAgreementModalProps = { enrolmentId?: string; onClose: () => void; onDone?: (id: string) => void };

export function NewAgreementModal({ enrolmentId, onClose, onDone }: NewAgreementModalProps) {
  const create = useCommand('agreements.create');
  const candidates = useQuery('agreements.candidates', {}).data;
  const enterprises = useQuery('agreements.enterprises', {}).data;
  if (candidates === undefined || enterprises === undefined) return null;
  const chosen = candidates.find((candidate) => candidate.enrolmentId === enrolmentId);
  const initial = {
    enrolmentId: chosen?.enrolmentId ?? '',
    enterpriseId: chosen?.enterpriseId ?? '',
    startsOn: chosen?.startsOn ?? '',
    endsOn: chosen?.endsOn ?? '',
    note: '',
  };
  return (
    <FormModal
      opened
      onClose={onClose}
      title="agreements.newTitle"
      submit="agreements.newTitle"
      schema={agreementInput}
      initial={initial}
      save={async (values) => {
        const { id } = await create.run(values);
        onDone?.(id);
      }}
    >
      {(form) => {
        const choose = (id: string) => {
          const candidate = candidates.find((each) => each.enrolmentId === id);
          form.setValues({
            enrolmentId: id,
            enterpriseId: candidate?.enterpriseId ?? '',
            startsOn: candidate?.startsOn ?? '',
            endsOn: candidate?.endsOn ?? '',
          });
        };
        return (
          <>
            <ChoiceField
              label="agreements.apprentice"
              required
              options={candidates.map((each) => ({
                value: each.enrolmentId,
                label: `${each.name}　${each.studentNumber}　${each.cohortName}`,
              }))}
              {...form.getInputProps('enrolmentId')}
              onChange={choose}
            />
            <ChoiceField
              label="agreements.enterprise"
              required
              options={enterprises.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('enterpriseId')}
            />
            <DateField label="agreements.startsOn" required {...form.getInputProps('startsOn')} />
            <DateField label="agreements.endsOn" required {...form.getInputProps('endsOn')} />
            <LongTextField label="agreements.note" rows={2} {...form.getInputProps('note')} />
          </>
        );
      }}
    </FormModal>
  );
}
