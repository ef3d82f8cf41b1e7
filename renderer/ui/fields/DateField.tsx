// A day of a form, `YYYY-MM-DD`; empty is null.
import { DayInput } from './DayInput.tsx';
import { type FieldProps, useFieldProps } from './field.ts';

export type DateFieldProps = FieldProps<string> & { min?: string; max?: string };

export function DateField({ min, max, ...field }: DateFieldProps) {
  const { withAsterisk: _, onChange, value, ...rest } = useFieldProps(field);
  return (
    <DayInput
      {...rest}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      value={value || null}
      onChange={(day) => onChange(day as string)}
    />
  );
}
