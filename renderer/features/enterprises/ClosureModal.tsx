// Closes a post for a period.
import { closureInput } from '../../../shared/features/enterprises/enterprises.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { Post } from './words.ts';

const schema = closureInput.omit({ postId: true });

export function ClosureModal({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useT();
  const add = useCommand('enterprises.addClosure');
  return (
    <FormModal
      opened
      onClose={onClose}
      title="enterprises.closeTitle"
      submit="enterprises.closeAction"
      schema={schema}
      initial={{ startsOn: '', endsOn: '', reason: '' }}
      save={(values) => add.run({ ...values, postId: post.id })}
    >
      {(form) => (
        <>
          <p>{t('enterprises.closeText', { name: post.name })}</p>
          <div className="jx-ent-two">
            <DateField label="enterprises.from" required {...form.getInputProps('startsOn')} />
            <DateField label="enterprises.to" required {...form.getInputProps('endsOn')} />
          </div>
          <TextField label="enterprises.reason" {...form.getInputProps('reason')} />
        </>
      )}
    </FormModal>
  );
}
