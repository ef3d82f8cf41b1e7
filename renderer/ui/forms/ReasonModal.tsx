// Asks for the reason of a step that takes something away or back; the step goes on with it or not at all.
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { TextField } from '../fields/TextField.tsx';
import { FormModal } from './FormModal.tsx';
import type { FormSchema } from './problems.ts';

export type ReasonModalProps = {
  title: MessageKey;
  /** The verb on the button; the title where none is given. */
  submit?: MessageKey;
  /** What follows from the step, already in the reader's language. */
  text?: string;
  label: MessageKey;
  /** Says of `{ reason }` whether it will do; whether it may stay empty is asked of it too. */
  schema: FormSchema<{ reason: string }>;
  save: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

const EMPTY = { reason: '' };

export function ReasonModal({ title, submit = title, text, label, schema, save, onClose }: ReasonModalProps) {
  const isRequired = !schema.safeParse(EMPTY).success;
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      submit={submit}
      schema={schema}
      initial={EMPTY}
      save={({ reason }) => save(reason)}
    >
      {(form) => (
        <>
          {text !== undefined && <p>{text}</p>}
          <TextField label={label} required={isRequired} autoFocus {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}
