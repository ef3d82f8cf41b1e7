// What every form field takes, and its words in the language in use.
import type { FocusEvent, ReactNode } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';

/** `label` beside everything that `form.getInputProps(name)` gives. */
export type FieldProps<Value> = {
  label: MessageKey;
  hint?: MessageKey;
  required?: boolean;
  disabled?: boolean;
  value?: Value | null;
  onChange?: (value: never) => void;
  error?: ReactNode;
  onFocus?: (event: FocusEvent<never>) => void;
  onBlur?: (event: FocusEvent<never>) => void;
  autoFocus?: boolean;
  /** The path of the field in its form; a failed save moves the focus here. */
  'data-path'?: string;
};

/** The properties of a Mantine input; `onChange` takes the value itself. */
export function useFieldProps<Value>(props: FieldProps<Value>) {
  const t = useT();
  const { label, hint, required = false, disabled = false, value = null, onChange, error, autoFocus, ...rest } = props;
  return {
    label: t(label),
    ...(hint ? { description: t(hint) } : {}),
    ...(autoFocus ? { 'data-autofocus': true } : {}),
    required,
    // The form says what is missing, in its own words.
    withAsterisk: required,
    disabled,
    value,
    onChange: (next: Value) => onChange?.(next as never),
    error,
    ...(rest as Record<string, unknown>),
  };
}
