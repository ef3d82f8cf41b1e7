// The inside of a form: fields, what the host says, save and cancel; Ctrl S saves, Esc cancels.
import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { isOwnEscape } from '../escape.ts';
import { useT } from '../i18n.tsx';
import { Severity } from '../marks/Severity.tsx';
import { type FormValues, type SaveFormOptions, useSaveForm } from './useSaveForm.ts';
import './forms.css';

export type FormBodyProps<Values extends FormValues> = SaveFormOptions<Values> & {
  /** The verb on the button. */
  submit?: MessageKey;
  onCancel?: (() => void) | undefined;
  children: (form: UseFormReturnType<Values>) => ReactNode;
};

export function FormBody<Values extends FormValues>(props: FormBodyProps<Values>) {
  const { submit: verb = 'ui.save', onCancel, children, ...options } = props;
  const t = useT();
  const { form, submit, busy, error } = useSaveForm(options);
  const problems = Object.keys(form.errors).length;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void submit();
    }
    if (onCancel && isOwnEscape(event)) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <form className="jx-form" noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <div className="jx-form-fields">{children(form)}</div>
      <div className="jx-form-foot">
        {error && (
          <div className="jx-form-error" role="alert">
            <Severity level="warn" /> {t(error.key, error.params)}
          </div>
        )}
        {problems > 0 && <span className="jx-form-problems">{t('ui.formProblems', { n: problems })}</span>}
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {t(verb)}
        </Button>
      </div>
    </form>
  );
}
