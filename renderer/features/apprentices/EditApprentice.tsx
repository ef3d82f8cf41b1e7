// Changes person and enrolment in the panel; stored numbers are replaced, never shown in a field.
import { z } from 'zod';
import { enrolmentInput, personInput } from '../../../shared/features/apprentices/apprentices.schema.ts';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useT } from '../../ui/i18n.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import { EnterpriseFields, PersonFields } from './fields.tsx';
import type { ApprenticeRecord } from './words.ts';

const schema = z.object({
  ...personInput.shape,
  idNumber: f.idNumber.optional(),
  phone: f.phone.optional(),
  studentNumber: enrolmentInput.shape.studentNumber,
  startsOn: f.isoDate,
  endsOn: f.isoDate,
  note: f.longText,
});

export function EditApprentice({ record, onClose }: { record: ApprenticeRecord; onClose: () => void }) {
  const t = useT();
  const update = useCommand('apprentices.update');
  const { name, nameEn, idType, sex, bornOn, email } = record;
  const { studentNumber, legalBasis, startsOn, endsOn, enterpriseId, postId, note } = record;
  const initial = {
    ...{ name, nameEn, idType, sex, bornOn, email, idNumber: undefined as string | undefined },
    ...{
      phone: undefined as string | undefined,
      studentNumber,
      legalBasis,
      startsOn,
      endsOn,
      enterpriseId,
      postId,
      note,
    },
  };
  const save = async (values: typeof initial) => {
    const { name, nameEn, idType, sex, bornOn, email, idNumber, phone, ...enrolment } = values;
    // A new name with the old spelling left as it was gets a new proposal.
    const spelling = name !== record.name && nameEn === record.nameEn ? '' : nameEn;
    const person = { name, nameEn: spelling, idType, sex, bornOn, email, idNumber, phone };
    await update.run({ id: record.id, rev: record.rev, personRev: record.personRev, person, enrolment });
  };
  return (
    <RecordPanel title={record.name} subtitle={t('apprentices.editTitle')}>
      <FormPanel schema={schema} initial={initial} save={save} onDone={onClose} onCancel={onClose}>
        {(form) => (
          <>
            <PersonFields form={form} masked={{ idNumber: record.idNumber, phone: record.phone }} />
            <TextField label="apprentices.studentNumber" required {...form.getInputProps('studentNumber')} />
            <div className="jx-two">
              <DateField label="apprentices.startsOn" required {...form.getInputProps('startsOn')} />
              <DateField label="apprentices.endsOn" required {...form.getInputProps('endsOn')} />
            </div>
            <ChoiceField
              label="apprentices.legalBasis"
              options={(['student', 'employee'] as const).map((value) => ({
                value,
                label: t(`apprentices.legalBasis.${value}`),
              }))}
              {...form.getInputProps('legalBasis')}
            />
            <EnterpriseFields form={form} />
            <LongTextField label="apprentices.note" rows={3} {...form.getInputProps('note')} />
          </>
        )}
      </FormPanel>
    </RecordPanel>
  );
}
