// Fields that the forms of a mentor share.
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '../../api/queries.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { PhoneField } from '../../ui/fields/PhoneField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { FormValues } from '../../ui/forms/useSaveForm.ts';
import { useT } from '../../ui/i18n.tsx';
import { LEVELS, levelKey, type Side } from './words.ts';
import './mentors.css';

type MentorFieldsProps<V extends FormValues> = { form: UseFormReturnType<V>; side: Side; maskedPhone?: string };

/** The skill level goes through the form as text, because a list to choose from knows texts only. */
export function MentorFields<V extends FormValues>({ form, side, maskedPhone = '' }: MentorFieldsProps<V>) {
  const t = useT();
  const enterprises = useQuery('enterprises.choices', {}).data ?? [];
  return (
    <>
      <div className="jx-mentor-two">
        <TextField label="mentors.name" required autoFocus maxLength={50} {...form.getInputProps('name')} />
        <TextField label="mentors.nameEn" {...form.getInputProps('nameEn')} />
      </div>
      {side === 'enterprise' && (
        <ChoiceField
          label="mentors.enterprise"
          required
          options={enterprises.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('enterpriseId')}
        />
      )}
      <div className="jx-mentor-two">
        <TextField label="mentors.jobTitle" {...form.getInputProps('title')} />
        <ChoiceField
          label="mentors.level"
          clearable
          options={LEVELS.map((level) => ({ value: String(level), label: t(levelKey(level)) }))}
          {...form.getInputProps('level')}
        />
        <TextField label="mentors.staffNumber" {...form.getInputProps('staffNumber')} />
        <NumberField label="mentors.ownLimit" min={0} max={50} {...form.getInputProps('maxApprentices')} />
        <PhoneField label="mentors.phone" masked={maskedPhone} {...form.getInputProps('phone')} />
        <TextField label="mentors.email" {...form.getInputProps('email')} />
      </div>
    </>
  );
}
