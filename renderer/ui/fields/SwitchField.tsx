// Yes or no.
import { Switch } from '@mantine/core';
import { type FieldProps, useFieldProps } from './field.ts';

/** Takes `value` (or `checked` from `getInputProps(name, { type: 'checkbox' })`). */
export function SwitchField({ checked, ...field }: FieldProps<boolean> & { checked?: boolean }) {
  const { onChange, value, withAsterisk: _, required: __, ...rest } = useFieldProps(field);
  return (
    <Switch {...rest} checked={checked ?? value ?? false} onChange={(event) => onChange(event.currentTarget.checked)} />
  );
}
