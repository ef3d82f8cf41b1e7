// A number: counts as they are, or a stored integer shown in a larger unit.
import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldProps, useFieldProps } from './field.ts';

export type NumberFieldProps = FieldProps<number> & {
  min?: number;
  max?: number;
  /** Stored integers per shown unit: 100 for money in fen and scores in hundredths, 60 for minutes as hours. */
  scale?: number;
  /** Digits behind the point; 2 for money, 1 for scores, none for counts. */
  digits?: number;
  suffix?: string;
  width?: number;
  rightSection?: ReactNode;
};

/** An empty field is null, never 0. Limits are in the shown unit. */
export function NumberField({ min, max, scale = 1, digits = 0, suffix, width, ...field }: NumberFieldProps) {
  const { onChange, value, ...rest } = useFieldProps(field);
  return (
    <NumberInput
      {...rest}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(width === undefined ? {} : { w: width })}
      clampBehavior="none"
      hideControls
      decimalScale={digits}
      value={value === null ? '' : value / scale}
      onChange={(next) => onChange((next === '' ? null : Math.round(Number(next) * scale)) as number)}
    />
  );
}
