// A text over several lines that grows with what is written.
import { Textarea } from '@mantine/core';
import { type FieldProps, useFieldProps } from './field.ts';

export type LongTextFieldProps = FieldProps<string> & { rows?: number; maxLength?: number };

export function LongTextField({ rows = 3, maxLength = 4000, ...field }: LongTextFieldProps) {
  const { onChange, value, ...rest } = useFieldProps(field);
  return (
    <Textarea
      {...rest}
      autosize
      minRows={rows}
      maxRows={12}
      maxLength={maxLength}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
