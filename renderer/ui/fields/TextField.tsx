// A short text field.
import { TextInput } from '@mantine/core';
import type { FieldProps } from './field.ts';
import { useFieldProps } from './field.ts';

export type TextFieldProps = FieldProps<string> & { maxLength?: number; placeholder?: string };

export function TextField({ maxLength, placeholder, ...field }: TextFieldProps) {
  const { onChange, value, ...rest } = useFieldProps(field);
  return (
    <TextInput
      {...rest}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
