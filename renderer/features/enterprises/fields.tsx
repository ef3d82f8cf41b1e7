// Fields that the forms of an enterprise share.
import type { UseFormReturnType } from '@mantine/form';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { PhoneField } from '../../ui/fields/PhoneField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { FormValues } from '../../ui/forms/useSaveForm.ts';
import './enterprises.css';

type EnterpriseFieldsProps<V extends FormValues> = { form: UseFormReturnType<V>; maskedPhone?: string };

export function EnterpriseFields<V extends FormValues>({ form, maskedPhone = '' }: EnterpriseFieldsProps<V>) {
  return (
    <>
      <TextField label="enterprises.name" required autoFocus maxLength={120} {...form.getInputProps('name')} />
      <div className="jx-ent-two">
        <TextField label="enterprises.shortName" {...form.getInputProps('shortName')} />
        <TextField label="enterprises.nameEn" {...form.getInputProps('nameEn')} />
        <TextField label="enterprises.uscc" {...form.getInputProps('uscc')} />
        <TextField label="enterprises.region" {...form.getInputProps('region')} />
      </div>
      <TextField label="enterprises.address" {...form.getInputProps('address')} />
      <div className="jx-ent-two">
        <TextField label="enterprises.contactName" {...form.getInputProps('contactName')} />
        <PhoneField label="enterprises.contactPhone" masked={maskedPhone} {...form.getInputProps('contactPhone')} />
      </div>
      <LongTextField label="enterprises.note" rows={2} {...form.getInputProps('note')} />
    </>
  );
}
