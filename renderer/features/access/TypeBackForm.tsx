// Two groups of the recovery key, typed back from paper.

import { Button, TextInput } from '@mantine/core';
import { z } from 'zod';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { callAccess } from '../../api/access.ts';
import { useSaveForm } from '../../ui/forms/useSaveForm.ts';
import { useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';

export type TypeBackFormProps = {
  asked: readonly [number, number];
  onDone: () => void;
  onCancel?: () => void;
  cancel?: MessageKey;
};

const group = z.string().min(1, { error: 'field.required' });
const schema = z.object({ first: group, second: group });
const EMPTY = { first: '', second: '' };

export function TypeBackForm({ asked, onDone, onCancel, cancel = 'ui.cancel' }: TypeBackFormProps) {
  const t = useT();
  const { form, submit, busy, error } = useSaveForm({
    schema,
    initial: EMPTY,
    save: ({ first, second }) => callAccess('access.confirmRecovery', { groups: [first, second] }),
    onDone,
  });
  const fields = ['first', 'second'] as const;
  return (
    <form
      className="jx-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="jx-access-row">
        {fields.map((name, index) => (
          <TextInput
            key={name}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            className="jx-recovery-group"
            label={t('entry.group', { n: asked[index] ?? 0 })}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps(name)}
          />
        ))}
      </div>
      {error && (
        <div className="jx-form-error" role="alert">
          <Severity level="warn" /> {t(error.key, error.params)}
        </div>
      )}
      <div className="jx-access-foot">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t(cancel)}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {t('entry.confirm')}
        </Button>
      </div>
    </form>
  );
}
