// A short form in a dialog, for creating something quickly; never on top of another dialog.
import { Modal } from '@mantine/core';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import { FormBody, type FormBodyProps } from './FormBody.tsx';
import type { FormValues } from './useSaveForm.ts';

export type FormModalProps<Values extends FormValues> = Omit<FormBodyProps<Values>, 'onCancel'> & {
  opened: boolean;
  onClose: () => void;
  title: MessageKey;
  width?: number;
};

/** Its fields are forgotten when it closes. */
export function FormModal<Values extends FormValues>(props: FormModalProps<Values>) {
  const { opened, onClose, title, width = 460, onDone, ...form } = props;
  const t = useT();
  const done = () => {
    onDone?.();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(title)}
      size={width}
      returnFocus
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <FormBody<Values> {...form} onDone={done} onCancel={onClose} />
    </Modal>
  );
}
