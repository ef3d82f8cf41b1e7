// Asks for the reason of a step that takes something away or back; the step goes on with it or not at all.
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { TextField } from '../fields/TextField.tsx';
import { FormModal } from './FormModal.tsx';

export type ReasonModalProps = {
  title: MessageKey;
  /** The verb on the button; the title where none is given. */
  submit?: MessageKey;
  /** What follows from the step, already in the reader's language. */
  text?: string;
  label: MessageKey;
  /** False: the reason may stay empty. */
  required?: boolean;
  save: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

const needed = z.object({ reason: f.label });
const allowed = z.object({ reason: f.text });

export function ReasonModal(props: ReasonModalProps) {
  const { title, submit = title, text, label, required = true, save, onClose } = props;
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      submit={submit}
      schema={required ? needed : allowed}
      initial={{ reason: '' }}
      save={({ reason }) => save(reason)}
    >
      {(form) => (
        <>
          {text !== undefined && <p>{text}</p>}
          <TextField label={label} required={required} autoFocus {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}
