// A form in the record panel.
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import { FormBody, type FormBodyProps } from './FormBody.tsx';
import type { FormValues } from './useSaveForm.ts';

export type FormPanelProps<Values extends FormValues> = FormBodyProps<Values> & { title?: MessageKey };

export function FormPanel<Values extends FormValues>({ title, ...form }: FormPanelProps<Values>) {
  const t = useT();
  return (
    <section className="jx-form-panel">
      {title && <h2>{t(title)}</h2>}
      <FormBody {...form} />
    </section>
  );
}
