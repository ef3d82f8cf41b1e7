// A form that is checked by a schema, saved by the host, and shows what either says at its fields.
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { useT } from '../i18n.tsx';
import { asUiError, type UiError } from '../states/ErrorState.tsx';
import { type FormSchema, hostProblems, schemaProblems } from './problems.ts';

export type FormValues = Record<string, unknown>;

export type SaveFormOptions<Values extends FormValues> = {
  /** The input schema of the command, or the part of it that the form fills. */
  schema: FormSchema<unknown>;
  initial: Values;
  /** Throws an AppError; its `fields` land at the fields, its sentence at the foot. */
  save: (values: Values) => Promise<unknown>;
  onDone?: (() => void) | undefined;
};

export type SaveForm<Values extends FormValues> = {
  form: UseFormReturnType<Values>;
  submit: () => Promise<void>;
  busy: boolean;
  /** What the host says about the whole. */
  error: UiError | null;
};

export function useSaveForm<Values extends FormValues>(options: SaveFormOptions<Values>): SaveForm<Values> {
  const { schema, initial, save, onDone } = options;
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<UiError | null>(null);
  const form = useForm<Values>({
    initialValues: initial,
    validate: (values) => schemaProblems(schema, values, t) as never,
    // While typing nothing is red; a field is judged again once it has been judged.
    clearInputErrorOnChange: true,
  });
  const submit = async () => {
    const { hasErrors, errors } = form.validate();
    if (hasErrors) return focusFirst(form, errors);
    setBusy(true);
    setError(null);
    try {
      await save(form.getValues());
      onDone?.();
    } catch (cause) {
      const fields = hostProblems(fieldsOf(cause), t);
      form.setErrors(fields as never);
      setError(asUiError(cause));
      focusFirst(form, fields);
    } finally {
      setBusy(false);
    }
  };
  return { form, submit, busy, error };
}

function fieldsOf(cause: unknown): Parameters<typeof hostProblems>[0] {
  const fields = (cause as { fields?: Parameters<typeof hostProblems>[0] } | null)?.fields;
  return fields ?? {};
}

/** The first field with a problem gets the focus. */
function focusFirst<Values extends FormValues>(form: UseFormReturnType<Values>, errors: object): void {
  const [first] = Object.keys(errors);
  if (first !== undefined) form.getInputNode(first)?.focus();
}
