/** When and how a signature was given: the fields that recording one and recording many share. */
import type { UseFormReturnType } from '@mantine/form';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { useT } from '../../ui/i18n.tsx';

const METHODS = ['paper', 'app', 'outside'] as const;

/** The values of these two fields. */
export type Signed = { signedOn: string; method: (typeof METHODS)[number] };

export const signedOnPaper = (today: string): Signed => ({ signedOn: today, method: 'paper' });

export function SignedFields<V extends Signed>({ form, today }: { form: UseFormReturnType<V>; today: string }) {
  const t = useT();
  return (
    <>
      <DateField label="agreements.signedOn" required max={today} {...form.getInputProps('signedOn')} />
      <ChoiceField
        label="agreements.method"
        required
        options={METHODS.map((value) => ({ value, label: t(`agreements.method.${value}`) }))}
        {...form.getInputProps('method')}
      />
    </>
  );
}
